import type { SharingRule } from '../metadata/model.js';
import type { SObjectDef } from '../schema/definitions.js';
import { jsonList } from '../soql/conditions.js';
import { operandFor } from '../soql/operands.js';
import { compose, joined, sql, type Sql } from '../soql/sql.js';
import { quoted, storageOf } from '../soql/storage.js';
import { Decimal } from '../shared/values/index.js';
import type { PrincipalName } from './principals.js';
import type { ShareLevel } from './sharing.js';

interface Membership {
    isIn(target: PrincipalName): boolean;
    ownersIn(source: PrincipalName): string[];
}

/** Conditions of the owner and criteria sharing rules that share with the user. */
export function ruleConditions(
    rules: readonly SharingRule[],
    object: SObjectDef,
    alias: string,
    level: ShareLevel,
    membership: Membership
): Sql[] {
    if (level === 'delete') {
        return [];
    }
    return rules
        .filter(
            (rule) =>
                (level === 'read' || rule.accessLevel === 'Edit') &&
                (rule.kind === 'owner' || rule.kind === 'criteria') &&
                membership.isIn(rule.sharedTo)
        )
        .map((rule) => {
            if (rule.kind === 'owner' && rule.sharedFrom !== undefined) {
                const owners = membership.ownersIn(rule.sharedFrom);
                return compose(`${alias}."OwnerId" IN (@)`, jsonList(owners));
            }
            return criteriaSql(rule, object, alias);
        });
}

/** Criteria are joined by AND; a boolean filter such as `1 OR 2` is followed. */
function criteriaSql(rule: SharingRule, object: SObjectDef, alias: string): Sql {
    const parts = rule.criteria.map((item) => itemSql(item, object, alias));
    if (rule.booleanFilter === undefined) {
        return parts.length === 0 ? sql('0') : compose('(@)', joined(parts, ' AND '));
    }
    const template = rule.booleanFilter.replace(/\d+/g, '@');
    const order = [...rule.booleanFilter.matchAll(/\d+/g)].map(([number]) => Number(number) - 1);
    return /^[\s()@]*(?:(?:AND|OR|NOT)[\s()@]*)*$/i.test(template)
        ? compose(`(${template})`, ...order.map((place) => parts[place] ?? sql('0')))
        : sql('0');
}

const COMPARISONS: Readonly<Record<string, string>> = {
    equals: 'IS',
    notEqual: 'IS NOT',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

function itemSql(item: SharingRule['criteria'][number], object: SObjectDef, alias: string): Sql {
    const field = object.fieldsByName.get(item.field.toLowerCase());
    if (field === undefined) {
        return sql('0');
    }
    const column =
        storageOf(field) === 'text'
            ? `fold(${alias}.${quoted(field.name)})`
            : `${alias}.${quoted(field.name)}`;
    const storage = storageOf(field);
    const values = item.value.split(/\s*,\s*/).map((text) => {
        if (storage === 'boolean') {
            return /^(true|1)$/i.test(text);
        }
        return storage === 'decimal' || storage === 'integer' || storage === 'real'
            ? (Decimal.parse(text) ?? null)
            : text;
    });
    const operands = values.map((value) => operandFor(value, field));
    const comparison = COMPARISONS[item.operation];
    if (comparison === undefined) {
        const pattern = item.operation === 'startsWith' ? '@%' : '%@%';
        const tests = operands.map((operand) =>
            sql(`${column} LIKE ?`, pattern.replace('@', String(operand ?? '')))
        );
        const any = compose('(@)', joined(tests, ' OR '));
        return item.operation === 'notContain' ? compose('NOT @', any) : any;
    }
    const tests = operands.map((operand) => sql(`${column} ${comparison} ?`, operand));
    return compose('(@)', joined(tests, comparison === 'IS NOT' ? ' AND ' : ' OR '));
}
