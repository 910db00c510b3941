import { invalidRequest } from './error.js';

/** Families that think before they write, and refuse sampling parameters. */
export const isReasoningModel = (model: string): boolean => /^(gpt-[5-9]|o\d)/.test(model);

/** What every reasoning model refuses, on both endpoints. */
export function refuseSampling(body: { model: string; temperature?: unknown; top_p?: unknown }) {
    if (!isReasoningModel(body.model)) {
        return;
    }
    for (const name of ['temperature', 'top_p'] as const) {
        const value = body[name];
        if (value !== undefined && value !== null && value !== 1) {
            throw invalidRequest(
                `Unsupported value: '${name}' does not support ${String(value)} with this model. Only the default (1) value is supported.`,
                name,
                'unsupported_value'
            );
        }
    }
}
