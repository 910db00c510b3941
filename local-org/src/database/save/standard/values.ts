import type { SObject } from '../../../schema/sobject.js';
import { valueOf, type Row, type SaveServices } from '../rows.js';

export const textValue = (record: SObject, name: string): string | null => {
    const value = valueOf(record, name);
    return typeof value === 'string' ? value : null;
};

/** What a stage or status means: `probability`, `closed`, `won` … */
export function attributesOf(
    record: SObject,
    fieldName: string
): Readonly<Record<string, string | number | boolean>> {
    const field = record.def.fieldsByName.get(fieldName.toLowerCase());
    const value = textValue(record, fieldName)?.toLowerCase();
    return field?.picklist?.find((entry) => entry.value.toLowerCase() === value)?.attributes ?? {};
}

/** Whether a save changes a field, or sets it on a new record. */
export const isChanged = ({ next, old }: Row, name: string): boolean =>
    old === null || valueOf(old, name) !== valueOf(next!, name);

/** Whether the caller or a trigger gave the field a value other than the stored one. */
export const isGiven = ({ record }: Row, name: string): boolean => {
    const field = record.def.fieldsByName.get(name.toLowerCase());
    return field !== undefined && (record.slots[field.ordinal] ?? null) !== null;
};

export function loadOne(id: string | null, services: SaveServices): SObject | null {
    const object = id === null ? undefined : services.schema.objectByKeyPrefix(id.slice(0, 3));
    return object === undefined ? null : (services.store.load(object, [id!]).get(id!) ?? null);
}
