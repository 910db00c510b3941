/** One panel for every capability: what a rep sees of answers, sources, suggestions, questions and earlier results. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { seriousViolations } from './lib/accessibility.mjs';
import { Person, RICH_OPPORTUNITY } from './lib/person.mjs';
import { modelCallsDuring, openProduct, rowsOf } from './lib/product.mjs';

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

    it('fits on a phone, with nothing to scroll sideways', async () => {
        const phone = await Person.at(product, { width: 375, height: 800 });
        await phone.becomes('Riley Morgan');
        const [{ Id: id }] = await rowsOf(
            product,
            `SELECT Id FROM Account WHERE Name = '${ACCOUNT}' LIMIT 1`
        );
        await phone.goesTo(`/lightning/r/Account/${id}/view`);
        await phone.card.getByRole('button', { name: 'Brief me' }).click();
        await phone.card
            .getByRole('button', { name: /^Source 2:/ })
            .first()
            .click();

        assert.ok(
            await phone.page.evaluate(
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
            )
        );
        await phone.shoots('54-phone-brief', { fullPage: true });
    });

    it('met no error of the page on the way', () => assert.deepEqual(rep.problems, []));
});
