/** Cuts SOQL and SOSL into tokens: one lexer for queries in source and for queries made at run time. */

export interface SoqlToken {
    readonly kind: 'name' | 'number' | 'string' | 'date' | 'datetime' | 'time' | 'symbol' | 'end';
    readonly text: string;
    /** UTF-16 offset in the text. */
    readonly start: number;
    readonly end: number;
}

/** The text is not SOQL. `message` has the platform's words. */
export class SoqlSyntaxError extends Error {
    readonly offset: number;

    constructor(message: string, offset: number) {
        super(message);
        this.name = 'SoqlSyntaxError';
        this.offset = offset;
    }
}

/**
 * Stands for the backslash of `\%` and `\_` while ANTLR reads the source: the Apex grammar knows no such
 * escapes, SOQL's LIKE does.
 */
export const LIKE_ESCAPE_MARK = '\uE005';

const PATTERNS: readonly [SoqlToken['kind'], RegExp][] = [
    [
        'datetime',
        /\d{4}-\d{1,2}-\d{1,2}T\d{1,2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?(?![\w])/iy
    ],
    ['date', /\d{4}-\d{1,2}-\d{1,2}(?![\w])/y],
    ['time', /\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?(?![\w])/iy],
    ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![A-Za-z_])/iy],
    ['name', /[\p{L}_$][\p{L}\p{N}_$]*/uy],
    ['string', /'(?:[^'\\]|\\[^])*'/y],
    ['symbol', /!=|<>|<=|>=|[=<>(),.:[\]{}?;&-]/y]
];
const SPACE = /(?:\s)+/y;
const SPACE_OR_COMMENT = /(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)+/y;

/** Finds the token that begins at or after `offset`. */
export function tokenAt(text: string, offset: number, hasComments: boolean): SoqlToken {
    const space = hasComments ? SPACE_OR_COMMENT : SPACE;
    space.lastIndex = offset;
    const start = space.test(text) ? space.lastIndex : offset;
    if (start >= text.length) {
        return { kind: 'end', text: '<EOF>', start, end: start };
    }
    for (const [kind, pattern] of PATTERNS) {
        pattern.lastIndex = start;
        const found = pattern.exec(text);
        if (found) {
            return { kind, text: found[0], start, end: pattern.lastIndex };
        }
    }
    if (text[start] === "'") {
        throw new SoqlSyntaxError(
            `line 1:${text.length} mismatched character '<EOF>' expecting '''`,
            start
        );
    }
    throw new SoqlSyntaxError(
        `line 1:${start} no viable alternative at character '${text[start]}'`,
        start
    );
}

const ESCAPES: Readonly<Record<string, string>> = {
    n: '\n',
    r: '\r',
    t: '\t',
    b: '\b',
    f: '\f',
    '"': '"',
    "'": "'",
    '\\': '\\'
};

/** The value of a quoted string. A pattern of LIKE keeps its `\%` and `\_`. */
export function unquote(token: SoqlToken, isPattern: boolean): string {
    const inner = token.text.slice(1, -1);
    if (!inner.includes('\\') && !inner.includes(LIKE_ESCAPE_MARK)) {
        return inner;
    }
    return inner.replace(
        /\\u([0-9a-fA-F]{4})|[\\\uE005]([^])/g,
        (whole, code?: string, letter?: string) => {
            if (code !== undefined) {
                return String.fromCharCode(parseInt(code, 16));
            }
            if (letter === '%' || letter === '_') {
                return isPattern ? `\\${letter}` : letter;
            }
            const value = ESCAPES[letter!.toLowerCase()];
            if (value === undefined) {
                throw new SoqlSyntaxError(`Illegal string literal: ${whole}`, token.start);
            }
            return isPattern && value === '\\' ? '\\\\' : value;
        }
    );
}

/**
 * Puts a mark in the place of the backslash of `\%` and `\_` in string literals, so that the Apex lexer
 * takes them; lengths and positions stay. Whoever reads an Apex string (not SOQL) with the mark in it has
 * found an illegal escape.
 */
export function maskLikeEscapes(source: string): string {
    if (!/\\[%_]/.test(source)) {
        return source;
    }
    return source.replace(/\/\/[^\r\n]*|\/\*[^]*?\*\/|'(?:[^'\\\r\n]|\\[^])*'/g, (piece) =>
        piece.startsWith("'")
            ? piece.replace(/\\([^])/g, (pair, letter: string) =>
                  letter === '%' || letter === '_' ? LIKE_ESCAPE_MARK + letter : pair
              )
            : piece
    );
}
