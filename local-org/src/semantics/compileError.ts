import type { At } from '../parser/ast.js';

/** One error in the source. Thrown where it is found, caught by the statement or declaration around it. */
export class CompileError extends Error {
    readonly at: At;

    constructor(message: string, at: At) {
        super(message);
        this.name = 'CompileError';
        this.at = at;
    }
}
