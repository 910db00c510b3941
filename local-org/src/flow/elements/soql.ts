import { ApexList } from '../../shared/values/index.js';
import type { SObjectDef } from '../../schema/definitions.js';
import type { SObject } from '../../schema/sobject.js';
import { STRING } from '../../shared/types.js';
import { queryOf } from '../../runtime/library/dynamicQuery.js';
import { countRows } from '../../runtime/heap.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { RecordFilter } from '../definition.js';
import type { Batch } from '../run/batch.js';
import { asLookupFault, FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { parseLogic, type LogicNode } from '../run/logic.js';
import { valueOf } from '../run/read.js';
import { fieldValue } from '../values/fields.js';
import { textOfValue } from '../values/text.js';

const COMPARISONS: Readonly<Record<string, string>> = {
    EqualTo: '=',
    NotEqualTo: '!=',
    GreaterThan: '>',
    GreaterThanOrEqualTo: '>=',
    LessThan: '<',
    LessThanOrEqualTo: '<=',
    StartsWith: 'LIKE',
    EndsWith: 'LIKE',
    Contains: 'LIKE',
    In: 'IN',
    NotIn: 'NOT IN'
};

/** A query of one interview: text with binds, and what is bound. */
export interface FlowQuery {
    readonly text: string;
    readonly values: readonly unknown[];
}

/** `(Name = :v0 AND Amount > :v1)`; empty where there are no conditions. */
export function whereOf(
    filter: RecordFilter,
    object: SObjectDef,
    interview: Interview,
    batch: Batch,
    values: unknown[]
): string {
    const { filters, logic } = filter;
    if (filters.length === 0) {
        return '';
    }
    const parts = filters.map(({ field, operator, value }) =>
        conditionOf(field, operator, valueOf(value, interview, batch), object, values)
    );
    return write(parseLogic(logic === 'no_conditions' ? 'and' : logic, filters.length), parts);
}

function write(node: LogicNode, parts: readonly string[]): string {
    switch (node.kind) {
        case 'condition':
            return parts[node.place]!;
        case 'not':
            return `(NOT ${write(node.part, parts)})`;
        default:
            return `(${node.parts.map((part) => write(part, parts)).join(` ${node.kind.toUpperCase()} `)})`;
    }
}

function conditionOf(
    name: string,
    operator: string,
    value: unknown,
    object: SObjectDef,
    values: unknown[]
): string {
    const field = object.fieldsByName.get(name.toLowerCase());
    if (operator === 'IsNull' || operator === 'IsBlank') {
        return `${name} ${value === true ? '=' : '!='} NULL`;
    }
    const comparison = COMPARISONS[operator];
    if (comparison === undefined) {
        throw new FlowFault(`The operator ${operator} can't be used to look up records.`);
    }
    const bind = (bound: unknown): string => `:v${values.push(bound) - 1}`;
    if (comparison === 'LIKE') {
        const text = textOfValue(value).replace(/[%_\\]/g, '\\$&');
        const before = operator === 'StartsWith' ? '' : '%';
        const after = operator === 'EndsWith' ? '' : '%';
        return `${name} LIKE ${bind(before + text + after)}`;
    }
    if (comparison === 'IN' || comparison === 'NOT IN') {
        const items = value instanceof ApexList ? value.items : value === null ? [] : [value];
        const bound = field === undefined ? items : items.map((item) => fieldValue(field, item));
        return `${name} ${comparison} ${bind(new ApexList(STRING, bound))}`;
    }
    return `${name} ${comparison} ${bind(field === undefined ? value : fieldValue(field, value))}`;
}

/** Runs the queries of several interviews as the one that they are to the limits; same ones are run once. */
export function queryTogether(
    object: SObjectDef,
    queries: readonly FlowQuery[],
    batch: Batch
): SObject[][] {
    const { limits, database } = currentTransaction();
    // Custom metadata are free.
    if (object.kind !== 'customMetadata' && queries.length > 0) {
        limits.count('queries');
    }
    const known = new Map<string, SObject[]>();
    return queries.map(({ text, values }) => {
        const key = `${text}\0${values.map(keyOf).join('\0')}`;
        let records = known.get(key);
        if (records === undefined) {
            try {
                records = database.query(queryOf(text), {
                    bind: (name) => values[Number(name.slice(1))],
                    access: batch.access
                }).records as SObject[];
            } catch (error) {
                throw asLookupFault(error);
            }
            countRows(records);
            known.set(key, records);
        }
        return records;
    });
}

const keyOf = (value: unknown): string =>
    value instanceof ApexList
        ? value.items.map(keyOf).join('\x01')
        : `${typeof value} ${textOfValue(value)}`;
