import type { Access } from '../../shared/access.js';
import { apexError } from '../../shared/apexException.js';
import { sobjectOf } from '../../shared/types.js';
import { ApexList, ApexMap, notNull } from '../../shared/values/index.js';
import { parseDynamicQuery, parseDynamicSosl, SoqlSyntaxError } from '../../parser/soql/index.js';
import type { SoqlQuery, SoslQuery } from '../../parser/soqlAst.js';
import { callerAccess } from '../access.js';
import { modeOf, runQuery, runSearch } from '../soql.js';
import type { QueryResult } from '../transaction.js';
import type { DataObject } from './dataObject.js';

/** Looks a variable of the calling code up; `undefined`: it has none of that name. */
export type Scope = (name: string) => unknown;

const KEPT = 500;
const queries = new Map<string, SoqlQuery<string>>();

/** The same text gives the same query object, so that its plan is found again. */
export function queryOf(text: string): SoqlQuery<string> {
    let query = queries.get(text);
    if (query === undefined) {
        query = parsed(() => parseDynamicQuery(text), 'System.QueryException');
        if (queries.size >= KEPT) {
            queries.clear();
        }
        queries.set(text, query);
    }
    return query;
}

export const searchOf = (text: string): SoslQuery<string> =>
    parsed(() => parseDynamicSosl(text), 'System.SearchException');

function parsed<Q>(parse: () => Q, exception: string): Q {
    try {
        return parse();
    } catch (error) {
        if (error instanceof SoqlSyntaxError) {
            throw apexError(exception, error.message);
        }
        throw error;
    }
}

/** Binds by the names of the calling code's variables. */
export function scopeBinds(scope: Scope | undefined): (name: string) => unknown {
    return (name) => {
        const value = scope?.(name);
        if (value === undefined) {
            throw apexError('System.QueryException', `Variable does not exist: ${name}`);
        }
        return value;
    };
}

/** Binds of `queryWithBinds`: a map whose keys are found in any case. */
export function mapBinds(binds: ApexMap<string, unknown>): (name: string) => unknown {
    const byName = new Map(
        notNull(binds)
            .entries()
            .map(([key, value]) => [key.toLowerCase(), value])
    );
    return (name) => {
        if (!byName.has(name.toLowerCase())) {
            throw apexError('System.QueryException', `Key '${name}' does not exist in the bindMap`);
        }
        return byName.get(name.toLowerCase());
    };
}

/** What an `AccessLevel` means; none leaves it to the caller's API version. */
export const modeOfLevel = (level: DataObject | null | undefined): 'user' | 'system' | null =>
    level === null || level === undefined ? null : (level['mode'] as 'user' | 'system');

export const accessOf = (level: DataObject | null | undefined): Access =>
    callerAccess(modeOfLevel(level));

/** Runs dynamic SOQL; the query's own WITH clause goes before the access level. */
export function runDynamic(
    text: string,
    bind: (name: string) => unknown,
    level?: DataObject | null
): QueryResult {
    const query = queryOf(notNull(text));
    return runQuery(query, bind, callerAccess(modeOf(query) ?? modeOfLevel(level)));
}

export function recordList(text: string, { records }: QueryResult): ApexList {
    const query = queryOf(text);
    const isAggregate = query.groupBy !== undefined || query.select.some(isAggregateItem);
    return new ApexList(sobjectOf(isAggregate ? 'AggregateResult' : query.from.object), records);
}

function isAggregateItem(item: SoqlQuery['select'][number]): boolean {
    return (
        item.kind === 'field' &&
        item.expression.kind === 'function' &&
        /^(?:count|count_distinct|sum|avg|min|max)$/i.test(item.expression.name)
    );
}

export function runDynamicSearch(
    text: string,
    scope: Scope | undefined,
    level?: DataObject | null
) {
    const query = searchOf(notNull(text));
    return runSearch(query, scopeBinds(scope), callerAccess(modeOf(query) ?? modeOfLevel(level)));
}
