/** Names of objects and fields as values: tokens, describe results, field sets. */
import type { At } from '../../parser/ast.js';
import type { SObjectDef } from '../../schema/definitions.js';
import { libraryOf, typeName, type ApexType } from '../../shared/types.js';
import type { BoundExpression } from '../bound.js';
import { CompileError } from '../compileError.js';
import { namedType } from '../resolveType.js';
import type { Scope } from '../scope.js';
import { isPartlyKnown } from './fields.js';
import { notSupported } from './notSupported.js';
import { value, type Resolved } from './resolved.js';

const OBJECT_TOKEN = libraryOf('Schema.SObjectType');
const FIELD_TOKEN = libraryOf('Schema.SObjectField');
const OBJECT_DESCRIBE = libraryOf('Schema.DescribeSObjectResult');
const FIELD_DESCRIBE = libraryOf('Schema.DescribeFieldResult');
const FIELD_SET = libraryOf('Schema.FieldSet');

/** `Account.Name`, `Account.SObjectType`, `Account.fields`. */
export function memberOfObject(
    scope: Scope,
    type: Extract<ApexType, { kind: 'sobject' }>,
    name: string,
    where: At
): Resolved {
    const object = type.name === null ? undefined : scope.project.sobject(type.name);
    const word = name.toLowerCase();
    const position = scope.position(where);
    if (!object) {
        return value(notSupported(scope, `${typeName(type)}.${name}`, where));
    }
    if (word === 'sobjecttype') {
        return value({ kind: 'sobjectTypeToken', object, type: OBJECT_TOKEN, position });
    }
    const field = object.fieldsByName.get(name.toLowerCase());
    if (field) {
        return value({ kind: 'sobjectFieldToken', object, field, type: FIELD_TOKEN, position });
    }
    if (word === 'fields') {
        return { kind: 'fieldTokens', object };
    }
    if (object.relationshipsByName.get(name.toLowerCase())) {
        // A token through a relationship: whether the platform has it is not documented.
        return { kind: 'unsupported', feature: `token ${object.name}.${name}`, at: where };
    }
    if (isPartlyKnown(object, name)) {
        return { kind: 'unsupported', feature: `${object.name}.${name}`, at: where };
    }
    throw new CompileError(`Variable does not exist: ${name}`, where);
}

/** The name after `SObjectType`, `SObjectType.Account.fields` and the like. */
export function tokenOf(
    scope: Scope,
    target: Extract<
        Resolved,
        { kind: 'describeRoot' | 'describeFields' | 'describeFieldSets' | 'fieldTokens' }
    >,
    name: string,
    where: At
): BoundExpression {
    const position = scope.position(where);
    if (target.kind === 'describeRoot') {
        const type = namedType(scope.project, null, [name]);
        const object = scope.project.sobject(name);
        if (!object) {
            const isElsewhere = type?.kind === 'sobject';
            if (isElsewhere) {
                return notSupported(scope, `SObjectType.${name}`, where);
            }
            throw new CompileError(`Variable does not exist: ${name}`, where);
        }
        return { kind: 'describe', object, field: null, type: OBJECT_DESCRIBE, position };
    }
    if (target.kind === 'describeFieldSets') {
        const set = target.object.fieldSets.find(
            (each) => each.name.toLowerCase() === name.toLowerCase()
        );
        if (!set) {
            throw new CompileError(`Variable does not exist: ${name}`, where);
        }
        return {
            kind: 'fieldSet',
            object: target.object,
            name: set.name,
            type: FIELD_SET,
            position
        };
    }
    const field = target.object.fieldsByName.get(name.toLowerCase());
    if (!field) {
        throw new CompileError(`Variable does not exist: ${name}`, where);
    }
    return target.kind === 'fieldTokens'
        ? { kind: 'sobjectFieldToken', object: target.object, field, type: FIELD_TOKEN, position }
        : { kind: 'describe', object: target.object, field, type: FIELD_DESCRIBE, position };
}

/** `SObjectType.Account.fields`: a door to the fields by name, or, asked itself, a value. */
export function describeMember(
    describe: Extract<BoundExpression, { kind: 'describe' }>,
    name: string
): Resolved | null {
    const object: SObjectDef = describe.object;
    switch (name.toLowerCase()) {
        case 'fields':
            return { kind: 'describeFields', describe, object };
        case 'fieldsets':
            return { kind: 'describeFieldSets', describe, object };
        default:
            return null;
    }
}
