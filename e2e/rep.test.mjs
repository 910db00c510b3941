/** A rep's walk: a record, a draft, an edit, a sent e-mail, and the story that the audit log tells. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person, RICH_OPPORTUNITY, until } from './lib/person.mjs';
import { openProduct, rowsOf } from './lib/product.mjs';

describe('a rep who writes to the contact of an opportunity', () => {
    let product;
    let rep;
    let recordAddress;
    let sentSubject;
    before(async () => {
        product = await openProduct();
        rep = await Person.at(product);
        await rep.becomes('Riley Morgan');
        await rep.opensOpportunity(RICH_OPPORTUNITY);
        recordAddress = rep.page.url();
    });
    after(() => product?.close());

    it('sees the record as in Lightning Experience, with the card in its place', async () => {
        const { page } = rep;
        await page
            .getByRole('heading', { name: new RegExp(RICH_OPPORTUNITY) })
            .first()
            .waitFor();
        await page.getByRole('tab', { name: 'Details' }).waitFor();
        await page.getByRole('tab', { name: 'Related' }).waitFor();
        await page.getByText('Past Activity').first().waitFor();
        await rep.start.waitFor();
        await rep.shoots('01-record');
    });

    it('is told what is happening, then gets a draft that says who wrote it', async () => {
        await rep.start.click();
        await rep.card.locator('.progress-text').waitFor();
        await rep.shoots('02-loading');
        await rep.draft.waitFor();
        await rep.draft.getByText('AI draft').waitFor();
        await rep.draft.getByText('Written by the offline stand-in, not by a real model').waitFor();

        assert.match(await rep.subject.inputValue(), /fleet analytics 2027/);
        const body = await rep.body.inputValue();
        assert.match(body, /^Hi Ada,/, 'the placeholder of the masked name became the name again');
        assert.match(body, /Riley Morgan$/);
        assert.doesNotMatch(body, /\[(PERSON|EMAIL|PHONE)_/);
        // the picture of the README
        await rep.shoots('03-draft');
    });

    it('finds each fact linked to the record that holds it', async () => {
        await rep.draft.getByText('Facts used').click();
        const facts = rep.draft.locator('.fact a');
        await facts.first().waitFor();
        assert.ok((await facts.count()) >= 3);
        for (const link of await facts.all()) {
            assert.match(await link.getAttribute('href'), /^\/lightning\/r\/\w+\/\w{15,18}\/view$/);
        }
        await rep.shoots('04-facts', { fullPage: true });
    });

    it('has the draft written again in another tone and length', async () => {
        const first = await rep.body.inputValue();
        await rep.chooses('Tone', 'Formal');
        await rep.chooses('Length', 'Short');
        await rep.regenerates();

        const second = await until(
            (text) => text.startsWith('Dear'),
            () => rep.body.inputValue(),
            'The draft is formal'
        );
        assert.ok(second.length < first.length, 'it is shorter too');
        const logs = await rowsOf(
            product,
            'SELECT Tone__c, Length__c, Regenerated_From__c FROM AI_Audit_Log__c ORDER BY Name'
        );
        assert.deepEqual(
            logs.map(({ Tone__c, Length__c }) => `${Tone__c} ${Length__c}`),
            ['Friendly Medium', 'Formal Short']
        );
        assert.ok(logs[1].Regenerated_From__c, 'the second knows what it was made from');
    });

    it('says what would make the draft better', async () => {
        await rep.button('Not useful').click();
        await rep.draft
            .getByRole('textbox', { name: /What would make it better/ })
            .fill('Too stiff');
        await rep.button('Send feedback').click();
        await rep.draft.getByText('Thank you for the feedback.').waitFor();
        await rep.shoots('05-feedback', { fullPage: true });
    });

    it('edits the draft in place and sends it', async () => {
        const body = await rep.body.inputValue();
        await rep.body.fill(body.replace(/^Dear .*,/, 'Dear Ada, good to hear from you,'));
        sentSubject = await rep.subject.inputValue();
        await rep.button('Send').click();
        await rep.card.getByText('Send to Ada Vermeer?').waitFor();
        await rep.button('Yes, send now').click();
        await rep.card.getByRole('heading', { name: 'E-mail sent' }).waitFor();
        await rep.shoots('06-sent', { fullPage: true });
    });

    it('finds the e-mail on the timeline and in the outbox', async () => {
        await rep.page.goto(recordAddress);
        await rep.page
            .locator('shell-activity-timeline, shell-timeline')
            .getByText(sentSubject)
            .first()
            .waitFor();
        await rep.shoots('07-timeline', { fullPage: true });

        await rep.page.getByRole('button', { name: 'Local Org menu' }).click();
        await rep.page.getByRole('menuitem', { name: 'Outbox' }).click();
        await rep.page.getByText(sentSubject).first().waitFor();
        await rep.page.getByText('ada.vermeer').first().waitFor();
        await rep.shoots('08-outbox');
    });

    it('leaves an audit record that tells the whole story to the admin', async () => {
        const admin = await Person.at(product);
        await admin.becomes('Alex Ito');
        const query = encodeURIComponent(`
            SELECT Id, User__r.Name, Capability__c, Record_Id__c, Prompt_Version__c, Model_Answered__c,
                Input_Tokens__c, Output_Tokens__c, Latency_Ms__c, Outcome__c, Edit_Ratio__c, Feedback__c,
                Feedback_Reason__c, (SELECT Kind__c, Masked_Text__c FROM AI_Payloads__r)
            FROM AI_Audit_Log__c WHERE Outcome__c = 'Edited'`);
        const answer = await admin.page.request.get(
            new URL(`/services/data/v67.0/query?q=${query}`, admin.address).href
        );
        const { records } = await answer.json();

        assert.equal(records?.length, 1);
        const [log] = records;
        assert.equal(log.User__r.Name, 'Riley Morgan');
        assert.equal(log.Capability__c, 'Email_Draft');
        assert.equal(log.Record_Id__c, /\/(\w{15,18})\/view/.exec(recordAddress)[1]);
        assert.ok(log.Prompt_Version__c);
        assert.equal(log.Model_Answered__c, 'offline-stand-in');
        assert.equal(log.Feedback__c, 'Down');
        assert.equal(log.Feedback_Reason__c, 'Too stiff');
        assert.ok(log.Edit_Ratio__c > 0 && log.Edit_Ratio__c < 100);
        assert.ok(log.Input_Tokens__c > 100 && log.Output_Tokens__c > 10 && log.Latency_Ms__c > 0);
        const textOf = (kind) =>
            log.AI_Payloads__r.records
                .filter(({ Kind__c }) => Kind__c === kind)
                .map(({ Masked_Text__c }) => Masked_Text__c ?? '')
                .join('');
        assert.match(textOf('Final'), /good to hear from you/);
        assert.match(textOf('Response'), /fleet analytics/);
        for (const kind of ['Prompt', 'Facts', 'Draft', 'Final']) {
            assert.match(textOf(kind), /\[PERSON_/, kind);
            assert.doesNotMatch(textOf(kind), /Vermeer/, `${kind} is there to read masked`);
        }

        await admin.goesTo(`/lightning/r/AI_Audit_Log__c/${log.Id}/view`);
        await admin.page.getByText('Email_Draft').first().waitFor();
        await admin.page.getByText('Too stiff').first().waitFor();
        await admin.shoots('09-audit', { fullPage: true });
    });

    it('met no error of the page on the way', () => assert.deepEqual(rep.problems, []));
});
