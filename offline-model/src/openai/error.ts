/** An error as OpenAI's endpoints put it on the wire: `{error: {message, type, param, code}}`. */
export class OpenAiError extends Error {
    readonly status: number;
    readonly type: string;
    readonly param: string | null;
    readonly code: string | null;
    readonly headers: Readonly<Record<string, string>>;

    constructor(
        status: number,
        type: string,
        message: string,
        options: { param?: string; code?: string; headers?: Record<string, string> } = {}
    ) {
        super(message);
        this.status = status;
        this.type = type;
        this.param = options.param ?? null;
        this.code = options.code ?? null;
        this.headers = options.headers ?? {};
    }

    toBody(): object {
        const { message, type, param, code } = this;
        return { error: { message, type, param, code } };
    }
}

export const invalidRequest = (message: string, param?: string, code?: string): OpenAiError =>
    new OpenAiError(400, 'invalid_request_error', message, { param, code });
