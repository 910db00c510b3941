import http from 'node:http';
import https from 'node:https';
import { brotliDecompressSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import type { CalloutRequest, CalloutResponse } from '../../shared/ports.js';

/** What came of a callout; a failure carries the message of the `System.CalloutException`. */
export type CalloutOutcome =
    | { readonly ok: true; readonly response: CalloutResponse }
    | { readonly ok: false; readonly message: string };

/** Bytes of a response in synchronous Apex, as the heap limit bounds it. */
export const MAX_RESPONSE_BYTES = 12_000_000;

/**
 * Sends one HTTP request, on the main thread. Redirects are not followed: the platform hands 3xx responses
 * to Apex as they are. A response of any status is a success.
 */
export function performCallout(
    request: CalloutRequest,
    maxBytes = MAX_RESPONSE_BYTES
): Promise<CalloutOutcome> {
    let url: URL;
    try {
        url = new URL(request.endpoint);
    } catch {
        return Promise.resolve({ ok: false, message: `no protocol: ${request.endpoint}` });
    }
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return Promise.resolve({
            ok: false,
            message: `unknown protocol: ${url.protocol.slice(0, -1)}`
        });
    }
    return new Promise((resolve) => {
        let settled = false;
        const settle = (outcome: CalloutOutcome): void => {
            if (!settled) {
                settled = true;
                clearTimeout(timer);
                resolve(outcome);
            }
        };
        const outgoing = (url.protocol === 'https:' ? https : http).request(
            url,
            { method: request.method, headers: headersOf(request) },
            (incoming) => {
                collect(incoming, maxBytes).then(
                    (body) => settle({ ok: true, response: responseOf(incoming, body) }),
                    (error: Error) => settle({ ok: false, message: messageOf(error, url) })
                );
            }
        );
        const timer = setTimeout(() => {
            settle({ ok: false, message: 'Read timed out' });
            outgoing.destroy();
        }, request.timeout);
        outgoing.on('error', (error) => settle({ ok: false, message: messageOf(error, url) }));
        outgoing.end(bodyOf(request) ?? undefined);
    });
}

const bodyOf = (request: CalloutRequest): Uint8Array | null =>
    request.isCompressed && request.body !== null ? gzipSync(request.body) : request.body;

function headersOf(request: CalloutRequest): Record<string, string | string[]> {
    const headers: Record<string, string> = {};
    for (const [name, value] of request.headers) {
        headers[name] = value;
    }
    const has = (name: string): boolean =>
        Object.keys(headers).some((key) => key.toLowerCase() === name);
    if (!has('user-agent')) {
        headers['User-Agent'] = 'SFDC-Callout/67.0';
    }
    if (!has('accept')) {
        headers['Accept'] = 'text/html, image/gif, image/jpeg, */*; q=0.2';
    }
    if (request.isCompressed && request.body !== null) {
        headers['Content-Encoding'] = 'gzip';
    }
    for (const name of Object.keys(headers)) {
        // Framing is node's business: a wrong length would break the connection.
        if (/^(content-length|transfer-encoding|connection)$/i.test(name)) {
            delete headers[name];
        }
    }
    const length = bodyOf(request)?.length ?? 0;
    if (length > 0 || /^(POST|PUT|PATCH)$/.test(request.method)) {
        headers['Content-Length'] = String(length);
    }
    return headers;
}

async function collect(incoming: http.IncomingMessage, maxBytes: number): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > maxBytes) {
            incoming.destroy();
            throw new Error(`Exceeded max size limit of ${maxBytes}`);
        }
        chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    switch (incoming.headers['content-encoding']?.toLowerCase()) {
        case 'gzip':
            return gunzipSync(body);
        case 'deflate':
            return inflateSync(body);
        case 'br':
            return brotliDecompressSync(body);
        default:
            return body;
    }
}

function responseOf(incoming: http.IncomingMessage, body: Uint8Array): CalloutResponse {
    const headers: [string, string][] = [];
    for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
        headers.push([incoming.rawHeaders[i]!, incoming.rawHeaders[i + 1]!]);
    }
    return {
        statusCode: incoming.statusCode ?? 0,
        status: incoming.statusMessage ?? '',
        headers,
        body: new Uint8Array(body)
    };
}

/** The words of the platform's own HTTP client where they are known, the network's otherwise. */
function messageOf(error: Error & { code?: string }, url: URL): string {
    switch (error.code) {
        case 'ECONNREFUSED':
            return 'Connection refused (Connection refused)';
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return url.hostname;
        case 'ECONNRESET':
            return 'Connection reset';
        case 'ETIMEDOUT':
            return 'Read timed out';
        case 'HPE_INVALID_CONSTANT':
            return 'Invalid Http response';
        default:
            return error.message || String(error.code);
    }
}
