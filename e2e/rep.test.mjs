/** A rep's walk: a record, a draft, an edit, a sent e-mail, and the story that the audit log tells. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openProduct, Person, RICH_OPPORTUNITY } from './lib/walk.mjs';

describe('a rep who writes to the contact of an opportunity', () => {
    let product;
    let rep;
    before(async () => {
        product = await openProduct();
        rep = await Person.at(product);
        await rep.becomes('Riley Morgan');
        await rep.opensOpportunity(RICH_OPPORTUNITY);
    });
    after(() => product?.close());

    it('sees the record as in Lightning Experience, with the card in its place', async () => {
        const { page, card } = rep;
        await page
            .getByRole('heading', { name: new RegExp(RICH_OPPORTUNITY) })
            .first()
            .waitFor();
        await page.getByRole('tab', { name: 'Details' }).waitFor();
        await page.getByRole('tab', { name: 'Related' }).waitFor();
        await page.getByText('Past Activity').waitFor();
        await card.getByRole('button', { name: 'Generate email draft' }).waitFor();
        await rep.shoots('1-record');
    });

    it('is told what is happening, then gets a draft that says who wrote it', async () => {
        await rep.generates();
        await rep.card.locator('.progress-text').waitFor();
        await rep.shoots('2-loading');
        await rep.draft.waitFor();
        await rep.draft.getByText('Written by the offline stand-in, not by a real model').waitFor();
        const subject = await rep.draft.getByRole('textbox', { name: 'Subject' }).inputValue();
        const body = await rep.draft.getByRole('textbox', { name: 'Message' }).inputValue();
        assert.match(subject, /Northwind Robotics: fleet analytics 2027/);
        assert.match(body, /^Hi Ada,/, 'the placeholder of the masked name became the name again');
        assert.match(body, /Riley Morgan$/);
        assert.doesNotMatch(body, /\[(PERSON|EMAIL|PHONE)_/);
        await rep.shoots('3-draft', { fullPage: true });
    });

    it('finds each fact linked to the record that holds it', async () => {
        await rep.draft.getByText('Facts used').click();
        const facts = rep.draft.locator('.fact a');
        assert.ok((await facts.count()) >= 3);
        for (const link of await facts.all()) {
            assert.match((await link.getAttribute('href')) ?? '', /\w{15}/);
        }
        await rep.shoots('4-facts', { fullPage: true });
    });

    it('has the draft written again in another tone and length', async () => {
        const before = await rep.draft.getByRole('textbox', { name: 'Message' }).inputValue();
        await rep.draft.getByRole('combobox', { name: 'Tone' }).click();
        await rep.draft.getByRole('option', { name: 'Formal' }).click();
        await rep.draft.getByRole('button', { name: 'Regenerate' }).click();
        await rep.page.waitForFunction(
            (old) => {
                const find = (node) => {
                    for (const element of node.querySelectorAll('textarea')) {
                        return element.value;
                    }
                    return old;
                };
                return find(document) !== old && find(document).startsWith('Dear');
            },
            before,
            { timeout: 20_000 }
        );
    });

    it('says that the draft is useful', async () => {
        await rep.draft.getByRole('button', { name: 'Useful', exact: true }).click();
        await rep.draft.getByText('Thank you for the feedback.').waitFor();
    });

    it('edits the draft in place and sends it', async () => {
        const message = rep.draft.getByRole('textbox', { name: 'Message' });
        const body = await message.inputValue();
        await message.fill(body.replace(/^Dear .*,/, 'Dear Ada, good to hear from you,'));
        await rep.draft.getByRole('button', { name: 'Send' }).click();
        await rep.card.getByText('E-mail sent').waitFor();
        await rep.shoots('5-sent');
    });

    it('finds the e-mail on the timeline and in the outbox', async () => {
        await rep.page.reload();
        await rep.page
            .getByText(/Email: .*fleet analytics 2027/)
            .first()
            .waitFor();
        await rep.page.goto(new URL('/lightning/page/outbox', rep.address).href);
        await rep.page.getByText('ada.vermeer').first().waitFor();
        await rep.page
            .getByText(/fleet analytics 2027/)
            .first()
            .waitFor();
        await rep.shoots('6-outbox');
    });

    it('leaves an audit record that tells the whole story to the admin', async () => {
        const admin = await Person.at(product);
        await admin.becomes('Alex Ito');
        const logs = await admin.page.request.get(
            new URL(
                `/services/data/v67.0/query?q=${encodeURIComponent(
                    "SELECT Id, User__r.Name, Capability__c, Model_Answered__c, Input_Tokens__c, Output_Tokens__c, Latency_Ms__c, Outcome__c, Edit_Ratio__c, Feedback__c, Prompt_Version__c, (SELECT Kind__c, Text__c FROM AI_Payloads__r) FROM AI_Audit_Log__c WHERE Outcome__c != null AND Outcome__c != 'Pending' ORDER BY Started_At__c DESC LIMIT 1"
                )}`,
                admin.address
            ).href
        );
        const { records } = await logs.json();
        const [log] = records;
        assert.equal(log.User__r.Name, 'Riley Morgan');
        assert.equal(log.Capability__c, 'Email_Draft');
        assert.equal(log.Outcome__c, 'Edited');
        assert.equal(log.Feedback__c, 'Up');
        assert.ok(log.Edit_Ratio__c > 0 && log.Edit_Ratio__c < 100);
        assert.ok(log.Input_Tokens__c > 100 && log.Output_Tokens__c > 10 && log.Latency_Ms__c > 0);
        const kinds = log.AI_Payloads__r.records.map(({ Kind__c }) => Kind__c);
        assert.deepEqual([...new Set(kinds)].sort(), ['Final', 'Prompt', 'Response']);
        const prompt = log.AI_Payloads__r.records.find(({ Kind__c }) => Kind__c === 'Prompt');
        assert.doesNotMatch(prompt.Text__c, /Vermeer/, 'the prompt is stored masked');

        await admin.page.goto(new URL(`/${log.Id}`, admin.address).href);
        await admin.page.getByText('Email_Draft').first().waitFor();
        await admin.shoots('7-audit', { fullPage: true });
    });

    it('met no error of the page on the way', () => assert.deepEqual(rep.problems, []));
});
