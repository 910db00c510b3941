/** One person at one screen, and the steps of their walk through the product. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../scripts/lib/install.mjs';

export const RICH_OPPORTUNITY = 'Northwind Robotics: fleet analytics 2027';

const SCREENSHOTS = path.join(root, 'e2e', 'screenshots');
/** Of a slow machine that builds the pages first. */
const PATIENCE = 90_000;

export class Person {
    constructor(page, address) {
        this.page = page;
        this.address = address;
        /** Errors of the page itself, so that a test can refuse them. */
        this.problems = [];
        /** What scripts in a text would show if they ran. */
        this.dialogs = [];
        page.on('pageerror', (error) => this.problems.push(error.message));
        page.on('dialog', (dialog) => {
            this.dialogs.push(dialog.message());
            void dialog.dismiss();
        });
    }

    static async at({ browser, address }, { width = 1400, height = 1100, timezoneId } = {}) {
        const context = await browser.newContext({ viewport: { width, height }, timezoneId });
        context.setDefaultTimeout(PATIENCE);
        return new Person(await context.newPage(), address);
    }

    /** Chooses who is logged in, by the avatar menu. */
    async becomes(name) {
        await this.page.goto(this.address);
        await this.page.locator('shell-header button.avatar').click();
        await Promise.all([
            this.page.waitForEvent('load'),
            this.page.getByRole('region', { name: 'Switch user' }).getByText(name).last().click()
        ]);
    }

    async goesTo(address) {
        await this.page.goto(new URL(address, this.address).href);
    }

    /** By the search, as people do: a list shows its first page only. */
    async opensOpportunity(name) {
        await this.goesTo(`/lightning/local/search/${encodeURIComponent(name)}`);
        await this.page.getByRole('link', { name }).first().click();
        await this.page.waitForURL(/\/Opportunity\/\w{15,18}\/view/);
        await this.card.waitFor();
    }

    get recordId() {
        return /\/(\w{15,18})\/view/.exec(this.page.url())[1];
    }

    get card() {
        return this.page.locator('c-ai-copilot');
    }

    get problem() {
        return this.card.locator('c-ai-error-panel');
    }

    get start() {
        return this.card.getByRole('button', { name: 'Generate email draft' });
    }

    get draft() {
        return this.card.locator('c-ai-result');
    }

    get subject() {
        return this.draft.getByRole('textbox', { name: 'Subject' });
    }

    get body() {
        return this.draft.getByRole('textbox', { name: 'Body' });
    }

    button(name) {
        return this.card.getByRole('button', { name, exact: true });
    }

    /** Opens what may be changed for another answer. */
    async opensChanges() {
        const wish = this.draft.getByRole('textbox', { name: /What to change/ });
        if ((await wish.count()) === 0) {
            await this.button('Change and regenerate').click();
            await wish.waitFor();
        }
        return wish;
    }

    async regenerates() {
        await this.opensChanges();
        await this.button('Regenerate').click();
    }

    async chooses(label, option) {
        await this.opensChanges();
        await this.draft.getByRole('combobox', { name: label }).click();
        await this.draft.getByRole('option', { name: option }).click();
    }

    async getsDraft() {
        await this.start.click();
        await this.draft.waitFor();
    }

    /** Has the draft written anew, from the facts as they are. */
    async getsAnotherDraft() {
        const before = await this.body.inputValue();
        const wish = await this.opensChanges();
        await wish.fill('Shorter');
        await this.chooses('Length', 'Short');
        await this.regenerates();
        await until(
            (text) => text !== before,
            () => this.body.inputValue(),
            'Another draft'
        );
    }

    /** Presses Tab until the element has the focus. */
    async tabsTo(element, most = 120) {
        for (let i = 0; i < most; i++) {
            if (await element.evaluate((node) => node.matches(':focus'))) {
                return;
            }
            await this.page.keyboard.press('Tab');
        }
        throw new Error(`${most} times Tab did not reach ${element}`);
    }

    /** What is selected in the field that has the focus. */
    selectedText() {
        return this.page.evaluate(() => {
            let field = document.activeElement;
            while (field?.shadowRoot?.activeElement) {
                field = field.shadowRoot.activeElement;
            }
            return field.value?.slice(field.selectionStart, field.selectionEnd);
        });
    }

    /** The card alone, as the pages of docs show it. */
    async shootsCard(name) {
        mkdirSync(SCREENSHOTS, { recursive: true });
        await this.card.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
    }

    async shoots(name, options = {}) {
        mkdirSync(SCREENSHOTS, { recursive: true });
        await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), ...options });
    }
}

/** Waits until a value is as it should be, and gives it. */
export async function until(isRight, read, what) {
    const end = Date.now() + PATIENCE;
    for (;;) {
        const value = await read();
        if (isRight(value)) {
            return value;
        }
        if (Date.now() > end) {
            throw new Error(`${what}: still ${JSON.stringify(value)}`);
        }
        await pause(100);
    }
}
