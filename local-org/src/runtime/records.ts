import type { ApexType } from '../shared/types.js';
import { ApexList } from '../shared/values/index.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import { SObject } from '../schema/sobject.js';

/** How generated code makes records and follows their relationships. */

export function sobject(
    def: SObjectDef,
    values: readonly unknown[],
    parents: readonly unknown[] = [],
    children: readonly unknown[] = []
): SObject {
    const record = new SObject(def);
    for (let at = 0; at < values.length; at += 2) {
        record.setField(values[at] as FieldDef, values[at + 1]);
    }
    for (let at = 0; at < parents.length; at += 2) {
        record.setParent(parents[at] as string, parents[at + 1] as SObject | null);
    }
    for (let at = 0; at < children.length; at += 2) {
        record.setChildren(children[at] as string, children[at + 1] as ApexList);
    }
    return record;
}

/**
 * `a.Parent.Field`: null where there is no parent. Where the parent may be of several objects, the field is
 * that of its own object by the same name.
 */
export function fieldOf(record: SObject | null, field: FieldDef): unknown {
    if (record === null) {
        return null;
    }
    const isOwn = record.def.fields[field.ordinal] === field;
    return record.getField(isOwn ? field : record.fieldNamed(field.name));
}

export const parentOf = (record: SObject | null, relationship: string): SObject | null =>
    record === null ? null : record.getParent(relationship);

/** A child list that was not queried is empty, not null. */
export function children(
    record: SObject | null,
    relationship: string,
    element: ApexType
): ApexList {
    return record!.getChildren(relationship) ?? new ApexList(element);
}

export function setField<T>(record: SObject, field: FieldDef, value: T): T {
    record.setField(field, value);
    return value;
}

export function setParent<T extends SObject | null>(
    record: SObject,
    relationship: string,
    value: T
): T {
    record.setParent(relationship, value);
    return value;
}
