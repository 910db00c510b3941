import { retryAfter, WireError, type HttpFailures } from '../wireError.js';
import { placeOf, type Explain } from '../validateRequest.js';

/** An error as Amazon puts it on the wire: `{message}`, and its name in the header `x-amzn-ErrorType`. */
export class BedrockError extends WireError {
    constructor(
        status: number,
        type: string,
        message: string,
        headers: Readonly<Record<string, string>> = {}
    ) {
        super(status, message, {
            ...headers,
            'x-amzn-errortype': `${type}:http://internal.amazon.com/coral/com.amazon.bedrock/`
        });
    }

    override toBody(): object {
        return { message: this.message };
    }
}

export const invalidRequest = (message: string): BedrockError =>
    new BedrockError(400, 'ValidationException', message);

export const denied = (type: string, message: string): BedrockError =>
    new BedrockError(403, type, message);

export const FAILURES_OF_BEDROCK: HttpFailures = {
    tooMany: (seconds) =>
        new BedrockError(
            429,
            'ThrottlingException',
            'Too many requests, please wait before trying again.',
            retryAfter(seconds)
        ),
    noMoney: () =>
        denied(
            'AccessDeniedException',
            'Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided.'
        ),
    invalidKey: () =>
        denied(
            'AccessDeniedException',
            'Authentication failed: Please make sure your API Key is valid.'
        ),
    forbidden: () =>
        denied(
            'AccessDeniedException',
            "You don't have access to the model with the specified model ID."
        ),
    badRequest: () => invalidRequest('The request was refused.'),
    serverError: () =>
        new BedrockError(
            500,
            'InternalServerException',
            'The system encountered an unexpected error.'
        ),
    overloaded: () =>
        new BedrockError(
            503,
            'ServiceUnavailableException',
            'Bedrock is unable to process your request.'
        )
};

/** A fault of the request in Amazon's words. */
export const explain: Explain = (fault) => {
    if (!fault) {
        return new BedrockError(
            400,
            'SerializationException',
            'The request body is no JSON object'
        );
    }
    const at = placeOf(fault);
    const under = (name: string): string => (at ? `${at}.${name}` : name);
    const detected = (place: string, constraint: string): BedrockError =>
        invalidRequest(
            `1 validation error detected: Value at '${place}' failed to satisfy constraint: ${constraint}`
        );
    switch (fault.keyword) {
        case 'additionalProperties':
            return invalidRequest(
                `Malformed input request: #: extraneous key [${under(String(fault.params['additionalProperty']))}] is not permitted, please reformat your input and try again.`
            );
        case 'required':
            return detected(
                under(String(fault.params['missingProperty'])),
                'Member must not be null'
            );
        default:
            return detected(at, `Member ${fault.message ?? 'is not valid'}`);
    }
};
