import type { ApexException } from '../../../shared/apexException.js';

/** What ends a line in Java. */
export const LINE_ENDS = '[\\n\\r\\x85\\u2028\\u2029]';
export const FULL_STOP = '[^\\n\\r\\x85\\u2028\\u2029]';

type Fail = (message: string, at: number) => ApexException;

/** POSIX and Java names of `\p{…}`, as the inside of a JavaScript class. */
const PROPERTIES: Readonly<Record<string, string>> = {
    Lower: 'a-z',
    Upper: 'A-Z',
    ASCII: '\\x00-\\x7f',
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Punct: '\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e',
    Graph: '\\x21-\\x7e',
    Print: '\\x20-\\x7e',
    Blank: ' \\t',
    Cntrl: '\\x00-\\x1f\\x7f',
    XDigit: '0-9a-fA-F',
    Space: ' \\t\\n\\x0b\\f\\r',
    javaLowerCase: '\\p{Lowercase}',
    javaUpperCase: '\\p{Uppercase}',
    javaWhitespace: '\\s',
    javaLetter: '\\p{L}',
    javaLetterOrDigit: '\\p{L}\\p{Nd}',
    javaDigit: '\\p{Nd}',
    IsAlphabetic: '\\p{Alphabetic}',
    IsLetter: '\\p{L}',
    IsDigit: '\\p{Nd}',
    IsUppercase: '\\p{Uppercase}',
    IsLowercase: '\\p{Lowercase}',
    IsPunctuation: '\\p{P}',
    IsWhite_Space: '\\p{White_Space}',
    IsIdeographic: '\\p{Ideographic}',
    InBasicLatin: '\\x00-\\x7f',
    InLatin1Supplement: '\\x80-\\xff',
    InGreek: '\\u0370-\\u03ff',
    InCyrillic: '\\u0400-\\u04ff',
    InCombiningDiacriticalMarks: '\\u0300-\\u036f',
    L1: '\\x00-\\xff'
};

/** Letters whose escape is a class; ASCII only, as Java's. */
const CLASS_LETTERS: Readonly<Record<string, readonly [inside: string, negated: boolean]>> = {
    d: ['0-9', false],
    D: ['0-9', true],
    w: ['a-zA-Z0-9_', false],
    W: ['a-zA-Z0-9_', true],
    s: [' \\t\\n\\x0b\\f\\r', false],
    S: [' \\t\\n\\x0b\\f\\r', true],
    h: [' \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000', false],
    H: [' \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000', true],
    v: ['\\n\\x0b\\f\\r\\x85\\u2028\\u2029', false],
    V: ['\\n\\x0b\\f\\r\\x85\\u2028\\u2029', true]
};

const CONTROLS: Readonly<Record<string, string>> = {
    t: '\t',
    n: '\n',
    r: '\r',
    f: '\f',
    a: '\x07',
    e: '\x1b'
};

/** A character so that it stands for itself in `v` mode, in a class and out of one. */
export function escapeSource(point: string): string {
    if (/^[\^$\\.*+?()[\]{}|/]$/.test(point)) {
        return `\\${point}`;
    }
    return /^[&!#%,\-:;<=>@`~]$/.test(point)
        ? `\\x${point.charCodeAt(0).toString(16).padStart(2, '0')}`
        : point === '\n'
          ? '\\n'
          : point === '\r'
            ? '\\r'
            : point;
}

/** An escape outside of quotes and references: a class, or one literal character. */
export function classEscape(
    text: string,
    at: number,
    fail: Fail
): { source: string; end: number; isLiteral: boolean } {
    const rest = text.slice(at);
    const letter = rest.charAt(1);
    const asClass = CLASS_LETTERS[letter];
    if (asClass !== undefined) {
        const source = `[${asClass[1] ? '^' : ''}${asClass[0]}]`;
        return { source, end: at + 2, isLiteral: false };
    }
    const property = /^\\([pP])(?:\{\^?([^}]*)\}|(\w))/.exec(rest);
    if (property !== null) {
        const source = propertySource(property[2] ?? property[3] ?? '', () =>
            fail(
                `Unknown character property name {${property[2] ?? property[3]}}`,
                at + rest.indexOf('}')
            )
        );
        return {
            source: `[${property[1] === 'P' ? '^' : ''}${source}]`,
            end: at + property[0].length,
            isLiteral: false
        };
    }
    const code =
        /^\\(?:x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|0([0-3]?[0-7]{1,2}))/.exec(
            rest
        );
    if (code !== null) {
        const hex = code[1] ?? code[2] ?? code[3];
        const point = hex === undefined ? Number.parseInt(code[4]!, 8) : Number.parseInt(hex, 16);
        return { source: String.fromCodePoint(point), end: at + code[0].length, isLiteral: true };
    }
    if (letter === 'c' && rest.length > 2) {
        const source = String.fromCharCode(rest.charCodeAt(2) ^ 64);
        return { source, end: at + 3, isLiteral: true };
    }
    const control = CONTROLS[letter];
    if (control !== undefined) {
        return { source: control, end: at + 2, isLiteral: true };
    }
    if (/[a-zA-Z]/.test(letter)) {
        throw fail('Illegal/unsupported escape sequence', at + 1);
    }
    const point = String.fromCodePoint(rest.codePointAt(1)!);
    return { source: point, end: at + 1 + point.length, isLiteral: true };
}

function propertySource(name: string, fail: () => ApexException): string {
    const known = PROPERTIES[name];
    if (known !== undefined) {
        return known;
    }
    const plain = name.replace(/^(?:Is|script=|general_category=|gc=|sc=)/i, '');
    for (const candidate of [plain, `Script=${plain}`]) {
        try {
            new RegExp(`\\p{${candidate}}`, 'v');
            return `\\p{${candidate}}`;
        } catch {
            continue;
        }
    }
    throw fail();
}

/** `[…]` of Java, which nests, unites and intersects, as one of JavaScript's `v` mode. */
export function classSource(
    text: string,
    start: number,
    fail: Fail
): { source: string; end: number } {
    let at = start + 1;
    const isNegated = text[at] === '^';
    if (isNegated) {
        at++;
    }
    const operands: string[] = [];
    let members = '';
    let isFirst = true;
    for (;;) {
        const char = text[at];
        if (char === undefined) {
            throw fail('Unclosed character class', text.length - 1);
        }
        if (char === ']' && !isFirst) {
            at++;
            break;
        }
        isFirst = false;
        if (char === '[') {
            const nested = classSource(text, at, fail);
            members += nested.source;
            at = nested.end;
        } else if (text.startsWith('&&', at)) {
            operands.push(`[${members}]`);
            members = '';
            at += 2;
        } else if (text.startsWith('\\Q', at)) {
            const end = text.indexOf('\\E', at);
            const quoted = text.slice(at + 2, end < 0 ? undefined : end);
            members += [...quoted].map(escapeSource).join('');
            at = end < 0 ? text.length : end + 2;
        } else {
            const from = member(text, at, fail);
            at = from.end;
            const isRange =
                from.isLiteral && text[at] === '-' && !/^-(?:\]|\[|&&|$)/.test(text.slice(at));
            if (isRange) {
                const to = member(text, at + 1, fail);
                if (!to.isLiteral || to.source.codePointAt(0)! < from.source.codePointAt(0)!) {
                    throw fail('Illegal character range', at);
                }
                members += `${escapeSource(from.source)}-${escapeSource(to.source)}`;
                at = to.end;
            } else {
                members += from.isLiteral ? escapeSource(from.source) : from.source;
            }
        }
    }
    operands.push(`[${members}]`);
    const inside = operands.length === 1 ? members : operands.join('&&');
    return { source: `[${isNegated ? '^' : ''}${inside}]`, end: at };
}

function member(
    text: string,
    at: number,
    fail: Fail
): { source: string; end: number; isLiteral: boolean } {
    if (text[at] === '\\') {
        return classEscape(text, at, fail);
    }
    const source = String.fromCodePoint(text.codePointAt(at)!);
    return { source, end: at + source.length, isLiteral: true };
}
