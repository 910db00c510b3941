import type { FieldDef } from '../../schema/definitions.js';
import { fold, storageOf } from '../../soql/storage.js';
import { fail, isAlive, type Row, type SaveServices } from './rows.js';

/** Values of unique fields may stand in one record only, deleted ones aside. */
export function checkUniqueness(rows: readonly Row[], services: SaveServices): void {
    const object = rows[0]?.record.def;
    for (const field of object?.fields ?? []) {
        if (field.isUnique && field.name !== 'Id' && field.formula === undefined) {
            checkField(rows.filter(isAlive), field, services);
        }
    }
}

function checkField(rows: readonly Row[], field: FieldDef, services: SaveServices): void {
    const changed = rows.filter(({ next, old }) => {
        const value = next!.slots[field.ordinal] ?? null;
        return (
            value !== null &&
            (old === null || keyOf(old.slots[field.ordinal], field) !== keyOf(value, field))
        );
    });
    if (changed.length === 0) {
        return;
    }
    const values = changed.map((row) => row.next!.slots[field.ordinal]);
    const saved = new Set(rows.map((row) => row.next!.id).filter((id) => id !== null));
    const taken = new Map<string, string>();
    for (const record of services.store.loadBy(changed[0]!.record.def, field, values)) {
        // A row of the same save may give its value up in it.
        if (!saved.has(record.id!)) {
            taken.set(keyOf(record.slots[field.ordinal], field), record.id!);
        }
    }
    for (const row of changed) {
        const key = keyOf(row.next!.slots[field.ordinal], field);
        const owner = taken.get(key);
        if (owner !== undefined) {
            fail(row, ...duplicate(field, owner));
        } else {
            taken.set(key, row.next!.id ?? row.record.id ?? UNSAVED);
        }
    }
}

const UNSAVED = '<unknown>';

const keyOf = (value: unknown, field: FieldDef): string =>
    value === null || value === undefined
        ? ''
        : storageOf(field) === 'text' && field.isCaseSensitive !== true
          ? fold(String(value))
          : String(value);

function duplicate(
    field: FieldDef,
    owner: string
): [statusCode: string, message: string, fields: string[]] {
    if (field.name === 'Username') {
        return [
            'DUPLICATE_USERNAME',
            'Duplicate Username.<br>The username already exists in this or another Salesforce organization. ' +
                'Usernames must be unique across all Salesforce organizations. To resolve, use a different ' +
                "username (it doesn't need to match the user's email address). ",
            [field.name]
        ];
    }
    return [
        'DUPLICATE_VALUE',
        `duplicate value found: ${field.name} duplicates value on record with id: ${owner}`,
        owner === UNSAVED ? [] : [field.name]
    ];
}
