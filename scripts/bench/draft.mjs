/** What one draft takes: both Apex calls of a click. */
import { apexText, runApex } from '../lib/apex.mjs';

const REP = 'rep@crm-copilot.example.com';
const RUNS = 7;
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

/**
 * @param {import('local-org').Org} org with the sample data
 * @returns {Promise<Record<string, unknown>>} a line of figures, the median of several drafts
 */
export async function measureDrafts(org) {
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
    return { name: 'draft', ...medians };
}
