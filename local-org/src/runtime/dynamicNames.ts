import { ApexObject } from '../shared/apexObject.js';
import { SObject } from '../schema/sobject.js';
import { classInfoOf, type ClassInfo } from './classInfo.js';

/**
 * The value of a bind of dynamic SOQL: `name`, or `name.field` from what the calling code sees. Undefined
 * where there is no such name.
 */
export function followName(path: string, lookup: (name: string) => unknown): unknown {
    const [first = '', ...rest] = path.trim().split('.');
    let value = lookup(first.trim().toLowerCase());
    for (const name of rest) {
        if (value === null || value === undefined) {
            return value;
        }
        value = memberOf(value, name.trim());
    }
    return value;
}

function memberOf(value: unknown, name: string): unknown {
    if (value instanceof SObject) {
        return value.def.fieldsByName.has(name.toLowerCase())
            ? value.get(name)
            : value.getParent(name);
    }
    if (!(value instanceof ApexObject)) {
        return undefined;
    }
    for (let at: ClassInfo | null = classInfoOf(value) ?? null; at !== null; at = at.parent) {
        const field = at.fields.find((each) => each.name.toLowerCase() === name.toLowerCase());
        if (field !== undefined) {
            return field.read(value);
        }
    }
    return undefined;
}
