import type { Literal } from './ast.js';
import { LIKE_ESCAPE_MARK } from './soql/index.js';

const ESCAPES: Readonly<Record<string, string>> = {
    b: '\b',
    t: '\t',
    n: '\n',
    f: '\f',
    r: '\r',
    '"': '"',
    "'": "'",
    '\\': '\\'
};

/** The value of what stands between the quotes. */
export function unescapeText(text: string): string {
    return text.includes('\\')
        ? text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (all, hex: string, letter: string) =>
              hex === undefined ? (ESCAPES[letter] ?? all) : String.fromCharCode(parseInt(hex, 16))
          )
        : text;
}

/** A string of Apex may not hold `\\%` or `\\_`, which only SOQL's LIKE knows. */
export function hasLikeEscape(token: string): boolean {
    return token.includes(LIKE_ESCAPE_MARK);
}

/** The value of a string token, quotes included. */
export function stringValue(token: string): string {
    return unescapeText(token.slice(1, -1));
}

/** `'''` … `'''`: begins on the line after the quotes. */
export function multilineStringValue(token: string): string {
    return unescapeText(token.slice(3, -3).replace(/^\r?\n|^\r/, ''));
}

const MOST_INTEGER = 2147483647n;
const MOST_LONG = 9223372036854775807n;

/** A whole number; `isNegative` since only `-2147483648` may be as long as that. */
export function integerLiteral(text: string, isNegative: boolean): Literal | null {
    const value = BigInt(text);
    if (value > MOST_INTEGER + (isNegative ? 1n : 0n)) {
        return null;
    }
    return { type: 'integer', value: Number(isNegative ? -value : value) };
}

export function longLiteral(text: string, isNegative: boolean): Literal | null {
    const value = BigInt(text.slice(0, -1));
    if (value > MOST_LONG + (isNegative ? 1n : 0n)) {
        return null;
    }
    return { type: 'long', value: isNegative ? -value : value };
}

/** `1.5` is a Decimal, `1.5d` a Double. */
export function numberLiteral(text: string): Literal {
    return /d$/i.test(text)
        ? { type: 'double', value: text.slice(0, -1) }
        : { type: 'decimal', value: text };
}
