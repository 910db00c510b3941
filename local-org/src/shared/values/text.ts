import { ApexObject } from '../apexObject.js';
import { typeName } from '../types.js';
import { ApexDate } from './date.js';
import { Decimal } from './decimal.js';
import { ApexList } from './list.js';
import { ApexMap } from './map.js';
import type { ValueObject } from './protocol.js';
import { ApexSet } from './set.js';

/** Collections show this many elements, then `...`. */
const SHOWN = 10;

/**
 * A value as text, as concatenation and `System.debug` show it. (`String.valueOf` differs for a Datetime,
 * which it shows in the user's time zone, and for what is declared as a Date, which it shows without a time.)
 */
export function textOf(value: unknown): string {
    switch (typeof value) {
        case 'string':
            return value;
        case 'object':
            return value === null ? 'null' : objectText(value, new Set());
        default:
            return String(value ?? null);
    }
}

function nested(value: unknown, within: Set<object>): string {
    if (typeof value !== 'object' || value === null) {
        return textOf(value);
    }
    return within.has(value) ? '(already output)' : objectText(value, within);
}

function objectText(value: object, within: Set<object>): string {
    if (value instanceof Decimal) {
        return value.toText();
    }
    if (value instanceof ApexDate) {
        return `${value} 00:00:00`;
    }
    if (value instanceof ApexList) {
        return `(${joined(value, value.items, within)})`;
    }
    if (value instanceof ApexSet) {
        return `{${joined(value, value.values(), within)}}`;
    }
    if (value instanceof ApexMap) {
        within.add(value);
        const entries = value
            .entries()
            .slice(0, SHOWN)
            .map(([key, item]) => `${nested(key, within)}=${nested(item, within)}`);
        within.delete(value);
        return `{${entries.join(', ')}${value.size > SHOWN ? ', ...' : ''}}`;
    }
    const { tostring$0, $text } = value as ValueObject;
    if (tostring$0 !== undefined) {
        return tostring$0.call(value) ?? 'null';
    }
    if ($text !== undefined) {
        return $text.call(value);
    }
    return hasOwnText(value) ? String(value) : fieldsText(value as ApexObject, within);
}

/** Whether its class wrote a `toString`; instances of project classes inherit Object's. */
const hasOwnText = (value: object): boolean =>
    !(value instanceof ApexObject) || value.toString !== Object.prototype.toString;

function joined(owner: object, items: readonly unknown[], within: Set<object>): string {
    within.add(owner);
    const shown = items.slice(0, SHOWN).map((item) => nested(item, within));
    within.delete(owner);
    return shown.join(', ') + (items.length > SHOWN ? ', ...' : '');
}

/** `Name:[field=value, …]` */
function fieldsText(value: ApexObject, within: Set<object>): string {
    within.add(value);
    const fields = Object.entries(value)
        .filter(([name, field]) => !name.startsWith('$') && typeof field !== 'function')
        .map(([name, field]) => `${name}=${nested(field, within)}`);
    within.delete(value);
    return `${typeName(value.$type).replace(/^System\./, '')}:[${fields.join(', ')}]`;
}
