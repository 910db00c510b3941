import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openOrg, PEOPLE, PROMPTS } from '../org.mjs';
import { runApex } from '../apex.mjs';
import { exportPrompts, importPrompts } from './exchange.mjs';
import { planImport } from './importPlan.mjs';
import { localPrompts } from './localOrg.mjs';
import { formatPrompt, parsePrompt, readPrompts, writePrompt } from './promptFile.mjs';

const VERSION = {
    capability: 'Email_Draft',
    version: 2,
    name: 'Email: "short" one',
    status: 'Draft',
    weight: 20,
    note: 'Two lines:\nof a note',
    instructions: 'Be brief.\n\n## Template\n\n```text\nnot the end\n```\n---',
    template: '{facts}\n\n\n  Ä 🙂 {tone}'
};

describe('a prompt as a file', () => {
    it('reads back what was written, whatever the text holds', () => {
        const text = formatPrompt(VERSION);

        assert.deepEqual(parsePrompt(text, 'Email_Draft/2.md'), VERSION);
        assert.equal(formatPrompt(parsePrompt(text, 'Email_Draft/2.md')), text);
        assert.deepEqual(parsePrompt(text.replaceAll('\n', '\r\n'), 'Email_Draft/2.md'), VERSION);
    });

    it('counts no space around a text, which an org may take away', () => {
        const spacious = { ...VERSION, template: `\n ${VERSION.template} \n` };

        assert.deepEqual(parsePrompt(formatPrompt(spacious), 'Email_Draft/2.md'), VERSION);
    });

    it('says what is wrong with a file, and where', () => {
        const text = formatPrompt(VERSION);
        const problems = [
            [text, 'Email_Draft/two.md', /lies in <Capability>\/<version>\.md/],
            [text, '2.md', /lies in/],
            [text.replaceAll('## Template', '## Message'), 'Email_Draft/2.md', /expected a head/],
            [text.replace('status: Draft', 'status: Live'), 'Email_Draft/2.md', /not Live/],
            [text.replace('weight: 20', 'weight: -1'), 'Email_Draft/2.md', /whole number/],
            [text.replace('weight: 20', 'owner: "me"'), 'Email_Draft/2.md', /head holds/],
            [text.replace('name: "', 'name: '), 'Email_Draft/2.md', /no JSON/]
        ];
        for (const [content, file, expected] of problems) {
            assert.throws(
                () => parsePrompt(content, file),
                (error) => error.message.startsWith(file) && expected.test(error.message)
            );
        }
    });

    it('is what lies in the repository, to the letter', () => {
        const prompts = readPrompts(PROMPTS);
        assert.ok(prompts.length > 0);
        for (const prompt of prompts) {
            const file = path.join(PROMPTS, prompt.capability, `${prompt.version}.md`);
            assert.equal(readFileSync(file, 'utf8'), formatPrompt(prompt));
        }
    });
});

describe('the plan of an import', () => {
    it('overwrites a Draft and nothing that is past it', () => {
        const { id, ...file } = { ...VERSION, id: 'a00', instructions: 'Other' };
        for (const status of ['In_Review', 'Active', 'Retired']) {
            const plan = planImport([file], [{ ...VERSION, id, status }]);
            assert.deepEqual(plan.refused, [{ file, status, parts: ['instructions'] }]);
            assert.equal(plan.updates.length, 0);
        }
        assert.equal(planImport([file], [{ ...VERSION, id }]).updates[0].id, id);
        assert.equal(planImport([VERSION], [{ ...VERSION, id }]).unchanged.length, 1);
        assert.equal(planImport([file], []).inserts.length, 1);
    });
});

describe('prompts of a local org', () => {
    let org;
    let prompts;
    let folder;
    before(async () => {
        org = await openOrg({ databaseFile: null, onProgress: () => undefined });
        prompts = localPrompts(org, PEOPLE);
        folder = mkdtempSync(path.join(os.tmpdir(), 'prompts-'));
    });
    after(async () => {
        await org?.close();
        rmSync(folder, { recursive: true });
    });

    it('are those of the repository, in force, approved by somebody else than their author', async () => {
        assert.deepEqual(
            (await prompts.versions()).map(({ id, ...version }) => id && version),
            readPrompts(PROMPTS)
        );
        const people = await runApex(
            org,
            null,
            `System.debug('REPORT ' + JSON.serialize([SELECT CreatedBy.Username, Approved_By__r.Username FROM AI_Prompt_Version__c WHERE Status__c = 'Active' WITH SYSTEM_MODE]));`
        );
        for (const row of people) {
            assert.equal(row.CreatedBy.Username, PEOPLE.author);
            assert.equal(row.Approved_By__r.Username, PEOPLE.approver);
        }
    });

    it('come out as the files that they came from', async () => {
        await exportPrompts(prompts, folder);
        const again = await exportPrompts(prompts, folder);

        assert.deepEqual(readPrompts(folder), readPrompts(PROMPTS));
        assert.deepEqual(again.written, []);
    });

    it('take a new version as a Draft, change it while it is one, and then no more', async () => {
        writePrompt(folder, VERSION);
        assert.equal((await importPrompts(prompts, folder)).inserts.length, 1);
        assert.equal((await importPrompts(prompts, folder)).inserts.length, 0, 'The second time');
        writePrompt(folder, { ...VERSION, template: `${VERSION.template}Now.`, status: 'Active' });
        const { updates, activated } = await importPrompts(prompts, folder, { isActivating: true });
        assert.equal(updates.length, 1);
        assert.equal(activated.length, 1);
        await exportPrompts(prompts, folder);
        assert.equal(
            readPrompts(folder).find(
                ({ capability, version }) =>
                    capability === VERSION.capability && version === VERSION.version
            ).status,
            'Active'
        );

        writePrompt(folder, { ...VERSION, instructions: 'Rewritten', status: 'Active' });
        writePrompt(folder, { ...VERSION, version: 3 });
        await assert.rejects(importPrompts(prompts, folder), (error) => {
            assert.match(error.message, /Nothing was imported/);
            assert.match(error.message, /Email_Draft.2\.md: is Active in the org.*instructions/);
            return true;
        });
        assert.deepEqual(
            (await prompts.versions())
                .filter(({ capability }) => capability === VERSION.capability)
                .map(({ version }) => version),
            [1, 2],
            'Not even what could have been'
        );
    });
});
