import { retryAfter, WireError, type HttpFailures } from '../wireError.js';

/** An error as OpenAI's endpoints put it on the wire: `{error: {message, type, param, code}}`. */
export class OpenAiError extends WireError {
    readonly type: string;
    readonly param: string | null;
    readonly code: string | null;

    constructor(
        status: number,
        type: string,
        message: string,
        options: { param?: string; code?: string; headers?: Record<string, string> } = {}
    ) {
        super(status, message, options.headers);
        this.type = type;
        this.param = options.param ?? null;
        this.code = options.code ?? null;
    }

    override toBody(): object {
        const { message, type, param, code } = this;
        return { error: { message, type, param, code } };
    }
}

export const invalidRequest = (message: string, param?: string, code?: string): OpenAiError =>
    new OpenAiError(400, 'invalid_request_error', message, { param, code });

export const FAILURES_OF_OPENAI: HttpFailures = {
    tooMany: (seconds) =>
        new OpenAiError(
            429,
            'requests',
            'Rate limit reached for requests. Please try again later.',
            { code: 'rate_limit_exceeded', headers: retryAfter(seconds) }
        ),
    noMoney: () =>
        new OpenAiError(
            429,
            'insufficient_quota',
            'You exceeded your current quota, please check your plan and billing details.',
            { code: 'insufficient_quota' }
        ),
    invalidKey: () =>
        new OpenAiError(401, 'invalid_request_error', 'Incorrect API key provided.', {
            code: 'invalid_api_key'
        }),
    forbidden: () =>
        new OpenAiError(
            403,
            'invalid_request_error',
            'Project does not have access to this model.',
            { code: 'model_not_found' }
        ),
    badRequest: () =>
        new OpenAiError(400, 'invalid_request_error', 'The request was refused.', {
            code: 'invalid_value'
        }),
    serverError: () =>
        new OpenAiError(
            500,
            'server_error',
            'The server had an error while processing your request. Sorry about that!'
        ),
    overloaded: () =>
        new OpenAiError(
            503,
            'service_unavailable_error',
            'The engine is currently overloaded, please try again later.'
        )
};

/** Refuses a request without a key, or with the one that is known to be wrong. */
export function requireBearer(authorization: string | undefined): void {
    const key = /^Bearer\s+(\S+)$/.exec(authorization ?? '')?.[1];
    if (!key) {
        throw new OpenAiError(
            401,
            'invalid_request_error',
            "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth."
        );
    }
    if (key === 'invalid') {
        throw FAILURES_OF_OPENAI.invalidKey();
    }
}
