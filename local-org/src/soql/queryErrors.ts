/** The platform's words for what is wrong with a query. */
import { apexError, type ApexException } from '../shared/apexException.js';

export function queryError(message: string, details?: Record<string, unknown>): ApexException {
    const error = apexError('System.QueryException', message);
    error.details = details ?? null;
    return error;
}

const WSDL = 'Please reference your WSDL or the describe call for the appropriate names.';

export function noSuchColumn(field: string, entity: string, inaccessible = false): ApexException {
    return queryError(
        `No such column '${field}' on entity '${entity}'. If you are attempting to use a custom field, ` +
            `be sure to append the '__c' after the custom field name. ${WSDL}`,
        inaccessible ? { inaccessibleFields: new Map([[entity, new Set([field])]]) } : undefined
    );
}

/** `inaccessible`: the fields that were asked of an object that the user may not read. */
export function noSuchObject(object: string, inaccessible?: ReadonlySet<string>): ApexException {
    return queryError(
        `sObject type '${object}' is not supported. If you are attempting to use a custom object, ` +
            `be sure to append the '__c' after the entity name. ${WSDL}`,
        inaccessible && { inaccessibleFields: new Map([[object, inaccessible]]) }
    );
}

export const noSuchRelationshipInPath = (name: string): ApexException =>
    queryError(
        `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom ` +
            `relationship, be sure to append the '__r' after the custom relationship name. ${WSDL}`
    );

export const noSuchChildRelationship = (name: string): ApexException =>
    queryError(
        `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a ` +
            `custom relationship, be sure to append the '__r' after the custom relationship name. ${WSDL}`
    );
