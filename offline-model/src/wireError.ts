/** An error as an endpoint puts it on the wire; each family of endpoints has its own shape. */
export abstract class WireError extends Error {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;

    constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
        super(message);
        this.status = status;
        this.headers = headers;
    }

    abstract toBody(): object;
}

/** The failures that are no answer at all, in the words of one family. */
export interface HttpFailures {
    tooMany(retryAfterSeconds: number | undefined): WireError;
    noMoney(): WireError;
    invalidKey(): WireError;
    forbidden(): WireError;
    badRequest(): WireError;
    serverError(): WireError;
    overloaded(): WireError;
}

export const retryAfter = (seconds: number | undefined): Record<string, string> =>
    seconds === undefined ? {} : { 'retry-after': String(seconds) };
