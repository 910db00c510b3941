import type { FieldExpression } from '../parser/soqlAst.js';
import { NotSupported } from '../shared/notSupported.js';
import { formatted } from './formatValue.js';
import { dateFunctionType, isDateFunction } from './dateFunctions.js';
import { distanceOf } from './distance.js';
import { noSuchColumn, queryError } from './queryErrors.js';
import type { Scope } from './scope.js';
import { compose, sql } from './sql.js';
import { storageOf } from './storage.js';
import { computedField, type TypedSql } from './typedSql.js';

/** Sum, average and their kin, which need a group of rows. */
export const AGGREGATES = new Set([
    'COUNT',
    'COUNT_DISTINCT',
    'SUM',
    'AVG',
    'MIN',
    'MAX',
    'GROUPING'
]);

export const isAggregate = (expression: FieldExpression): boolean =>
    expression.kind === 'function' &&
    (AGGREGATES.has(expression.name.toUpperCase()) || isFormattedAggregate(expression));

/** `FORMAT(MAX(CloseDate))` */
export const isFormattedAggregate = (
    expression: FieldExpression
): expression is FieldExpression & { kind: 'function' } =>
    expression.kind === 'function' &&
    expression.name.toUpperCase() === 'FORMAT' &&
    expression.arguments[0] !== undefined &&
    isAggregate(expression.arguments[0]);

/** What an expression that needs no group means. */
export function resolveExpression(scope: Scope, expression: FieldExpression): TypedSql {
    switch (expression.kind) {
        case 'path':
            return scope.resolve(expression.path);
        case 'literal':
            throw queryError(`unexpected token: '${expression.value}'`);
        case 'function':
            return resolveFunction(scope, expression);
    }
}

function resolveFunction(
    scope: Scope,
    { name, arguments: args }: FieldExpression & { kind: 'function' }
): TypedSql {
    const upper = name.toUpperCase();
    if (isDateFunction(upper)) {
        return dateFunction(scope, upper, args[0]);
    }
    switch (upper) {
        case 'TOLABEL':
            return labelOf(resolveExpression(scope, argument(args[0], name)));
        case 'CONVERTCURRENCY':
            return resolveExpression(scope, argument(args[0], name));
        case 'FORMAT':
            return formatted(scope, resolveExpression(scope, argument(args[0], name)));
        case 'DISTANCE':
            return distanceOf(scope, args);
        case 'GEOLOCATION':
        case 'CONVERTTIMEZONE':
            throw new NotSupported(`SOQL function ${name}`);
        default:
            throw noSuchColumn(name, scope.object.name);
    }
}

function argument(expression: FieldExpression | undefined, name: string): FieldExpression {
    if (expression === undefined) {
        throw queryError(`unexpected token: '${name}'`);
    }
    return expression;
}

/** Parts of a Datetime are those in UTC, unless convertTimezone stands around the field. */
function dateFunction(scope: Scope, name: string, inner: FieldExpression | undefined): TypedSql {
    const field = argument(inner, name);
    const isConverted = field.kind === 'function' && field.name.toUpperCase() === 'CONVERTTIMEZONE';
    const value = resolveExpression(
        scope,
        isConverted ? argument(field.arguments[0], 'convertTimezone') : field
    );
    const storage = storageOf(value.field);
    if (storage !== 'date' && storage !== 'datetime') {
        throw queryError(`Invalid argument type for function ${name}: ${value.field.name}`);
    }
    const ms =
        storage === 'date'
            ? compose('(@ * 86400000)', value.sql)
            : isConverted
              ? compose('to_zone(@, @)', value.sql, sql('?', scope.environment.timeZone))
              : value.sql;
    return {
        sql: compose(`date_part('${name}', @)`, ms),
        field: computedField(name, dateFunctionType(name)),
        object: null
    };
}

/** A picklist's label in the place of its value. */
function labelOf(value: TypedSql): TypedSql {
    const changed = (value.field.picklist ?? []).filter((entry) => entry.label !== entry.value);
    if (changed.length === 0) {
        return value;
    }
    const cases = changed.map(() => 'WHEN ? THEN ?').join(' ');
    const labels = changed.flatMap((entry) => [entry.value, entry.label]);
    return {
        ...value,
        sql: compose(`CASE @ @ ELSE @ END`, value.sql, sql(cases, ...labels), value.sql)
    };
}
