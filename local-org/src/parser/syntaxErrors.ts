import { ApexErrorListener } from '@apexdevtools/apex-parser';
import type { Diagnostic } from '../shared/diagnostic.js';

/** Collects syntax errors, said as the platform says them. */
export class SyntaxErrors extends ApexErrorListener {
    readonly #file: string;
    readonly diagnostics: Diagnostic[] = [];

    constructor(file: string) {
        super();
        this.#file = file;
    }

    apexSyntaxError(line: number, column: number, message: string): void {
        this.add(line, column + 1, platformWording(message));
    }

    add(line: number, column: number, message: string): void {
        this.diagnostics.push({
            severity: 'error',
            message,
            position: { file: this.#file, line, column }
        });
    }

    /** The offending token is not in the parser's message when no rule fits at all. */
    override syntaxError(
        recognizer: Parameters<ApexErrorListener['syntaxError']>[0],
        offending: Parameters<ApexErrorListener['syntaxError']>[1],
        line: number,
        column: number,
        message: string,
        error: Parameters<ApexErrorListener['syntaxError']>[5]
    ): void {
        const token = typeof offending === 'number' || !offending ? null : offending.text;
        if (token !== null && message.startsWith('no viable alternative')) {
            this.add(line, column + 1, unexpected(token));
            return;
        }
        super.syntaxError(recognizer, offending, line, column, message, error);
    }
}

const unexpected = (token: string): string =>
    token === '<EOF>' ? "Unexpected token '<EOF>'." : `Unexpected token '${token}'.`;

/** The generator's words into the platform's. */
function platformWording(message: string): string {
    const missing = /^missing ('.*'|\S+) at '(.*)'$/s.exec(message);
    if (missing) {
        return missing[1] === 'Identifier'
            ? unexpected(missing[2]!)
            : `Missing ${missing[1]} at '${missing[2]}'`;
    }
    const extraneous = /^extraneous input '(.*)' expecting (.*)$/s.exec(message);
    if (extraneous) {
        return extraneous[1] === '<EOF>'
            ? unexpected('<EOF>')
            : `Extra '${extraneous[1]}', at '${extraneous[1]}'.`;
    }
    const mismatched = /^mismatched input '(.*?)' expecting (.*)$/s.exec(message);
    if (mismatched) {
        return mismatched[2]!.startsWith('{') || !mismatched[2]!.startsWith("'")
            ? unexpected(mismatched[1]!)
            : `Expecting ${mismatched[2]} but was: '${mismatched[1]}'`;
    }
    const unknownToken = /^token recognition error at: '(.*)'$/s.exec(message);
    if (unknownToken) {
        return unknownToken[1]!.startsWith("'")
            ? illegalString(unknownToken[1]!)
            : `Unrecognized symbol '${unknownToken[1]}' which is not a valid Apex identifier.`;
    }
    return message;
}

function illegalString(text: string): string {
    const escape = /\\(?![btnfr"'\\]|u[0-9a-f]{4})(.?)/i.exec(text);
    return escape
        ? `Illegal string literal: Invalid string escape sequence '\\${escape[1]}'.`
        : 'Illegal string literal: Line breaks not allowed in string literals';
}
