/**
 * Something that the person at the keyboard can put right: shown as two sentences, without a stack trace.
 */
export class UserError extends Error {
    /** What to do about it. */
    readonly advice: string;

    constructor(message: string, advice: string) {
        super(message);
        this.name = 'UserError';
        this.advice = advice;
    }
}
