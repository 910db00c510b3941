import { apexError } from '../shared/apexException.js';
import type { Access } from '../shared/access.js';
import { listOf, SOBJECT } from '../shared/types.js';
import { ApexList } from '../shared/values/index.js';
import type { SoqlQuery, SoslQuery } from '../parser/soqlAst.js';
import type { SObjectDef } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import { accessFor } from './access.js';
import { countRows } from './heap.js';
import { currentTransaction, type QueryResult } from './transaction.js';
import type { QuerySite, SearchSite } from './unit.js';

/** What a query's own words say about the mode it works in. */
export function modeOf(query: {
    readonly withMode?: SoqlQuery['withMode'];
}): 'user' | 'system' | null {
    switch (query.withMode) {
        case 'USER_MODE':
            return 'user';
        case 'SYSTEM_MODE':
            return 'system';
        default:
            return null;
    }
}

/**
 * Reading custom metadata is free, but not its long texts.
 * @see https://help.salesforce.com/s/articleView?id=platform.custommetadatatypes_limits.htm
 */
function isFree(query: SoqlQuery<unknown>, object: SObjectDef | undefined): boolean {
    if (object?.kind !== 'customMetadata') {
        return false;
    }
    const isLong = (name: string): boolean =>
        object.fieldsByName.get(name.toLowerCase())?.type === 'LongTextArea';
    return !query.select.some((item) =>
        item.kind === 'fields'
            ? item.set !== 'STANDARD' && object.fields.some(({ name }) => isLong(name))
            : item.kind === 'field' &&
              item.expression.kind === 'path' &&
              isLong(ownName(item.expression.path, query.from))
    );
}

/** The last of `Field` or `alias.Field`; empty for a parent's field. */
function ownName(path: readonly string[], from: SoqlQuery<unknown>['from']): string {
    const names = [from.object, from.alias ?? from.object].map((name) => name.toLowerCase());
    const isOwn =
        path.length === 1 || (path.length === 2 && names.includes(path[0]!.toLowerCase()));
    return isOwn ? path.at(-1)! : '';
}

/** Runs a query, static or dynamic, and counts it, unless it is free. */
export function runQuery<B>(
    query: SoqlQuery<B>,
    bind: (expression: B) => unknown,
    access: Access
): QueryResult {
    const { schema, limits, database } = currentTransaction();
    if (!isFree(query, schema.object(query.from.object))) {
        limits.count('queries');
        const subqueries = query.select.filter(({ kind }) => kind === 'subquery').length;
        if (subqueries > 0) {
            limits.count('aggregateQueries', subqueries);
        }
    }
    const result = database.query(query, { bind, access });
    countRows(result.records);
    return result;
}

function runSite({ query, sharing, apiVersion }: QuerySite, values: unknown[]): QueryResult {
    return runQuery(query, (place) => values[place], accessFor(sharing, apiVersion, modeOf(query)));
}

export function queryList(site: QuerySite, values: unknown[]): ApexList {
    return new ApexList(site.element, runSite(site, values).records);
}

export function queryCount(site: QuerySite, values: unknown[]): number {
    return runSite(site, values).count;
}

/** The one record; null where there is none. */
export function onlyRecord(records: readonly unknown[]): unknown {
    if (records.length > 1) {
        throw apexError(
            'System.QueryException',
            'List has more than 1 row for assignment to SObject'
        );
    }
    return records[0] ?? null;
}

export function noRow(): never {
    throw apexError('System.QueryException', 'List has no rows for assignment to SObject');
}

export function queryOneOrNull(site: QuerySite, values: unknown[]): unknown {
    return onlyRecord(runSite(site, values).records);
}

export function queryOne(site: QuerySite, values: unknown[]): unknown {
    return queryOneOrNull(site, values) ?? noRow();
}

/** Runs a search and counts it: one list an object, in the order of RETURNING. */
export function runSearch<B>(
    query: SoslQuery<B>,
    bind: (expression: B) => unknown,
    access: Access
): SObject[][] {
    const { limits, database, test } = currentTransaction();
    limits.count('soslQueries');
    // In a test a search finds only what Test.setFixedSearchResults named.
    const fixedIds = test === null ? null : (test.fixedSearchResults ?? []);
    return database.search(query, { bind, access, fixedIds });
}

export function search(site: SearchSite, values: unknown[]): ApexList {
    const access = accessFor(site.sharing, site.apiVersion, modeOf(site.query));
    const found = runSearch(site.query, (place) => values[place], access);
    return new ApexList(
        listOf(SOBJECT),
        found.map((records) => new ApexList(SOBJECT, records))
    );
}
