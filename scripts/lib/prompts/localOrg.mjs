import { apexText, runApex } from '../apex.mjs';
import { ofRecord, QUERY, toRecord } from './records.mjs';

/**
 * The prompt versions of an open local org.
 *
 * @param {import('local-org').Org} org
 * @param {{ author: string; approver: string }} people usernames: whoever wrote a text cannot approve it
 */
export function localPrompts(org, { author, approver }) {
    const save = (statement, versions) =>
        runApex(
            org,
            author,
            `${statement} as user (List<AI_Prompt_Version__c>) JSON.deserialize(
                ${apexText(JSON.stringify(versions.map(toRecord)))},
                List<AI_Prompt_Version__c>.class
            );`
        );
    return {
        async versions() {
            const rows = await runApex(
                org,
                null,
                `System.debug('REPORT ' + JSON.serialize(Database.query(${apexText(QUERY)}, AccessLevel.SYSTEM_MODE)));`
            );
            return rows.map(ofRecord);
        },
        insert: (versions) => save('insert', versions),
        update: (versions) => save('update', versions),
        submit: (ids) => runApex(org, author, submission(ids)),
        activate: (version) => runApex(org, approver, activation(version))
    };
}

const submission = (ids) =>
    `new AIPromptLifeCycle().submit(new Set<Id>{ ${ids.map(apexText).join(', ')} });`;

const activation = ({ id, weight, isReplacing }) =>
    `new AIPromptLifeCycle().activate(${apexText(id)}, ${weight}, ${isReplacing});`;

export { activation, submission };
