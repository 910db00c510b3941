import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ProjectModel } from '../metadata/model.js';
import type { PageAssets } from '../ui/bundle/index.js';
import type { DebugLogs } from './debugLogs.js';
import { mediaType } from './mediaType.js';
import type { OrgCalls, UiAnswer } from './orgCalls.js';
import { escapeHtml, pageHtml } from './pageHtml.js';
import { PAGE_POLICY } from './security.js';
import { failureOf } from './servedOrg.js';

/** Tells a page that stayed open whether the server it talks to is still the one that sent it. */
const RUN = randomUUID();

interface Parts {
    readonly calls: OrgCalls;
    /** Being built while the port is open already. */
    readonly assets: Promise<PageAssets>;
    readonly logs: DebugLogs;
    readonly model: ProjectModel;
}

/** The page, its files, and what only its own parts ask. */
export function pageRoutes(
    server: FastifyInstance,
    { calls, assets: opening, logs, model }: Parts
): void {
    server.get('/', (_request, reply) => reply.redirect('/lightning/page/home'));

    const page = async (request: Parameters<OrgCalls['call']>[0], reply: FastifyReply) => {
        const assets = await opening;
        await assets.refreshComponents();
        void reply
            .type('text/html; charset=utf-8')
            .header('content-security-policy', PAGE_POLICY)
            .header('cache-control', 'no-store');
        const params = { appName: calls.session.appOf(request) };
        try {
            const answer = (await calls.call(request, 'ui', {
                name: 'pageContext',
                params
            })) as UiAnswer;
            if ('refused' in answer) {
                return await reply
                    .code(answer.refused.status)
                    .send(problemHtml(answer.refused.message));
            }
            const value = answer.value as { users: { id: string }[] };
            const context = {
                ...value,
                users: await calls.session.withoutSeeded(value.users),
                components: assets.componentAddresses(),
                version: assets.version,
                run: RUN
            };
            return await reply.send(pageHtml(context));
        } catch (error: unknown) {
            return reply.code(500).send(problemHtml(failureOf(error).message));
        }
    };
    server.get('/lightning', page);
    server.get('/lightning/*', page);
    server.get('/flow/*', page);

    server.get('/api/run', (_request, reply) =>
        reply.header('cache-control', 'no-store').send({ run: RUN })
    );

    // the short form of a record's address
    server.get('/:recordId', (request, reply) => {
        const { recordId } = request.params as { recordId: string };
        return /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(recordId)
            ? reply.redirect(`/lightning/r/${recordId}/view`)
            : reply.code(404).type('text/html').send(problemHtml('There is no such page.'));
    });

    server.get('/assets/*', async (request, reply) => {
        const assets = await opening;
        const address = decodeURIComponent((request.params as { '*': string })['*']);
        const file = assets.fileOf(address);
        return file
            ? sendFile(reply, file, request.headers['if-none-match'])
            : reply.code(404).send();
    });

    server.get('/resource/*', (request, reply) => {
        const [name = '', ...rest] = decodeURIComponent(
            (request.params as { '*': string })['*']
        ).split('/');
        const resource = model.staticResources.find((candidate) => candidate.name === name);
        if (!resource) {
            return reply.code(404).send({ message: `There is no static resource ${name}.` });
        }
        if (rest.length > 0 && !resource.isFolder) {
            return reply.code(501).send({
                message: `NotSupported: files inside the archive ${name}; keep the static resource as a folder.`
            });
        }
        const file = resource.isFolder ? path.join(resource.path, ...rest) : resource.path;
        const isInside = !resource.isFolder || file.startsWith(resource.path + path.sep);
        return isInside && existsSync(file) && statSync(file).isFile()
            ? sendFile(
                  reply,
                  file,
                  request.headers['if-none-match'],
                  resource.isFolder ? undefined : resource.contentType
              )
            : reply.code(404).send();
    });

    server.post('/api/user', async (request, reply) => {
        const { userId } = (request.body ?? {}) as { userId?: unknown };
        const isChosen = await calls.session.choose(reply, String(userId));
        return isChosen
            ? reply.send({})
            : reply.code(404).send({ message: 'There is no such active user.' });
    });

    server.post('/api/ui/logs', async (request, reply) => {
        const users = (await calls.call(request, 'listUsers', {})) as {
            Id: string;
            Name: string;
        }[];
        const names = new Map(users.map(({ Id, Name }) => [Id, Name]));
        return reply.send({
            logs: logs.list().map((log) => ({ ...log, user: names.get(log.userId) ?? log.userId }))
        });
    });

    server.post('/api/ui/:name', (request, reply) => {
        const { name } = request.params as { name: string };
        const params = (request.body ?? {}) as object;
        const appName = calls.session.appOf(request) ?? model.apps[0]?.name;
        return calls.ui(request, reply, name, { appName, ...params });
    });
}

const problemHtml = (message: string): string =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Local Org</title></head><body><h1>The page cannot be shown</h1><p>${escapeHtml(message)}</p><p><a href="/lightning/page/home">Home</a></p></body></html>`;

/** Browsers ask each time and are told that nothing changed: a rebuild is seen at once. */
function sendFile(
    reply: FastifyReply,
    file: string,
    known: string | undefined,
    type = mediaType(file)
): FastifyReply {
    const { mtimeMs, size } = statSync(file);
    const tag = `"${Math.trunc(mtimeMs).toString(36)}-${size.toString(36)}"`;
    void reply.header('etag', tag).header('cache-control', 'no-cache');
    return known === tag
        ? reply.code(304).send()
        : reply.type(type).header('content-length', size).send(createReadStream(file));
}
