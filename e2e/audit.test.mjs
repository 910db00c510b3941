/** What an admin sees of the audit: figures, switches, and whether anybody has tampered with the records. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { seriousViolations } from './lib/accessibility.mjs';
import { Person, RICH_OPPORTUNITY } from './lib/person.mjs';
import { openProduct, rowsOf } from './lib/product.mjs';

describe('the audit, for an admin', () => {
    let product;
    let person;
    before(async () => {
        product = await openProduct();
        person = await Person.at(product);
    });
    after(() => product?.close());

    const within = (component) => person.page.locator(component);
    const opens = async (tab, component) => {
        await person.goesTo(`/lightning/n/${tab}`);
        await within(component).waitFor();
    };
    const says = (component, text) => within(component).getByText(text).first().waitFor();
    const presses = (component, name) =>
        within(component).getByRole('button', { name, exact: true }).click();

    it('counts what the reps did', async () => {
        await person.becomes('Riley Morgan');
        await person.opensOpportunity(RICH_OPPORTUNITY);
        await person.getsDraft();
        await person.draft.getByRole('button', { name: /Discard/ }).click();
        await person.becomes('Alex Ito');

        await opens('AI_Insights', 'c-ai-insights');
        await says('c-ai-insights', 'Adoption');

        const tile = (name) =>
            within('c-ai-insights').locator(`[data-tile="${name}"] dd`).innerText();
        assert.equal(await tile('uses'), '1');
        assert.equal(await tile('people'), '1');
        assert.deepEqual(await seriousViolations(person.page), []);
        await person.shoots('40-insights', { fullPage: true });
    });

    it('seals the records, verifies them, and signs where the chain stands', async () => {
        await opens('AI_Controls', 'c-ai-audit');
        await presses('c-ai-audit', 'Seal now');
        await within('c-ai-audit').locator('[data-tile="entries"] dd', { hasText: '1' }).waitFor();
        await presses('c-ai-audit', 'Verify');
        await says('c-ai-audit', 'All 1 entries are as they were sealed.');
        await presses('c-ai-audit', 'Export checkpoint');
        const [download] = await Promise.all([
            person.page.waitForEvent('download'),
            within('c-ai-audit').getByRole('link', { name: 'Download the checkpoint' }).click()
        ]);
        const exported = JSON.parse(readFileSync(await download.path(), 'utf8'));
        assert.equal(exported.blocks.length, 1);
        assert.match(exported.checkpoint.text, new RegExp(`hash ${exported.blocks[0].hash}`));
        assert.deepEqual(await seriousViolations(person.page), []);
        await person.shoots('41-controls', { fullPage: true });
    });

    it('offers no edit of an audit record', async () => {
        const [{ Id: id }] = await rowsOf(product, 'SELECT Id FROM AI_Audit_Log__c LIMIT 1');
        await person.goesTo(`/lightning/r/AI_Audit_Log__c/${id}/view`);
        await person.page.getByText('Email_Draft').first().waitFor();

        for (const name of ['Edit', 'Delete', 'Change Owner']) {
            assert.equal(
                await person.page.getByRole('button', { name, exact: true }).count(),
                0,
                name
            );
        }
    });

    it('switches a capability off at once, with a reason', async () => {
        await opens('AI_Controls', 'c-ai-switches');
        const row = within('c-ai-switches').locator('[data-switch="Capability:Email_Draft"]');
        await row.getByRole('button').click();
        await within('c-ai-switches').getByLabel('Reason').fill('Odd drafts');
        await within('c-ai-switches')
            .getByRole('button', { name: /^Switch off:/ })
            .last()
            .click();
        await says('c-ai-switches', 'Odd drafts');
        await row.getByText('Switched off').waitFor();
        assert.deepEqual(await seriousViolations(person.page), []);
        await person.shoots('42-switches', { fullPage: true });

        await person.becomes('Riley Morgan');
        await person.opensOpportunity(RICH_OPPORTUNITY);
        await person.card.getByRole('button', { name: 'Opportunity insights' }).waitFor();
        assert.equal(await person.start.count(), 0, 'The rest is offered, this is not');
        assert.equal(await person.card.getByRole('button', { name: 'Email draft' }).count(), 0);
        await person.shoots('43-switched-off');
    });
});
