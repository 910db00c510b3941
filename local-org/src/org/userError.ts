/**
 * Something that the person at the keyboard can put right: its message says what happened and what to do, and
 * is shown without a stack trace.
 */
export class UserError extends Error {
    constructor(whatHappened: string, whatToDo: string) {
        super(`${whatHappened}\n${whatToDo}`);
        this.name = 'UserError';
    }
}
