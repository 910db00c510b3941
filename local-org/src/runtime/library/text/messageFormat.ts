import { ApexDate, ApexDatetime, Decimal, textOf } from '../../../shared/values/index.js';
import { apexError } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import { formatNumber } from '../localeFormat.js';

/**
 * Java's `MessageFormat`, as `String.format` has it: `{0}`, quotes protect, `''` is a quote. Arguments are
 * Strings or other values; a number with `{0,number}` is formatted in the user's locale.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_string.htm
 */
export function formatMessage(pattern: string, items: readonly unknown[]): string {
    // An object tells its text once, however often the pattern names it.
    const values = items.map((item) => (item instanceof ApexObject ? textOf(item) : item));
    let out = '';
    let isQuoted = false;
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern.charAt(at);
        if (char === "'") {
            if (pattern.charAt(at + 1) === "'") {
                out += "'";
                at++;
            } else {
                isQuoted = !isQuoted;
            }
        } else if (char === '{' && !isQuoted) {
            const end = closingBrace(pattern, at);
            out += element(pattern.slice(at + 1, end), values);
            at = end;
        } else {
            out += char;
        }
    }
    return out;
}

function closingBrace(pattern: string, start: number): number {
    let depth = 0;
    for (let at = start; at < pattern.length; at++) {
        depth += pattern[at] === '{' ? 1 : pattern[at] === '}' ? -1 : 0;
        if (depth === 0) {
            return at;
        }
    }
    throw apexError('System.StringException', 'Unmatched braces in the pattern.');
}

function element(text: string, values: readonly unknown[]): string {
    const [index = '', type = ''] = text.split(',').map((part) => part.trim());
    if (!/^\d+$/.test(index)) {
        throw apexError('System.StringException', `can't parse argument number: ${text}`);
    }
    if (Number(index) >= values.length) {
        return `{${index}}`;
    }
    const value = values[Number(index)];
    if (type === 'number' && (typeof value === 'number' || value instanceof Decimal)) {
        return formatNumber(Decimal.of(value));
    }
    return value instanceof ApexDate || value instanceof ApexDatetime
        ? String(value)
        : textOf(value);
}
