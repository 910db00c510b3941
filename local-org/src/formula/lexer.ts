import { FormulaError } from './formulaError.js';

export interface Token {
    readonly kind: 'number' | 'text' | 'name' | 'operator' | 'end';
    /** Of a text its content, of a name its spelling. */
    readonly text: string;
    readonly offset: number;
}

const OPERATORS = [
    '&&',
    '||',
    '<>',
    '<=',
    '>=',
    '!=',
    '==',
    '+',
    '-',
    '*',
    '/',
    '^',
    '&',
    '<',
    '>',
    '=',
    '!',
    '(',
    ')',
    ','
];

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** `Account.Owner.Name`, `$User.Id`, `$CustomMetadata.Type__mdt.Record.Field__c`; inside `{!…}` likewise. */
const NAME = /^\$?[A-Za-z_][A-Za-z0-9_]*(?:\s*[.:]\s*\$?[A-Za-z_][A-Za-z0-9_]*)*/;

/** Cuts a formula into tokens. */
export function tokenize(source: string): Token[] {
    const tokens: Token[] = [];
    let at = 0;
    while (at < source.length) {
        const rest = source.slice(at);
        const space = /^(?:\s+|\/\*[\s\S]*?\*\/)/.exec(rest);
        if (space !== null) {
            at += space[0].length;
            continue;
        }
        const char = source[at]!;
        if (char === '"' || char === "'") {
            const { text, end } = readText(source, at);
            tokens.push({ kind: 'text', text, offset: at });
            at = end;
            continue;
        }
        const number = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(rest);
        if (number !== null) {
            tokens.push({ kind: 'number', text: number[0], offset: at });
            at += number[0].length;
            continue;
        }
        // `{!Name}`: how Flows and credentials write a reference.
        const merge = /^\{!\s*([^}]*?)\s*\}/.exec(rest);
        const name = NAME.exec(merge === null ? rest : merge[1]!);
        if (name !== null && (merge === null || name[0].length === merge[1]!.length)) {
            tokens.push({ kind: 'name', text: name[0].replace(/\s+/g, ''), offset: at });
            at += merge === null ? name[0].length : merge[0].length;
            continue;
        }
        const operator = OPERATORS.find((candidate) => rest.startsWith(candidate));
        if (operator === undefined) {
            throw new FormulaError(`Syntax error. Found '${char}'`, at);
        }
        tokens.push({ kind: 'operator', text: operator, offset: at });
        at += operator.length;
    }
    tokens.push({ kind: 'end', text: '', offset: source.length });
    return tokens;
}

function readText(source: string, start: number): { text: string; end: number } {
    const quote = source[start]!;
    let text = '';
    for (let at = start + 1; at < source.length; at++) {
        const char = source[at]!;
        if (char === quote) {
            return { text, end: at + 1 };
        }
        if (char === '\\' && at + 1 < source.length) {
            at += 1;
            const escaped = source[at]!;
            // `\d` of a regular expression keeps its backslash only when it is doubled, as on the platform.
            text += ESCAPES[escaped] ?? escaped;
        } else {
            text += char;
        }
    }
    throw new FormulaError(`Syntax error. Missing '${quote}'`, start);
}
