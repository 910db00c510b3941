/** What is wrong with a formula's text: the platform's sentence, and where in the text. */
export class FormulaError extends Error {
    readonly offset: number;
    /** The platform has it, the local org does not. */
    readonly isNotSupported: boolean;

    constructor(message: string, offset: number, isNotSupported = false) {
        super(message);
        this.name = 'FormulaError';
        this.offset = offset;
        this.isNotSupported = isNotSupported;
    }
}

/** A formula that failed on its values (`#Error!` in a field): a division by zero, a text that is no number. */
export class FormulaFailure extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'FormulaFailure';
    }
}
