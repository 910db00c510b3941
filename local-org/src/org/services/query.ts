import { apexError } from '../../shared/apexException.js';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexTime,
    Decimal,
    textOf
} from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import { AggregateRow } from '../../soql/aggregateRow.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';
import type { Service } from './service.js';

export interface QueryParams {
    readonly soql: string;
    /** `user`: permissions and sharing of the caller are enforced. */
    readonly mode: 'user' | 'system';
}

/** Runs SOQL and gives rows as the REST API does, without `attributes`' address. */
export const query: Service<QueryParams> = {
    quiddity: 'REST',
    entrySharing: true,
    run: (org, { soql, mode }) => rowsOf(org, soql, mode)
};

export function rowsOf(org: OrgRuntime, soql: string, mode: 'user' | 'system'): unknown[] {
    const { user } = currentTransaction();
    const parsed = org.database.parseQuery(soql);
    const result = org.database.query(parsed, {
        bind: (name) => {
            throw apexError('System.QueryException', `Variable does not exist: ${String(name)}`);
        },
        access: { userId: user.id, mode, sharing: mode === 'user' }
    });
    return parsed.isCount ? [{ count: result.count }] : result.records.map(rowOf);
}

/** A record as JSON: Decimals and Integers as numbers, dates as ISO texts. */
export function rowOf(record: unknown): unknown {
    const entries = entriesOf(record);
    const row: Record<string, unknown> = {};
    if (record instanceof SObject) {
        row['attributes'] = { type: record.def.name };
    }
    for (const [name, value] of entries) {
        row[name] = jsonOf(value);
    }
    return row;
}

function entriesOf(record: unknown): Iterable<[string, unknown]> {
    return record instanceof SObject || record instanceof AggregateRow
        ? record.populatedEntries()
        : [];
}

function jsonOf(value: unknown): unknown {
    if (value === null || typeof value !== 'object') {
        return typeof value === 'bigint' ? Number(value) : value;
    }
    if (value instanceof SObject) {
        return rowOf(value);
    }
    if ('items' in value) {
        const items = value.items as unknown[];
        if (typeof items[0] === 'string') {
            return items;
        }
        const records = items.map(rowOf);
        return { totalSize: records.length, done: true, records };
    }
    if (value instanceof Decimal) {
        return value.toNumber();
    }
    if (value instanceof ApexDouble) {
        return value.value;
    }
    if (value instanceof ApexDatetime) {
        return new Date(value.ms).toISOString();
    }
    if (value instanceof ApexDate) {
        return new Date(value.days * 86_400_000).toISOString().slice(0, 10);
    }
    if (value instanceof ApexBlob) {
        return Buffer.from(value.bytes).toString('base64');
    }
    if (value instanceof ApexTime) {
        return textOf(value);
    }
    return textOf(value);
}
