/** The parts of a SELECT statement that every kind of query has. */
import type { SoqlQuery, SoqlValue } from '../parser/soqlAst.js';
import type { SObjectDef } from '../schema/definitions.js';
import { conditionSql, comparable, type ConditionContext } from './conditions.js';
import { operandFor, UNKNOWN_BIND, valuesOf } from './operands.js';
import { noSuchObject, queryError } from './queryErrors.js';
import { resolveExpression } from './functions.js';
import { Scope, type Aliases } from './scope.js';
import { compose, joined, sql, type Sql } from './sql.js';
import { DELETED, quoted } from './storage.js';
import { computedField, type TypedSql } from './typedSql.js';
import type { QueryEnvironment } from './environment.js';

export function scopeOf(
    query: SoqlQuery,
    environment: QueryEnvironment,
    objectName = query.from.object,
    aliases?: Aliases
): Scope {
    const inMode = withMode(query, environment);
    const object = inMode.schema.object(objectName);
    if (object === undefined) {
        throw noSuchObject(objectName);
    }
    const { access, permissions } = inMode;
    if (
        access.mode === 'user' &&
        object.isQueryable &&
        !permissions.canRead(access.userId, object)
    ) {
        throw noSuchObject(object.name, new Set(fieldsAsked(query, object)));
    }
    return new Scope(
        inMode,
        object,
        aliases,
        query.from.alias === undefined ? [] : [query.from.alias]
    );
}

/** The object's own fields in the SELECT list, by their names in the schema. */
const fieldsAsked = (query: SoqlQuery, object: SObjectDef): string[] =>
    query.select.flatMap((item) => {
        const path =
            item.kind === 'field' && item.expression.kind === 'path' ? item.expression.path : [];
        const [name] = path.slice(-1);
        const isOwn = path.length === 1 || path[0]?.toLowerCase() === object.name.toLowerCase();
        return name === undefined || !isOwn
            ? []
            : [object.fieldsByName.get(name.toLowerCase())?.name ?? name];
    });

/** `WITH USER_MODE` and `WITH SYSTEM_MODE` override the mode of the code. */
function withMode(query: SoqlQuery, environment: QueryEnvironment): QueryEnvironment {
    if (query.withMode === 'USER_MODE') {
        return {
            ...environment,
            access: { ...environment.access, mode: 'user', sharing: true }
        };
    }
    return query.withMode === 'SYSTEM_MODE'
        ? { ...environment, access: { ...environment.access, mode: 'system' } }
        : environment;
}

export function contextOf(
    scope: Scope,
    resolve: ConditionContext['resolve'] = (expression) => resolveExpression(scope, expression)
): ConditionContext {
    return { scope, resolve, semiJoin };
}

/** `Id IN (SELECT AccountId FROM Contact WHERE …)` */
function semiJoin(query: SoqlQuery, outer: Scope, isFolded: boolean): Sql {
    const scope = scopeOf(query, outer.environment, query.from.object, outer.aliases);
    const [item] = query.select;
    if (query.select.length !== 1 || item?.kind !== 'field') {
        throw queryError('Semi join sub-selects can only query one field');
    }
    const value = resolveExpression(scope, item.expression);
    const where = whereSql(query, scope);
    const limit = limitSql(query, outer.environment);
    return compose(
        `SELECT @ FROM @ WHERE @ IS NOT NULL AND @${limit === null ? '' : ' @'}`,
        isFolded ? compose('fold(@)', value.sql) : value.sql,
        scope.tables,
        value.sql,
        where,
        ...(limit === null ? [] : [limit])
    );
}

/** The rows that count: not in the recycle bin, visible, and as WHERE says. */
export function whereSql(query: SoqlQuery, scope: Scope, more: readonly Sql[] = []): Sql {
    const parts = [...more];
    const { environment, object, alias } = scope;
    if (!query.allRows) {
        parts.push(sql(`${alias}.${quoted(DELETED)} = 0`));
    }
    if (query.where !== undefined) {
        parts.push(conditionSql(query.where, contextOf(scope)));
    }
    if (environment.access.sharing) {
        const visible = environment.visibleRows(object, alias);
        if (visible !== null) {
            parts.push(visible);
        }
    }
    if (query.usingScope?.toUpperCase() === 'MINE' && object.fieldsByName.has('ownerid')) {
        parts.push(sql(`${alias}."OwnerId" = ?`, environment.access.userId));
    }
    return parts.length === 0 ? sql('1') : joined(parts, ' AND ');
}

const UNSORTABLE = new Set([
    'LongTextArea',
    'Html',
    'Base64',
    'EncryptedText',
    'MultiselectPicklist'
]);

/** `ORDER BY …`; rows without a value come first unless the query says otherwise, in both directions. */
export function orderSql(
    query: Pick<SoqlQuery, 'orderBy'>,
    resolve: ConditionContext['resolve'],
    tieBreak: Sql | null
): Sql {
    const terms = query.orderBy.map(({ by, descending, nulls }) => {
        const value = resolve(by);
        if (value.object !== null && UNSORTABLE.has(value.field.type)) {
            throw queryError(`field '${value.field.name}' can not be sorted in a query call`);
        }
        const direction = descending ? 'DESC' : 'ASC';
        return compose(
            `@ ${direction} NULLS ${nulls === 'last' ? 'LAST' : 'FIRST'}`,
            sortable(value)
        );
    });
    if (tieBreak !== null) {
        terms.push(tieBreak);
    }
    return terms.length === 0 ? sql('') : compose(' ORDER BY @', joined(terms, ', '));
}

/** Picklists sort in the order of their values, text without case. */
function sortable(value: TypedSql): Sql {
    const values = value.field.type === 'Picklist' ? (value.field.picklist ?? []) : [];
    if (values.length === 0 || value.object === null) {
        return comparable(value);
    }
    const cases = values.map((entry, place) => sql(`WHEN ? THEN ${place}`, entry.value));
    return compose('CASE @ @ ELSE @ END', value.sql, joined(cases, ' '), value.sql);
}

const MOST_OFFSET = 2000;
const NUMBER = computedField('LIMIT', 'Integer');

export function wholeNumber(
    value: SoqlValue<unknown>,
    environment: QueryEnvironment,
    word: string
): number {
    const [given] = valuesOf(value, environment);
    if (given === UNKNOWN_BIND) {
        return 0;
    }
    const number = given === null ? null : operandFor(given, NUMBER);
    if (number === null || Number(number) < 0) {
        throw queryError(
            number === null ? `${word} value must not be null` : `Invalid ${word} value: ${number}`
        );
    }
    return Number(number);
}

/** `LIMIT 5 OFFSET 10`; null when the query has neither. */
export function limitSql(query: SoqlQuery, environment: QueryEnvironment): Sql | null {
    if (query.limit === undefined && query.offset === undefined) {
        return null;
    }
    const limit = query.limit === undefined ? -1 : wholeNumber(query.limit, environment, 'LIMIT');
    const offset =
        query.offset === undefined ? 0 : wholeNumber(query.offset, environment, 'OFFSET');
    if (offset > MOST_OFFSET) {
        throw queryError('Maximum SOQL offset allowed is 2000');
    }
    return sql('LIMIT ? OFFSET ?', limit, offset);
}
