import { jsonError } from './jsonWriter.js';

/** Names as `System.JSONToken` has them. */
export type TokenKind =
    | 'START_OBJECT'
    | 'END_OBJECT'
    | 'START_ARRAY'
    | 'END_ARRAY'
    | 'FIELD_NAME'
    | 'VALUE_STRING'
    | 'VALUE_NUMBER_INT'
    | 'VALUE_NUMBER_FLOAT'
    | 'VALUE_TRUE'
    | 'VALUE_FALSE'
    | 'VALUE_NULL';

export interface JsonToken {
    readonly kind: TokenKind;
    readonly text: string;
}

const PUNCTUATION: Readonly<Record<string, TokenKind>> = {
    '{': 'START_OBJECT',
    '}': 'END_OBJECT',
    '[': 'START_ARRAY',
    ']': 'END_ARRAY'
};
const WORDS: Readonly<Record<string, TokenKind>> = {
    true: 'VALUE_TRUE',
    false: 'VALUE_FALSE',
    null: 'VALUE_NULL'
};
const NAMED: Readonly<Record<string, string>> = {
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    '"': '"',
    '\\': '\\',
    '/': '/'
};

/** Reads JSON token by token, and refuses what is none in the words of the platform's reader. */
export class JsonTokenizer {
    private readonly text: string;
    private at = 0;
    /** What is open: an object waits for a name (or its end) or a value, an array for a value. */
    private readonly open: { kind: 'object' | 'array'; count: number; needsValue: boolean }[] = [];
    private isDone = false;

    constructor(text: string) {
        this.text = text;
    }

    get isBlank(): boolean {
        return this.text.trim() === '';
    }

    /** `null` at the end. */
    next(): JsonToken | null {
        this.skipSpace();
        const level = this.open.at(-1);
        const char = this.text[this.at];
        if (level === undefined) {
            return this.isDone ? this.atEnd(char) : this.value(char);
        }
        if (char === undefined) {
            throw this.unexpectedEnd(level.kind);
        }
        return level.kind === 'object' ? this.inObject(level, char) : this.inArray(level, char);
    }

    private atEnd(char: string | undefined): null {
        if (char !== undefined) {
            throw this.unexpected(VALID_VALUE);
        }
        return null;
    }

    private inObject(level: (typeof this.open)[number], char: string): JsonToken {
        if (level.needsValue) {
            level.needsValue = false;
            return this.value(char);
        }
        if (char === '}') {
            return this.close('END_OBJECT', '}');
        }
        if (level.count > 0) {
            this.comma(char, 'was expecting comma to separate OBJECT entries');
        }
        if (this.text[this.at] !== '"') {
            throw this.unexpected('was expecting double-quote to start field name');
        }
        const name = this.string();
        this.skipSpace();
        if (this.text[this.at] !== ':') {
            throw this.at < this.text.length
                ? this.unexpected('was expecting a colon to separate field name and value')
                : this.unexpectedEnd('object');
        }
        this.at++;
        level.count++;
        level.needsValue = true;
        return { kind: 'FIELD_NAME', text: name };
    }

    private inArray(level: (typeof this.open)[number], char: string): JsonToken {
        if (char === ']') {
            return this.close('END_ARRAY', ']');
        }
        if (level.count++ > 0) {
            this.comma(char, 'was expecting comma to separate ARRAY entries');
        }
        return this.value(this.text[this.at]);
    }

    private comma(char: string, expected: string): void {
        if (char !== ',') {
            throw this.unexpected(expected);
        }
        this.at++;
        this.skipSpace();
    }

    private close(kind: TokenKind, text: string): JsonToken {
        this.at++;
        this.open.pop();
        this.isDone = this.open.length === 0;
        return { kind, text };
    }

    private value(char: string | undefined): JsonToken {
        if (char === undefined) {
            throw this.open.length === 0
                ? jsonError('No content to map to Object due to end of input')
                : this.unexpectedEnd(this.open.at(-1)!.kind);
        }
        const punctuation = PUNCTUATION[char];
        if (punctuation === 'START_OBJECT' || punctuation === 'START_ARRAY') {
            this.at++;
            const kind = punctuation === 'START_OBJECT' ? 'object' : 'array';
            this.open.push({ kind, count: 0, needsValue: false });
            return { kind: punctuation, text: char };
        }
        this.isDone = this.open.length === 0;
        if (char === '"') {
            return { kind: 'VALUE_STRING', text: this.string() };
        }
        return this.word() ?? this.number();
    }

    private word(): JsonToken | null {
        const match = /^[a-zA-Z]+/.exec(this.text.slice(this.at, this.at + 20));
        if (match === null) {
            return null;
        }
        const kind = WORDS[match[0]];
        if (kind === undefined) {
            throw jsonError(
                `Unrecognized token '${match[0]}': was expecting 'null', 'true', 'false' or NaN at ${this.place(match[0].length)}`
            );
        }
        this.at += match[0].length;
        return { kind, text: match[0] };
    }

    private number(): JsonToken {
        NUMBER.lastIndex = this.at;
        const match = NUMBER.exec(this.text);
        if (match === null) {
            throw this.unexpected(VALID_VALUE);
        }
        this.at += match[0].length;
        const isWhole = /^-?\d+$/.test(match[0]);
        return { kind: isWhole ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT', text: match[0] };
    }

    private string(): string {
        let out = '';
        for (let at = this.at + 1; ; at++) {
            PLAIN.lastIndex = at;
            const plain = PLAIN.exec(this.text)?.[0] ?? '';
            out += plain;
            at += plain.length;
            const char = this.text[at];
            if (char === '"') {
                this.at = at + 1;
                return out;
            }
            if (char === undefined) {
                this.at = at;
                throw jsonError(
                    `Unexpected end-of-input: was expecting closing quote for a string value at ${this.place()}`
                );
            }
            if (char !== '\\') {
                this.at = at;
                throw jsonError(
                    `Illegal unquoted character ((CTRL-CHAR, code ${char.charCodeAt(0)})): has to be escaped using backslash to be included in string value at ${this.place(1)}`
                );
            }
            at++;
            const escape = this.text[at] ?? '';
            const unicode = /^u([0-9a-fA-F]{4})/.exec(this.text.slice(at, at + 5));
            if (unicode !== null) {
                out += String.fromCharCode(Number.parseInt(unicode[1]!, 16));
                at += 4;
            } else if (NAMED[escape] !== undefined) {
                out += NAMED[escape];
            } else {
                this.at = at;
                throw jsonError(
                    `Unrecognized character escape '${escape}' (code ${escape.charCodeAt(0)}) at ${this.place(1)}`
                );
            }
        }
    }

    private skipSpace(): void {
        SPACE.lastIndex = this.at;
        this.at += SPACE.exec(this.text)?.[0].length ?? 0;
    }

    private unexpected(expected: string) {
        const char = this.text[this.at] ?? '';
        return jsonError(
            `Unexpected character ('${char}' (code ${char.charCodeAt(0)})): ${expected} at ${this.place(1)}`
        );
    }

    private unexpectedEnd(kind: 'object' | 'array') {
        return jsonError(
            `Unexpected end-of-input: expected close marker for ${kind.toUpperCase()} at ${this.place()}`
        );
    }

    /** `input location [1,5]`: line and column, from 1. */
    private place(ahead = 0): string {
        const before = this.text.slice(0, this.at + ahead);
        const line = before.split('\n').length;
        return `input location [${line},${before.length - before.lastIndexOf('\n')}]`;
    }
}

const VALID_VALUE =
    "expected a valid value (number, String, array, object, 'true', 'false' or 'null')";
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\x00-\x1f]*/y;
const SPACE = /[ \t\r\n]*/y;
