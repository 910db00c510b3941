import type { VisibilityRule } from '../../../metadata/pages.js';
import { holds, parseBooleanFilter } from './booleanFilter.js';
import type { UiData, Value } from './uiData.js';

/** Whether a component is shown; a rule that we cannot evaluate is named. */
export type Visibility = boolean | { readonly unknown: string };

export interface VisibilityContext {
    readonly data: UiData;
    /** A field of the page's record by its path; `undefined` when there is no such field or no record. */
    recordValue(path: string): Value | undefined;
}

/** https://help.salesforce.com/s/articleView?id=sf.lightning_page_components_visibility.htm */
export function visibilityOf(
    rule: VisibilityRule | undefined,
    context: VisibilityContext
): Visibility {
    if (!rule || rule.criteria.length === 0) {
        return true;
    }
    const results = rule.criteria.map((criterion) => {
        const left = leftValue(criterion.leftValue, context);
        return left === undefined
            ? { unknown: criterion.leftValue }
            : compare(left, criterion.operator, criterion.rightValue);
    });
    const unknown = results.find((result) => typeof result === 'object');
    return (
        unknown ??
        holds(
            parseBooleanFilter(rule.booleanFilter, results.length),
            (index) => results[index] === true
        )
    );
}

function leftValue(text: string, { data, recordValue }: VisibilityContext): Value | undefined {
    const expression = /^\{!\s*(.+?)\s*\}$/.exec(text)?.[1] ?? text;
    const [root = '', ...rest] = expression.split('.');
    switch (root.toLowerCase()) {
        case 'record':
            return recordValue(rest.join('.'));
        case '$permission':
            return rest[0]?.toLowerCase() === 'custompermission'
                ? data.hasCustomPermission(rest[1] ?? '')
                : undefined;
        case '$user':
            return userValue(data, rest.join('.'));
        case '$client':
            return rest[0]?.toLowerCase() === 'formfactor' ? 'Large' : undefined;
        default:
            return undefined;
    }
}

function userValue(data: UiData, path: string): Value | undefined {
    try {
        const [row] = data.selectSystem({
            object: 'User',
            fields: [path],
            where: { field: 'Id', is: '=', value: data.user.id }
        });
        return row?.[path];
    } catch {
        return undefined;
    }
}

function compare(left: Value, operator: string, right: string | null): boolean {
    const leftText = left === null ? '' : String(left).toLowerCase();
    const rightText = (right ?? '').toLowerCase();
    const numbers =
        typeof left === 'number' && right !== null && right.trim() !== '' && !isNaN(Number(right));
    const order = numbers
        ? left - Number(right)
        : leftText < rightText
          ? -1
          : Number(leftText > rightText);
    switch (operator.toUpperCase()) {
        case 'EQUAL':
        case 'EQ':
            return order === 0;
        case 'NE':
        case 'NOT_EQUAL':
            return order !== 0;
        case 'GT':
            return order > 0;
        case 'GE':
            return order >= 0;
        case 'LT':
            return order < 0;
        case 'LE':
            return order <= 0;
        case 'CONTAINS':
            return leftText.includes(rightText);
        default:
            return false;
    }
}
