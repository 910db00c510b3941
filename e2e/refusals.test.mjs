/** What people are told when something is not allowed, or does not work. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { failNext, openProduct, Person, RICH_OPPORTUNITY } from './lib/walk.mjs';

describe('refusals and failures', () => {
    let product;
    before(async () => {
        product = await openProduct();
    });
    after(() => product?.close());

    it('tells a rep without the permission set to ask an admin, and calls no model', async () => {
        const rep = await Person.at(product);
        await rep.becomes('Casey Lund');
        await rep.opensOpportunity(RICH_OPPORTUNITY);
        await rep.card
            .getByText(/permission|admin/i)
            .first()
            .waitFor();
        assert.equal(
            await rep.card.getByRole('button', { name: 'Generate email draft' }).count(),
            0
        );
        await rep.shoots('8-no-permission');
    });

    describe('a model that fails', () => {
        let rep;
        before(async () => {
            rep = await Person.at(product);
            await rep.becomes('Riley Morgan');
            await rep.opensOpportunity(RICH_OPPORTUNITY);
        });
        afterEach(() => fetch(`${product.modelAddress}/control/failures`, { method: 'DELETE' }));

        it('is busy: the rep can try again, and it works', async () => {
            await failNext(product.modelAddress, { failure: 'rateLimit' });
            await rep.generates();
            await rep.card.getByText(/busy with too many requests/).waitFor();
            await rep.shoots('9-busy');
            await rep.card.getByRole('button', { name: 'Try again' }).click();
            await rep.draft.waitFor();
        });

        it('fails on a regenerate: the edits of the rep are still there', async () => {
            const message = rep.draft.getByRole('textbox', { name: 'Message' });
            await message.fill('My own words, which took me an hour.');
            await failNext(product.modelAddress, { failure: 'serverError' });
            await rep.draft.getByRole('button', { name: 'Regenerate' }).click();
            await rep.card.getByText(/did not answer/).waitFor();
            assert.equal(await message.inputValue(), 'My own words, which took me an hour.');
            await rep.shoots('10-edits-kept', { fullPage: true });
        });

        it('writes hostile text: it is shown as text, marked, and runs nothing', async () => {
            await rep.page.reload();
            await rep.card.getByRole('button', { name: 'Generate email draft' }).waitFor();
            await failNext(product.modelAddress, { failure: 'hostile' });
            await rep.generates();
            await rep.draft.or(rep.card.locator('.problem')).first().waitFor();
            assert.equal(await rep.card.locator('script').count(), 0);
            assert.equal(await rep.card.locator('img[src="x"]').count(), 0);
            assert.deepEqual(rep.problems, []);
            await rep.shoots('11-hostile', { fullPage: true });
        });

        it('is out of money: no button to try again, and a word to the admin', async () => {
            await rep.page.reload();
            await failNext(product.modelAddress, { failure: 'quota' });
            await rep.generates();
            await rep.card.getByText(/no budget left/).waitFor();
            assert.equal(await rep.card.getByRole('button', { name: 'Try again' }).count(), 0);
        });

        it('leaves an audit record with the cause for each of them', async () => {
            const causes = await product.org.call(await product.org.userIdOf(null), 'query', {
                soql: 'SELECT Cause__c FROM AI_Audit_Log__c WHERE Cause__c != null'
            });
            const found = JSON.stringify(causes);
            for (const cause of ['THROTTLED', 'TRANSIENT', 'OUT_OF_MONEY']) {
                assert.match(found, new RegExp(cause));
            }
        });
    });

    it('fits on a phone', async () => {
        const rep = await Person.at(product, { width: 390, height: 844 });
        await rep.becomes('Riley Morgan');
        await rep.opensOpportunity(RICH_OPPORTUNITY);
        await rep.generates();
        await rep.draft.waitFor();
        const overflow = await rep.page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth
        );
        assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
        await rep.shoots('12-phone', { fullPage: true });
    });
});
