/** What a query needs to know besides its text. The database provides it. */
import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import type { Access } from '../shared/access.js';
import type { Sql } from './sql.js';
import type { SqlValue } from './storage.js';

export interface QueryEnvironment<B = unknown> {
    readonly schema: Schema;
    /** Milliseconds since 1970. */
    readonly now: number;
    readonly timeZone: string;
    /** As Intl spells it. */
    readonly locale: string;
    readonly currency: string;
    /** 0 is Sunday. */
    readonly weekStart: number;
    readonly access: Access;
    readonly bind: (expression: B) => unknown;
    readonly permissions: QueryPermissions;
    /** A condition on rows that the user may see, on a table's alias; null: all. */
    visibleRows(object: SObjectDef, alias: string): Sql | null;
    /** Makes sure that the object has its table. */
    touch(object: SObjectDef): void;
    readonly formulas: FormulaFields;
    readonly run: SqlRunner;
}

export interface QueryPermissions {
    canRead(userId: string, object: SObjectDef): boolean;
    canReadField(userId: string, object: SObjectDef, field: FieldDef): boolean;
}

/** Formula fields, as values that SQL can ask for. */
export interface FormulaFields {
    /** Paths from the record that the formula reads: `['Account', 'Name']`. */
    pathsOf(object: SObjectDef, field: FieldDef): readonly (readonly string[])[];
}

/** Name of the SQL function `formula_value(object, field, values…)` that the database registers. */
export const FORMULA_FUNCTION = 'formula_value';

export interface SqlRunner {
    /** Rows as arrays of columns. */
    all(text: string, values: readonly SqlValue[]): SqlValue[][];
}
