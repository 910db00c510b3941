import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Rules for every request. The server listens on this machine only, but any page in the same browser can
 * send requests to it: the Host header keeps out names that were bound to this address, and a header
 * that only our own page can set keeps out forms and scripts of other sites.
 */
export function secure(server: FastifyInstance, port: () => number): void {
    server.addHook('onRequest', async (request, reply) => {
        if (!isLocalHost(request.headers.host ?? '', port())) {
            return refuse(reply, 403, 'This server answers only to 127.0.0.1 and localhost.');
        }
        if (!isSameOrigin(request)) {
            return refuse(reply, 403, 'Requests from other sites are refused.');
        }
        return undefined;
    });
    server.addHook('onSend', async (_request, reply) => {
        void reply.headers({
            'x-content-type-options': 'nosniff',
            'referrer-policy': 'no-referrer',
            'cross-origin-resource-policy': 'same-origin',
            'cross-origin-opener-policy': 'same-origin'
        });
        if (!reply.hasHeader('content-security-policy')) {
            void reply.header(
                'content-security-policy',
                "default-src 'none'; frame-ancestors 'none'"
            );
        }
    });
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
    return reply.code(status).send([{ errorCode: 'FORBIDDEN', message }]);
}

export function isLocalHost(host: string, port: number): boolean {
    return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`].includes(host.toLowerCase());
}

const SAFE = new Set(['GET', 'HEAD']);

/** Reading is harmless where browsers do not hand answers to other origins; writing needs our header. */
function isSameOrigin({ method, headers }: FastifyRequest): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') {
        return false;
    }
    const { origin } = headers;
    if (origin !== undefined && origin !== `http://${headers.host ?? ''}`) {
        return false;
    }
    // a token in the Authorization header is nothing that another site's page could send either
    return (
        SAFE.has(method) ||
        headers['x-local-org'] !== undefined ||
        headers.authorization !== undefined
    );
}

/**
 * What pages may load: only what this server gives. Components build their styles at run time, as in
 * Lightning; images may come from anywhere secure, as rich text shows them.
 */
export const PAGE_POLICY = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'"
].join('; ');

/** An e-mail as its receiver would see it, with nothing that runs and nothing that is fetched. */
export const MAIL_POLICY =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";
