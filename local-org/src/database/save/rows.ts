/** What a save knows of each record, and what it may use. */
import type { SoqlQuery } from '../../parser/soqlAst.js';
import type { FieldDef, Schema, SObjectDef } from '../../schema/definitions.js';
import type { RecordError, SObject } from '../../schema/sobject.js';
import type { Access } from '../../shared/access.js';
import type { SaveHooks } from '../../shared/saveHooks.js';
import type { Formulas } from '../formulas.js';
import type { IdSource } from '../ids.js';
import type { FieldHistory } from './fieldHistory.js';
import type { MixedDml } from './mixedDml.js';
import type { Permissions } from '../permissions.js';
import type { RecordStore } from '../recordStore.js';
import type { Sharing } from '../sharing.js';

export type SaveOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';
export type RowOperation = Exclude<SaveOperation, 'upsert'>;

export interface SaveOptions {
    readonly allOrNone: boolean;
    readonly access: Access;
    readonly externalId?: FieldDef;
    readonly dmlOptions?: unknown;
    /** The platform's own save: it may set what it computes, and permissions do not count. */
    readonly isInternal?: boolean;
    /** An import through an API: it may set audit fields, where its user is permitted to. */
    readonly isImport?: boolean;
    /** A deletion of records that lost a merge. */
    readonly merge?: { readonly masterId: string; moveChildren(): void };
}

export interface RowResult {
    readonly id: string | null;
    readonly success: boolean;
    readonly created?: boolean;
    readonly errors: readonly RecordError[];
}

/** One record on its way through a save. */
export interface Row {
    /** The caller's record: only its id is written. */
    readonly record: SObject;
    operation: RowOperation;
    /** As it was stored: null when it is new. */
    old: SObject | null;
    /** As it will be stored: what triggers see and change. */
    next: SObject | null;
    errors: RecordError[];
    /** The caller's record had no id before: take it away again when the save fails. */
    hasNewId: boolean;
}

export interface SaveServices {
    readonly schema: Schema;
    readonly store: RecordStore;
    readonly ids: IdSource;
    readonly hooks: SaveHooks<SObject>;
    readonly clock: { now(): number };
    readonly permissions: Permissions;
    readonly sharing: Sharing;
    readonly formulas: Formulas;
    readonly history: FieldHistory;
    /** What was written so far in the name that the access says. */
    mixedDml(access: Access): MixedDml;
    organizationId(): string | null;
    /** A query in the name of the platform. */
    query(query: SoqlQuery<unknown>): unknown[];
    /** Runs inside the save, in the name of the platform: no permissions, no limits. */
    saveInternally(operation: SaveOperation, records: SObject[], access: Access): RowResult[];
}

export function rowOf(record: SObject, operation: RowOperation): Row {
    return { record, operation, old: null, next: null, errors: [], hasNewId: false };
}

export function fail(
    row: Row,
    statusCode: string,
    message: string,
    fields: readonly string[] = []
): void {
    row.errors.push({ statusCode, message, fields });
}

export const isAlive = (row: Row): boolean => row.errors.length === 0;

/** Takes over what triggers and Flows said with addError. */
export function collectErrors(rows: readonly Row[]): void {
    for (const row of rows) {
        for (const record of [row.next, row.old]) {
            if (record !== null && record.errors.length > 0) {
                row.errors.push(...record.errors);
                record.errors = [];
            }
        }
    }
}

export const valueOf = (record: SObject, name: string): unknown => {
    const field = record.def.fieldsByName.get(name.toLowerCase());
    return field === undefined ? null : (record.slots[field.ordinal] ?? null);
};

/** Sets a field when the object has it. */
export function assign(record: SObject, name: string, value: unknown): void {
    const field = record.def.fieldsByName.get(name.toLowerCase());
    if (field !== undefined) {
        record.store(field, value);
    }
}

export const hasField = (object: SObjectDef, name: string): boolean =>
    object.fieldsByName.has(name.toLowerCase());
