import { ApexBlob } from './blob.js';
import { ApexDate } from './date.js';
import { ApexDatetime } from './datetime.js';
import { Decimal } from './decimal.js';
import { ApexDouble } from './double.js';
import { ApexList } from './list.js';
import { ApexMap } from './map.js';
import type { ValueObject } from './protocol.js';
import { ApexSet } from './set.js';
import { ApexTime } from './time.js';

const isNumeric = (value: unknown): value is number | bigint | Decimal | ApexDouble =>
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Decimal ||
    value instanceof ApexDouble;

/** A number of any Apex type as a Decimal. */
export function decimalOf(value: number | bigint | Decimal | ApexDouble): Decimal {
    return value instanceof ApexDouble ? Decimal.of(value.value) : Decimal.of(value);
}

function sameNumber(a: unknown, b: unknown): boolean {
    if (!isNumeric(a) || !isNumeric(b)) {
        return false;
    }
    const doubles = [a, b].filter((value): value is ApexDouble => value instanceof ApexDouble);
    if (doubles.some(({ value }) => !Number.isFinite(value))) {
        return doubles.length === 2 && doubles[0]?.value === doubles[1]?.value;
    }
    return decimalOf(a).equalsValue(decimalOf(b));
}

/**
 * Whether two values are equal as values: numbers of any type by their number, Strings with their case,
 * moments by their second, collections by what they hold, SObjects by their fields, instances by their `equals`. (`==` on two
 * Strings ignores case: that is the operator's, not this function's.)
 */
export function equalValues(a: unknown, b: unknown): boolean {
    if (a === b) {
        return true;
    }
    if (a === null || b === null || a === undefined || b === undefined) {
        return (a ?? null) === (b ?? null);
    }
    if (typeof a !== 'object') {
        return typeof a !== 'string' && typeof a !== 'boolean' && sameNumber(a, b);
    }
    if (a instanceof Decimal || a instanceof ApexDouble) {
        return sameNumber(a, b);
    }
    if (a instanceof ApexDate) {
        return b instanceof ApexDate
            ? a.days === b.days
            : b instanceof ApexDatetime && a.days * 86_400_000 === b.ms;
    }
    if (a instanceof ApexDatetime) {
        return b instanceof ApexDatetime
            ? a.seconds === b.seconds
            : b instanceof ApexDate && b.days * 86_400_000 === a.ms;
    }
    if (a instanceof ApexTime) {
        return b instanceof ApexTime && a.ms === b.ms;
    }
    if (a instanceof ApexBlob) {
        return b instanceof ApexBlob && Buffer.compare(a.bytes, b.bytes) === 0;
    }
    return sameCollection(a, b);
}

function sameCollection(a: object, b: unknown): boolean {
    if (a instanceof ApexList) {
        return (
            b instanceof ApexList &&
            a.items.length === b.items.length &&
            a.items.every((item, at) => equalValues(item, b.items[at]))
        );
    }
    if (a instanceof ApexSet) {
        return (
            b instanceof ApexSet &&
            a.size === b.size &&
            a.values().every((item) => b.contains(item))
        );
    }
    if (a instanceof ApexMap) {
        return (
            b instanceof ApexMap &&
            a.size === b.size &&
            a
                .entries()
                .every(([key, value]) => b.containsKey(key) && equalValues(value, b.get(key)))
        );
    }
    const { equals$1, $equals } = a as ValueObject;
    return equals$1?.call(a, b) ?? $equals?.call(a, b) ?? false;
}
