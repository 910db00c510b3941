import { apexError } from '../../../shared/apexException.js';

const ESCAPES: Readonly<Record<string, string>> = {
    '"': '\\"',
    '\\': '\\\\',
    '\b': '\\b',
    '\t': '\\t',
    '\n': '\\n',
    '\f': '\\f',
    '\r': '\\r'
};

export const quote = (text: string): string =>
    `"${text.replace(
        /["\\\x00-\x1f]/g,
        (char) =>
            ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    )}"`;

interface Level {
    readonly kind: 'object' | 'array';
    count: number;
    hasName: boolean;
}

/** Writes JSON token by token, on one line or as Jackson's default pretty printer does. */
export class JsonWriter {
    private readonly isPretty: boolean;
    private readonly parts: string[] = [];
    private readonly levels: Level[] = [];
    isClosed = false;

    constructor(isPretty: boolean) {
        this.isPretty = isPretty;
    }

    startObject(): void {
        this.beforeValue();
        this.parts.push('{');
        this.levels.push({ kind: 'object', count: 0, hasName: false });
    }

    endObject(): void {
        const level = this.end('object', 'Current context not an object but ARRAY');
        this.parts.push(this.isPretty ? (level.count === 0 ? ' }' : `\n${this.indent()}}`) : '}');
    }

    startArray(): void {
        this.beforeValue();
        this.parts.push('[');
        this.levels.push({ kind: 'array', count: 0, hasName: false });
    }

    endArray(): void {
        this.end('array', 'Current context not an ARRAY but OBJECT');
        this.parts.push(this.isPretty ? ' ]' : ']');
    }

    name(name: string): void {
        const level = this.levels.at(-1);
        if (level?.kind !== 'object' || level.hasName) {
            throw jsonError('Can not write a field name, expecting a value');
        }
        this.parts.push(level.count++ === 0 ? '' : ',');
        this.parts.push(this.isPretty ? `\n${this.indent()}${quote(name)} : ` : `${quote(name)}:`);
        level.hasName = true;
    }

    /** A value that is JSON already. */
    raw(text: string): void {
        this.beforeValue();
        this.parts.push(text);
    }

    toString(): string {
        return this.parts.join('');
    }

    private beforeValue(): void {
        if (this.isClosed) {
            throw jsonError('Generator has been closed');
        }
        const level = this.levels.at(-1);
        if (level === undefined) {
            return;
        }
        if (level.kind === 'array') {
            this.parts.push(level.count++ === 0 ? '' : ',', this.isPretty ? ' ' : '');
        } else if (level.hasName) {
            level.hasName = false;
        } else {
            throw jsonError('Can not write value, expecting field name');
        }
    }

    private end(kind: Level['kind'], message: string): Level {
        const level = this.levels.at(-1);
        if (level?.kind !== kind) {
            throw jsonError(message);
        }
        this.levels.pop();
        return level;
    }

    /** Objects indent, arrays do not. */
    private indent(): string {
        return '  '.repeat(this.levels.filter(({ kind }) => kind === 'object').length);
    }
}

export const jsonError = (message: string) => apexError('System.JSONException', message);
