/** Real providers, by the variable that holds their key: where they are, and the model record that is asked. */
const PROVIDERS = [
    {
        key: 'ANTHROPIC_API_KEY',
        address: 'https://api.anthropic.com/v1',
        record: 'Anthropic_Claude_Haiku_5_5',
        environment: (address, key) => ({
            COPILOT_ANTHROPIC_URL: address,
            COPILOT_ANTHROPIC_KEY: key
        })
    },
    {
        key: 'AWS_BEARER_TOKEN_BEDROCK',
        address: `https://bedrock-runtime.${process.env.AWS_REGION ?? 'eu-central-1'}.amazonaws.com`,
        record: 'Bedrock_Nova_2_Lite_EU',
        environment: (address, key) => ({
            COPILOT_BEDROCK_EU_URL: address,
            COPILOT_BEDROCK_KEY: key
        })
    }
];

/**
 * The model that drafts come from: a real one if the environment names it, else the offline stand-in. The
 * address reaches the named credential through the environment that `local-org.json` reads. `COPILOT_MODEL` names
 * another model record.
 *
 * @param {(text: string) => void} [onProgress]
 */
export async function startModel(onProgress = () => undefined) {
    const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, COPILOT_MODEL } = process.env;
    if (OPENAI_API_KEY || OPENAI_BASE_URL) {
        const address = (OPENAI_BASE_URL ?? 'https://api.openai.com/v1').replace(/\/+$/, '');
        onProgress(`Model: ${OPENAI_MODEL ?? "the project's own choice"} at ${address}`);
        process.env.COPILOT_OPENAI_URL = address;
        // servers on this machine want no key, but the credential needs one to be set
        process.env.COPILOT_OPENAI_KEY = OPENAI_API_KEY ?? 'not-needed';
        return {
            address,
            // a compatible server speaks Chat Completions; OpenAI itself speaks Responses
            record: COPILOT_MODEL ?? (OPENAI_BASE_URL ? 'OpenAI_Compatible' : null),
            modelName: OPENAI_MODEL ?? null,
            close: async () => undefined
        };
    }
    const real = PROVIDERS.find(({ key }) => process.env[key]);
    if (real) {
        const { address, environment, key } = real;
        const record = COPILOT_MODEL ?? real.record;
        onProgress(`Model: ${record} at ${address}`);
        Object.assign(process.env, environment(address, process.env[key]));
        return { address, record, modelName: null, close: async () => undefined };
    }
    const { createOfflineModel } = await import('crm-copilot-offline-model');
    const model = createOfflineModel();
    const address = await model.listen({ host: '127.0.0.1', port: 0 });
    onProgress(
        `Model: the offline stand-in at ${address} (set OPENAI_API_KEY, ANTHROPIC_API_KEY or AWS_BEARER_TOKEN_BEDROCK for a real one)`
    );
    Object.assign(process.env, {
        COPILOT_OPENAI_URL: `${address}/v1`,
        COPILOT_ANTHROPIC_URL: `${address}/v1`,
        COPILOT_BEDROCK_URL: address,
        COPILOT_BEDROCK_EU_URL: address,
        COPILOT_OPENAI_KEY: 'offline',
        COPILOT_ANTHROPIC_KEY: 'offline',
        COPILOT_BEDROCK_KEY: 'offline'
    });
    return { address, record: COPILOT_MODEL ?? null, modelName: null, close: () => model.close() };
}
