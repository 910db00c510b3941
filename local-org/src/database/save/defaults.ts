import type { FieldDef } from '../../schema/definitions.js';
import { ApexException } from '../../shared/apexException.js';
import type { SObject } from '../../schema/sobject.js';
import {
    assign,
    hasField,
    valueOf,
    type Row,
    type SaveOptions,
    type SaveServices
} from './rows.js';
import { emptySummary } from './rollups.js';

/** Gives new records what they are to have when nobody said otherwise. */
export function applyDefaults(
    rows: readonly Row[],
    options: SaveOptions,
    services: SaveServices
): void {
    for (const row of rows) {
        const next = row.next!;
        for (const field of next.def.fields) {
            if (row.record.slots[field.ordinal] === undefined) {
                applyDefault(field, next, services);
            }
        }
        if (hasField(next.def, 'OwnerId') && valueOf(next, 'OwnerId') === null) {
            assign(next, 'OwnerId', options.access.userId);
        }
        if (valueOf(next, 'RecordTypeId') === null) {
            assign(next, 'RecordTypeId', defaultRecordType(next, services));
        }
    }
}

function applyDefault(field: FieldDef, next: SObject, services: SaveServices): void {
    if (field.summary !== undefined) {
        next.store(field, emptySummary(field));
        return;
    }
    if (field.formula !== undefined) {
        return;
    }
    if (field.defaultValue !== undefined) {
        next.store(field, defaultOf(field, next, services));
        return;
    }
    // Standard objects take their value sets' default when saved; so do the project's picklists.
    const preset = field.picklist?.find((value) => value.isDefault && value.isActive);
    if (preset !== undefined && (next.slots[field.ordinal] ?? null) === null) {
        next.store(field, preset.value);
    }
}

/** A formula that fails on its values gives no default, and the save goes on. */
function defaultOf(field: FieldDef, next: SObject, { formulas }: SaveServices): unknown {
    try {
        return formulas.defaultOf(field, next);
    } catch (error) {
        if (error instanceof ApexException) {
            return null;
        }
        throw error;
    }
}

/** The first active record type stands for the default of the user's profile. */
function defaultRecordType(next: SObject, { schema, store }: SaveServices): string | null {
    const active = next.def.recordTypes.filter((type) => type.isActive);
    const chosen = active.find((type) => type.isDefault);
    const object = schema.object('RecordType');
    if (chosen === undefined || object === undefined) {
        return null;
    }
    const [found] = store.select(object, '"SobjectType" = ? AND "DeveloperName" = ?', [
        next.def.name,
        chosen.developerName
    ]);
    return found?.id ?? null;
}
