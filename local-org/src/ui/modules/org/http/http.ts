/** Requests to the local org's server, and the error shape that Lightning components know. */

export interface ErrorBody {
    readonly message: string;
    readonly [detail: string]: unknown;
}

/** What Lightning Data Service and Apex calls reject with. */
export interface FetchError {
    readonly status: number;
    readonly statusText: string;
    readonly ok: false;
    readonly headers: Readonly<Record<string, string>>;
    readonly errorType: 'fetchResponse';
    readonly body: ErrorBody;
}

/** Event of the window: a request had no answer at all. */
export const UNREACHABLE = 'localorgunreachable';

export const API = '/services/data/v67.0';

export function get<T>(address: string): Promise<T> {
    return send<T>('GET', address);
}

/** `body` is sent as JSON. The header proves to the server that a page of its own is asking. */
export async function send<T>(method: string, address: string, body?: unknown): Promise<T> {
    let response: Response;
    try {
        response = await fetch(address, {
            method,
            credentials: 'same-origin',
            headers: {
                'X-Local-Org': 'page',
                ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) })
        });
    } catch {
        window.dispatchEvent(new Event(UNREACHABLE));
        throw fetchError(0, {
            message: 'The local org does not answer. Is it still running in the terminal?'
        });
    }
    const text = await response.text();
    const content: unknown = text ? JSON.parse(text) : undefined;
    if (!response.ok) {
        throw fetchError(response.status, errorBody(content, response.statusText));
    }
    return content as T;
}

/** Pages' own services: `POST /api/ui/<name>`. */
export function callService<T>(name: string, params: object = {}): Promise<T> {
    return send<T>('POST', `/api/ui/${name}`, params);
}

export function fetchError(status: number, body: ErrorBody): FetchError {
    return deepFreeze({
        status,
        statusText: STATUS_TEXTS[status] ?? 'Error',
        ok: false as const,
        headers: {},
        errorType: 'fetchResponse' as const,
        body
    });
}

const STATUS_TEXTS: Readonly<Record<number, string>> = {
    400: 'Bad Request',
    403: 'Forbidden',
    404: 'Not Found',
    500: 'Server Error'
};

function errorBody(content: unknown, statusText: string): ErrorBody {
    const first: unknown = Array.isArray(content) ? content[0] : content;
    return first !== null && typeof first === 'object' && 'message' in first
        ? (first as ErrorBody)
        : { message: statusText };
}

/** One text for people, out of whatever was thrown. */
export function messageOf(error: unknown): string {
    const { body, message } = (error ?? {}) as { body?: ErrorBody; message?: string };
    const output = body?.['output'] as
        | {
              errors?: { message: string }[];
              fieldErrors?: Record<string, { message: string }[]>;
          }
        | undefined;
    const details = [
        ...(output?.errors ?? []),
        ...Object.values(output?.fieldErrors ?? {}).flat()
    ].map((detail) => detail.message);
    return details.length > 0
        ? details.join(' ')
        : (body?.message ?? message ?? 'An unknown error happened.');
}

/** Lightning hands out frozen data: a component that changes it must fail here too. */
export function deepFreeze<T>(value: T): T {
    if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}
