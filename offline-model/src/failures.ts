/** The ways in which a provider fails, and which the stand-in can be told to show. */
export const FAILURES = {
    rateLimit: '429 without Retry-After',
    rateLimitRetryAfter: '429 with Retry-After',
    quota: 'no money left: 429 insufficient_quota, a spend limit, or no means of payment',
    invalidKey: '401 (Bedrock: 403): the key is not valid',
    forbidden: '403: the key may not use this model',
    badRequest: '400: the provider does not take the request',
    serverError: '500 from the provider',
    overloaded: '503 (Anthropic: 529) from the provider',
    slow: 'the right answer, after `delayMilliseconds` (10,000 if not given)',
    disconnect: 'the connection is closed in the middle of the answer',
    cutOff: 'the answer stops at the token limit',
    malformedBody: '200 with a body that is no JSON',
    malformedAnswer: '200 with an answer that does not follow the schema',
    emptyAnswer: '200 with no text at all',
    refusal: 'the model refuses',
    contentFilter: 'the provider filters the answer',
    failed: '200 whose status or stop reason is that no answer came',
    hostile: 'an answer with a script, a phishing link and orders to the reader',
    ungrounded: 'an answer with a number, a name and an address that no fact holds',
    obeysFacts: 'an answer that does what a fact orders'
} as const;

export type Failure = keyof typeof FAILURES;

export interface PlannedFailure {
    readonly failure: Failure;
    readonly delayMilliseconds?: number;
    readonly retryAfterSeconds?: number;
}

export const isFailure = (name: unknown): name is Failure =>
    typeof name === 'string' && Object.hasOwn(FAILURES, name);

/** Failures that wait for the next requests, first in, first out. */
export class FailurePlan {
    private readonly queue: PlannedFailure[] = [];

    add(failure: PlannedFailure, times: number): void {
        for (let i = 0; i < times; i++) {
            this.queue.push(failure);
        }
    }

    take(): PlannedFailure | undefined {
        return this.queue.shift();
    }

    clear(): void {
        this.queue.length = 0;
    }

    get length(): number {
        return this.queue.length;
    }
}
