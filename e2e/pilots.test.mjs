/** How far the AI may go for one team: an admin sets the phase of a pilot on its page, a rep of the team meets it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runApex } from '../scripts/lib/apex.mjs';
import { seriousViolations } from './lib/accessibility.mjs';
import { Person, until } from './lib/person.mjs';
import { openProduct, rowsOf } from './lib/product.mjs';

const ADMIN = 'admin@crm-copilot.example.com';
const DEAL = 'Quill & Ledger: renewal';
const CALL = 'Niamh: We want the same terms.\nRiley: I will send the contract by Friday.';
const TASKS =
    "SELECT Id, Subject FROM Task WHERE (Subject LIKE '%contract%' OR Subject LIKE '%price list%') AND IsClosed = FALSE";
const PILOT = 'Team of the reps';

describe('a pilot', () => {
    let product;
    let rep;
    let admin;
    before(async () => {
        product = await openProduct();
        rep = await Person.at(product);
        await rep.becomes('Riley Morgan');
        admin = await Person.at(product);
        await admin.becomes('Alex Ito');
        await runApex(
            product.org,
            ADMIN,
            `insert new AI_Pilot__c(Name = '${PILOT}', Team_Kind__c = 'PermissionSet', Team__c = 'AI_Copilot_Rep',
                Phase__c = '1', Is_Active__c = true, Kinds__c = 'Task;Field', Fields__c = 'Opportunity.NextStep', Min_Confidence__c = 99);`
        );
    });
    after(() => product?.close());

    const session = () => rep.card.locator('c-ai-session:not(.slds-hide)');
    const suggestions = () => session().locator('c-ai-suggestion');
    const rows = (soql) => rowsOf(product, soql);
    const set = (fields) =>
        runApex(
            product.org,
            ADMIN,
            `AI_Pilot__c pilot = [SELECT Id FROM AI_Pilot__c WHERE Name = '${PILOT}'];
            ${Object.entries(fields)
                .map(([name, value]) => `pilot.${name} = ${value};`)
                .join('\n')}
            update pilot;`
        );
    const asks = async (words) => {
        const [{ Id: id }] = await rows(`SELECT Id FROM Opportunity WHERE Name = '${DEAL}'`);
        await rep.goesTo(`/lightning/r/Opportunity/${id}/view`);
        await session().waitFor();
        await rep.card
            .locator('c-ai-capability-picker')
            .getByRole('button', { name: 'Call to action' })
            .click();
        await session().getByRole('textbox', { name: 'Transcript or notes' }).fill(words);
        await session().getByRole('button', { name: 'Turn into action' }).click();
        await suggestions().first().waitFor();
    };

    it('in phase 1 shows suggestions, says why they cannot be accepted, and writes nothing', async () => {
        const before = await rows(TASKS);
        await asks(CALL);

        await session()
            .getByText(/only reads suggestions/)
            .first()
            .waitFor();
        assert.ok(await suggestions().first().getByRole('button', { name: 'Accept' }).isDisabled());
        assert.ok(await suggestions().first().getByRole('button', { name: 'Reject' }).isEnabled());
        assert.deepEqual(await rows(TASKS), before);
        assert.deepEqual(await seriousViolations(rep.page), []);
        await rep.shootsCard('81-pilot-read-only');
    });

    it('in phase 2 waits for a click', async () => {
        await set({ Phase__c: "'2'" });
        const before = await rows(TASKS);
        await asks(`${CALL}\nNiamh: Good.`);
        assert.deepEqual(await rows(TASKS), before);

        await suggestions().first().getByRole('button', { name: 'Accept' }).click();
        await suggestions().first().getByText('Task created.').waitFor();
        assert.equal((await rows(TASKS)).length, before.length + 1);
        await suggestions().first().getByRole('button', { name: 'Undo' }).click();
        await suggestions().first().getByText('Taken back.').waitFor();
    });

    it('in phase 3 applies nothing of which the AI is less sure', async () => {
        await set({ Phase__c: "'3'" });
        const before = await rows(TASKS);
        await asks(`${CALL}\nNiamh: Fine.`);

        await suggestions().first().getByRole('button', { name: 'Accept' }).waitFor();
        assert.deepEqual(await rows(TASKS), before);
    });

    it('in phase 3 applies what is sure enough, shows it as done by itself, and takes it back', async () => {
        await set({ Min_Confidence__c: '60' });
        const before = await rows(TASKS);
        const [{ NextStep: stepBefore }] = await rows(
            `SELECT NextStep FROM Opportunity WHERE Name = '${DEAL}'`
        );
        // What was taken back before is not applied by itself: another promise.
        await asks('Niamh: What does it cost?\nRiley: I will send the price list by Friday.');

        const task = suggestions()
            .filter({ hasText: /price list/i })
            .first();
        await task.getByRole('button', { name: 'Undo' }).waitFor();
        await task.locator('.automatic').waitFor();
        await until(
            (tasks) => tasks.length === before.length + 1,
            () => rows(TASKS),
            'The task is there without a click'
        );
        await rep.shootsCard('82-pilot-automatic');
        const applied = await rows(
            "SELECT Id, Kind__c, State__c, Is_Automatic__c, Decided_By__r.Name FROM AI_Suggestion__c WHERE Is_Automatic__c = TRUE AND State__c = 'Accepted'"
        );
        assert.ok(applied.length >= 1);
        assert.deepEqual(
            [...new Set(applied.map((one) => one.Decided_By__r.Name))],
            ['Riley Morgan']
        );

        while ((await session().getByRole('button', { name: 'Undo' }).count()) > 0) {
            const left = await session().getByRole('button', { name: 'Undo' }).count();
            await session().getByRole('button', { name: 'Undo' }).first().click();
            await until(
                (count) => count < left,
                () => session().getByRole('button', { name: 'Undo' }).count(),
                'One is taken back'
            );
        }
        assert.equal((await rows(TASKS)).length, before.length);
        const [{ NextStep: step }] = await rows(
            `SELECT NextStep FROM Opportunity WHERE Name = '${DEAL}'`
        );
        assert.equal(step, stepBefore);
    });

    it('does not apply again what was taken back', async () => {
        const before = await rows(TASKS);
        await rep.goesTo('/lightning/n/AI_Suggestions');
        await rep.page.locator('c-ai-my-suggestions').waitFor();
        await rep.page
            .getByRole('heading', { name: /My Suggestions/i })
            .first()
            .waitFor();
        await rep.page.waitForLoadState('networkidle');
        assert.deepEqual(await rows(TASKS), before);
    });

    it('tells the admin what was applied without a click, and who changed the pilot', async () => {
        await admin.goesTo('/lightning/o/AI_Suggestion__c/list?filterName=Automatic');
        await admin.page.locator('shell-record-table').getByRole('link').first().waitFor();
        assert.match(await admin.page.locator('shell-record-table').innerText(), /price list/i);
        await admin.shoots('83-applied-automatically', { fullPage: true });

        const [{ Id: id }] = await rows(`SELECT Id FROM AI_Pilot__c WHERE Name = '${PILOT}'`);
        await admin.goesTo(`/lightning/r/AI_Pilot__c/${id}/view`);
        await admin.page.getByRole('tab', { name: 'Related' }).click();
        await admin.page.getByText('Alex Ito').first().waitFor();
        const changes = await rows(`SELECT Id FROM AI_Pilot_Change__c WHERE Pilot__c = '${id}'`);
        assert.ok(changes.length >= 3, `${changes.length} changes are kept`);
    });

    it('met no error of the page on the way', () =>
        assert.deepEqual([...rep.problems, ...admin.problems], []));
});
