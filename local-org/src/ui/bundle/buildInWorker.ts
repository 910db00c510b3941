import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ownModuleNames } from './ownModules.js';
import { buildUi } from './uiBundle.js';
import { buildVendor } from './vendorBundle.js';

interface Job {
    readonly what: 'vendor' | 'ui';
    readonly folder: string;
}

/** Builds in a thread of its own: seconds of work that must not hold up the org beside it. */
export function buildInWorker(what: Job['what'], folder: string): Promise<void> {
    return new Promise((resolve, reject) => {
        const worker = new Worker(new URL(import.meta.url), { workerData: { what, folder } });
        worker.once('message', (failure: string | null) => {
            if (failure === null) {
                resolve();
            } else {
                reject(new Error(`The page could not be built: ${failure}`));
            }
        });
        worker.once('error', reject);
    });
}

async function run({ what, folder }: Job): Promise<void> {
    if (what === 'vendor') {
        await buildVendor(folder, new Set(ownModuleNames('lightning')));
    } else {
        await buildUi(folder);
    }
}

if (!isMainThread && parentPort && (workerData as Job | null)?.what) {
    const port = parentPort;
    run(workerData as Job).then(
        () => {
            port.postMessage(null);
        },
        (error: unknown) => {
            port.postMessage(error instanceof Error ? error.message : String(error));
        }
    );
}
