/** What the browser tests share: the product with new data, a browser, and the steps of a walk. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../../scripts/lib/install.mjs';
import { startProduct } from '../../scripts/lib/product.mjs';

export const RICH_OPPORTUNITY = 'Northwind Robotics: fleet analytics 2027';

const SCREENSHOTS = path.join(root, 'e2e', 'screenshots');
// Flags that keep a headless browser from calling home
const FLAGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

/** The product and a browser, both to be closed after the tests. */
export async function openProduct() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crm-copilot-e2e-'));
    const product = await startProduct({ port: 0, databaseFile: path.join(folder, 'org.db') });
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: FLAGS
    });
    mkdirSync(SCREENSHOTS, { recursive: true });
    return {
        ...product,
        browser,
        async close() {
            await browser.close();
            await product.close();
            rmSync(folder, { recursive: true, force: true });
        }
    };
}

/** One person at one screen. Problems of the page itself are kept, so that a test can refuse them. */
export class Person {
    constructor(page, address) {
        this.page = page;
        this.address = address;
        this.problems = [];
        page.on('pageerror', (error) => this.problems.push(error.message));
    }

    static async at({ browser, address }, { width = 1400, height = 1100 } = {}) {
        const context = await browser.newContext({ viewport: { width, height } });
        return new Person(await context.newPage(), address);
    }

    /** Chooses who is logged in, by the avatar menu. */
    async becomes(name) {
        await this.page.goto(this.address);
        await this.page.locator('shell-header button.avatar').click();
        await Promise.all([
            this.page.waitForEvent('load'),
            this.page.getByRole('region', { name: 'Switch user' }).getByText(name).click()
        ]);
    }

    async opensOpportunity(name) {
        await this.page.goto(new URL('/lightning/o/Opportunity/list', this.address).href);
        await this.page.getByRole('link', { name }).first().click();
        await this.card.waitFor();
    }

    get card() {
        return this.page.locator('c-ai-copilot');
    }

    get draft() {
        return this.card.locator('c-ai-draft-review');
    }

    async generates() {
        await this.card.getByRole('button', { name: 'Generate email draft' }).click();
    }

    async shoots(name, options = {}) {
        await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), ...options });
    }
}

/** Makes the next call of the offline model fail. */
export async function failNext(modelAddress, failure) {
    const response = await fetch(`${modelAddress}/control/failures`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(failure)
    });
    if (!response.ok) {
        throw new Error(await response.text());
    }
}
