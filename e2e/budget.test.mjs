/** What a rep sees of the money: the day's budget as a small bar, what happens when it is used up, and that nothing is lost. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runApex } from '../scripts/lib/apex.mjs';
import { seriousViolations } from './lib/accessibility.mjs';
import { Person } from './lib/person.mjs';
import { modelCallsDuring, openProduct, rowsOf } from './lib/product.mjs';

const ADMIN = 'admin@crm-copilot.example.com';
const DEAL = 'Quill & Ledger: renewal';
const NOTES = 'Niamh: We want the same terms.\nRiley: I will send the contract by Friday.';
const BUDGET = 'Sales of the day';

describe("the day's budget", () => {
    let product;
    let rep;
    before(async () => {
        product = await openProduct();
        rep = await Person.at(product);
        await rep.becomes('Riley Morgan');
    });
    after(() => product?.close());

    const session = () => rep.card.locator('c-ai-session:not(.slds-hide)');
    const bar = () => rep.card.locator('c-ai-budget-bar');
    const amountIs = (amount) =>
        runApex(
            product.org,
            ADMIN,
            `upsert new AI_Budget__c(
                Id = [SELECT Id FROM AI_Budget__c WHERE Name = '${BUDGET}' LIMIT 1]?.Id,
                Name = '${BUDGET}', Scope__c = 'User', Period__c = 'Day', Amount__c = ${amount}, Is_Active__c = true);`
        );
    const opens = async () => {
        const [{ Id: id }] = await rowsOf(
            product,
            `SELECT Id FROM Opportunity WHERE Name = '${DEAL}'`
        );
        await rep.goesTo(`/lightning/r/Opportunity/${id}/view`);
        await session().waitFor();
    };

    it('is not there where the org has none', async () => {
        await opens();
        assert.equal(await bar().getByText(/%/).count(), 0);
    });

    it('is a small bar with its words where the org has one', async () => {
        await amountIs(25);
        await opens();
        await bar().getByText(BUDGET).waitFor();
        assert.match(await bar().innerText(), /0 %|0%/);
        assert.deepEqual(await seriousViolations(rep.page), []);
    });

    it('stops a call that does not fit, says which budget it is, and loses no word of the notes', async () => {
        await amountIs(0.0001);
        await opens();
        const calls = await modelCallsDuring(product, async () => {
            await rep.card
                .locator('c-ai-capability-picker')
                .getByRole('button', { name: 'Call to action' })
                .click();
            await session().getByRole('textbox', { name: 'Transcript or notes' }).fill(NOTES);
            await session().getByRole('button', { name: 'Turn into action' }).click();
            await rep.problem.getByText(new RegExp(BUDGET)).waitFor();
        });

        assert.equal(calls, 0);
        assert.equal(
            await session().getByRole('textbox', { name: 'Transcript or notes' }).inputValue(),
            NOTES
        );
        await rep.shootsCard('84-budget-used-up');
    });

    it('lets the rep go on where they were as soon as the admin raises it', async () => {
        await amountIs(25);
        await session().getByRole('button', { name: 'Turn into action' }).click();
        await session().locator('c-ai-suggestion').first().waitFor();
    });

    it('met no error of the page on the way', () => assert.deepEqual(rep.problems, []));
});
