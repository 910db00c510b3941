import type { PlannedFailure } from './failures.js';
import type { Prompt } from './prompt.js';
import type { HttpFailures } from './wireError.js';
import { estimateTokens } from './tokens.js';
import { writeAnswer } from './writing/answer.js';
import { writeHostile, writeObedient, writeUngrounded } from './writing/hostile.js';

/** What the "model" did, before an endpoint puts it into its own format. */
export type Outcome =
    | { readonly kind: 'answer'; readonly text: string }
    | { readonly kind: 'cutOff'; readonly text: string }
    | { readonly kind: 'refusal'; readonly text: string }
    | { readonly kind: 'contentFilter' | 'failed' | 'empty' | 'malformedBody' | 'disconnect' };

/** Writes the answer, or fails as planned: HTTP errors are thrown, the rest is an outcome. */
export function outcomeOf(
    prompt: Prompt,
    planned: PlannedFailure | undefined,
    failures: HttpFailures
): Outcome {
    switch (planned?.failure) {
        case undefined:
        case 'slow':
            return { kind: 'answer', text: writeAnswer(prompt) };
        case 'rateLimit':
            throw failures.tooMany(undefined);
        case 'rateLimitRetryAfter':
            throw failures.tooMany(planned.retryAfterSeconds ?? 20);
        case 'quota':
            throw failures.noMoney();
        case 'invalidKey':
            throw failures.invalidKey();
        case 'forbidden':
            throw failures.forbidden();
        case 'badRequest':
            throw failures.badRequest();
        case 'serverError':
            throw failures.serverError();
        case 'overloaded':
            throw failures.overloaded();
        case 'cutOff': {
            const text = writeAnswer(prompt);
            return { kind: 'cutOff', text: text.slice(0, Math.ceil(text.length / 2)) };
        }
        case 'malformedAnswer':
            return { kind: 'answer', text: '{"subject": "Half an ans' };
        case 'refusal':
            return { kind: 'refusal', text: "I'm sorry, but I can't help with that request." };
        case 'hostile':
            return { kind: 'answer', text: writeHostile(prompt) };
        case 'ungrounded':
            return { kind: 'answer', text: writeUngrounded(prompt) };
        case 'obeysFacts':
            return { kind: 'answer', text: writeObedient(prompt) };
        case 'emptyAnswer':
            return { kind: 'empty' };
        case 'contentFilter':
        case 'failed':
        case 'malformedBody':
        case 'disconnect':
            return { kind: planned.failure };
    }
}

/** An answer longer than the bound on tokens is cut there, as by the real endpoints. */
export const limited = (outcome: Outcome, most: number | null | undefined): Outcome =>
    outcome.kind === 'answer' && most && estimateTokens(outcome.text) > most
        ? { kind: 'cutOff', text: outcome.text.slice(0, most * 4) }
        : outcome;
