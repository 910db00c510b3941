/** One click of a rep: both Apex calls, what they used of the platform's limits, and what came of it. */
import { apexText, runApex } from '../lib/apex.mjs';

const REP = 'rep@crm-copilot.example.com';
const USED = `'queries' => Limits.getQueries(), 'rows' => Limits.getQueryRows(), 'dml' => Limits.getDmlStatements(),
    'callouts' => Limits.getCallouts(), 'cpuMs' => Limits.getCpuTime(), 'heapBytes' => Limits.getHeapSize()`;
const SUMMED = ['queries', 'rows', 'dml', 'callouts', 'cpuMs'];

/** The next question is put to the model, even if it was answered a moment ago. */
const forgetAnswers = (org) =>
    runApex(
        org,
        null,
        'delete as system [SELECT Id FROM AI_Cached_Answer__c WITH SYSTEM_MODE LIMIT 10000];'
    );

const apexMap = (texts) =>
    `new Map<String, String>{${Object.entries(texts)
        .map(([name, text]) => `${apexText(name)} => ${apexText(text)}`)
        .join(', ')}}`;

/**
 * @param {import('local-org').Org} org
 * @param {{recordId: string, capability: string, inputs?: Record<string, string>}} asked
 * @returns {Promise<{used: Record<string, number>, view: {refusal?: string, leftOut?: string}}>} limits of both calls
 *     together, and what came of it
 */
export async function click(org, { recordId, capability, inputs = {} }) {
    await forgetAnswers(org);
    const opened = await runApex(
        org,
        REP,
        `AIOpenedView view = AICopilotController.open(${apexText(recordId)}, ${apexText(capability)}, null, null, null,
            ${apexMap(inputs)}, null);
        System.debug('REPORT ' + JSON.serialize(new Map<String, Object>{ ${USED}, 'view' => new Map<String, Object>{ 'generationId' => view.generationId, 'refusal' => view.refusal?.reason } }));`
    );
    if (opened.view.refusal) {
        return { used: pick(opened, opened), view: opened.view };
    }
    const ran = await runApex(
        org,
        REP,
        `AIDraftView view = AICopilotController.run(${apexText(opened.view.generationId)});
        System.debug('REPORT ' + JSON.serialize(new Map<String, Object>{ ${USED}, 'view' => new Map<String, Object>{ 'leftOut' => view.leftOut, 'refusal' => view.refusal?.reason } }));`
    );
    const [log] = await runApex(
        org,
        null,
        `System.debug('REPORT ' + JSON.serialize([
            SELECT Input_Tokens__c, Output_Tokens__c FROM AI_Audit_Log__c WHERE Id = ${apexText(opened.view.generationId)}
        ]));`
    );
    return {
        used: {
            ...pick(opened, ran),
            promptTokens: log.Input_Tokens__c ?? 0,
            answerTokens: log.Output_Tokens__c ?? 0
        },
        view: ran.view
    };
}

const pick = (opened, ran) => ({
    ...Object.fromEntries(
        SUMMED.map((name) => [name, opened === ran ? ran[name] : opened[name] + ran[name]])
    ),
    heapBytes: Math.max(opened.heapBytes, ran.heapBytes)
});

/** Every active capability, with the object that it is offered on first and what it wants to be told. */
export async function capabilities(org) {
    const all = await runApex(
        org,
        null,
        `List<Map<String, String>> found = new List<Map<String, String>>();
        for (AI_Capability__mdt capability : new AIConfiguration().capabilities()) {
            found.add(new Map<String, String>{
                'name' => capability.DeveloperName,
                'objects' => capability.Object_Names__c,
                'inputs' => capability.Inputs__c
            });
        }
        System.debug('REPORT ' + JSON.serialize(found));`
    );
    const list = (text) =>
        (text ?? '')
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean);
    return all.map(({ name, objects, inputs }) => ({
        name,
        objects: list(objects),
        inputs: list(inputs).map((declared) => {
            const [input, kind] = declared.split(':');
            return { name: input, isMaterial: kind === 'material' };
        })
    }));
}
