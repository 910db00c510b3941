import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OrgCalls } from './orgCalls.js';
import { attachmentsOf, outboxMessage, type StoredEmail } from './outboxMessage.js';
import { MAIL_POLICY } from './security.js';

/** E-mails that Apex sent, for the page that shows them. */
export function outboxRoutes(server: FastifyInstance, calls: OrgCalls): void {
    const emailsFor = async (request: FastifyRequest): Promise<StoredEmail[]> =>
        (await calls.call(request, 'listEmails', {})) as StoredEmail[];
    const emailOf = async (request: FastifyRequest): Promise<StoredEmail | undefined> => {
        const { id } = request.params as { id: string };
        return (await emailsFor(request)).find((email) => String(email.id) === id);
    };

    server.post('/api/ui/outbox', async (request, reply) =>
        reply.send({ messages: (await emailsFor(request)).map(outboxMessage) })
    );

    server.get('/api/outbox/:id/html', async (request, reply) => {
        const email = await emailOf(request);
        return reply
            .code(email ? 200 : 404)
            .type('text/html; charset=utf-8')
            .header('content-security-policy', MAIL_POLICY)
            .send((email && outboxMessage(email).html) ?? '');
    });

    server.get('/api/outbox/:id/attachments/:index', async (request, reply) => {
        const email = await emailOf(request);
        const { index } = request.params as { index: string };
        const attachment = email && attachmentsOf(email)[Number(index)];
        if (!attachment) {
            return reply.code(404).send({ message: 'There is no such attachment.' });
        }
        // saved, never shown: its content is whatever Apex was given
        return reply
            .type('application/octet-stream')
            .header(
                'content-disposition',
                `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`
            )
            .header('content-security-policy', MAIL_POLICY)
            .send(Buffer.from(attachment.base64, 'base64'));
    });
}
