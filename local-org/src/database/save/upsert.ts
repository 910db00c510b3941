import type { FieldDef } from '../../schema/definitions.js';
import { textOf } from '../../shared/values/index.js';
import { fold } from '../../soql/storage.js';
import { fail, isAlive, type Row, type SaveOptions, type SaveServices } from './rows.js';

/** Decides for each record of an upsert whether it is new: by its id, or by an external id. */
export function resolveUpsert(
    rows: readonly Row[],
    options: SaveOptions,
    services: SaveServices
): void {
    const key = options.externalId;
    for (const row of rows) {
        row.operation = row.record.id !== null ? 'update' : 'insert';
    }
    if (key === undefined || key.name === 'Id') {
        return;
    }
    const byExternalId = rows.filter((row) => row.record.id === null);
    const values = byExternalId.map((row) => row.record.slots[key.ordinal] ?? null);
    const [first] = byExternalId;
    if (first === undefined) {
        return;
    }
    const existing = idsByKey(first, key, values, services);
    const seen = new Set<string>();
    byExternalId.forEach((row, index) => {
        const value = values[index];
        if (value === null || value === undefined || value === '') {
            fail(row, 'MISSING_ARGUMENT', `${key.name} not specified`);
            return;
        }
        const text = keyText(value);
        if (seen.has(text)) {
            fail(row, 'DUPLICATE_VALUE', `Duplicate external id specified: ${textOf(value)}`, [
                key.name
            ]);
        }
        seen.add(text);
        const ids = existing.get(text) ?? [];
        if (ids.length > 1) {
            fail(
                row,
                'DUPLICATE_EXTERNAL_ID',
                `${key.name}: more than one record found for external id field: [${ids.join(', ')}]`,
                [key.name]
            );
        } else if (ids.length === 1 && isAlive(row)) {
            row.operation = 'update';
            row.record.id = ids[0]!;
            row.hasNewId = true;
        }
    });
}

function idsByKey(
    row: Row,
    key: FieldDef,
    values: readonly unknown[],
    services: SaveServices
): Map<string, string[]> {
    const found = new Map<string, string[]>();
    const wanted = values.filter((value) => value !== null && value !== '');
    for (const record of services.store.loadBy(row.record.def, key, wanted)) {
        const text = keyText(record.slots[key.ordinal]);
        found.set(text, [...(found.get(text) ?? []), record.id!]);
    }
    return found;
}

const keyText = (value: unknown): string => fold(String(value));
