import path from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { cacheFolder } from '../org/project/cacheFolder.js';
import { UserError } from '../org/userError.js';
import { PageAssets, preparePageAssets, type ProjectNames } from '../ui/bundle/index.js';
import type { ProjectModel } from '../metadata/model.js';
import { apexRoutes } from './apexRoutes.js';
import { DebugLogs } from './debugLogs.js';
import { eventRoutes } from './events.js';
import { flowRoutes } from './flowRoutes.js';
import { OrgCalls } from './orgCalls.js';
import { outboxRoutes } from './outboxRoutes.js';
import { pageRoutes } from './pageRoutes.js';
import { restRoutes } from './restRoutes.js';
import { secure } from './security.js';
import type { ServedOrg } from './servedOrg.js';
import { Session } from './session.js';
import { uiApiRoutes } from './uiApiRoutes.js';

export interface ServerOptions {
    /** 0 takes a free one. */
    readonly port: number;
    readonly onProgress?: (text: string) => void;
}

export interface RunningServer {
    /** `http://127.0.0.1:8080` */
    readonly address: string;
    readonly port: number;
    close(): Promise<void>;
}

const LARGEST_REQUEST = 12 * 1024 * 1024;

/** Serves an org's pages and APIs on this machine. Resolves when the address can be opened. */
export async function startServer(org: ServedOrg, options: ServerOptions): Promise<RunningServer> {
    const { model } = org.project;
    const server = fastify({ bodyLimit: LARGEST_REQUEST, forceCloseConnections: true });
    let port = options.port;
    secure(server, () => port);
    // the port first: a taken one should be said before seconds of work
    const assets = deferred<PageAssets>();
    await routes(server, org, assets.promise);
    port = await listen(server, options.port);
    try {
        assets.resolve(
            await PageAssets.open({
                cacheFolder: cacheFolder(model.directory),
                projectDirectory: model.directory,
                packageDirectories: model.packageDirectories.map((directory) =>
                    path.resolve(model.directory, directory.path)
                ),
                project: projectNames(model),
                ...(options.onProgress ? { onProgress: options.onProgress } : {})
            })
        );
    } catch (error: unknown) {
        await server.close();
        throw error;
    }
    const address = `http://127.0.0.1:${port}`;
    options.onProgress?.(`Ready: ${address}`);
    return { address, port, close: () => server.close() };
}

/**
 * Begins to build the pages of a project's org, before the org itself is opened: call it first and do
 * not wait. `startServer` waits for what is still under way.
 */
export async function preparePages(
    projectDir: string,
    onProgress?: (text: string) => void
): Promise<void> {
    await preparePageAssets(cacheFolder(path.resolve(projectDir)), onProgress);
}

async function routes(
    server: FastifyInstance,
    org: ServedOrg,
    assets: Promise<PageAssets>
): Promise<void> {
    const logs = new DebugLogs();
    const calls = new OrgCalls(org, new Session(org), logs);
    apexRoutes(server, calls);
    flowRoutes(server, calls);
    uiApiRoutes(server, calls);
    restRoutes(server, calls);
    eventRoutes(server, org);
    outboxRoutes(server, calls);
    pageRoutes(server, { calls, assets, logs, model: org.project.model });
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
    let resolve: (value: T) => void = () => undefined;
    const promise = new Promise<T>((settle) => {
        resolve = settle;
    });
    return { promise, resolve };
}

async function listen(server: FastifyInstance, port: number): Promise<number> {
    try {
        await server.listen({ host: '127.0.0.1', port });
    } catch (error: unknown) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === 'EADDRINUSE') {
            throw new UserError(
                `Port ${port} is taken by another program.`,
                'Close that program, or choose another port with --port.'
            );
        }
        if (code === 'EACCES') {
            throw new UserError(
                `Port ${port} may not be used by you.`,
                'Choose a port above 1023 with --port.'
            );
        }
        throw new UserError(
            `The server could not start: ${message}`,
            'Try another port with --port.'
        );
    }
    const address = server.server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
}

/** What the components' bundle needs of the project, found fast. */
function projectNames(model: ProjectModel): ProjectNames {
    const labels = new Map(model.labels.map(({ name, value }) => [name.toLowerCase(), value]));
    const resources = new Set(model.staticResources.map(({ name }) => name));
    return {
        state: JSON.stringify([...labels, ...resources]),
        label: (name) => labels.get(name.toLowerCase()),
        hasStaticResource: (name) => resources.has(name)
    };
}
