import { retryAfter, WireError, type HttpFailures } from '../wireError.js';
import { placeOf, type Explain } from '../validateRequest.js';

/** An error as Anthropic puts it on the wire: `{type: "error", error: {type, message, details?}, request_id}`. */
export class AnthropicError extends WireError {
    readonly type: string;
    readonly details: object | undefined;

    constructor(
        status: number,
        type: string,
        message: string,
        options: { details?: object; headers?: Record<string, string> } = {}
    ) {
        super(status, message, options.headers);
        this.type = type;
        this.details = options.details;
    }

    override toBody(): object {
        const { type, message, details } = this;
        return {
            type: 'error',
            error: { type, message, ...(details ? { details } : {}) },
            request_id: null
        };
    }
}

export const invalidRequest = (message: string): AnthropicError =>
    new AnthropicError(400, 'invalid_request_error', message);

const unauthenticated = (message: string): AnthropicError =>
    new AnthropicError(401, 'authentication_error', message);

export const FAILURES_OF_ANTHROPIC: HttpFailures = {
    tooMany: (seconds) =>
        new AnthropicError(
            429,
            'rate_limit_error',
            'This request would exceed the rate limit for your organization.',
            { headers: retryAfter(seconds) }
        ),
    noMoney: () =>
        new AnthropicError(
            429,
            'rate_limit_error',
            'This request would exceed the spend limit of your organization.',
            { details: { error_code: 'enforced_spend_limit_reached' } }
        ),
    invalidKey: () => unauthenticated('invalid x-api-key'),
    forbidden: () =>
        new AnthropicError(
            403,
            'permission_error',
            'Your API key does not have permission to use the specified resource.'
        ),
    badRequest: () => invalidRequest('The request was refused.'),
    serverError: () => new AnthropicError(500, 'api_error', 'Internal server error'),
    overloaded: () => new AnthropicError(529, 'overloaded_error', 'Overloaded')
};

/** A fault of the request in Anthropic's words. */
export const explain: Explain = (fault) => {
    if (!fault) {
        return invalidRequest('The request body is not valid JSON');
    }
    const at = placeOf(fault);
    const under = (name: string): string => (at ? `${at}.${name}` : name);
    switch (fault.keyword) {
        case 'additionalProperties':
            return invalidRequest(
                `${under(String(fault.params['additionalProperty']))}: Extra inputs are not permitted`
            );
        case 'required':
            return invalidRequest(
                `${under(String(fault.params['missingProperty']))}: Field required`
            );
        case 'minLength':
        case 'minItems':
            return invalidRequest(`${at}: Input should not be empty`);
        default:
            return invalidRequest(`${at}: Input ${fault.message ?? 'is not valid'}`);
    }
};

/** The two headers without which nothing is answered. */
export function requireHeaders(headers: Readonly<Record<string, unknown>>): void {
    const key = headers['x-api-key'];
    if (!key) {
        throw unauthenticated('x-api-key header is required');
    }
    if (key === 'invalid') {
        throw FAILURES_OF_ANTHROPIC.invalidKey();
    }
    if (headers['anthropic-version'] !== '2023-06-01') {
        throw invalidRequest(
            headers['anthropic-version']
                ? `anthropic-version: "${String(headers['anthropic-version'])}" is not a valid version`
                : 'anthropic-version: header is required'
        );
    }
}
