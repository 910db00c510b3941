import { apexError } from '../shared/apexException.js';
import { NotSupported } from '../shared/notSupported.js';
import {
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexTime,
    Decimal,
    decimalOf as toDecimal,
    idFrom
} from '../shared/values/index.js';

/** Operators of Apex that JavaScript does not have in the same form. */

const divideByZero = () => apexError('System.MathException', 'Divide by 0');

export function integerDivide(left: number, right: number): number {
    if (right === 0) {
        throw divideByZero();
    }
    return (left / right) | 0;
}

export function longDivide(left: bigint, right: bigint): bigint {
    if (right === 0n) {
        throw divideByZero();
    }
    return BigInt.asIntN(64, left / right);
}

export function longShift(operator: string, left: bigint, right: bigint | number): bigint {
    const count = BigInt(right) & 63n;
    switch (operator) {
        case '<<':
            return BigInt.asIntN(64, left << count);
        case '>>':
            return left >> count;
        default:
            return BigInt.asIntN(64, BigInt.asUintN(64, left) >> count);
    }
}

export function decimalDivide(left: Decimal, right: Decimal): Decimal {
    if (right.isZero) {
        throw divideByZero();
    }
    return left.divide(right);
}

export const doubleAdd = (left: ApexDouble, right: ApexDouble): ApexDouble =>
    new ApexDouble(left.value + right.value);
export const doubleSubtract = (left: ApexDouble, right: ApexDouble): ApexDouble =>
    new ApexDouble(left.value - right.value);
export const doubleMultiply = (left: ApexDouble, right: ApexDouble): ApexDouble =>
    new ApexDouble(left.value * right.value);
export const doubleNegate = (operand: ApexDouble): ApexDouble => new ApexDouble(-operand.value);

export function doubleDivide(left: ApexDouble, right: ApexDouble): ApexDouble {
    if (right.value === 0) {
        throw divideByZero();
    }
    return new ApexDouble(left.value / right.value);
}

/** Where either side is null, none of the four holds. */
export const less = (a: number | null, b: number | null): boolean =>
    a !== null && b !== null && a < b;
export const lessOrEqual = (a: number | null, b: number | null): boolean =>
    a !== null && b !== null && a <= b;
export const greater = (a: number | null, b: number | null): boolean =>
    a !== null && b !== null && a > b;
export const greaterOrEqual = (a: number | null, b: number | null): boolean =>
    a !== null && b !== null && a >= b;

/** Below, equal, above 0; NaN where either is null, which makes every comparison false. */
export function order(a: unknown, b: unknown): number {
    if (a === null || b === null) {
        return NaN;
    }
    if (a instanceof Decimal && b instanceof Decimal) {
        return a.compareTo(b);
    }
    return magnitude(a) - magnitude(b);
}

function magnitude(value: unknown): number {
    if (value instanceof ApexDouble) {
        return value.value;
    }
    if (value instanceof ApexDate) {
        return value.days * 86_400_000;
    }
    if (value instanceof ApexDatetime || value instanceof ApexTime) {
        return value.ms;
    }
    if (value instanceof Decimal) {
        return value.toNumber();
    }
    if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
        return Number(value);
    }
    throw new NotSupported('comparison of the order of these values');
}

/** `==` on Strings does not see case. */
export function sameText(a: string | null, b: string | null): boolean {
    return (
        a === b ||
        (a !== null && b !== null && a.length === b.length && a.toLowerCase() === b.toLowerCase())
    );
}

const COLLATOR = new Intl.Collator('en', { sensitivity: 'accent' });

/** Order of Strings; any String is above null. */
export function compareText(a: string | null, b: string | null): number {
    if (a === null || b === null) {
        return a === b ? 0 : a === null ? -1 : 1;
    }
    return COLLATOR.compare(a, b);
}

/** Date ± Integer and the like: the number is days, with a fraction where the left is a Datetime. */
export function dateArithmetic(operator: '+' | '-', left: unknown, right: unknown): unknown {
    const sign = operator === '+' ? 1 : -1;
    if (typeof left === 'number' && operator === '+') {
        return dateArithmetic(operator, right, left);
    }
    const days = sign * magnitude(right);
    if (left instanceof ApexDate) {
        return left.addDays(Math.trunc(days));
    }
    if (left instanceof ApexDatetime) {
        return new ApexDatetime(left.ms + Math.round(days * 86_400_000));
    }
    if (left instanceof ApexTime) {
        return new ApexTime(left.ms + days);
    }
    throw new NotSupported('arithmetic on these dates');
}

// ---- implicit conversions; null stays null

type Numeric = number | bigint | Decimal | ApexDouble;

export function longOf(value: Numeric | null): bigint | null {
    if (value === null || typeof value === 'bigint') {
        return value;
    }
    return typeof value === 'number'
        ? BigInt(value)
        : BigInt.asIntN(64, value instanceof Decimal ? value.toBigInt() : wholeOf(value.value));
}

const wholeOf = (value: number): bigint => BigInt(Number.isFinite(value) ? Math.trunc(value) : 0);

export function integerOf(value: Numeric | null): number | null {
    if (value === null || typeof value === 'number') {
        return value;
    }
    const whole = longOf(value);
    return whole === null ? null : Number(BigInt.asIntN(32, whole));
}

export function decimalOf(value: Numeric | null): Decimal | null {
    return value === null ? null : toDecimal(value);
}

export function doubleOf(value: Numeric | null): ApexDouble | null {
    if (value === null || value instanceof ApexDouble) {
        return value;
    }
    return new ApexDouble(value instanceof Decimal ? value.toNumber() : Number(value));
}

export function idOf(value: string | null): string | null {
    return value === null ? null : idFrom(value);
}

/** A Date becomes midnight in UTC. */
export function datetimeOf(value: ApexDate | ApexDatetime | null): ApexDatetime | null {
    return value instanceof ApexDate ? new ApexDatetime(value.days * 86_400_000) : value;
}
