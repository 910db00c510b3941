/** One panel for every capability: what a rep sees of answers, sources, suggestions, questions and earlier results. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { seriousViolations } from './lib/accessibility.mjs';
import { Person, RICH_OPPORTUNITY, until } from './lib/person.mjs';
import {
    forgetFailures,
    latestAudit,
    modelCallsDuring,
    openProduct,
    rowsOf,
    slowDown
} from './lib/product.mjs';

const ACCOUNT = 'Northwind Robotics';

describe('the panel', () => {
    let product;
    let rep;
    before(async () => {
        product = await openProduct();
        rep = await Person.at(product);
        await rep.becomes('Riley Morgan');
    });
    after(() => product?.close());

    const session = () => rep.card.locator('c-ai-session:not(.slds-hide)');
    const picks = (name) =>
        rep.card.locator('c-ai-capability-picker').getByRole('button', { name }).click();
    const reads = (what) => session().locator('.progress-text').filter({ hasText: what }).waitFor();
    const opens = async (objectName, name) => {
        const [{ Id: id }] = await rowsOf(
            product,
            `SELECT Id FROM ${objectName} WHERE Name = '${name}' LIMIT 1`
        );
        await rep.goesTo(`/lightning/r/${objectName}/${id}/view`);
        await session().waitFor();
    };

    it('shows a brief, and each source where somebody points at it', async () => {
        await opens('Account', ACCOUNT);
        await session().getByRole('button', { name: 'Brief me' }).click();
        await session().locator('c-ai-brief').waitFor();

        await session()
            .getByRole('button', { name: /^Source 2:/ })
            .first()
            .hover();
        const source = session().getByRole('dialog', { name: /^Source 2:/ });
        await source.waitFor();
        assert.match(
            await source.getByRole('link').first().getAttribute('href'),
            /^\/lightning\/r\/\w+\/\w{15,18}\/view$/
        );
        assert.match(await source.innerText(), /Read /);
        assert.deepEqual(await seriousViolations(rep.page), []);
        await rep.shoots('50-brief', { fullPage: true });
    });

    it('opens a source by keyboard, closes it, and gives the focus back', async () => {
        const number = session()
            .getByRole('button', { name: /^Source 1:/ })
            .first();
        await number.focus();
        await rep.page.keyboard.press('Enter');
        await session()
            .getByRole('dialog', { name: /^Source 1:/ })
            .waitFor();
        await rep.page.keyboard.press('Escape');
        await session()
            .getByRole('dialog', { name: /^Source 1:/ })
            .waitFor({ state: 'detached' });

        assert.ok(await number.evaluate((node) => node.matches(':focus')));
    });

    it('keeps the brief as a note, and takes the note back', async () => {
        const notes = async () => (await rowsOf(product, 'SELECT Id FROM ContentDocument')).length;
        const before = await notes();
        await session().getByRole('button', { name: 'Save as note' }).click();
        await session().getByText('Note saved.').waitFor();
        assert.equal(await notes(), before + 1);

        await session().locator('.undo-keep').click();
        await session().getByRole('button', { name: 'Save as note' }).waitFor();
        assert.equal(await notes(), before);
    });

    it('keeps what the rep wrote in a brief, found again after leaving, and books it as edited', async () => {
        await opens('Account', ACCOUNT);
        await session().getByRole('button', { name: 'Brief me' }).click();
        const review = session().locator('c-ai-brief-review');
        await review.getByRole('button', { name: 'Edit', exact: true }).click();
        await review.getByRole('textbox', { name: 'Headline' }).fill('Renew before Christmas');
        await review
            .getByRole('button', { name: /^Take out: / })
            .first()
            .click();
        await review.getByRole('textbox').nth(1).fill('Mine\nand mine');
        assert.deepEqual(await seriousViolations(rep.page), []);
        await rep.shoots('56-brief-edited', { fullPage: true });
        await review.getByRole('button', { name: 'Done' }).click();
        await session().getByText('Changed by you: 3').waitFor();
        await rep.page.waitForTimeout(2500);
        await rep.page.reload();

        await session()
            .getByText(/^You have unfinished changes in “Account brief” of /)
            .waitFor();
        await session().getByRole('button', { name: 'Back to it' }).click();
        await session().getByText('Renew before Christmas').waitFor();
        await session().getByRole('button', { name: 'Save as note' }).click();
        await session().getByText('Note saved.').waitFor();

        const log = await latestAudit(product);
        assert.equal(log.Outcome__c, 'Edited');
        const [note] = await rowsOf(
            product,
            "SELECT Text__c FROM AI_Suggestion__c WHERE Kind__c = 'Note' ORDER BY Name DESC LIMIT 1"
        );
        assert.match(note.Text__c, /^Renew before Christmas\n/);
        assert.match(note.Text__c, /\n- Mine\n- and mine\n/);
        assert.doesNotMatch(note.Text__c, /\d{4}-\d{2}-\d{2}/, 'Dates as the rep reads them');
        await session().getByRole('button', { name: 'Undo' }).click();
        await session().getByRole('button', { name: 'Save as note' }).waitFor();
    });

    it('answers questions in one conversation', async () => {
        await picks('Questions');
        await session()
            .getByRole('textbox', { name: 'Question' })
            .fill('Who is the head of operations?');
        await rep.page.keyboard.press('Enter');
        await session().locator('[data-turn="0"] c-ai-brief').waitFor();
        await session().getByRole('textbox', { name: 'Next question' }).fill('What is open?');
        await session().getByRole('button', { name: 'Ask', exact: true }).click();
        await session().locator('[data-turn="1"] c-ai-brief').waitFor();

        assert.equal(await session().locator('[data-turn]').count(), 2);
        assert.deepEqual(await seriousViolations(rep.page), []);
        await rep.shoots('51-questions', { fullPage: true });
    });

    it('keeps an answer, and what was changed in it, while another capability is used', async () => {
        await opens('Opportunity', RICH_OPPORTUNITY);
        await rep.getsDraft();
        await rep.body.fill('My own words, which took me an hour.');
        await picks('Opportunity insights');
        await session().locator('.start').waitFor();
        await picks(/Email draft/);

        assert.equal(await rep.body.inputValue(), 'My own words, which took me an hour.');
    });

    it('leads back to what was typed when an earlier result was opened over it', async () => {
        await rep.card.getByText('Earlier results', { exact: true }).click();
        await rep.getsAnotherDraft();
        await rep.body.fill('Typed into the second draft.');
        await rep.card
            .locator('c-ai-history')
            .getByRole('button', { name: /Email draft/ })
            .nth(1)
            .click();
        await until(
            (text) => !text.startsWith('Typed'),
            () => rep.body.inputValue(),
            'The earlier result is shown'
        );
        await session()
            .getByText(/^You have unfinished changes in “Email draft” of /)
            .waitFor();
        await rep.shoots('57-unfinished', { fullPage: true });
        await session().getByRole('button', { name: 'Back to it' }).click();

        assert.equal(
            await until(
                (text) => text.startsWith('Typed'),
                () => rep.body.inputValue(),
                'What was typed is back'
            ),
            'Typed into the second draft.'
        );
    });

    it('works on two things at once for a slow model, and says what it reads', async () => {
        await slowDown(product, 4000, 2);
        const calls = async () => (await rowsOf(product, 'SELECT Id FROM AI_Audit_Log__c')).length;
        const before = await calls();
        await opens('Opportunity', RICH_OPPORTUNITY);
        await rep.start.dblclick();
        await reads(/^Reading the record/);
        await picks('Opportunity insights');
        await session().locator('.start').dblclick();
        await reads(/^Reading this deal/);
        await rep.card.locator('c-ai-capability-picker .working').waitFor();
        await rep.shoots('58-two-at-once');
        await session().locator('c-ai-brief').waitFor();
        assert.ok(
            await session()
                .locator('c-ai-result h3')
                .evaluate((node) => node.matches(':focus')),
            'The answer has the focus'
        );
        await rep.card
            .locator('c-ai-capability-picker')
            .getByRole('button', { name: /Email draft/ })
            .click();
        await session().locator('c-ai-draft-review').waitFor();

        assert.equal(await calls(), before + 2, 'Two clicks each are two generations, not four');
        await forgetFailures(product);
    });

    it('stops waiting, and finds the answer among the earlier results', async () => {
        await slowDown(product, 3000, 1);
        await opens('Account', ACCOUNT);
        await session().getByRole('button', { name: 'Brief me' }).click();
        await reads(/^Reading the account/);
        await session().getByRole('button', { name: 'Stop waiting' }).click();
        await session().getByRole('button', { name: 'Brief me' }).waitFor();
        await session()
            .getByText('The answer that you did not wait for is under Earlier results.')
            .waitFor({ state: 'attached' });
        assert.equal(await session().locator('c-ai-brief').count(), 0);
        await rep.card.getByText('Earlier results', { exact: true }).click();
        await rep.card
            .locator('c-ai-history')
            .getByRole('button', { name: /Account brief this minute/ })
            .first()
            .click();
        await session().locator('c-ai-brief').waitFor();
        await forgetFailures(product);
    });

    it('loses nothing when the rep goes to another record and comes back', async () => {
        await slowDown(product, 2000, 1);
        await opens('Opportunity', RICH_OPPORTUNITY);
        await rep.start.click();
        await reads(/^Reading the record/);
        await rep.page.getByRole('link', { name: ACCOUNT }).first().click();
        await rep.page.waitForURL(/\/Account\//);
        await session().getByRole('button', { name: 'Brief me' }).waitFor();
        await until(
            ({ State__c }) => State__c === 'Answered',
            () => latestAudit(product),
            'The answer came while nobody looked'
        );
        await rep.page.goBack();
        await rep.card.getByText('Earlier results', { exact: true }).click();
        await rep.card
            .locator('c-ai-history')
            .getByRole('button', { name: /Email draft this minute/ })
            .first()
            .click();
        await session().locator('c-ai-draft-review').waitFor();
        await forgetFailures(product);
    });

    it('writes nothing without a click, and takes back what was written', async () => {
        await picks('Call to action');
        await session()
            .getByRole('textbox', { name: 'Transcript or notes' })
            .fill('Ada: The budget is approved. Riley: I will send the contract on Monday.');
        const tasks = async () =>
            (await rowsOf(product, "SELECT Id FROM Task WHERE Subject LIKE '%contract%'")).length;
        const before = await tasks();
        await session().getByRole('button', { name: 'Turn into action' }).click();
        const task = session().locator('c-ai-suggestion').first();
        await task.waitFor();
        assert.equal(await tasks(), before);
        await rep.shoots('52-suggestions', { fullPage: true });

        await task.getByRole('button', { name: 'Accept' }).click();
        await task.getByText('Task created.').waitFor();
        assert.equal(await tasks(), before + 1);
        assert.deepEqual(await seriousViolations(rep.page), []);

        await task.getByRole('button', { name: 'Undo' }).click();
        await task.getByText('Taken back.').waitFor();
        assert.equal(await tasks(), before);
    });

    it('rejects by keyboard at once, takes a reason, and the admin finds it', async () => {
        const task = session().locator('c-ai-suggestion').nth(1);
        await rep.tabsTo(task.getByRole('button', { name: 'Reject' }));
        await rep.page.keyboard.press('Enter');
        const undo = task.getByRole('button', { name: 'Undo' });
        await undo.waitFor();
        await until(
            (isFocused) => isFocused,
            () => undo.evaluate((node) => node.matches(':focus')),
            'The focus goes on to Undo'
        );
        const reason = task.getByRole('button', { name: 'Already done' });
        await rep.tabsTo(reason, 5);
        await rep.page.keyboard.press('Enter');
        await task.getByText('Thank you. Noted.').waitFor();
        assert.deepEqual(await seriousViolations(rep.page), []);
        await rep.shoots('59-rejected', { fullPage: true });

        const admin = await Person.at(product);
        await admin.becomes('Alex Ito');
        await admin.goesTo('/lightning/o/AI_Suggestion__c/list?filterName=Rejected');
        await admin.page.getByText('Already Done').first().waitFor();
        await admin.shoots('60-rejections', { fullPage: true });
    });

    it('shows an earlier result without asking the model again', async () => {
        const calls = await modelCallsDuring(product, async () => {
            await rep.page.reload();
            await rep.card.getByText('Earlier results', { exact: true }).click();
            await rep.card
                .locator('c-ai-history')
                .getByRole('button', { name: /Call to action/ })
                .first()
                .click();
            await session().locator('c-ai-brief').waitFor();
        });

        assert.equal(calls, 0);
        await session()
            .getByText(/^From .* ago|^From .*this minute/)
            .waitFor();
        await rep.shoots('53-earlier', { fullPage: true });
    });

    it('lists the meetings of the day, each a click away from its preparation', async () => {
        await rep.goesTo('/lightning/n/AI_Today');
        const meetings = rep.page.locator('c-ai-todays-meetings');
        await meetings.getByRole('heading', { name: 'Tomorrow' }).waitFor();
        assert.deepEqual(await seriousViolations(rep.page), []);
        await rep.shoots('55-my-day', { fullPage: true });

        await meetings.locator('.meeting .prepare button').first().click();
        await rep.page.waitForURL(/\/Event\/\w{15,18}\/view/);
        await session().getByRole('button', { name: 'Prepare me' }).waitFor();
    });

    it('fits on a phone: nothing to scroll sideways, nothing too small for a finger', async () => {
        const phone = await Person.at(product, { width: 375, height: 800 });
        await phone.becomes('Riley Morgan');
        const fits = async (name) => {
            assert.ok(
                await phone.page.evaluate(
                    () =>
                        document.documentElement.scrollWidth <= document.documentElement.clientWidth
                ),
                name
            );
            const small = await phone.card.getByRole('button').evaluateAll((buttons) =>
                buttons
                    .map((button) => {
                        // A number of a source reaches further than it is seen.
                        const isChip = button.classList.contains('chip');
                        const { top } = getComputedStyle(button, '::after');
                        const reach = isChip ? -2 * parseFloat(top) : 0;
                        const { width, height } = button.getBoundingClientRect();
                        const text = button.getAttribute('aria-label') ?? button.textContent;
                        return { text, width, height: height + reach };
                    })
                    .filter(({ width, height }) => width > 0 && (width < 24 || height < 24))
            );
            assert.deepEqual(small, [], name);
            assert.deepEqual(await seriousViolations(phone.page), [], name);
        };
        const shown = phone.card.locator('c-ai-session:not(.slds-hide)');
        const takes = (name) =>
            phone.card.locator('c-ai-capability-picker').getByRole('button', { name }).click();
        const [{ Id: id }] = await rowsOf(
            product,
            `SELECT Id FROM Opportunity WHERE Name = '${RICH_OPPORTUNITY}' LIMIT 1`
        );
        await phone.goesTo(`/lightning/r/Opportunity/${id}/view`);
        await phone.getsDraft();
        await phone.opensChanges();
        await fits('an e-mail');
        await takes('Opportunity insights');
        await shown.locator('.start').click();
        await shown.locator('c-ai-suggestion').first().waitFor();
        await shown
            .getByRole('button', { name: /^Source 2:/ })
            .first()
            .click();
        await fits('insights with a source');
        await phone.shoots('54-phone-brief', { fullPage: true });
        await shown
            .locator('c-ai-suggestion')
            .first()
            .getByRole('button', { name: 'Edit' })
            .click();
        await shown
            .locator('c-ai-suggestion')
            .nth(1)
            .getByRole('button', { name: 'Reject' })
            .click();
        await shown.getByRole('button', { name: 'Not useful', exact: true }).first().waitFor();
        await shown
            .locator('c-ai-brief-review')
            .getByRole('button', { name: 'Edit', exact: true })
            .click();
        await fits('a brief being edited');
        await phone.shoots('61-phone-edit', { fullPage: true });
        await takes('Questions');
        await shown.getByRole('textbox', { name: 'Question' }).fill('What is the next step?');
        await shown.getByRole('button', { name: 'Ask', exact: true }).click();
        await shown.locator('[data-turn="0"] c-ai-brief').waitFor();
        await fits('a conversation');
    });

    it('met no error of the page on the way', () => assert.deepEqual(rep.problems, []));
});
