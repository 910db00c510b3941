/** The Flow "AI: Review Suggestions", from a suggestion's page: a person decides, the Flow tells what is left. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person } from './lib/person.mjs';
import { openProduct, rowsOf } from './lib/product.mjs';

describe('the review of suggestions', () => {
    let product;
    let person;
    let page;
    before(async () => {
        product = await openProduct();
        const rep = await product.org.userIdOf('rep@crm-copilot.example.com');
        await product.org.call(await product.org.userIdOf(null), 'executeAnonymous', {
            name: 'AnonymousBlock',
            source: `List<Opportunity> deals = [SELECT Id FROM Opportunity WHERE OwnerId = '${rep}' ORDER BY Name LIMIT 2];
                List<AI_Suggestion__c> rows = new List<AI_Suggestion__c>();
                for (Integer i = 0; i < 3; i++) {
                    Opportunity deal = deals[i == 2 ? 1 : 0];
                    rows.add(new AI_Suggestion__c(
                        OwnerId = '${rep}', Kind__c = 'Task', Title__c = 'Call number ' + i, State__c = 'Open',
                        Text__c = 'About the pilot', Record_Id__c = deal.Id, Record_Object__c = 'Opportunity',
                        Source_Record_Id__c = deal.Id, Opportunity__c = deal.Id, Confidence__c = 90 - i,
                        Capability__c = 'Opportunity_Insights', Position__c = i, Expires_On__c = Date.today().addDays(9)
                    ));
                }
                insert as system rows;`
        });
        person = await Person.at(product, { width: 1280, height: 900 });
        await person.becomes('Riley Morgan');
        page = person.page;
    });
    after(async () => {
        await product?.close();
    });

    const suggestions = () =>
        rowsOf(product, 'SELECT Id, State__c, Title__c FROM AI_Suggestion__c ORDER BY Title__c');

    it('opens from a suggestion, with all that waits on its record', async () => {
        const [first] = await suggestions();
        await person.goesTo(`/lightning/r/AI_Suggestion__c/${first.Id}/view`);
        await page.getByRole('button', { name: 'Review', exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Call number 0').first().waitFor();
        await dialog.getByText('Call number 1').first().waitFor();
        assert.equal(await dialog.getByText('Call number 2').count(), 0);
        await person.shoots('review-suggestions');
    });

    it('tells what is left, and carries out what the person decides', async () => {
        const dialog = page.getByRole('dialog');
        await dialog
            .getByRole('button', { name: /^Reject/ })
            .first()
            .click();
        await dialog.getByRole('button', { name: 'Next', exact: true }).click();
        await dialog.getByText('Still waiting: 1. Decided on this visit: 1.').waitFor();
        await dialog.getByRole('button', { name: 'Previous', exact: true }).click();
        await dialog
            .getByRole('button', { name: /^Reject/ })
            .first()
            .click();
        await dialog.getByRole('button', { name: 'Next', exact: true }).click();
        await dialog.getByText('Nothing waits for you any more.').waitFor();
        await dialog.getByRole('button', { name: 'Finish', exact: true }).click();
        await dialog.waitFor({ state: 'detached' });
        assert.deepEqual(
            (await suggestions()).map((row) => row.State__c),
            ['Rejected', 'Rejected', 'Open']
        );
    });

    it('shows those of all records at its address, and fits on a phone', async () => {
        await page.setViewportSize({ width: 375, height: 800 });
        await person.goesTo('/flow/AI_Review_Suggestions');
        await page.getByText('Call number 2').first().waitFor();
        const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        assert.equal(overflow, 0);
        assert.deepEqual(person.problems, []);
    });
});
