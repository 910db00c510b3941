import { apexError } from '../shared/apexException.js';
import { ID, typeName, type ApexType } from '../shared/types.js';
import { ApexList, ApexMap, ApexSet } from '../shared/values/index.js';
import { SObject } from '../schema/sobject.js';
import { AggregateRow } from '../soql/aggregateRow.js';
import { callMethod } from './callMethod.js';

/** How generated code makes collections, reads and writes them. */

export const list = (element: ApexType, items: unknown[]): ApexList => new ApexList(element, items);

export const set = (element: ApexType, items: unknown[]): ApexSet => new ApexSet(element, items);

export const map = (key: ApexType, value: ApexType, entries: [unknown, unknown][]): ApexMap =>
    new ApexMap(key, value, entries);

/** What a collection, or anything iterable, holds: as an array of its own. */
function itemsIn(source: unknown): unknown[] {
    if (source instanceof ApexList) {
        return [...source.items];
    }
    if (source instanceof ApexSet) {
        return source.values();
    }
    const items: unknown[] = [];
    const iterator = callMethod(source, 'iterator', []);
    while (callMethod(iterator, 'hasnext', []) === true) {
        items.push(callMethod(iterator, 'next', []));
    }
    return items;
}

export function listFrom(element: ApexType, source: unknown): ApexList {
    return typeof source === 'number'
        ? listSized(element, source)
        : new ApexList(element, itemsIn(source));
}

export function listSized(element: ApexType, size: number): ApexList {
    return new ApexList(element, new Array<unknown>(Math.max(0, size)).fill(null));
}

export function setFrom(element: ApexType, source: unknown): ApexSet {
    return new ApexSet(element, itemsIn(source));
}

/** What a row is found under: its Id, or the column of an aggregate query that goes by that name. */
export function idOfRow(row: unknown): unknown {
    return row instanceof SObject
        ? row.id
        : row instanceof AggregateRow && row.has('id')
          ? row.get('id')
          : null;
}

/** A copy of a map, or a list of records by their ids. */
export function mapFrom(key: ApexType, value: ApexType, source: unknown): ApexMap {
    if (source instanceof ApexMap) {
        return new ApexMap(key, value, source.entries());
    }
    const isById = typeName(key) === typeName(ID);
    return new ApexMap(
        key,
        value,
        itemsIn(source).map((record, index): [unknown, unknown] => {
            const id = idOfRow(record);
            if (id === null && isById) {
                throw apexError('System.ListException', `Row with null Id at index: ${index}`);
            }
            return [id, record];
        })
    );
}

export function at(source: ApexList, index: number): unknown {
    const all = source.items;
    return index >= 0 && index < all.length ? all[index] : source.get(index);
}

export function setAt<T>(target: ApexList, index: number, value: T): T {
    target.set(index, value);
    return value;
}

/** What a for-loop runs over; the collection itself, which `iterating` keeps from changing. */
export function items(source: ApexList | ApexSet): readonly unknown[] {
    return source instanceof ApexList ? source.items : source.values();
}

export const iterator = (source: unknown): unknown => callMethod(source, 'iterator', []);

/** Records of a query in a for-loop. */
export const rows = (source: ApexList): readonly unknown[] => source.items;

/** The same, as lists of 200. */
export function chunks(source: ApexList): ApexList[] {
    const all: ApexList[] = [];
    for (let start = 0; start < source.items.length; start += 200) {
        all.push(new ApexList(source.elementType, source.items.slice(start, start + 200)));
    }
    return all;
}
