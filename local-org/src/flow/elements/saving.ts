import { ApexException } from '../../shared/apexException.js';
import { LimitException } from '../../shared/limitException.js';
import type { FieldDef } from '../../schema/definitions.js';
import type { SObject } from '../../schema/sobject.js';
import { currentTransaction, type RowResult } from '../../runtime/transaction.js';
import type { Batch } from '../run/batch.js';
import { recordFault, type FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import type { OnFault } from './index.js';

export type FlowOperation = 'insert' | 'update' | 'upsert' | 'delete';

const WORDS = {
    insert: 'create',
    update: 'update',
    upsert: 'create',
    delete: 'delete'
} as const;
const MOST_TRIES = 3;

/** What one interview wants saved. */
export interface Part {
    readonly interview: Interview;
    readonly records: readonly SObject[];
}

/**
 * Saves the records of all interviews by one statement. The records of an interview are saved all or none: where some of
 * them fail, the interview takes its fault, and those of the others are saved without them.
 */
export function saveTogether(
    operation: FlowOperation,
    parts: readonly Part[],
    batch: Batch,
    onFault: OnFault,
    upsertField: string | null = null
): void {
    let left = parts.filter(({ records }) => records.length > 0);
    if (left.length === 0) {
        return;
    }
    const transaction = currentTransaction();
    const { database, limits } = transaction;
    limits.count('dmlStatements');
    transaction.hasUncommittedWork = true;
    for (let tries = 1; left.length > 0; tries++) {
        const savepoint = database.setSavepoint();
        const outcome = tryToSave(operation, left, batch, upsertField);
        if (outcome.faults.size === 0) {
            database.releaseSavepoint(savepoint);
            return;
        }
        database.rollbackTo(savepoint);
        database.releaseSavepoint(savepoint);
        if (operation === 'insert') {
            outcome.records.forEach((record) => {
                record.id = null;
            });
        }
        outcome.faults.forEach((fault, interview) => onFault(interview, fault));
        left = left.filter(({ interview }) => !outcome.faults.has(interview));
        if (tries === MOST_TRIES) {
            const fault = recordFault(
                WORDS[operation],
                'TOO_MANY_APEX_REQUESTS',
                'Too many batch retries in the presence of Apex triggers and partial failures'
            );
            left.forEach(({ interview }) => onFault(interview, fault));
            return;
        }
    }
}

interface Outcome {
    readonly records: readonly SObject[];
    readonly faults: ReadonlyMap<Interview, FlowFault>;
}

function tryToSave(
    operation: FlowOperation,
    parts: readonly Part[],
    batch: Batch,
    upsertField: string | null
): Outcome {
    const { records, owners } = merged(operation, parts);
    const faults = new Map<Interview, FlowFault>();
    const all = (fault: FlowFault): Outcome => {
        parts.forEach(({ interview }) => faults.set(interview, fault));
        return { records, faults };
    };
    let results: RowResult[];
    try {
        results = currentTransaction().database.save(operation, [...records], {
            allOrNone: false,
            access: batch.access,
            ...externalId(records, upsertField)
        });
    } catch (error) {
        if (
            !(error instanceof ApexException) ||
            error instanceof LimitException ||
            !error.isCatchable
        ) {
            throw error;
        }
        return all(
            recordFault(WORDS[operation], 'UNKNOWN_EXCEPTION', error.message ?? error.typeName)
        );
    }
    results.forEach((result, at) => {
        const [error] = result.errors;
        if (!result.success && error !== undefined) {
            const fault = recordFault(WORDS[operation], error.statusCode, error.message);
            owners[at]!.forEach((interview) => {
                if (!faults.has(interview)) {
                    faults.set(interview, fault);
                }
            });
        }
    });
    return { records, faults };
}

/** Of an upsert by another field than the id. */
function externalId(records: readonly SObject[], name: string | null): { externalId?: FieldDef } {
    const field = records[0]?.def.fieldsByName.get((name ?? '').toLowerCase());
    return field === undefined || field.name === 'Id' ? {} : { externalId: field };
}

/** Two interviews that save one record: it is saved once, with what both set, the later one's last. */
function merged(
    operation: FlowOperation,
    parts: readonly Part[]
): { readonly records: readonly SObject[]; readonly owners: readonly Interview[][] } {
    const records: SObject[] = [];
    const owners: Interview[][] = [];
    const places = new Map<string, number>();
    for (const { interview, records: own } of parts) {
        for (const record of own) {
            const id = operation === 'insert' ? null : record.id;
            const place = id === null ? undefined : places.get(id);
            if (place === undefined || owners[place]!.includes(interview)) {
                if (id !== null) {
                    places.set(id, records.length);
                }
                records.push(record);
                owners.push([interview]);
                continue;
            }
            const both = records[place]!.clone({ preserveId: true });
            for (const field of record.populatedFields()) {
                both.store(field, record.slots[field.ordinal]);
            }
            records[place] = both;
            owners[place]!.push(interview);
        }
    }
    return { records, owners };
}
