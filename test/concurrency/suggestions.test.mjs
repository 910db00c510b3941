/** Two people accept the same suggestions in the same moment, in transactions that really run at once. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runApex } from '../../scripts/lib/apex.mjs';
import { openOrg } from '../../scripts/lib/org.mjs';

const SUGGESTIONS = 6;
const REP = 'rep@crm-copilot.example.com';
/** Sees the suggestions of the rep, and may use the AI. */
const MANAGER = 'manager@crm-copilot.example.com';

describe('two people on one suggestion', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crm-copilot-suggestions-'));
    let org;

    before(async () => {
        org = await openOrg({
            databaseFile: path.join(folder, 'org.db'),
            workers: 4,
            onProgress: () => undefined
        });
        await runApex(
            org,
            null,
            `Id repId = [SELECT Id FROM User WHERE Username = '${REP}'].Id;
            Opportunity deal = new Opportunity(Name = 'Wanted by two', StageName = 'Prospecting', CloseDate = Date.today(), OwnerId = repId);
            insert as system deal;
            List<AI_Suggestion__c> suggestions = new List<AI_Suggestion__c>();
            for (Integer i = 0; i < ${SUGGESTIONS}; i++) {
                suggestions.add(new AI_Suggestion__c(OwnerId = repId, Kind__c = 'Task', State__c = 'Open', Title__c = 'Once only ' + i,
                    Record_Id__c = deal.Id, Record_Object__c = 'Opportunity', Expires_On__c = Date.today()));
            }
            insert as system suggestions;`
        );
    });
    after(async () => {
        await org?.close();
        rmSync(folder, { recursive: true, force: true });
    });

    const rows = async (soql) =>
        org.call(await org.userIdOf(null), 'query', { soql, mode: 'system' });
    const accept = (username, id) =>
        runApex(
            org,
            username,
            `AISuggestionOutcome outcome = AISuggestionController.accept(
                new List<AISuggestionChoice>{ new AISuggestionChoice('${id}') }
            )[0];
            System.debug('REPORT ' + JSON.serialize(new Map<String, Object>{
                'isDone' => outcome.isDone, 'problem' => outcome.problem, 'sentence' => outcome.sentence
            }));`
        );

    it('carries each out once, and tells whoever was second who was first', async () => {
        const names = { [REP]: 'Riley Morgan', [MANAGER]: 'Morgan Reyes' };
        for (const { Id } of await rows(
            "SELECT Id FROM AI_Suggestion__c WHERE State__c = 'Open'"
        )) {
            const people = [REP, MANAGER];
            const outcomes = await Promise.all(people.map((one) => accept(one, Id)));
            const first = outcomes.findIndex(({ isDone }) => isDone);
            const second = outcomes.find(({ isDone }) => !isDone);
            assert.notEqual(first, -1, JSON.stringify(outcomes));
            assert.equal(second?.problem, 'DECIDED', JSON.stringify(outcomes));
            assert.ok(
                second.sentence.startsWith(`${names[people[first]]} accepted this on `),
                second.sentence
            );
        }
        const tasks = await rows("SELECT Subject FROM Task WHERE Subject LIKE 'Once only%'");
        assert.equal(tasks.length, SUGGESTIONS);
        assert.equal(new Set(tasks.map(({ Subject }) => Subject)).size, SUGGESTIONS);
    });
});
