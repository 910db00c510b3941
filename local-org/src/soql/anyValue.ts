/** Values of fields of any type, such as `OldValue` of a history: kept as text that tells their type. */
import { ApexDate, ApexDatetime, Decimal } from '../shared/values/index.js';

/** Begins a text that is not a String; no text of a user begins with it. */
const MARK = '\u0001';

/** A String is kept as it is. */
export function encodeAny(value: unknown): string {
    if (value instanceof ApexDate) {
        return `${MARK}date ${value.days}`;
    }
    if (value instanceof ApexDatetime) {
        return `${MARK}datetime ${value.ms}`;
    }
    if (typeof value === 'boolean') {
        return `${MARK}boolean ${value}`;
    }
    if (value instanceof Decimal || typeof value === 'number') {
        return `${MARK}number ${value instanceof Decimal ? value.toString() : value}`;
    }
    return String(value);
}

export function decodeAny(text: string): unknown {
    const [, type, value = ''] = /^\u0001(\w+) (.*)$/s.exec(text) ?? [];
    switch (type) {
        case 'date':
            return new ApexDate(Number(value));
        case 'datetime':
            return new ApexDatetime(Number(value));
        case 'boolean':
            return value === 'true';
        case 'number':
            return Decimal.parse(value);
        default:
            return text;
    }
}
