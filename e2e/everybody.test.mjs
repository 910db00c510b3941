/** The card for people without a mouse, with a phone, or with a screen reader; and a draft that is not wanted. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { seriousViolations } from './lib/accessibility.mjs';
import { Person, RICH_OPPORTUNITY, until } from './lib/person.mjs';
import { failNext, latestAudit, openProduct } from './lib/product.mjs';

describe('the card', () => {
    let product;
    let rep;
    before(async () => {
        product = await openProduct();
        rep = await Person.at(product);
        await rep.becomes('Riley Morgan');
        await rep.opensOpportunity(RICH_OPPORTUNITY);
        await rep.start.waitFor();
    });
    after(() => product?.close());

    it('keeps nobody out, by the rules of axe, in any of its states', async () => {
        const found = { idle: await seriousViolations(rep.page) };
        await failNext(product, 'serverError');
        await rep.start.click();
        await rep.problem.waitFor();
        found.failed = await seriousViolations(rep.page);
        await rep.button('Try again').click();
        await rep.draft.waitFor();
        await rep.draft.getByText('Facts used').click();
        found.draft = await seriousViolations(rep.page);

        assert.deepEqual(found, { idle: [], failed: [], draft: [] });
    });

    it('goes back to the start on Discard, and the log says rejected', async () => {
        await rep.button('Discard').click();
        await rep.start.waitFor();

        assert.equal(await rep.draft.count(), 0);
        await until(
            (log) => log.Outcome__c === 'Rejected',
            () => latestAudit(product),
            'The outcome is rejected'
        );
    });

    it('can be used by keyboard only: generate, edit, send', async () => {
        await rep.page.reload();
        await rep.start.waitFor();
        await rep.tabsTo(rep.start);
        await rep.page.keyboard.press('Enter');
        await rep.draft.waitFor();
        await rep.tabsTo(rep.subject);
        await rep.page.keyboard.press('End');
        await rep.page.keyboard.type(' (by keyboard)');
        await rep.tabsTo(rep.button('Send'));
        await rep.page.keyboard.press('Enter');
        await rep.button('Yes, send now').waitFor();
        await rep.page.keyboard.press('Enter');
        await rep.card.getByRole('heading', { name: 'E-mail sent' }).waitFor();

        assert.equal((await latestAudit(product)).Outcome__c, 'Edited');
        assert.deepEqual(rep.problems, []);
    });

    it('fits on a phone, with nothing to scroll sideways', async () => {
        const onPhone = await Person.at(product, { width: 390, height: 844 });
        await onPhone.becomes('Riley Morgan');
        await onPhone.opensOpportunity(RICH_OPPORTUNITY);
        await onPhone.getsDraft();
        const overflow = await onPhone.page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth
        );

        assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
        await onPhone.draft.scrollIntoViewIfNeeded();
        await onPhone.shoots('15-phone');
        await onPhone.shoots('16-phone-whole', { fullPage: true });
    });
});
