import type { BoundField, LocalVariable } from '../semantics/bound.js';

/** Names of generated things. All that Apex compares without case is lower case here. */

const identifier = (text: string): string => text.replace(/[^A-Za-z0-9_]/g, '_');

/** Property that holds an instance field; the owner keeps apart what a parent and a child class both have. */
export function fieldKey(field: BoundField): string {
    return field.isStatic
        ? identifier(field.name.toLowerCase())
        : `${identifier(field.name.toLowerCase())}$${identifier(field.owner)}`;
}

/** Virtual accessors override by name; others belong to their class. */
export function getterName(field: BoundField): string {
    return accessorName('get', field);
}

export function setterName(field: BoundField): string {
    return accessorName('set', field);
}

function accessorName(kind: string, field: BoundField): string {
    const name = field.name.toLowerCase();
    return field.property?.isVirtual === true
        ? `${kind}:${name}`
        : `${kind}:${name}@${field.owner}`;
}

/** A method that is called past overriding: private ones and `super.m()`. */
export function exactName(slot: string, owner: string): string {
    return `${slot}@${owner}`;
}

export function constructorName(owner: string, slot: string): string {
    return `${owner}:${slot}`;
}

/** The body of an `@future` method, whose own slot only enqueues it. */
export function futureBodyName(slot: string): string {
    return `${slot}!body`;
}

export function variableName(variable: LocalVariable): string {
    return `${identifier(variable.name)}$${variable.id}`;
}

/** A quoted property, for member access and method definitions. */
export const quoted = (name: string): string => JSON.stringify(name);
