/** Query literals: binds bound, and the type that the platform gives their result. */
import type { Expression } from '../../parser/ast.js';
import type {
    Condition,
    FieldExpression,
    SelectItem,
    SoqlQuery,
    SoqlValue,
    SoslQuery
} from '../../parser/soqlAst.js';
import { INTEGER, listOf, SOBJECT, sobjectOf } from '../../shared/types.js';
import type { BoundExpression } from '../bound.js';
import { CompileError } from '../compileError.js';
import { isDerivedObject } from '../resolveType.js';
import type { Scope } from '../scope.js';
import { bindValue } from './bind.js';
import { notSupported } from './notSupported.js';

const AGGREGATES = new Set(['count', 'count_distinct', 'sum', 'avg', 'min', 'max']);

export function bindQuery(
    scope: Scope,
    { query, at }: Extract<Expression, { kind: 'soql' }>
): BoundExpression {
    const bound = mapQuery(query, (expression) => bindValue(scope, expression));
    const position = scope.position(at);
    const object = scope.project.sobject(query.from.object);
    if (!object) {
        if (isDerivedObject(scope.project, query.from.object)) {
            return notSupported(scope, `SOQL on ${query.from.object}`, at);
        }
        throw new CompileError(
            `sObject type '${query.from.object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
            at
        );
    }
    for (const { message } of scope.project.options.checkQuery?.(bound, position) ?? []) {
        scope.error(new CompileError(message, at));
    }
    if (query.isCount) {
        return { kind: 'soql', query: bound, result: 'count', type: INTEGER, position };
    }
    const row = sobjectOf(isAggregate(query) ? 'AggregateResult' : object.name);
    return { kind: 'soql', query: bound, result: 'list', type: listOf(row), position };
}

function isAggregate(query: SoqlQuery<unknown>): boolean {
    return (
        query.groupBy !== undefined ||
        query.select.some(
            (item) =>
                item.kind === 'field' &&
                item.expression.kind === 'function' &&
                isAggregateFunction(item.expression)
        )
    );
}

const isAggregateFunction = (call: Extract<FieldExpression, { kind: 'function' }>): boolean =>
    AGGREGATES.has(call.name.toLowerCase()) ||
    call.arguments.some((each) => each.kind === 'function' && isAggregateFunction(each));

export function bindSearch(
    scope: Scope,
    { query, at }: Extract<Expression, { kind: 'sosl' }>
): BoundExpression {
    const position = scope.position(at);
    const bound = mapSearch(query, (expression) => bindValue(scope, expression));
    for (const { message } of scope.project.options.checkSearch?.(bound, position) ?? []) {
        scope.error(new CompileError(message, at));
    }
    return { kind: 'sosl', query: bound, type: listOf(listOf(SOBJECT)), position };
}

/** The same query with its binds held otherwise. */
export function mapQuery<A, B>(query: SoqlQuery<A>, map: (bind: A) => B): SoqlQuery<B> {
    const { where, having, limit, offset, ...rest } = query;
    return {
        ...rest,
        select: mapItems(query.select, map),
        ...(where && { where: mapCondition(where, map) }),
        ...(having && { having: mapCondition(having, map) }),
        ...(limit && { limit: mapValue(limit, map) }),
        ...(offset && { offset: mapValue(offset, map) })
    };
}

function mapSearch<A, B>(search: SoslQuery<A>, map: (bind: A) => B): SoslQuery<B> {
    const { limit, ...rest } = search;
    return {
        ...rest,
        find: mapValue(search.find, map),
        returning: search.returning.map(({ where, limit: most, ...part }) => ({
            ...part,
            select: mapItems(part.select, map),
            ...(where && { where: mapCondition(where, map) }),
            ...(most && { limit: mapValue(most, map) })
        })),
        ...(limit && { limit: mapValue(limit, map) })
    };
}

const mapItems = <A, B>(
    items: readonly SelectItem<A>[],
    map: (bind: A) => B
): readonly SelectItem<B>[] =>
    items.map((item) =>
        item.kind === 'subquery' ? { kind: 'subquery', query: mapQuery(item.query, map) } : item
    );

function mapCondition<A, B>(condition: Condition<A>, map: (bind: A) => B): Condition<B> {
    switch (condition.kind) {
        case 'and':
        case 'or':
            return {
                kind: condition.kind,
                operands: condition.operands.map((operand) => mapCondition(operand, map))
            };
        case 'not':
            return { kind: 'not', operand: mapCondition(condition.operand, map) };
        case 'compare':
            return { ...condition, right: mapValue(condition.right, map) };
        case 'in':
            return {
                ...condition,
                values:
                    'select' in condition.values
                        ? mapQuery(condition.values, map)
                        : mapValue(condition.values, map)
            };
    }
}

function mapValue<A, B>(value: SoqlValue<A>, map: (bind: A) => B): SoqlValue<B> {
    switch (value.kind) {
        case 'bind':
            return { kind: 'bind', expression: map(value.expression) };
        case 'list':
            return { kind: 'list', values: value.values.map((each) => mapValue(each, map)) };
        default:
            return value;
    }
}
