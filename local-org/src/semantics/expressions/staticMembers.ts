/** `Type.name`: static fields, enum constants, inner types, tokens of objects. */
import type { At } from '../../parser/ast.js';
import {
    listOf,
    libraryOf,
    mapOf,
    ID,
    sobjectOf,
    typeName,
    type ApexType
} from '../../shared/types.js';
import { requireVisibleType } from '../access.js';
import { CompileError } from '../compileError.js';
import { findField, findProperty } from '../members.js';
import { namedType } from '../resolveType.js';
import type { Scope } from '../scope.js';
import { hasUnknownAncestor, isUnknown, libraryClassOf } from '../typeRelations.js';
import { projectField } from './fields.js';
import { memberOfNamespace } from './names.js';
import { notSupported } from './notSupported.js';
import { value, type Resolved } from './resolved.js';
import { memberOfObject } from './schemaNames.js';

export function staticMember(scope: Scope, type: ApexType, name: string, where: At): Resolved {
    switch (type.kind) {
        case 'class':
            return memberOfClass(scope, type, name, where);
        case 'sobject':
            return memberOfObject(scope, type, name, where);
        default:
            return memberOfLibrary(scope, type, name, where);
    }
}

function memberOfClass(
    scope: Scope,
    type: Extract<ApexType, { kind: 'class' }>,
    name: string,
    where: At
): Resolved {
    const symbol = scope.project.find(type.name);
    if (!symbol) {
        return { kind: 'unsupported', feature: `${type.name}.${name}`, at: where };
    }
    const constant = symbol.declaration.enumValues.find(
        (each) => each.text.toLowerCase() === name.toLowerCase()
    );
    if (constant) {
        requireVisibleType(scope, symbol, where);
        return value({
            kind: 'enumConstant',
            owner: type,
            name: constant.text,
            type,
            position: scope.position(where)
        });
    }
    const field = findField(scope.project, type, name);
    if (field?.bound.isStatic) {
        return value(projectField(scope, null, field, where));
    }
    const inner = namedType(scope.project, symbol, [type.name, ...name.split('.')]);
    if (inner?.kind === 'class') {
        const innerSymbol = scope.project.find(inner.name);
        if (innerSymbol) {
            requireVisibleType(scope, innerSymbol, where);
        }
        return { kind: 'type', type: inner };
    }
    if (field) {
        throw new CompileError(
            `Non static field cannot be referenced from a static context: ${name}`,
            where
        );
    }
    if (hasUnknownAncestor(scope.project, type)) {
        return value(notSupported(scope, `${type.name}.${name}`, where));
    }
    throw new CompileError(`Variable does not exist: ${name}`, where);
}

function memberOfLibrary(scope: Scope, type: ApexType, name: string, where: At): Resolved {
    const { project } = scope;
    const library = libraryClassOf(project, type);
    const position = scope.position(where);
    if (!library || isUnknown(project, type)) {
        return { kind: 'unsupported', feature: `${typeName(type)}.${name}`, at: where };
    }
    const constant = library.values.find((each) => each.toLowerCase() === name.toLowerCase());
    if (constant !== undefined) {
        return value({ kind: 'enumConstant', owner: type, name: constant, type, position });
    }
    const property = findProperty(project, type, name);
    if (property?.property.isStatic) {
        return value({
            kind: 'libraryProperty',
            target: null,
            class: property.class,
            property: property.property,
            type: triggerVariableType(scope, library.name, name) ?? property.type,
            position
        });
    }
    // `Database.Batchable`, `Schema.SObjectType`: a class and a namespace may share a name.
    const namespace = library.name.split('.').at(-1)!;
    if (library.name === `System.${namespace}` && project.isNamespace(namespace)) {
        return memberOfNamespace(scope, namespace, name, where);
    }
    if (library.name === 'System.Label') {
        return { kind: 'labels', prefix: '' };
    }
    // Inner classes of the platform's classes: `Messaging.InboundEmail.Header`.
    const inner = project.libraryClass(`${library.name}.${name}`);
    if (inner) {
        return { kind: 'type', type: libraryOf(inner.name) };
    }
    // `BusinessHours.MondayStartTime`: an object may share its name with a class.
    const object = project.sobject(namespace);
    if (object?.fieldsByName.has(name.toLowerCase())) {
        return memberOfObject(scope, sobjectOf(object.name) as SObjectApexType, name, where);
    }
    return { kind: 'unsupported', feature: `${library.name}.${name}`, at: where };
}

type SObjectApexType = Extract<ApexType, { kind: 'sobject' }>;

/** In a trigger, `Trigger.new` holds the trigger's own object. */
function triggerVariableType(scope: Scope, className: string, name: string): ApexType | null {
    if (className !== 'System.Trigger' || scope.triggerObject === null) {
        return null;
    }
    const record = sobjectOf(scope.triggerObject);
    switch (name.toLowerCase()) {
        case 'new':
        case 'old':
            return listOf(record);
        case 'newmap':
        case 'oldmap':
            return mapOf(ID, record);
        default:
            return null;
    }
}
