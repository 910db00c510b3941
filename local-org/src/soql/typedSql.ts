import type { FieldDef, FieldType, SObjectDef } from '../schema/definitions.js';
import type { Sql } from './sql.js';
import { decode, type SqlValue } from './storage.js';

/** SQL with the field whose kind of value it gives. */
export interface TypedSql {
    readonly sql: Sql;
    readonly field: FieldDef;
    /** The object that the field belongs to; null for what a function computes. */
    readonly object: SObjectDef | null;
}

/** A field for a computed value: only its type counts. */
export function computedField(name: string, type: FieldType, scale?: number): FieldDef {
    return {
        name,
        ordinal: -1,
        label: name,
        type,
        scale,
        isCustom: false,
        isRequired: false,
        isUnique: false,
        isExternalId: false,
        isNameField: false,
        isCreateable: false,
        isUpdateable: false,
        isFilterable: true,
        isSortable: true,
        isGroupable: true,
        isAutoNumber: false
    };
}

/** A column of the result, and how it becomes a value of Apex. */
export interface ResultColumn {
    readonly sql: Sql;
    decode(row: readonly SqlValue[], index: number): unknown;
}

export const columnOf = (typed: TypedSql): ResultColumn => ({
    sql: typed.sql,
    decode: (row, index) => decode(row[index], typed.field)
});
