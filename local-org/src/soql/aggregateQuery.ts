import type { FieldExpression, SelectItem, SoqlQuery } from '../parser/soqlAst.js';
import { Decimal } from '../shared/values/index.js';
import { AggregateRow } from './aggregateRow.js';
import { comparable, conditionSql } from './conditions.js';
import type { QueryEnvironment } from './environment.js';
import { formatted } from './formatValue.js';
import { isAggregate, isFormattedAggregate, resolveExpression } from './functions.js';
import { queryError } from './queryErrors.js';
import type { Scope } from './scope.js';
import { compose, joined, sql, type Sql } from './sql.js';
import { contextOf, limitSql, orderSql, scopeOf, whereSql } from './statement.js';
import { decode, scaleOf, storageOf, type SqlValue } from './storage.js';
import { computedField, type TypedSql } from './typedSql.js';

/** `SELECT COUNT() FROM …` */
export function queryCount(query: SoqlQuery, environment: QueryEnvironment): number {
    const scope = scopeOf(query, environment);
    const where = whereSql(query, scope);
    const limit = limitSql(query, environment);
    const statement = compose(
        `SELECT COUNT(*) FROM (SELECT 1 FROM @ WHERE @${limit === null ? '' : ' @'})`,
        scope.tables,
        where,
        ...(limit === null ? [] : [limit])
    );
    return Number(environment.run.all(statement.text, statement.values)[0]![0]);
}

export const isAggregateQuery = (query: SoqlQuery): boolean =>
    query.groupBy !== undefined ||
    query.select.some((item) => item.kind === 'field' && isAggregate(item.expression));

/** One column of the result: the value under its alias. */
interface Output {
    readonly alias: string;
    readonly expression: FieldExpression;
    readonly value: TypedSql;
}

/**
 * Runs a query with groups: each row is an AggregateResult. `counted` are the rows that limits count: a sum
 * counts each row that it sums, a count only its result.
 */
export function queryAggregates(
    query: SoqlQuery,
    environment: QueryEnvironment
): { records: AggregateRow[]; counted: number } {
    const scope = scopeOf(query, environment);
    const statement = planAggregates(query, scope);
    const rows = environment.run.all(statement.sql.text, statement.sql.values);
    const records = rows.map(
        (row) =>
            new AggregateRow(
                statement.outputs.map((output, index) => [
                    output.alias,
                    outputValue(output, row, index)
                ])
            )
    );
    const counted = countsEachRow(query)
        ? rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)
        : rows.length;
    return { records, counted };
}

const countsEachRow = (query: SoqlQuery): boolean =>
    (query.groupBy?.kind ?? 'plain') === 'plain' &&
    query.select.some(
        (item) =>
            item.kind === 'field' &&
            isAggregate(item.expression) &&
            item.expression.kind === 'function' &&
            item.expression.name.toUpperCase() !== 'COUNT'
    );

export function planAggregates(
    query: SoqlQuery,
    scope: Scope
): { sql: Sql; outputs: readonly Output[] } {
    const keys = query.groupBy?.by ?? [];
    const outputs = outputsOf(query, scope);
    const where = whereSql(query, scope);
    const limit = limitSql(query, scope.environment);
    const sets = groupingSets(query.groupBy?.kind ?? 'plain', keys);
    const selects = sets.map((set) => () => selectOf(query, scope, outputs, keys, set, where));
    const end = limit === null ? [] : [limit];
    if (selects.length === 1) {
        const order = orderSql(query, (by) => valueOf(by, scope, keys, outputs), null);
        return {
            sql: compose(`@@${limit === null ? '' : ' @'}`, selects[0]!(), order, ...end),
            outputs
        };
    }
    const union = joined(
        selects.map((select) => select()),
        ' UNION ALL '
    );
    const order = orderSql(query, (by) => outputColumn(by, outputs), null);
    return {
        sql: compose(`SELECT * FROM (@)@${limit === null ? '' : ' @'}`, union, order, ...end),
        outputs
    };
}

function selectOf(
    query: SoqlQuery,
    scope: Scope,
    outputs: readonly Output[],
    keys: readonly FieldExpression[],
    set: ReadonlySet<number>,
    where: Sql
): Sql {
    const columns = outputs.map(({ expression, value }, index) =>
        compose(`@ AS c${index}`, inSet(expression, value, keys, set))
    );
    if (countsEachRow(query)) {
        columns.push(sql('COUNT(*) AS counted'));
    }
    const having =
        query.having === undefined
            ? null
            : conditionSql(
                  query.having,
                  contextOf(scope, (by) => valueOf(by, scope, keys, outputs))
              );
    const grouped = keys
        .filter((_, place) => set.has(place))
        .map((key) => comparable(resolveExpression(scope, key)));
    const group = grouped.length === 0 ? sql('') : compose(' GROUP BY @', joined(grouped, ', '));
    return compose(
        `SELECT @ FROM @ WHERE @@${having === null ? '' : ' HAVING @'}`,
        joined(columns, ', '),
        scope.tables,
        where,
        group,
        ...(having === null ? [] : [having])
    );
}

/** A subtotal has no value for the keys that it sums over. */
function inSet(
    expression: FieldExpression,
    value: TypedSql,
    keys: readonly FieldExpression[],
    set: ReadonlySet<number>
): Sql {
    if (isGrouping(expression)) {
        return sql(set.has(placeOf(expression.arguments[0]!, keys)) ? '0' : '1');
    }
    const place = isAggregate(expression) ? -1 : placeOf(expression, keys);
    return place >= 0 && !set.has(place) ? sql('NULL') : value.sql;
}

const isGrouping = (
    expression: FieldExpression
): expression is FieldExpression & { kind: 'function' } =>
    expression.kind === 'function' && expression.name.toUpperCase() === 'GROUPING';

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_groupby_rollup.htm */
function groupingSets(
    kind: 'plain' | 'rollup' | 'cube',
    keys: readonly unknown[]
): ReadonlySet<number>[] {
    const all = keys.map((_, place) => place);
    switch (kind) {
        case 'plain':
            return [new Set(all)];
        case 'rollup':
            return [...all, all.length].reverse().map((length) => new Set(all.slice(0, length)));
        case 'cube':
            return Array.from(
                { length: 2 ** all.length },
                (_, mask) => new Set(all.filter((place) => !((mask >> place) & 1)))
            );
    }
}

function outputsOf(query: SoqlQuery, scope: Scope): Output[] {
    const keys = query.groupBy?.by ?? [];
    let unnamed = 0;
    return query.select.map((item: SelectItem<unknown>): Output => {
        if (item.kind !== 'field') {
            throw queryError('Grouped query cannot use child relationships in the SELECT list');
        }
        const { expression } = item;
        if (!isAggregate(expression) && placeOf(expression, keys) < 0) {
            throw queryError(`Field must be grouped or aggregated: ${textOf(expression)}`);
        }
        const own = expression.kind === 'path' ? expression.path.at(-1)! : `expr${unnamed}`;
        if (item.alias === undefined && expression.kind === 'function') {
            unnamed++;
        }
        return {
            alias: item.alias ?? own,
            expression,
            value: isAggregate(expression)
                ? aggregateOf(scope, expression)
                : resolveExpression(scope, expression)
        };
    });
}

/** A term of HAVING or ORDER BY: an aggregate, a key, or an alias of the SELECT list. */
function valueOf(
    expression: FieldExpression,
    scope: Scope,
    keys: readonly FieldExpression[],
    outputs: readonly Output[]
): TypedSql {
    if (isAggregate(expression)) {
        return aggregateOf(scope, expression);
    }
    if (expression.kind === 'path' && placeOf(expression, keys) < 0) {
        const named = outputs.find(
            ({ alias }) => alias.toLowerCase() === textOf(expression).toLowerCase()
        );
        if (named !== undefined) {
            return named.value;
        }
        throw queryError(`Field must be grouped or aggregated: ${textOf(expression)}`);
    }
    return resolveExpression(scope, expression);
}

function outputColumn(expression: FieldExpression, outputs: readonly Output[]): TypedSql {
    const text = textOf(expression).toLowerCase();
    const index = outputs.findIndex(
        (output) =>
            textOf(output.expression).toLowerCase() === text || output.alias.toLowerCase() === text
    );
    if (index < 0) {
        throw queryError(`Field must be grouped or aggregated: ${textOf(expression)}`);
    }
    return { ...outputs[index]!.value, sql: sql(`c${index}`) };
}

const placeOf = (expression: FieldExpression, keys: readonly FieldExpression[]): number =>
    keys.findIndex((key) => textOf(key).toLowerCase() === textOf(expression).toLowerCase());

function textOf(expression: FieldExpression): string {
    switch (expression.kind) {
        case 'path':
            return expression.path.join('.');
        case 'literal':
            return String(expression.value);
        case 'function':
            return `${expression.name}(${expression.arguments.map(textOf).join(',')})`;
    }
}

/** What an aggregate gives, still at the field's scale, so that it compares as the field does. */
function aggregateOf(scope: Scope, expression: FieldExpression): TypedSql {
    if (isFormattedAggregate(expression)) {
        return formatted(scope, aggregateOf(scope, expression.arguments[0]!));
    }
    const { name, arguments: args } = expression as FieldExpression & { kind: 'function' };
    const upper = name.toUpperCase();
    const counted = computedField(name, 'Integer');
    if (upper === 'GROUPING') {
        return { sql: sql('0'), field: counted, object: null };
    }
    if (upper === 'COUNT' && args.length === 0) {
        return { sql: sql('COUNT(*)'), field: counted, object: null };
    }
    const value = resolveExpression(scope, args[0] ?? { kind: 'path', path: [''] });
    switch (upper) {
        case 'COUNT':
            return { sql: compose('COUNT(@)', value.sql), field: counted, object: null };
        case 'COUNT_DISTINCT':
            return {
                sql: compose('COUNT(DISTINCT @)', comparable(value)),
                field: counted,
                object: null
            };
        case 'MIN':
        case 'MAX':
            return { ...value, sql: compose(`${upper}(@)`, value.sql), object: null };
        default:
            checkNumber(value, upper);
            return {
                sql: compose(`${upper}(@)`, value.sql),
                field: { ...numberField(value), name: upper },
                object: null
            };
    }
}

/** Sums and averages of whole-number fields are Decimals all the same. */
const numberField = ({ field }: TypedSql) =>
    storageOf(field) === 'decimal' || storageOf(field) === 'real'
        ? field
        : computedField(field.name, 'Double', 0);

function checkNumber({ field }: TypedSql, name: string): void {
    if (!['integer', 'long', 'decimal', 'real'].includes(storageOf(field))) {
        throw queryError(`field ${field.name} does not support aggregate operator ${name}`);
    }
}

function outputValue(output: Output, row: readonly SqlValue[], index: number): unknown {
    const raw = row[index]!;
    const { field } = output.value;
    if (raw === null) {
        return null;
    }
    if (field.name === 'AVG' && typeof raw === 'number') {
        const scale = storageOf(field) === 'decimal' ? scaleOf(field) : 0;
        return average(raw, scale);
    }
    return decode(isFraction(raw) ? Number(raw.toPrecision(EXACT_DIGITS)) : raw, field);
}

/** How many digits of a float sum are exact. */
const EXACT_DIGITS = 15;

const isFraction = (raw: SqlValue): raw is number =>
    typeof raw === 'number' && !Number.isInteger(raw);

/** SQLite's AVG is a float of the scaled numbers. */
function average(scaled: number, scale: number): Decimal {
    return Decimal.of(Number((scaled / 10 ** scale).toPrecision(EXACT_DIGITS)));
}
