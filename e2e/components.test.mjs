/** The parts that Lightning pages are made of, each on one page, in a browser: local-org alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import path from 'node:path';
import { root } from '../scripts/lib/install.mjs';
import { launchBrowser } from './lib/product.mjs';
import { Person } from './lib/person.mjs';

const PROJECT = path.join(root, 'e2e', 'fixtures', 'components');

describe('the parts of Lightning pages', () => {
    let org;
    let server;
    let browser;
    let person;
    before(async () => {
        const { build } = await import('../local-org/build.mjs');
        await build();
        const { Org, startServer } = await import('local-org');
        org = await Org.open({ projectDir: PROJECT, databaseFile: null, mustCompile: true });
        server = await startServer(org, { port: 0 });
        browser = await launchBrowser();
        person = await Person.at({ browser, address: server.address });
        await person.becomes('Pat Parts');
        await person.goesTo('/lightning/n/Parts');
        await said('listening', 'yes');
    });
    after(async () => {
        await browser?.close();
        await server?.close();
        await org?.close();
    });

    const said = (key, text) =>
        person.page.locator(`[data-result="${key}"]`).filter({ hasText: text }).waitFor();
    const presses = (name) => person.page.getByRole('button', { name, exact: true }).click();

    it('show and hide: tabs, sections, pills, progress', async () => {
        const { page } = person;
        await page.getByText('Second tab').waitFor();
        await page.getByRole('tab', { name: 'One' }).click();
        await page.getByText('First tab').waitFor();
        await page.getByRole('button', { name: 'Section B' }).click();
        await page.getByText('Text of B').waitFor();
        await page.getByRole('button', { name: 'Remove A pill' }).click();
        await page.getByText('A pill').waitFor({ state: 'detached' });
        assert.equal(
            await page.getByRole('progressbar').first().getAttribute('aria-valuenow'),
            '40'
        );
    });

    it('read records, lists and related lists, and again when told', async () => {
        await presses('Make account');
        await said('name', 'Acme');
        await said('contacts', 'Ada, Bob');
        await said('count', '2');
        await presses('Rename');
        await said('name', 'Renamed');
        await said('list', '1');
    });

    it('pick records, edit rich text, upload files', async () => {
        const { page } = person;
        await page.getByLabel('Account').fill('Ren');
        await page.getByRole('option', { name: /Renamed/ }).click();
        await said('picked', '001');
        await page.getByRole('textbox', { name: 'Rich text' }).fill('Better');
        await said('rich', 'Better');
        await page
            .locator('lightning-file-upload input')
            .setInputFiles({ name: 'call.txt', mimeType: 'text/plain', buffer: Buffer.from('Hi') });
        await said('uploaded', 'call.txt 069');
        const [link] = await org.call(await org.userIdOf('parts@example.com'), 'query', {
            soql: `SELECT LinkedEntity.Name, ContentDocument.Title FROM ContentDocumentLink
                WHERE LinkedEntity.Type = 'Account' AND LinkedEntityId IN (SELECT Id FROM Account)`,
            mode: 'system'
        });
        assert.equal(link.ContentDocument.Title, 'call');
    });

    it('hear of platform events and of messages, ask, tell and refresh', async () => {
        const { page } = person;
        await presses('Ping');
        await said('event', 'pong');
        await presses('Send message');
        await said('message', 'from the sender');
        await presses('Ask');
        await page.getByText('Really?').waitFor();
        await presses('Yes');
        await said('answer', 'yes');
        await presses('Toast');
        await page.getByText('All is well').waitFor();
        await presses('Refresh');
        await said('refreshed', 'yes');
    });

    it('fit on a phone', async () => {
        await person.page.setViewportSize({ width: 375, height: 700 });
        const overflow = await person.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        assert.equal(overflow, 0);
        await person.page.getByRole('button', { name: /More/ }).click();
        await person.page.getByRole('menuitem', { name: 'Opportunities' }).click();
        await person.page.waitForURL(/\/o\/Opportunity\/list/);
        assert.deepEqual(person.problems, []);
    });
});
