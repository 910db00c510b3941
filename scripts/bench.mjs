/**
 * `npm run bench`: figures, one JSON object a line. Counts come from the platform's own Limits class, so that
 * they can be compared with an org's; milliseconds are of this machine, the median of several runs.
 */
import { installMissing, root } from './lib/install.mjs';
import path from 'node:path';
import { run } from './lib/run.mjs';

installMissing({ withDevelopment: true });
const { build } = await import('../local-org/build.mjs');
await build();
await build(path.join(root, 'offline-model'));
const { apexText, runApex } = await import('./lib/apex.mjs');
const { startModel } = await import('./lib/model.mjs');
const { measureMasking } = await import('./bench/masking.mjs');
const { measureQueue } = await import('./bench/queue.mjs');

const REP = 'rep@crm-copilot.example.com';
const RUNS = 7;
/** Requests in the queue; fewer are sooner done: QUEUE_REQUESTS=500 npm run bench. */
const QUEUED = Number(process.env.QUEUE_REQUESTS ?? 10000);
const KILLS = 3;
const MEASURE = `System.debug('REPORT ' + JSON.serialize(new Map<String, Object>{
    'queries' => Limits.getQueries(),
    'rows' => Limits.getQueryRows(),
    'dml' => Limits.getDmlStatements(),
    'callouts' => Limits.getCallouts(),
    'heapBytes' => Limits.getHeapSize(),
    'cpuMs' => Limits.getCpuTime(),
    'generationId' => view.generationId,
    'reason' => view.refusal?.reason
}));`;

/** Both Apex calls of one draft, as a click makes them, on facts that were not asked about before. */
async function measureDraft(org, recordId, nextStep) {
    await runApex(
        org,
        null,
        `update new Opportunity(Id = ${apexText(recordId)}, NextStep = ${apexText(nextStep)});
        System.debug('REPORT true');`
    );
    const started = performance.now();
    const opened = await runApex(
        org,
        REP,
        `AIOpenedView view = AICopilotController.open(${apexText(recordId)}, 'Email_Draft', 'Friendly', 'Medium', null, null, null);
        ${MEASURE}`
    );
    const answered = await runApex(
        org,
        REP,
        `AIDraftView view = AICopilotController.run(${apexText(opened.generationId ?? '')});
        ${MEASURE}`
    );
    const wallMs = performance.now() - started;
    if (answered.reason) {
        throw new Error(`The draft was refused: ${answered.reason}`);
    }
    const [log] = await query(
        org,
        `SELECT Input_Tokens__c, Latency_Ms__c FROM AI_Audit_Log__c WHERE Id = '${opened.generationId}'`
    );
    const sum = (name) => opened[name] + answered[name];
    return {
        queries: sum('queries'),
        rows: sum('rows'),
        dml: sum('dml'),
        callouts: sum('callouts'),
        heapBytes: Math.max(opened.heapBytes, answered.heapBytes),
        cpuMs: sum('cpuMs'),
        promptTokens: log.Input_Tokens__c,
        engineMs: Math.round(wallMs - log.Latency_Ms__c)
    };
}

async function query(org, soql) {
    return runApex(
        org,
        null,
        `System.debug('REPORT ' + JSON.serialize(Database.query(${apexText(soql)})));`
    );
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const model = await startModel();
const { openOrg } = await import('./lib/org.mjs');
const org = await openOrg({ databaseFile: null });
try {
    const [{ Id: recordId }] = await query(
        org,
        `SELECT Id FROM Opportunity WHERE Name = 'Northwind Robotics: fleet analytics 2027'`
    );
    await measureDraft(org, recordId, 'Agree on the pilot');
    const runs = [];
    for (let i = 0; i < RUNS; i++) {
        runs.push(await measureDraft(org, recordId, `Agree on the pilot, part ${i}`));
    }
    const medians = Object.fromEntries(
        Object.keys(runs[0]).map((name) => [name, median(runs.map((one) => one[name]))])
    );
    console.log(JSON.stringify({ name: 'draft', ...medians }));
    for (const figures of await measureMasking(org)) {
        console.log(JSON.stringify(figures));
    }
} finally {
    await org.close();
}
try {
    for (const kills of [0, KILLS]) {
        const name = `queue-${QUEUED}${kills > 0 ? '-killed' : ''}`;
        console.log(
            JSON.stringify(await measureQueue(model.address, { name, requests: QUEUED, kills }))
        );
    }
} finally {
    await model.close();
}

const { stdout, stderr, status } = await run(process.execPath, [
    'local-org/bin/local-org.mjs',
    'bench',
    '--project',
    '.'
]);
process.stdout.write(stdout);
if (status !== 0) {
    process.stderr.write(stderr);
    process.exitCode = status;
}
