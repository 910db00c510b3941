/** `value.name`: a field or property of a class, of the platform's classes, of records. */
import type { At } from '../../parser/ast.js';
import type { FieldDef, SObjectDef } from '../../schema/definitions.js';
import { ID, listOf, sobjectOf, STRING, typeName, type ApexType } from '../../shared/types.js';
import { isVisible } from '../access.js';
import type { BoundExpression } from '../bound.js';
import { CompileError } from '../compileError.js';
import { fieldValueType, objectForName, parentType } from '../fieldTypes.js';
import { findField, findProperty, methodsNamed } from '../members.js';
import type { Scope } from '../scope.js';
import type { FieldSymbol } from '../symbols.js';
import { hasUnknownAncestor, isPrimitive, isUnknown } from '../typeRelations.js';
import { notSupported } from './notSupported.js';

export function fieldOfValue(
    scope: Scope,
    target: BoundExpression,
    name: string,
    where: At
): BoundExpression {
    const { type } = target;
    if (target.kind === 'notSupported') {
        return target;
    }
    if (target.kind === 'soql' && type.kind === 'list') {
        const row: BoundExpression = { ...target, result: 'single', type: type.element };
        return fieldOfValue(scope, row, name, where);
    }
    if (type.kind === 'sobject') {
        return recordField(scope, target, type.name, name, where);
    }
    if (type.kind === 'class') {
        const field = findField(scope.project, type, name);
        if (field) {
            if (field.bound.isStatic) {
                throw new CompileError(
                    `Static field cannot be referenced from a non static context: ${typeName(field.bound.type)} ${field.bound.owner}.${field.bound.name}`,
                    where
                );
            }
            return projectField(scope, target, field, where);
        }
    }
    return libraryField(scope, target, name, where);
}

export const canSee = (scope: Scope, { bound, owner, isTestVisible }: FieldSymbol): boolean =>
    isVisible(scope, owner, bound.access, isTestVisible);

/** A field or property of the project: `target` null = static. */
export function projectField(
    scope: Scope,
    target: BoundExpression | null,
    field: FieldSymbol,
    where: At
): BoundExpression {
    const { bound, owner } = field;
    if (!canSee(scope, field)) {
        throw new CompileError(`Variable is not visible: ${owner.name}.${bound.name}`, where);
    }
    return {
        kind: 'field',
        target,
        field: bound,
        isBacking: scope.backing === bound && (target === null || target.kind === 'this'),
        viaSuper: false,
        type: bound.type,
        position: scope.position(where)
    };
}

function libraryField(
    scope: Scope,
    target: BoundExpression,
    name: string,
    where: At
): BoundExpression {
    const { project } = scope;
    const { type } = target;
    const cause = target.kind === 'sobjectFieldToken' ? rowCause(target.field, name) : null;
    if (cause !== null) {
        return { kind: 'literal', value: cause, type: STRING, position: scope.position(where) };
    }
    const found = findProperty(project, type, name);
    if (found) {
        return {
            kind: 'libraryProperty',
            target,
            class: found.class,
            property: found.property,
            type: found.type,
            position: scope.position(where)
        };
    }
    if (type.kind === 'library' || hasUnknownAncestor(project, type)) {
        return notSupported(scope, `${typeName(type)}.${name}`, where);
    }
    throw new CompileError(`Variable does not exist: ${name}`, where);
}

/**
 * `Job__Share.RowCause.Recruiter__c`: a reason to share, as text.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_bulk_sharing_creating_with_apex.htm
 */
function rowCause(field: FieldDef, name: string): string | null {
    const isReason = ({ value }: { value: string }) => value.toLowerCase() === name.toLowerCase();
    return field.name === 'RowCause' ? (field.picklist?.find(isReason)?.value ?? null) : null;
}

function recordField(
    scope: Scope,
    target: BoundExpression,
    objectName: string | null,
    name: string,
    where: At
): BoundExpression {
    const object = objectHaving(scope, objectName, name);
    if (!object) {
        return dynamicField(scope, target, name, where);
    }
    const position = scope.position(where);
    const field = object.fieldsByName.get(name.toLowerCase());
    if (field) {
        return {
            kind: 'sobjectField',
            target,
            object,
            field,
            type: fieldValueType(field),
            position
        };
    }
    const parent = object.relationshipsByName.get(name.toLowerCase());
    if (parent) {
        const type = parentType(scope.project, parent);
        return { kind: 'sobjectParent', target, object, field: parent, type, position };
    }
    const children = object.childRelationships.get(name.toLowerCase());
    if (children) {
        return {
            kind: 'sobjectChildren',
            target,
            object,
            relationship: children.name,
            type: listOf(
                sobjectOf(scope.project.sobject(children.childObject)?.name ?? children.childObject)
            ),
            position
        };
    }
    if (isPartlyKnown(object, name)) {
        return notSupported(scope, `${object.name}.${name}`, where);
    }
    throw new CompileError(`Variable does not exist: ${name}`, where);
}

/** The objects that every project uses: all their standard fields are known here. */
const WELL_KNOWN = new Set(
    (
        'Account Contact Lead Opportunity Case User Task Event Campaign CampaignMember Product2 Pricebook2 ' +
        'PricebookEntry OpportunityLineItem OpportunityContactRole Contract Order OrderItem Asset Group ' +
        'GroupMember Profile PermissionSet RecordType Organization UserRole'
    ).split(' ')
);

/** Of the platform's other objects, which change with every release, a field may be missing here. */
export const isPartlyKnown = (object: SObjectDef, field: string): boolean =>
    (object.kind === 'standard' || object.kind === 'setup') &&
    !WELL_KNOWN.has(object.name) &&
    !field.includes('__');

/** The object of a record; for `Name`, which stands for several, the one that says what the field is. */
function objectHaving(
    { project }: Scope,
    objectName: string | null,
    field: string
): SObjectDef | undefined {
    if (objectName === null || objectName === 'AggregateResult') {
        return undefined;
    }
    const object = project.sobject(objectName);
    const key = field.toLowerCase();
    const isItsOwn = object?.fieldsByName.has(key) || object?.relationshipsByName.has(key);
    return objectName === 'Name' && !isItsOwn ? (objectForName(project, field) ?? object) : object;
}

/** Of a record of unknown object only `Id` can be named; the rest needs `get`. */
function dynamicField(
    scope: Scope,
    target: BoundExpression,
    name: string,
    where: At
): BoundExpression {
    if (name.toLowerCase() !== 'id') {
        throw new CompileError(`Variable does not exist: ${name}`, where);
    }
    const get = methodsNamed(scope.project, target.type, 'get').find(
        (each) =>
            each.kind === 'library' && each.parameters.some((type) => isPrimitive(type, 'String'))
    );
    if (get?.kind !== 'library') {
        return notSupported(scope, 'SObject.Id', where);
    }
    const position = scope.position(where);
    const call: BoundExpression = {
        kind: 'libraryCall',
        target,
        class: get.class,
        method: get.method,
        arguments: [{ kind: 'literal', value: 'Id', type: STRING, position }],
        viaSuper: false,
        type: get.returns,
        position
    };
    return { kind: 'cast', operand: call, type: ID, position };
}

/** Whether nothing is known of a type's members. */
export const isOpaque = (scope: Scope, type: ApexType): boolean => isUnknown(scope.project, type);
