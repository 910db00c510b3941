import { SObject } from '../../schema/sobject.js';
import {
    ApexDate,
    ApexDatetime,
    ApexList,
    ApexTime,
    Decimal,
    equalValues
} from '../../shared/values/index.js';
import { dayIn, startOfDay } from '../../soql/timeZone.js';
import { userZone } from '../../runtime/library/localeFormat.js';
import { FlowFault } from '../run/fault.js';
import { textOfValue } from './text.js';

const isBlank = (value: unknown): boolean =>
    value === null ||
    value === undefined ||
    value === '' ||
    (value instanceof ApexList && value.items.length === 0);

/** Less than 0, 0, more than 0; null where the two cannot be compared. */
export function compareValues(left: unknown, right: unknown): number | null {
    if (isBlank(left) || isBlank(right)) {
        return null;
    }
    if (left instanceof Decimal || right instanceof Decimal) {
        const [a, b] = [asDecimal(left), asDecimal(right)];
        return a === null || b === null ? null : a.compareTo(b);
    }
    if (left instanceof ApexDatetime || right instanceof ApexDatetime) {
        const [a, b] = [asMoment(left), asMoment(right)];
        return a === null || b === null ? null : a - b;
    }
    if (left instanceof ApexDate && right instanceof ApexDate) {
        return left.days - right.days;
    }
    if (left instanceof ApexTime && right instanceof ApexTime) {
        return left.ms - right.ms;
    }
    const [a, b] = [textOfValue(left).toLowerCase(), textOfValue(right).toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
}

const asDecimal = (value: unknown): Decimal | null =>
    value instanceof Decimal
        ? value
        : typeof value === 'string'
          ? Decimal.parse(value.trim())
          : null;

function asMoment(value: unknown): number | null {
    return value instanceof ApexDatetime
        ? value.ms
        : value instanceof ApexDate
          ? startOfDay(value.days, userZone())
          : null;
}

/** Ids compare by their first fifteen characters, texts without case. */
export function equalInFlow(left: unknown, right: unknown): boolean {
    if (isBlank(left) || isBlank(right)) {
        return isBlank(left) && isBlank(right);
    }
    if (typeof left === 'boolean' || typeof right === 'boolean') {
        return textOfValue(left).toLowerCase() === textOfValue(right).toLowerCase();
    }
    if (left instanceof ApexDate && right instanceof ApexDatetime) {
        return left.days === dayIn(right.ms, userZone());
    }
    if (left instanceof ApexDatetime && right instanceof ApexDate) {
        return right.days === dayIn(left.ms, userZone());
    }
    if (left instanceof SObject || left instanceof ApexList) {
        return equalValues(left, right);
    }
    if (isId(left) && isId(right)) {
        return left.slice(0, 15) === right.slice(0, 15);
    }
    const order = compareValues(left, right);
    return order === null ? equalValues(left, right) : order === 0;
}

const isId = (value: unknown): value is string =>
    typeof value === 'string' &&
    /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(value) &&
    /^[a-z0-9]\w{4}0/i.test(value);

const text = (value: unknown): string => textOfValue(value).toLowerCase();

const contains = (left: unknown, right: unknown): boolean =>
    left instanceof ApexList
        ? left.items.some((item) => equalInFlow(item, right))
        : !isBlank(left) && !isBlank(right) && text(left).includes(text(right));

const isIn = (left: unknown, right: unknown): boolean => {
    if (!(right instanceof ApexList)) {
        throw new FlowFault('The In operator takes a collection.');
    }
    return right.items.some((item) => equalInFlow(left, item));
};

const ordered = (test: (order: number) => boolean) => (left: unknown, right: unknown) => {
    const order = compareValues(left, right);
    return order !== null && test(order);
};

/**
 * Operators that need only their two values; those about the interview (`WasVisited`, `IsChanged` …) are the condition's.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_operators_condition.htm
 */
export const OPERATORS: Readonly<Record<string, (left: unknown, right: unknown) => boolean>> = {
    EqualTo: equalInFlow,
    NotEqualTo: (left, right) => !equalInFlow(left, right),
    GreaterThan: ordered((order) => order > 0),
    GreaterThanOrEqualTo: ordered((order) => order >= 0),
    LessThan: ordered((order) => order < 0),
    LessThanOrEqualTo: ordered((order) => order <= 0),
    StartsWith: (left, right) => !isBlank(left) && text(left).startsWith(text(right)),
    EndsWith: (left, right) => !isBlank(left) && text(left).endsWith(text(right)),
    Contains: contains,
    DoesNotContain: (left, right) => !contains(left, right),
    In: isIn,
    NotIn: (left, right) => !isIn(left, right),
    // What Get Records found nothing for counts as null too; an empty text does not.
    IsNull: (left, right) => (isBlank(left) && left !== '') === (right === true),
    IsBlank: (left, right) =>
        (isBlank(left) || (typeof left === 'string' && left.trim() === '')) === (right === true),
    IsEmpty: (left, right) => isBlank(left) === (right === true),
    WasSet: (left, right) => !isBlank(left) === (right === true)
};
