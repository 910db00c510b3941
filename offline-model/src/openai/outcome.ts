import type { PlannedFailure } from '../failures.js';
import type { Prompt } from '../prompt.js';
import { writeAnswer } from '../writing/answer.js';
import { writeHostile, writeUngrounded } from '../writing/hostile.js';
import { OpenAiError } from './error.js';

/** What the "model" did, before an endpoint puts it into its own format. */
export type Outcome =
    | { readonly kind: 'answer'; readonly text: string }
    | { readonly kind: 'cutOff'; readonly text: string }
    | { readonly kind: 'refusal'; readonly text: string }
    | { readonly kind: 'contentFilter' | 'failed' | 'empty' | 'malformedBody' | 'disconnect' };

/** Writes the answer, or fails as planned: HTTP errors are thrown, the rest is an outcome. */
export function outcomeOf(prompt: Prompt, planned: PlannedFailure | undefined): Outcome {
    switch (planned?.failure) {
        case undefined:
        case 'slow':
            return { kind: 'answer', text: writeAnswer(prompt) };
        case 'rateLimit':
            throw tooMany(undefined);
        case 'rateLimitRetryAfter':
            throw tooMany(planned.retryAfterSeconds ?? 20);
        case 'quota':
            throw new OpenAiError(
                429,
                'insufficient_quota',
                'You exceeded your current quota, please check your plan and billing details.',
                { code: 'insufficient_quota' }
            );
        case 'invalidKey':
            throw invalidKey();
        case 'forbidden':
            throw new OpenAiError(
                403,
                'invalid_request_error',
                'Project does not have access to this model.',
                { code: 'model_not_found' }
            );
        case 'badRequest':
            throw new OpenAiError(400, 'invalid_request_error', 'The request was refused.', {
                code: 'invalid_value'
            });
        case 'serverError':
            throw new OpenAiError(
                500,
                'server_error',
                'The server had an error while processing your request. Sorry about that!'
            );
        case 'overloaded':
            throw new OpenAiError(
                503,
                'service_unavailable_error',
                'The engine is currently overloaded, please try again later.'
            );
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
        case 'emptyAnswer':
            return { kind: 'empty' };
        case 'contentFilter':
        case 'failed':
        case 'malformedBody':
        case 'disconnect':
            return { kind: planned.failure };
    }
}

function tooMany(retryAfterSeconds: number | undefined): OpenAiError {
    return new OpenAiError(
        429,
        'requests',
        'Rate limit reached for requests. Please try again later.',
        {
            code: 'rate_limit_exceeded',
            headers:
                retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
        }
    );
}

/** 401 for a key that the endpoint does not know. */
export const invalidKey = (): OpenAiError =>
    new OpenAiError(401, 'invalid_request_error', 'Incorrect API key provided.', {
        code: 'invalid_api_key'
    });
