import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../shared/values/index.js';

/**
 * `=` of formulas: a blank text is the empty text; else a null on either side gives null, as in SQL.
 * Texts compare with case.
 */
export function equalOperands(left: unknown, right: unknown, asText: boolean): boolean | null {
    if (asText) {
        return (left ?? '') === (right ?? '');
    }
    if (left === null || right === null) {
        return null;
    }
    return compareOperands(left, right) === 0;
}

/** Orders two values of one type; NaN when they cannot be compared. */
export function compareOperands(left: unknown, right: unknown): number {
    if (left instanceof Decimal && right instanceof Decimal) {
        return left.compareTo(right);
    }
    if (left instanceof ApexDate && right instanceof ApexDate) {
        return Math.sign(left.days - right.days);
    }
    if (
        (left instanceof ApexDatetime && right instanceof ApexDatetime) ||
        (left instanceof ApexTime && right instanceof ApexTime)
    ) {
        return Math.sign(left.ms - right.ms);
    }
    if (typeof left === typeof right && (typeof left === 'string' || typeof left === 'boolean')) {
        return left === right ? 0 : left < (right as typeof left) ? -1 : 1;
    }
    return NaN;
}
