/** A stage changes on the page: the Flow asks the queue, the rep finds what it made, the admin sees that it worked. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person, until } from './lib/person.mjs';
import { modelCallsDuring, openProduct, rowsOf } from './lib/product.mjs';

const DEAL = 'Quill & Ledger: renewal';
const REQUESTS =
    "SELECT Capability__c, State__c, Reason__c FROM AI_Request__c WHERE Capability__c IN ('Opportunity_Insights', 'Email_Draft')";

describe('a stage that changes', () => {
    let product;
    let rep;
    let dealId;
    before(async () => {
        product = await openProduct();
        rep = await Person.at(product);
        await rep.becomes('Riley Morgan');
        const [deal] = await rowsOf(product, `SELECT Id FROM Opportunity WHERE Name = '${DEAL}'`);
        dealId = deal.Id;
    });
    after(() => product?.close());

    const opens = () => rep.goesTo(`/lightning/r/Opportunity/${dealId}/view`);
    const prepared = (name) => rep.card.locator(`c-ai-prepared div[data-capability="${name}"]`);

    it('makes nobody wait, and asks the queue for insights and a follow-up', async () => {
        const before = (await rowsOf(product, REQUESTS)).length;
        await opens();
        await rep.page.getByRole('option', { name: /Proposal\/Price Quote/ }).click();
        await rep.page.getByRole('button', { name: /Current Stage/ }).click();

        const requests = await until(
            (found) => found.length === before + 2 && found.every((one) => one.State__c === 'Done'),
            () => rowsOf(product, REQUESTS),
            'Both are done'
        );
        assert.deepEqual(requests.map((one) => one.Capability__c).sort(), [
            'Email_Draft',
            'Opportunity_Insights'
        ]);
    });

    it('leaves both in the card, and showing them asks no model', async () => {
        const calls = await modelCallsDuring(product, async () => {
            await opens();
            await prepared('Email_Draft').waitFor();
            await prepared('Opportunity_Insights').getByRole('button').click();
            await rep.card.locator('c-ai-session:not(.slds-hide) c-ai-brief').waitFor();
        });

        assert.equal(calls, 0);
        await rep.shootsCard('85-after-stage-change');
    });

    it('sends nothing and writes nothing by itself', async () => {
        assert.equal(
            (await rowsOf(product, `SELECT Id FROM EmailMessage WHERE RelatedToId = '${dealId}'`))
                .length,
            0
        );
    });

    it('is seen by the admin', async () => {
        const admin = await Person.at(product);
        await admin.becomes('Alex Ito');
        await admin.goesTo('/lightning/n/AI_Queue');
        const done = admin.page.locator('c-ai-queue-monitor');
        await done.getByText('Done today').first().waitFor();
        await until(
            (text) => /Done today\s+[1-9]/.test(text),
            () => done.innerText(),
            'The queue says what it did'
        );
        assert.deepEqual(admin.problems, []);
    });

    it('met no error of the page on the way', () => assert.deepEqual(rep.problems, []));
});
