import { ApexException, apexError, nullPointer } from '../shared/apexException.js';
import { ApexList } from '../shared/values/index.js';
import type { FieldDef } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import { accessFor } from './access.js';
import {
    currentTransaction,
    type RowResult,
    type SaveOperation,
    type SaveOptions
} from './transaction.js';
import type { DmlSite } from './unit.js';

/** Saves records, by statement or by `Database.insert` and its like, and counts the statement. */
export function saveRecords(
    operation: SaveOperation,
    records: SObject[],
    options: SaveOptions
): RowResult[] {
    // Nothing to save is no statement.
    if (records.length === 0) {
        return [];
    }
    checkList(operation, records);
    const transaction = currentTransaction();
    transaction.limits.count('dmlStatements');
    const results = transaction.database.save(operation, records, options);
    transaction.hasUncommittedWork = true;
    if (options.allOrNone) {
        const failure = dmlException(operation, records, results);
        if (failure !== null) {
            throw failure;
        }
    }
    return results;
}

function checkList(operation: SaveOperation, records: readonly (SObject | null)[]): void {
    const seen = new Set<unknown>();
    for (const record of records) {
        if (record === null) {
            throw nullPointer();
        }
        if (seen.has(record)) {
            throw apexError(
                'System.ListException',
                operation === 'insert' || operation === 'upsert'
                    ? 'Before Insert or Upsert list must not have two identically equal elements'
                    : `Duplicate id in list: ${record.id}`
            );
        }
        seen.add(record);
    }
    if (operation === 'update' || operation === 'delete') {
        const ids = new Set<string>();
        for (const { id } of records as readonly SObject[]) {
            if (id !== null && ids.has(id)) {
                throw apexError('System.ListException', `Duplicate id in list: ${id}`);
            }
            ids.add(id ?? '');
        }
    }
}

const sentence = (operation: string): string =>
    operation.charAt(0).toUpperCase() + operation.slice(1);

/**
 * `Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are
 * missing: [Name]: [Name]`; null where every row went well.
 */
export function dmlException(
    operation: SaveOperation | 'merge' | 'convertLead',
    records: readonly SObject[],
    results: readonly RowResult[]
): ApexException | null {
    const failed = results.flatMap(({ success, errors }, index) =>
        success || errors.length === 0 ? [] : [{ index, error: errors[0]! }]
    );
    const [first] = failed;
    if (first === undefined) {
        return null;
    }
    const idOf = (index: number): string | null =>
        operation === 'insert' ? null : (records[index]?.id ?? null);
    const id = idOf(first.index);
    const { statusCode, message, fields } = first.error;
    const exception = apexError(
        'System.DmlException',
        `${sentence(operation)} failed. First exception on row ${first.index}` +
            `${id === null ? '' : ` with id ${id}`}; first error: ` +
            `${statusCode}, ${message}: [${fields.join(', ')}]`
    );
    exception.dmlErrors = failed.map(({ index, error }) => ({
        ...error,
        index,
        id: idOf(index),
        object: records[index]?.def.name
    }));
    return exception;
}

/** A DML statement. */
export function dml(site: DmlSite, target: SObject | ApexList, others?: SObject | ApexList): void {
    const access = accessFor(site.sharing, site.apiVersion, site.mode);
    const records = recordsOf(target);
    if (site.operation === 'merge') {
        mergeRecords(records[0]!, recordsOf(others!), { allOrNone: true, access });
        return;
    }
    saveRecords(site.operation, records, {
        allOrNone: true,
        access,
        externalId: externalIdOf(site.externalId, records)
    });
}

export function mergeRecords(
    master: SObject,
    losers: SObject[],
    options: SaveOptions
): RowResult[] {
    const transaction = currentTransaction();
    transaction.limits.count('dmlStatements');
    const results = transaction.database.merge(master, losers, options);
    transaction.hasUncommittedWork = true;
    const failure = options.allOrNone ? dmlException('merge', losers, results) : null;
    if (failure !== null) {
        throw failure;
    }
    return results;
}

const recordsOf = (target: SObject | ApexList): SObject[] =>
    target instanceof ApexList ? ([...target.items] as SObject[]) : [target];

function externalIdOf(name: string | null, records: readonly SObject[]): FieldDef | undefined {
    return name === null ? undefined : records[0]?.def.fieldsByName.get(name.toLowerCase());
}
