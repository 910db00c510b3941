import { parseArgs } from 'node:util';
import { createOfflineModel } from './server.js';

/** `offline-model [--port N]`: starts the stand-in and prints its address. */
export async function main(argv: readonly string[]): Promise<void> {
    const { values } = parseArgs({
        args: [...argv],
        options: { port: { type: 'string', default: '8788' } }
    });
    const port = Number(values.port);
    try {
        console.log(
            `offline model: ${await createOfflineModel().listen({ host: '127.0.0.1', port })}`
        );
    } catch (error) {
        const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
        console.error(
            taken
                ? `Port ${String(port)} is taken. Stop what uses it, or choose another: --port ${String(port + 1)}`
                : `The offline model could not start: ${(error as Error).message}`
        );
        process.exitCode = 1;
    }
}
