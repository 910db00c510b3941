/** A prompt from Draft into force and back, in a real browser: its author, and the one who approves it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { seriousViolations } from './lib/accessibility.mjs';
import { Person, RICH_OPPORTUNITY } from './lib/person.mjs';
import { openProduct, rowsOf } from './lib/product.mjs';

describe('the prompt workbench', () => {
    let product;
    let person;
    let bench;
    before(async () => {
        product = await openProduct();
        person = await Person.at(product);
        bench = person.page.locator('c-ai-prompt-workbench');
    });
    after(() => product?.close());

    const button = (name) => bench.getByRole('button', { name, exact: true });
    const tab = (name) => bench.getByRole('tab', { name }).click();
    const says = (text) => bench.getByText(text, { exact: true }).waitFor();
    const statuses = async () =>
        (
            await rowsOf(
                product,
                `SELECT Version__c, Status__c FROM AI_Prompt_Version__c
                WHERE Capability__c = 'Email_Draft' ORDER BY Version__c`
            )
        ).map(({ Status__c: status }) => status);

    /** The texts of a version come after its name. */
    async function shows(beginning) {
        const instructions = bench.getByRole('textbox', { name: 'Instructions' });
        for (let tries = 0; tries < 50; tries++) {
            if ((await instructions.inputValue()).startsWith(beginning)) {
                return;
            }
            await person.page.waitForTimeout(200);
        }
        assert.fail(`The instructions do not begin with "${beginning}"`);
    }

    async function opens(name) {
        await person.becomes(name);
        await person.goesTo('/lightning/n/AI_Prompts');
        await bench.locator('c-ai-prompt-editor').waitFor();
        await bench.getByRole('combobox', { name: 'Capability' }).click();
        await bench.getByRole('option', { name: 'Email draft' }).click();
        await shows('You draft e-mails for a salesperson.');
    }

    it('lets an admin make a new version of what is in force and change it', async () => {
        await opens('Alex Ito');
        await button('New version').click();
        await says('Done: version 2 is Draft.');
        const instructions = bench.getByRole('textbox', { name: 'Instructions' });
        const text = await instructions.inputValue();
        await instructions.fill(text.replace('at most 80 words', 'at most 60 words'));
        await says('You have changes that are not saved. Save or undo them first.');
        assert.equal(await button('Send to review').isDisabled(), true);
        await button('Save Draft').click();
        await button('Send to review').isEnabled();

        await tab('Compare');
        assert.equal(await bench.locator('c-ai-prompt-diff ins').innerText(), '60');
        assert.equal(await bench.locator('c-ai-prompt-diff del').innerText(), '80');
        assert.deepEqual(await seriousViolations(person.page), []);
    });

    it('runs both on a record, side by side, as trials', async () => {
        await tab('Try');
        await bench.locator('c-ai-prompt-trial').getByRole('searchbox').fill(RICH_OPPORTUNITY);
        await bench.getByText(RICH_OPPORTUNITY).click();
        await button('Run both').click();
        await says('All runs are back.');

        const cells = bench.locator('c-ai-prompt-trial article');
        assert.equal(await cells.count(), 2);
        for (const text of await cells.allInnerTexts()) {
            assert.match(text, /Ada/);
            assert.match(text, /Tokens in \/ out\s+\d+ \/ \d+/);
        }
        const logs = await rowsOf(
            product,
            'SELECT Is_Trial__c, State__c, Outcome__c FROM AI_Audit_Log__c'
        );
        assert.equal(logs.length, 2);
        assert.ok(logs.every((log) => log.Is_Trial__c && log.State__c === 'Answered'));
        assert.deepEqual(await seriousViolations(person.page), []);
        await person.shoots('prompt-workbench', { fullPage: true });
    });

    it('does not let the author approve', async () => {
        await button('Send to review').click();
        await says('You wrote or edited this text, so somebody else has to approve it.');

        assert.equal(await button('Approve').count(), 0);
        assert.deepEqual(await statuses(), ['Active', 'In_Review']);
    });

    it('lets a reviewer read the difference, approve and roll back in one click', async () => {
        await opens('Morgan Reyes');
        assert.equal(await button('New version').count(), 0);
        await bench.getByRole('heading', { name: 'Version 2: In Review' }).waitFor();
        await button('Approve').click();
        await says('Done: version 2 is Active.');
        assert.deepEqual(await statuses(), ['Retired', 'Active']);

        await button('Roll back').click();
        await says('Rolled back.');
        assert.deepEqual(await statuses(), ['Active', 'Retired']);
        assert.deepEqual(await seriousViolations(person.page), []);
        assert.deepEqual(person.problems, []);
    });
});
