import type {
    CompareOperator,
    Condition,
    FieldExpression,
    SoqlQuery,
    SoqlValue
} from '../parser/soqlAst.js';
import type { QueryEnvironment } from './environment.js';
import { daysOfLiteral } from './dateLiterals.js';
import { elementOperand, operandFor, valuesOf } from './operands.js';
import { queryError } from './queryErrors.js';
import type { Scope } from './scope.js';
import { compose, joined, sql, type Sql } from './sql.js';
import { storageOf, type SqlValue } from './storage.js';
import { dayIn, startOfDay } from './timeZone.js';
import type { TypedSql } from './typedSql.js';

/** How a condition finds the meaning of its left sides: in HAVING they may be aggregates. */
export interface ConditionContext {
    readonly scope: Scope;
    resolve(expression: FieldExpression): TypedSql;
    /** The query of a semi-join, giving one column. */
    semiJoin(query: SoqlQuery, outer: Scope, isFolded: boolean): Sql;
}

/**
 * A condition as SQL that is never unknown: SOQL counts rows without a value as different from any value.
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_conditionexpression.htm
 */
export function conditionSql(condition: Condition<unknown>, context: ConditionContext): Sql {
    switch (condition.kind) {
        case 'and':
        case 'or': {
            const operands = condition.operands.map((operand) => conditionSql(operand, context));
            return wrap(joined(operands, condition.kind === 'and' ? ' AND ' : ' OR '));
        }
        case 'not':
            return compose('NOT ifnull(@, 0)', wrap(conditionSql(condition.operand, context)));
        case 'compare':
            return compare(condition, context);
        case 'in':
            return membership(condition, context);
    }
}

const wrap = (inner: Sql): Sql => compose('(@)', inner);

/** The column as it is compared: text without case. */
export const comparable = (value: TypedSql): Sql =>
    storageOf(value.field) === 'text' ? compose('fold(@)', value.sql) : value.sql;

function compare(
    { left, operator, right }: Condition<unknown> & { kind: 'compare' },
    context: ConditionContext
): Sql {
    const value = context.resolve(left);
    checkFilterable(value);
    const { environment } = context.scope;
    if (right.kind === 'dateLiteral') {
        return compareWithDays(value, operator, right, environment);
    }
    if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
        return multiSelect(value, operator, valuesOf(right, environment));
    }
    const operands = valuesOf(right, environment);
    if (operands.length !== 1) {
        return listInPlaceOfValue(value, operator, operands);
    }
    if (operator === 'LIKE') {
        return like(value, operands[0]);
    }
    return compareWith(value, operator, operandFor(operands[0], value.field));
}

/** `Name = :names` with a list means IN; `LIKE :patterns` any of them. */
function listInPlaceOfValue(
    value: TypedSql,
    operator: CompareOperator,
    operands: readonly unknown[]
): Sql {
    if (operator === 'LIKE') {
        const patterns = operands.map((operand) => like(value, operand));
        return patterns.length === 0 ? sql('0') : wrap(joined(patterns, ' OR '));
    }
    if (operator === '=' || operator === '!=') {
        return inList(value, operands, operator === '!=');
    }
    throw queryError(`Invalid bind expression type for column of type ${value.field.type}`);
}

function compareWith(value: TypedSql, operator: CompareOperator, operand: SqlValue): Sql {
    const left = comparable(value);
    switch (operator) {
        case '=':
            return operand === null
                ? compose('@ IS NULL', left)
                : compose('@ = @', left, sql('?', operand));
        case '!=':
            return operand === null
                ? compose('@ IS NOT NULL', left)
                : compose('@ IS NOT @', left, sql('?', operand));
        default:
            return operand === null
                ? sql('0')
                : compose(`@ ${operator} @`, left, sql('?', operand));
    }
}

function like(value: TypedSql, pattern: unknown): Sql {
    const text = operandFor(pattern, value.field);
    if (text === null) {
        return compose('@ IS NULL', value.sql);
    }
    return compose(`@ LIKE @ ESCAPE '\\'`, comparable(value), sql('?', String(text)));
}

function multiSelect(value: TypedSql, operator: string, wanted: readonly unknown[]): Sql {
    const tests = wanted
        .map((item) => operandFor(item, value.field))
        .map((item) => compose('multi_includes(@, @)', value.sql, sql('?', item ?? '')));
    const any = tests.length === 0 ? sql('0') : wrap(joined(tests, ' OR '));
    return operator === 'INCLUDES' ? any : compose('NOT @', any);
}

/** A date literal means a span of days; before, in or after it is what the operators ask. */
function compareWithDays(
    value: TypedSql,
    operator: CompareOperator,
    literal: SoqlValue<unknown> & { kind: 'dateLiteral' },
    environment: QueryEnvironment
): Sql {
    const storage = storageOf(value.field);
    if (storage !== 'date' && storage !== 'datetime') {
        throw queryError(
            `value of filter criterion for field '${value.field.name}' must be of type ${value.field.type.toLowerCase()}`
        );
    }
    const { timeZone, now, weekStart } = environment;
    const days = daysOfLiteral(literal.name, literal.n, dayIn(now, timeZone), weekStart);
    const at = (day: number): Sql => sql('?', storage === 'date' ? day : startOfDay(day, timeZone));
    const left = value.sql;
    switch (operator) {
        case '=':
            return compose('(@ >= @ AND @ < @)', left, at(days.from), left, at(days.to));
        case '!=':
            return compose(
                '(@ IS NULL OR @ < @ OR @ >= @)',
                left,
                left,
                at(days.from),
                left,
                at(days.to)
            );
        case '<':
            return compose('@ < @', left, at(days.from));
        case '<=':
            return compose('@ < @', left, at(days.to));
        case '>':
            return compose('@ >= @', left, at(days.to));
        case '>=':
            return compose('@ >= @', left, at(days.from));
        default:
            throw queryError(`invalid operator on ${value.field.type.toLowerCase()} field`);
    }
}

function membership(
    condition: Condition<unknown> & { kind: 'in' },
    context: ConditionContext
): Sql {
    const value = context.resolve(condition.left);
    checkFilterable(value);
    const { values, negated } = condition;
    if ('select' in values) {
        const inner = context.semiJoin(values, context.scope, storageOf(value.field) === 'text');
        return negated
            ? compose('(@ IS NULL OR @ NOT IN (@))', value.sql, comparable(value), inner)
            : compose('@ IN (@)', comparable(value), inner);
    }
    return inList(value, valuesOf(values, context.scope.environment), negated);
}

function inList(value: TypedSql, items: readonly unknown[], negated: boolean): Sql {
    const operands = items.map((item) => elementOperand(item, value.field));
    const hasNull = operands.includes(null);
    const left = comparable(value);
    const list = jsonList(operands.filter((operand) => operand !== null));
    const inside = compose('@ IN (@)', left, list);
    if (!negated) {
        return hasNull ? compose('(@ OR @ IS NULL)', inside, left) : inside;
    }
    return hasNull
        ? compose('(@ IS NOT NULL AND NOT @)', left, inside)
        : compose('(@ IS NULL OR NOT @)', left, inside);
}

/** Any number of values as one parameter, so that the statement stays the same. */
export function jsonList(values: readonly SqlValue[]): Sql {
    const json = `[${values
        .map((item) => (typeof item === 'bigint' ? item.toString() : JSON.stringify(item)))
        .join(',')}]`;
    return sql('SELECT value FROM json_each(?)', json);
}

const UNFILTERABLE = new Set(['LongTextArea', 'Html', 'Base64', 'EncryptedText']);

function checkFilterable({ field, object }: TypedSql): void {
    if (object !== null && UNFILTERABLE.has(field.type)) {
        throw queryError(`field '${field.name}' can not be filtered in a query call`);
    }
}
