import path from 'node:path';
import { apexText, runApex } from './apex.mjs';
import { root } from './install.mjs';
import { startModel } from './model.mjs';
import { openOrg } from './org.mjs';
import { addSampleUsage } from './sampleUsage.mjs';

const QUEUE_USER = 'queue@crm-copilot.example.com';

/**
 * The product as a newcomer sees it: the local org with the project loaded, and a model beside it, which
 * is the offline stand-in unless the environment names a real one.
 *
 * @param {object} options
 * @param {number} options.port of the page; 0 takes a free one
 * @param {string} [options.databaseFile]
 * @param {boolean} [options.isReset] makes the data new
 * @param {boolean} [options.isUsed] gives a new org some weeks of invented use, for its figures, and has its first night run
 * @param {(text: string) => void} [options.onProgress]
 */
export async function startProduct({
    port,
    databaseFile = path.join(root, '.local-org', 'org.db'),
    isReset = false,
    isUsed = true,
    onProgress = () => undefined
}) {
    const { build } = await import('../../local-org/build.mjs');
    onProgress('Building …');
    await build();
    await build(path.join(root, 'offline-model'));

    const { preparePages, startServer } = await import('local-org');
    // beside everything else; its failure is told by startServer
    preparePages(root, onProgress).catch(() => undefined);
    const model = await startModel(onProgress);
    const org = await openOrg({ databaseFile, isReset, mustCompile: true, onProgress });
    await chooseModel(org, model);
    const isFirst = isUsed && (await addSampleUsage(org)) > 0;
    await startQueue(org);
    const server = await startServer(org, { port, onProgress });
    if (isFirst) {
        await beginNight(org);
    }
    return {
        address: server.address,
        modelAddress: model.address,
        org,
        async close() {
            await server.close();
            await org.close();
            await model.close();
        }
    };
}

/** Starts the jobs that run by themselves, as the queue's dedicated user would once in an org. */
async function startQueue(org) {
    await runApex(org, QUEUE_USER, 'new AIJobs().keepRunning(); new AIQueueKeeper().wakeLanes();');
}

/** What the scheduler would do at two in the morning: whoever looks first finds their day prepared. Goes on by itself. */
async function beginNight(org) {
    await runApex(org, QUEUE_USER, 'new AINights().execute((SchedulableContext) null);');
}

/** Tells the product's settings which model answers, as an admin would in Setup. */
export async function chooseModel(org, { record, modelName }) {
    const valueOf = (text) => (text === null ? 'null' : apexText(text));
    await runApex(
        org,
        null,
        `AI_Settings__c settings = AI_Settings__c.getOrgDefaults();
        settings.Model__c = ${valueOf(record)};
        settings.Model_Name__c = ${valueOf(modelName)};
        upsert as system settings;`
    );
}
