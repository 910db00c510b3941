import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { ServedOrg } from './servedOrg.js';

/** Platform events to the page's `lightning/empApi`, as server-sent events. */
export function eventRoutes(server: FastifyInstance, org: ServedOrg): void {
    const open = new Set<ServerResponse>();
    org.onPlatformEvent = (event) => {
        for (const response of open) {
            response.write(`data: ${JSON.stringify(event)}\n\n`);
        }
    };
    server.get('/api/events', (_request, reply) => {
        reply.hijack();
        reply.raw.writeHead(200, {
            'content-type': 'text/event-stream',
            'cache-control': 'no-store',
            'x-content-type-options': 'nosniff'
        });
        reply.raw.write(': connected\n\n');
        open.add(reply.raw);
        reply.raw.on('close', () => open.delete(reply.raw));
    });
    server.addHook('preClose', async () => {
        open.forEach((response) => response.end());
    });
}
