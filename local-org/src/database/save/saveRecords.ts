import type { SObject } from '../../schema/sobject.js';
import { apexError, nullPointer } from '../../shared/apexException.js';
import { deleteRows, undeleteRows } from './deletion.js';
import { resolveUpsert } from './upsert.js';
import { writeRows } from './writeRows.js';
import {
    fail,
    isAlive,
    rowOf,
    type Row,
    type RowResult,
    type SaveOperation,
    type SaveOptions,
    type SaveServices
} from './rows.js';

const CHUNK = 200;
const MOST_TRIES = 3;

/**
 * One DML statement: the records in chunks of 200 through the save order, all or none or as many as can be.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_order_of_execution.htm
 */
export function saveRecords(
    operation: SaveOperation,
    records: readonly SObject[],
    options: SaveOptions,
    services: SaveServices
): RowResult[] {
    const rows = stage(operation, records);
    const { connection } = services.store;
    const savepoint = connection.setSavepoint();
    try {
        if (operation === 'upsert') {
            resolveUpsert(rows, options, services);
        }
        for (const chunk of chunksOf(rows.filter(isAlive))) {
            saveChunk(chunk, options, services);
            if (options.allOrNone && rows.some((row) => !isAlive(row))) {
                break;
            }
        }
    } catch (error) {
        connection.rollbackTo(savepoint);
        connection.releaseSavepoint(savepoint);
        rows.forEach(forgetId);
        throw error;
    }
    const isFailed = options.allOrNone && rows.some((row) => !isAlive(row));
    if (isFailed) {
        connection.rollbackTo(savepoint);
    }
    connection.releaseSavepoint(savepoint);
    for (const row of rows) {
        if (isFailed || !isAlive(row)) {
            forgetId(row);
        }
    }
    return rows.map((row) => resultOf(row, isFailed));
}

function resultOf(row: Row, isFailed: boolean): RowResult {
    const success = isAlive(row) && !isFailed;
    return {
        id: row.record.id,
        success,
        created: success && row.operation === 'insert',
        errors: row.errors
    };
}

function forgetId(row: Row): void {
    if (row.hasNewId) {
        row.record.id = null;
        row.hasNewId = false;
    }
}

function stage(operation: SaveOperation, records: readonly SObject[]): Row[] {
    const seen = new Set<string>();
    const instances = new Set<SObject>();
    return records.map((record) => {
        if (record === null) {
            throw nullPointer();
        }
        if ((operation === 'insert' || operation === 'upsert') && instances.has(record)) {
            throw apexError(
                'System.ListException',
                'Before Insert or Upsert list must not have two identically equal elements'
            );
        }
        instances.add(record);
        const { id } = record;
        if (operation === 'update' && id !== null) {
            if (seen.has(id)) {
                throw apexError('System.ListException', `Duplicate id in list: ${id}`);
            }
            seen.add(id);
        }
        const row = rowOf(record, operation === 'upsert' ? 'insert' : operation);
        checkId(row, operation);
        return row;
    });
}

function checkId(row: Row, operation: SaveOperation): void {
    const hasId = row.record.id !== null;
    if (operation === 'insert' && hasId) {
        fail(row, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
    } else if (operation === 'update' && !hasId) {
        fail(row, 'MISSING_ARGUMENT', 'Id not specified in an update call');
    } else if ((operation === 'delete' || operation === 'undelete') && !hasId) {
        fail(row, 'MISSING_ARGUMENT', `Id not specified in a ${operation} call`);
    }
}

/** Neighbours of one object, at most 200, are saved together; of an upsert, new and old ones apart. */
function* chunksOf(rows: readonly Row[]): Generator<Row[]> {
    let chunk: Row[] = [];
    for (const row of rows) {
        const [first] = chunk;
        if (
            first !== undefined &&
            (chunk.length === CHUNK || first.record.def !== row.record.def)
        ) {
            yield chunk;
            chunk = [];
        }
        chunk.push(row);
    }
    if (chunk.length > 0) {
        yield chunk;
    }
}

/**
 * Saves a chunk. When some records fail and the rest may go on, all is undone and the rest is saved
 * again, triggers included, as the platform does.
 */
function saveChunk(rows: readonly Row[], options: SaveOptions, services: SaveServices): void {
    const { connection } = services.store;
    for (let tries = 1; ; tries++) {
        const alive = rows.filter(isAlive);
        if (alive.length === 0) {
            return;
        }
        const savepoint = connection.setSavepoint();
        runChunk(alive, options, services);
        const failed = alive.filter((row) => !isAlive(row));
        if (failed.length === 0 || options.allOrNone) {
            connection.releaseSavepoint(savepoint);
            return;
        }
        connection.rollbackTo(savepoint);
        connection.releaseSavepoint(savepoint);
        alive.forEach(forgetId);
        if (tries === MOST_TRIES) {
            for (const row of alive.filter(isAlive)) {
                fail(
                    row,
                    'TOO_MANY_APEX_REQUESTS',
                    'Too many batch retries in the presence of Apex triggers and partial failures.'
                );
            }
            return;
        }
    }
}

function runChunk(rows: readonly Row[], options: SaveOptions, services: SaveServices): void {
    const endSave = services.hooks.beginSave?.();
    try {
        runOperations(rows, options, services);
    } finally {
        endSave?.();
    }
}

function runOperations(rows: readonly Row[], options: SaveOptions, services: SaveServices): void {
    const of = (operation: Row['operation']): Row[] =>
        rows.filter((row) => row.operation === operation);
    const inserts = of('insert');
    const updates = of('update');
    if (inserts.length > 0) {
        writeRows(inserts, options, services);
    }
    if (updates.length > 0) {
        writeRows(updates, options, services);
    }
    const deletions = of('delete');
    if (deletions.length > 0) {
        deleteRows(deletions, options, services);
    }
    const undeletions = of('undelete');
    if (undeletions.length > 0) {
        undeleteRows(undeletions, options, services);
    }
}
