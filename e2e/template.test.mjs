/** A draft on an e-mail template of the org: its words stay, its merge fields are filled as Salesforce does. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person, RICH_OPPORTUNITY } from './lib/person.mjs';
import { openProduct, rowsOf } from './lib/product.mjs';

describe('a rep who chooses a template', () => {
    let product;
    let rep;
    before(async () => {
        product = await openProduct();
        rep = await Person.at(product);
        await rep.becomes('Riley Morgan');
        await rep.opensOpportunity(RICH_OPPORTUNITY);
    });
    after(() => product?.close());

    async function draftOn(template) {
        await rep.start.waitFor();
        await rep.card.getByRole('combobox', { name: 'Template' }).click();
        await rep.card.getByRole('option', { name: template }).click();
        await rep.start.click();
        await rep.draft.waitFor();
        return rep.body.inputValue();
    }

    it('gets its sentences word for word, with the name, the deal and the day of the record', async () => {
        const body = await draftOn('Thanks for the meeting');
        await rep.shoots('45-template', { fullPage: true });

        const [deal] = await rowsOf(
            product,
            `SELECT FORMAT(CloseDate) day FROM Opportunity WHERE Name = '${RICH_OPPORTUNITY}'`
        );
        assert.match(body, /^Hi Ada,\n\nthank you for the time that you and your team took\./);
        assert.ok(body.includes(`${RICH_OPPORTUNITY}, and keep ${deal.day} free`), body);
        assert.match(body, /Your data stay in the EU, in every plan that we offer\./);
        assert.equal(await rep.subject.inputValue(), `Thank you: ${RICH_OPPORTUNITY}`);
        assert.equal(await rep.card.getByText('The template says this').count(), 0);
        assert.deepEqual(rep.problems, []);
    });

    it('gets the text of a template in HTML', async () => {
        await rep.page.reload();
        const body = await draftOn('Paused talks');

        assert.match(
            body,
            /^Hello Ada,\n\nyour offer for Northwind Robotics: fleet analytics 2027 is/
        );
        assert.doesNotMatch(body, /<|\{!/);
    });
});
