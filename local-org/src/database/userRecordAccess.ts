import type { Condition, SoqlQuery } from '../parser/soqlAst.js';
import { SObject } from '../schema/sobject.js';
import type { QueryEnvironment } from '../soql/environment.js';
import { valuesOf } from '../soql/operands.js';
import { queryError } from '../soql/queryErrors.js';
import { idFrom } from '../shared/values/index.js';
import type { Permissions } from './permissions.js';
import type { Sharing } from './sharing.js';

/**
 * `SELECT RecordId, HasEditAccess FROM UserRecordAccess WHERE UserId = :u AND RecordId IN :ids`: computed,
 * there is no table.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_userrecordaccess.htm
 */
export function queryUserRecordAccess(
    query: SoqlQuery,
    environment: QueryEnvironment,
    permissions: Permissions,
    sharing: Sharing
): SObject[] {
    const [userId] = idsFor('userid', query.where, environment);
    const recordIds = idsFor('recordid', query.where, environment);
    if (userId === undefined) {
        throw queryError(
            'Either the UserId or the RecordId filter is missing in the query of UserRecordAccess'
        );
    }
    const def = environment.schema.object('UserRecordAccess')!;
    const wanted = flagsIn(query.where);
    const rows = recordIds.map((recordId) => {
        const object = environment.schema.objectByKeyPrefix(recordId.slice(0, 3));
        const may = (action: 'read' | 'edit' | 'delete'): boolean =>
            object !== undefined &&
            permissions.can(userId, action, object) &&
            sharing.allowed(userId, object, [recordId], action).has(recordId);
        const [canRead, canEdit, canDelete] = [may('read'), may('edit'), may('delete')];
        const level = canDelete ? 'All' : canEdit ? 'Edit' : canRead ? 'Read' : 'None';
        const values: Record<string, unknown> = {
            recordid: recordId,
            userid: userId,
            hasreadaccess: canRead,
            haseditaccess: canEdit,
            hasdeleteaccess: canDelete,
            hastransferaccess: canDelete,
            hasallaccess: canDelete,
            maxaccesslevel: level
        };
        const record = new SObject(def);
        for (const [name, value] of Object.entries(values)) {
            const field = def.fieldsByName.get(name);
            if (field !== undefined) {
                record.store(field, value);
            }
        }
        record.isQueried = true;
        return record;
    });
    return rows.filter((row) => wanted.every(({ field, value }) => row.get(field) === value));
}

/** `AND HasDeleteAccess = TRUE` */
function flagsIn(condition: Condition<unknown> | undefined): { field: string; value: boolean }[] {
    if (condition?.kind === 'and') {
        return condition.operands.flatMap(flagsIn);
    }
    return condition?.kind === 'compare' &&
        condition.left.kind === 'path' &&
        condition.right.kind === 'boolean' &&
        (condition.operator === '=' || condition.operator === '!=')
        ? [
              {
                  field: condition.left.path.join('.'),
                  value: condition.right.value === (condition.operator === '=')
              }
          ]
        : [];
}

/** The ids that the conditions joined by AND ask for. */
function idsFor(
    name: string,
    condition: Condition<unknown> | undefined,
    environment: QueryEnvironment
): string[] {
    if (condition === undefined) {
        return [];
    }
    switch (condition.kind) {
        case 'and':
            return condition.operands.flatMap((operand) => idsFor(name, operand, environment));
        case 'compare':
        case 'in': {
            const value = condition.kind === 'in' ? condition.values : condition.right;
            const isThis =
                condition.left.kind === 'path' &&
                condition.left.path.join('.').toLowerCase() === name;
            return !isThis || 'select' in value
                ? []
                : valuesOf(value, environment)
                      .map(idText)
                      .filter((id) => id !== null);
        }
        default:
            return [];
    }
}

function idText(value: unknown): string | null {
    if (value instanceof SObject) {
        return value.id;
    }
    const text = typeof value === 'string' ? value : (value as { text?: string } | null)?.text;
    return text === undefined ? null : idFrom(text);
}
