/** Between prompt versions of files and records of AI_Prompt_Version__c. */
import { tidy } from './promptFile.mjs';

export const QUERY =
    'SELECT Id, Name, Capability__c, Version__c, Status__c, Weight__c, Change_Note__c, Instructions__c, Template__c' +
    ' FROM AI_Prompt_Version__c ORDER BY Capability__c, Version__c';

export const ofRecord = (record) => ({
    id: record.Id,
    capability: record.Capability__c,
    version: Number(record.Version__c),
    name: record.Name,
    status: record.Status__c,
    weight: Number(record.Weight__c ?? 0),
    note: tidy(record.Change_Note__c),
    instructions: tidy(record.Instructions__c),
    template: tidy(record.Template__c)
});

/** A Draft: the way into force leads through review. */
export const toRecord = (version) => ({
    attributes: { type: 'AI_Prompt_Version__c' },
    ...(version.id
        ? { Id: version.id }
        : { Capability__c: version.capability, Version__c: version.version, Status__c: 'Draft' }),
    Name: version.name,
    Weight__c: version.weight,
    Change_Note__c: version.note,
    Instructions__c: version.instructions,
    Template__c: version.template
});
