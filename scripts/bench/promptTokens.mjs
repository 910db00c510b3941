/** How many tokens each capability sends, beside a plain JSON dump of the records that its facts come from. */
import { apexText, runApex } from '../lib/apex.mjs';

const REP = 'rep@crm-copilot.example.com';
/** Where the sample data has most to tell. */
const RICHEST = {
    Opportunity: `SELECT Id FROM Opportunity WHERE Name = 'Northwind Robotics: fleet analytics 2027' LIMIT 1`,
    Account: `SELECT AccountId Id FROM Opportunity WHERE Name = 'Northwind Robotics: fleet analytics 2027' GROUP BY AccountId`
};

/** Every active capability, with one record that it is offered on. */
async function capabilities(org) {
    const all = await runApex(
        org,
        null,
        `List<Map<String, String>> found = new List<Map<String, String>>();
        for (AI_Capability__mdt capability : new AIConfiguration().capabilities()) {
            found.add(new Map<String, String>{
                'name' => capability.DeveloperName,
                'type' => capability.Object_Names__c.substringBefore(',').trim()
            });
        }
        System.debug('REPORT ' + JSON.serialize(found));`
    );
    const withRecord = [];
    for (const { name, type } of all) {
        const soql = RICHEST[type] ?? `SELECT Id FROM ${type} ORDER BY CreatedDate LIMIT 1`;
        const [row] = await runApex(
            org,
            REP,
            `System.debug('REPORT ' + JSON.serialize(Database.query(${apexText(soql)})));`
        );
        if (row) {
            withRecord.push({ name, recordId: row.Id });
        }
    }
    return withRecord;
}

/** The prompt as it is sent, and all that the rep may read of the same records. */
async function measure(org, { name, recordId }) {
    const figures = await runApex(
        org,
        REP,
        `AIGeneration generation = new AIGeneration();
        generation.userId = UserInfo.getUserId();
        generation.recordId = ${apexText(recordId)};
        generation.capabilityName = ${apexText(name)};
        generation.capability = new AIConfiguration().withRules(new Set<String>{ generation.capabilityName }).get(generation.capabilityName);
        generation.model = new AIConfiguration().modelOf(generation.capability);
        generation.modelName = generation.model.Model_Name__c;
        List<AIGeneration> generations = new List<AIGeneration>{ generation };
        new AIPromptVersions().choose(generations);
        if (generation.prompt != null && generation.prompt.template == null) {
            generation.prompt = new AIPromptVersions().byId(new Set<Id>{ generation.prompt.id }).get(generation.prompt.id);
        }
        List<AIStage> stages = AIHouse.stages(null);
        for (AIStage stage : stages) {
            if (stage instanceof AICacheStage) {
                break;
            }
            stage.apply(AIGeneration.alive(generations));
        }
        Set<Id> ids = new Set<Id>{ generation.recordId };
        for (AIFact fact : generation.context?.facts ?? new List<AIFact>()) {
            ids.add((Id) fact.recordId);
        }
        ids.remove(null);
        Map<SObjectType, List<Id>> byType = new Map<SObjectType, List<Id>>();
        for (Id recordId : ids) {
            if (!byType.containsKey(recordId.getSobjectType())) {
                byType.put(recordId.getSobjectType(), new List<Id>());
            }
            byType.get(recordId.getSobjectType()).add(recordId);
        }
        List<SObject> records = new List<SObject>();
        for (SObjectType type : byType.keySet()) {
            List<String> names = new List<String>();
            for (SObjectField field : type.getDescribe().fields.getMap().values()) {
                DescribeFieldResult describe = field.getDescribe();
                // The parts of an address are fields of their own.
                if (describe.isAccessible() && describe.getType() != DisplayType.ADDRESS && describe.getType() != DisplayType.LOCATION) {
                    names.add(describe.getName());
                }
            }
            records.addAll(Database.queryWithBinds(
                'SELECT ' + String.join(names, ', ') + ' FROM ' + type.getDescribe().getName() + ' WHERE Id IN :ids',
                new Map<String, Object>{ 'ids' => byType.get(type) },
                AccessLevel.USER_MODE
            ));
        }
        String dump = JSON.serialize(records);
        String input = '';
        for (AIMessage message : generation.request?.messages ?? new List<AIMessage>()) {
            input += message.text ?? '';
        }
        System.debug('REPORT ' + JSON.serialize(new Map<String, Object>{
            'refusal' => generation.refusal?.detail,
            'facts' => generation.context?.facts?.size(),
            'records' => records.size(),
            'characters' => input.length() + (generation.request?.instructions ?? '').length(),
            'tokens' => AITokens.estimate(input) + AITokens.estimate(generation.request?.instructions),
            'dumpCharacters' => dump.length(),
            'dumpTokens' => AITokens.estimate(dump)
        }));`
    );
    const { refusal, ...rest } = figures;
    return refusal
        ? { refusal }
        : { ...rest, ofDump: Math.round((rest.tokens / rest.dumpTokens) * 100) / 100 };
}

/**
 * @param {import('local-org').Org} org with the sample data
 * @returns {Promise<Record<string, unknown>>} a line of figures; tokens as the engine estimates them, for both alike
 */
export async function measurePromptTokens(org) {
    const byCapability = {};
    for (const one of await capabilities(org)) {
        byCapability[one.name] = await measure(org, one);
    }
    return { name: 'prompt-tokens', byCapability };
}
