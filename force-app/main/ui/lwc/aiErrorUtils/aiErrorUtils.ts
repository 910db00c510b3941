/** Pure: turns whatever was thrown, by Apex, the UI API, the network or our own code, into sentences. */

interface Body {
    readonly message?: unknown;
    readonly pageErrors?: unknown;
    readonly fieldErrors?: unknown;
    readonly output?: unknown;
}

/**
 * All messages in an error, each once, in the order in which they stand there.
 * Apex and the UI API nest them differently; nothing is dropped because something else was found first.
 */
export function reduceErrors(error: unknown): string[] {
    return [...new Set(messagesIn(error).map((message) => message.trim()))].filter(Boolean);
}

/** Whether the platform refused the call itself, because the user may not run the Apex class. */
export function isAccessError(error: unknown): boolean {
    return reduceErrors(error).some((message) =>
        /do(es)? not have access to the apex class/i.test(message)
    );
}

function messagesIn(error: unknown): string[] {
    if (Array.isArray(error)) {
        return error.flatMap(messagesIn);
    }
    if (typeof error === 'string') {
        return [error];
    }
    if (!isObject(error)) {
        return [];
    }
    const { body, message, statusText } = error;
    const own = [...bodyMessages(body), ...text(message)];
    return own.length > 0 ? own : text(statusText);
}

function bodyMessages(body: unknown): string[] {
    if (Array.isArray(body)) {
        return body.flatMap(messagesIn);
    }
    if (!isObject(body)) {
        return text(body);
    }
    const { message, pageErrors, fieldErrors, output } = body as Body;
    return [
        ...text(message),
        ...messagesIn(Array.isArray(pageErrors) ? pageErrors : []),
        ...fieldMessages(fieldErrors),
        ...(isObject(output)
            ? [...messagesIn(asList(output.errors)), ...fieldMessages(output.fieldErrors)]
            : [])
    ];
}

function fieldMessages(fieldErrors: unknown): string[] {
    return isObject(fieldErrors) ? Object.values(fieldErrors).flatMap(messagesIn) : [];
}

function asList(value: unknown): unknown[] {
    return Array.isArray(value) ? value : [];
}

function text(value: unknown): string[] {
    return typeof value === 'string' ? [value] : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
