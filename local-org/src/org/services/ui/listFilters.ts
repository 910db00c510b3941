import type { ListView } from '../../../metadata/model.js';
import type { FieldDef, SObjectDef } from '../../../schema/definitions.js';
import { parseBooleanFilter, type FilterTree } from './booleanFilter.js';
import { columnField } from './lists.js';
import { UiError, type Comparison, type Condition, type Value } from './uiData.js';

/** All of the conditions that there are. */
export function holdsAll(conditions: readonly (Condition | undefined)[]): Condition | undefined {
    const present = conditions.filter((condition) => condition !== undefined);
    return present.length === 0 ? undefined : present.length === 1 ? present[0] : { all: present };
}

/**
 * The filters of a list view as a condition.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_listview.htm
 */
export function toCondition(def: SObjectDef, view: ListView): Condition | undefined {
    if (view.filters.length === 0) {
        return undefined;
    }
    const conditions = view.filters.map((filter) => {
        const field = columnField(def, filter.field);
        if (!field) {
            throw new UiError(
                400,
                'INVALID_FILTER',
                `NotSupported: filter on ${filter.field} in list view ${view.name}`
            );
        }
        return filterCondition(field, filter.operation, filter.value);
    });
    return combine(parseBooleanFilter(view.booleanFilter, conditions.length), conditions);
}

function combine(tree: FilterTree, conditions: readonly Condition[]): Condition {
    if ('index' in tree) {
        return conditions[tree.index]!;
    }
    if ('not' in tree) {
        return { not: combine(tree.not, conditions) };
    }
    return 'all' in tree
        ? { all: tree.all.map((part) => combine(part, conditions)) }
        : { any: tree.any.map((part) => combine(part, conditions)) };
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
    lessThan: '<',
    lessOrEqual: '<=',
    greaterThan: '>',
    greaterOrEqual: '>='
};

function filterCondition(field: FieldDef, operation: string, text: string): Condition {
    const values = text.split(',').map((value) => value.trim());
    const anyOf = (condition: (value: string) => Condition): Condition => ({
        any: values.map(condition)
    });
    const like = (pattern: (value: string) => string): Condition =>
        anyOf((value) => ({ field: field.name, is: 'like', value: pattern(value) }));
    const equals = anyOf((value) => ({
        field: field.name,
        is: field.type === 'MultiselectPicklist' ? 'includes' : '=',
        value: typed(field, value)
    }));
    switch (operation) {
        case 'equals':
            return equals;
        case 'notEqual':
            return { not: equals };
        case 'contains':
            return like((value) => `%${value}%`);
        case 'notContain':
            return { not: like((value) => `%${value}%`) };
        case 'startsWith':
            return like((value) => `${value}%`);
        case 'includes':
            return anyOf((value) => ({ field: field.name, is: 'includes', value }));
        case 'excludes':
            return { not: anyOf((value) => ({ field: field.name, is: 'includes', value })) };
        default: {
            const comparison = COMPARISONS[operation];
            if (!comparison) {
                throw new UiError(
                    400,
                    'INVALID_FILTER',
                    `NotSupported: filter operation ${operation}`
                );
            }
            return anyOf((value) => ({
                field: field.name,
                is: comparison,
                value: typed(field, value)
            }));
        }
    }
}

function typed(field: FieldDef, text: string): Value | { date: string } {
    switch (field.type) {
        case 'Boolean':
            return text === '1' || text.toLowerCase() === 'true';
        case 'Integer':
        case 'Long':
        case 'Double':
        case 'Currency':
        case 'Percent':
            return text === '' ? null : Number(text);
        case 'Date':
        case 'Datetime':
            return /^[A-Z_]+(?::\d+)?$/i.test(text) ? { date: text.toUpperCase() } : isoDate(text);
        default:
            return text === '' ? null : text;
    }
}

/** List views write dates as `12/31/2026`. */
function isoDate(text: string): string {
    const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
    return american
        ? `${american[3]}-${american[1]!.padStart(2, '0')}-${american[2]!.padStart(2, '0')}`
        : text;
}
