import type { SoqlQuery } from '../parser/soqlAst.js';
import { isAggregateQuery, planAggregates, queryAggregates, queryCount } from './aggregateQuery.js';
import type { QueryEnvironment } from './environment.js';
import { resolveExpression } from './functions.js';
import { UNKNOWN_BIND } from './operands.js';
import { queryError } from './queryErrors.js';
import { childRelationshipOf, planRecords, queryRecords } from './recordQuery.js';
import type { Scope } from './scope.js';
import { orderSql, scopeOf, wholeNumber, whereSql } from './statement.js';

export interface QueryResult {
    readonly records: unknown[];
    readonly count: number;
    /** Rows that limits count, where they are not the records. */
    readonly counted?: number;
}

/** Runs a query as it is written, in the name of the environment's user. */
export function runQuery(query: SoqlQuery, environment: QueryEnvironment): QueryResult {
    checkClauses(query, environment);
    if (query.withMode === 'SECURITY_ENFORCED') {
        enforceSecurity(query, environment);
    }
    if (query.isCount) {
        return { records: [], count: queryCount(query, environment) };
    }
    if (isAggregateQuery(query)) {
        const { records, counted } = queryAggregates(query, environment);
        return { records, count: records.length, counted };
    }
    const records = queryRecords(query, environment);
    return { records, count: records.length };
}

const MOST_ROWS_OF_ALL_FIELDS = 200;

function checkClauses(query: SoqlQuery, environment: QueryEnvironment): void {
    const object = environment.schema.object(query.from.object);
    if (object?.kind === 'platformEvent') {
        throw queryError(`entity type ${object.name} does not support query`);
    }
    if (query.select.some((item) => item.kind === 'fields' && item.set !== 'STANDARD')) {
        const limit =
            query.limit === undefined ? Infinity : wholeNumber(query.limit, environment, 'LIMIT');
        if (limit > MOST_ROWS_OF_ALL_FIELDS) {
            throw queryError('The SOQL FIELDS function must have a LIMIT of at most 200');
        }
    }
    if (query.having !== undefined && query.groupBy === undefined) {
        throw queryError('HAVING clause requires a GROUP BY clause');
    }
}

/** `WITH SECURITY_ENFORCED` looks at SELECT and FROM only. */
function enforceSecurity(query: SoqlQuery, environment: QueryEnvironment): void {
    const asUser: QueryEnvironment = {
        ...environment,
        access: { ...environment.access, mode: 'user' }
    };
    const asked: SoqlQuery = { ...query, withMode: undefined, where: undefined, orderBy: [] };
    try {
        checkQuery(asked, asUser);
    } catch (error) {
        const { details } = error as { details?: Record<string, unknown> | null };
        if (details?.['inaccessibleFields'] === undefined) {
            throw error;
        }
        throw queryError(
            'Insufficient permissions: secure query included inaccessible field',
            details
        );
    }
}

/** Looks up every name of a query without running it; throws the first error. */
export function checkQuery(query: SoqlQuery, environment: QueryEnvironment): void {
    const unbound: QueryEnvironment = { ...environment, bind: () => UNKNOWN_BIND };
    const object = environment.schema.object(query.from.object);
    if (object?.kind === 'platformEvent') {
        throw queryError(`entity type ${object.name} does not support query`);
    }
    check(query, scopeOf(query, unbound));
}

function check(query: SoqlQuery, scope: Scope): void {
    if (query.isCount) {
        whereSql(query, scope);
        return;
    }
    if (isAggregateQuery(query)) {
        planAggregates(query, scope);
        return;
    }
    const { subqueries } = planRecords(query, scope);
    whereSql(query, scope);
    orderSql(query, (expression) => resolveExpression(scope, expression), null);
    for (const subquery of subqueries) {
        const { childObject } = childRelationshipOf(scope.object, subquery.from.object);
        check(subquery, scopeOf(subquery, scope.environment, childObject));
    }
}
