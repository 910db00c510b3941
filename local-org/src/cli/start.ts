import path from 'node:path';
import { Org } from '../org/org.js';
import { preparePages, startServer } from '../server/startServer.js';
import { reportError } from './reportError.js';

export interface StartOptions {
    readonly project: string;
    readonly port: number;
    readonly database?: string;
    readonly reset?: boolean;
    readonly ignoreErrors?: boolean;
}

/** Starts the org and its server; runs until it is stopped. */
export async function start(options: StartOptions): Promise<number> {
    const databaseFile =
        options.database ?? path.join(path.resolve(options.project), '.local-org', 'org.db');
    const say = (text: string) => process.stderr.write(`${text}\n`);
    // beside the org's own start; its failure is told by startServer
    preparePages(options.project, say).catch(() => undefined);
    const org = await Org.open({
        projectDir: options.project,
        databaseFile,
        isReset: options.reset ?? false,
        mustCompile: options.ignoreErrors !== true,
        onProgress: say
    }).catch((error: unknown) => {
        // at once: the pages would be built to the end first
        process.exit(reportError(error));
    });
    const server = await startServer(org, { port: options.port, onProgress: say });
    process.stdout.write(`${server.address}\n`);
    await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
    });
    await server.close();
    await org.close();
    return 0;
}
