/**
 * `npm run bench`: figures, one JSON object a line. Counts come from the platform's own Limits class, so that
 * they can be compared with an org's; milliseconds are of this machine, of several runs. `npm run bench -- draft masking`
 * runs the parts of these names alone.
 */
import { installMissing, root } from './lib/install.mjs';
import path from 'node:path';
import { run } from './lib/run.mjs';

installMissing({ withDevelopment: true });
const { build } = await import('../local-org/build.mjs');
await build();
await build(path.join(root, 'offline-model'));
const { startModel } = await import('./lib/model.mjs');
const { openOrg } = await import('./lib/org.mjs');
const { chooseModel } = await import('./lib/product.mjs');
const { measureCapabilities } = await import('./bench/capabilities.mjs');
const { measureDrafts } = await import('./bench/draft.mjs');
const { measureLeads } = await import('./bench/leads.mjs');
const { measureMasking } = await import('./bench/masking.mjs');
const { measureOverhead } = await import('./bench/overhead.mjs');
const { measurePromptTokens } = await import('./bench/promptTokens.mjs');
const { measureQueue } = await import('./bench/queue.mjs');
const { measureRubric } = await import('./bench/rubric.mjs');

/** Requests in the queue; fewer are sooner done: QUEUE_REQUESTS=500 npm run bench. */
const QUEUED = Number(process.env.QUEUE_REQUESTS ?? 10000);
const KILLS = 3;

const model = await startModel();

/** Parts by name; each gives one line of figures or several. */
const PARTS = {
    draft: () => inOrg(measureDrafts),
    capabilities: () => inOrg(measureCapabilities),
    'engine-overhead': () => inOrg(measureOverhead),
    'prompt-tokens': () => inOrg(measurePromptTokens),
    'leads-trigger': measureLeads,
    masking: () => inOrg(measureMasking),
    rubric: () =>
        inOrg(async (org) => {
            await chooseModel(org, model);
            return measureRubric(org);
        }),
    queue: () => measureQueue(model.address, queueOf(0)),
    'queue-killed': () => measureQueue(model.address, queueOf(KILLS)),
    'local-org': measureLocalOrg
};

const queueOf = (kills) => ({
    name: `queue-${QUEUED}${kills > 0 ? '-killed' : ''}`,
    requests: QUEUED,
    kills
});

async function inOrg(measure) {
    const org = await openOrg({ databaseFile: null });
    try {
        return await measure(org);
    } finally {
        await org.close();
    }
}

async function measureLocalOrg() {
    const { stdout, stderr, status } = await run(process.execPath, [
        'local-org/bin/local-org.mjs',
        'bench',
        '--project',
        '.'
    ]);
    process.stdout.write(stdout);
    if (status !== 0) {
        throw new Error(stderr);
    }
    return [];
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
    throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
}
try {
    for (const name of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
        try {
            for (const line of [await PARTS[name]()].flat()) {
                console.log(JSON.stringify(line));
            }
        } catch (error) {
            // The other parts have figures all the same.
            console.error(`${name}:`, error);
            process.exitCode = 1;
        }
    }
} finally {
    await model.close();
}
