import path from 'node:path';
import { root } from './install.mjs';

/**
 * The product as a newcomer sees it: the local org with the project loaded, and a model beside it, which
 * is the offline stand-in unless the environment names a real one.
 *
 * @param {object} options
 * @param {number} options.port of the page; 0 takes a free one
 * @param {string} [options.databaseFile]
 * @param {boolean} [options.isReset] makes the data new
 * @param {(text: string) => void} [options.onProgress]
 */
export async function startProduct({
    port,
    databaseFile = path.join(root, '.local-org', 'org.db'),
    isReset = false,
    onProgress = () => undefined
}) {
    const { build } = await import('../../local-org/build.mjs');
    onProgress('Building …');
    await build();
    await build(path.join(root, 'offline-model'));

    const model = await startModel(onProgress);
    const { Org, startServer } = await import('local-org');
    const org = await Org.open({ projectDir: root, databaseFile, isReset, onProgress });
    const server = await startServer(org, { port, onProgress });
    return {
        address: server.address,
        modelAddress: model.address,
        async close() {
            await server.close();
            await org.close();
            await model.close();
        }
    };
}

/** Points the named credential, through the environment that `local-org.json` reads, at a model. */
async function startModel(onProgress) {
    const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL } = process.env;
    if (OPENAI_API_KEY || OPENAI_BASE_URL) {
        const address = (OPENAI_BASE_URL ?? 'https://api.openai.com/v1').replace(/\/+$/, '');
        onProgress(`Model: ${OPENAI_MODEL ?? "the project's own choice"} at ${address}`);
        process.env.COPILOT_OPENAI_URL = address;
        // servers on this machine want no key, but the credential needs one to be set
        process.env.COPILOT_OPENAI_KEY = OPENAI_API_KEY ?? 'not-needed';
        return { address, close: async () => undefined };
    }
    const { createOfflineModel } = await import('crm-copilot-offline-model');
    const model = createOfflineModel();
    const address = await model.listen({ host: '127.0.0.1', port: 0 });
    onProgress(`Model: the offline stand-in at ${address} (set OPENAI_API_KEY for a real one)`);
    process.env.COPILOT_OPENAI_URL = `${address}/v1`;
    process.env.COPILOT_OPENAI_KEY = 'offline';
    return { address, close: () => model.close() };
}
