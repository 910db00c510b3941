/** `npm start [-- --port N] [-- --reset]`: the product on this machine, from a fresh clone. */
import { parseArgs } from 'node:util';
import { installMissing } from './lib/install.mjs';

const started = performance.now();
const options = readOptions();
installMissing({ withDevelopment: false });

const { startProduct } = await import('./lib/product.mjs');
try {
    const product = await startProduct({ ...options, onProgress: (text) => console.log(text) });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(
        `\nCRM Copilot is ready after ${seconds} s: ${product.address}\nStop it with Ctrl+C.`
    );
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => void product.close().finally(() => process.exit(0)));
    }
} catch (error) {
    const { explain } = await import('local-org');
    console.error(explain(error));
    process.exit(1);
}

function readOptions() {
    try {
        const { values } = parseArgs({
            options: {
                port: { type: 'string', default: '8080' },
                reset: { type: 'boolean', default: false }
            }
        });
        const port = Number(values.port);
        if (!Number.isInteger(port) || port < 0 || port > 65535) {
            throw new Error(`--port takes a number from 0 to 65535, not '${values.port}'`);
        }
        return { port, isReset: values.reset };
    } catch (error) {
        console.error(`${error.message}\nUse: npm start -- [--port 8080] [--reset]`);
        process.exit(1);
    }
}
