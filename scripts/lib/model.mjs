/**
 * The model that drafts come from: a real one if the environment names it, else the offline stand-in. The
 * address reaches the named credential through the environment that `local-org.json` reads.
 *
 * @param {(text: string) => void} [onProgress]
 */
export async function startModel(onProgress = () => undefined) {
    const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL } = process.env;
    if (OPENAI_API_KEY || OPENAI_BASE_URL) {
        const address = (OPENAI_BASE_URL ?? 'https://api.openai.com/v1').replace(/\/+$/, '');
        onProgress(`Model: ${OPENAI_MODEL ?? "the project's own choice"} at ${address}`);
        process.env.COPILOT_OPENAI_URL = address;
        // servers on this machine want no key, but the credential needs one to be set
        process.env.COPILOT_OPENAI_KEY = OPENAI_API_KEY ?? 'not-needed';
        return {
            address,
            // a compatible server speaks Chat Completions; OpenAI itself speaks Responses
            record: OPENAI_BASE_URL ? 'OpenAI_Compatible' : null,
            modelName: OPENAI_MODEL ?? null,
            close: async () => undefined
        };
    }
    const { createOfflineModel } = await import('crm-copilot-offline-model');
    const model = createOfflineModel();
    const address = await model.listen({ host: '127.0.0.1', port: 0 });
    onProgress(`Model: the offline stand-in at ${address} (set OPENAI_API_KEY for a real one)`);
    process.env.COPILOT_OPENAI_URL = `${address}/v1`;
    process.env.COPILOT_OPENAI_KEY = 'offline';
    return { address, record: null, modelName: null, close: () => model.close() };
}
