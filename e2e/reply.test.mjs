/** A reply to a received e-mail, to two people: read, answered point by point, left, found again, sent in its thread. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person, RICH_OPPORTUNITY } from './lib/person.mjs';
import { openProduct, rowsOf } from './lib/product.mjs';

describe('a rep who answers an e-mail', () => {
    let product;
    let rep;
    before(async () => {
        product = await openProduct();
        rep = await Person.at(product);
        await rep.becomes('Riley Morgan');
        await rep.opensOpportunity(RICH_OPPORTUNITY);
    });
    after(() => product?.close());

    it('gets an answer to each question of the newest e-mail, with the e-mail quoted below', async () => {
        await rep.start.waitFor();
        await rep.card.getByRole('combobox', { name: 'Kind' }).click();
        await rep.card.getByRole('option', { name: 'Reply' }).click();
        await rep.start.click();
        await rep.draft.waitFor();
        await rep.card.getByText('Goes out below your text:').waitFor();

        assert.equal(await rep.subject.inputValue(), 'Re: Pilot at Rotterdam');
        assert.match(await rep.body.inputValue(), /By which date do we have to close\?/);
        await rep.card.getByText('The e-mail that you answer').click();
        await rep.card.getByText(/> three questions before our meeting/).waitFor();
        await rep.shoots('40-reply', { fullPage: true });
    });

    it('greets both when another one is chosen, and finds the draft again after leaving', async () => {
        await rep.card.getByText(/^Joris Bakker </).click();
        assert.match(await rep.body.inputValue(), /^Hi Ada and Joris,/);
        await rep.page.waitForTimeout(2500);
        await rep.page.reload();

        await rep.card.getByText(/^You have unfinished changes in “Email draft” of /).waitFor();
        await rep.shoots('41-unsent', { fullPage: true });
        await rep.button('Back to it').click();
        await rep.draft.waitFor();

        assert.match(await rep.body.inputValue(), /^Hi Ada and Joris,/);
        assert.equal(
            await rep.card.getByRole('checkbox', { name: /Joris Bakker/ }).isChecked(),
            true
        );
    });

    it('is asked once, then both get it, in the thread of the e-mail', async () => {
        await rep.button('Send').click();
        await rep.card.getByText('Send to Ada Vermeer and Joris Bakker?').waitFor();
        await rep.shoots('42-asked', { fullPage: true });
        await rep.button('Yes, send now').click();
        await rep.card.getByRole('heading', { name: 'E-mail sent' }).waitFor();

        const [sent] = await rowsOf(
            product,
            `SELECT Subject, ToAddress, TextBody, ReplyToEmailMessage.Subject FROM EmailMessage
            WHERE Incoming = FALSE ORDER BY CreatedDate DESC LIMIT 1`
        );
        assert.equal(sent.Subject, 'Re: Pilot at Rotterdam');
        assert.match(sent.ToAddress, /ada\.vermeer.*joris\.bakker/);
        assert.match(sent.TextBody, /Ada Vermeer wrote:\n> Hello Riley,/);
        assert.equal(sent.ReplyToEmailMessage.Subject, 'RE: Re: Pilot at Rotterdam');
        assert.deepEqual(rep.problems, []);
    });

    it('finds the e-mail on the timeline of the deal and of both whom it went to', async () => {
        const toBoth = rep.page
            .locator('shell-timeline')
            .getByText(/ada\.vermeer.*; joris\.bakker/);
        await rep.page.reload();
        await toBoth.waitFor();
        const people = await rowsOf(
            product,
            `SELECT RelationId, Relation.Name FROM EmailMessageRelation
            WHERE EmailMessage.Incoming = FALSE AND RelationType = 'ToAddress'
            AND EmailMessage.MessageDate = TODAY ORDER BY RelationId`
        );
        assert.equal(people.length, 2);
        for (const { RelationId: id } of people) {
            await rep.goesTo(`/lightning/r/Contact/${id}/view`);
            await toBoth.waitFor();
        }
        await rep.shoots('43-on-the-timeline', { fullPage: true });
    });
});
