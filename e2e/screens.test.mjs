/** Flows with screens, on pages, in dialogs and at addresses of their own, in a browser: local-org alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import path from 'node:path';
import { root } from '../scripts/lib/install.mjs';
import { seriousViolations } from './lib/accessibility.mjs';
import { launchBrowser } from './lib/product.mjs';
import { Person } from './lib/person.mjs';

const PROJECT = path.join(root, 'e2e', 'fixtures', 'screens');

describe('screens of flows', () => {
    let org;
    let server;
    let browser;
    let person;
    let page;
    let admin;
    let accountId;
    before(async () => {
        const { build } = await import('../local-org/build.mjs');
        await build();
        const { Org, startServer } = await import('local-org');
        org = await Org.open({ projectDir: PROJECT, databaseFile: null, mustCompile: true });
        server = await startServer(org, { port: 0 });
        admin = await org.userIdOf('screens@example.com');
        await org.call(admin, 'executeAnonymous', {
            source: `Account acme = new Account(Name = 'Acme');
                insert acme;
                insert new Contact(LastName = 'Ann', AccountId = acme.Id);`
        });
        [{ Id: accountId }] = await rows('SELECT Id FROM Account');
        browser = await launchBrowser();
        person = await Person.at({ browser, address: server.address });
        await person.becomes('Sam Screens');
        page = person.page;
    });
    after(async () => {
        await browser?.close();
        await server?.close();
        await org?.close();
    });

    const rows = (soql) => org.call(admin, 'query', { soql, mode: 'system' });
    const presses = (name, where = page) =>
        where.getByRole('button', { name, exact: true }).click();

    it('stand on a record page with its record, and say at the field what is missing', async () => {
        await person.goesTo(`/lightning/r/Account/${accountId}/view`);
        await page.getByText('Tell us about the visit at Acme.').waitFor();
        await presses('Next');
        await page.getByText('Complete this field.').waitFor();
        await page.getByLabel('Topic').fill('Hi');
        await presses('Next');
        await page.getByText('Say more about the topic.').waitFor();
    });

    it('show more while something is typed, and keep what was typed', async () => {
        await page.getByLabel('Topic').fill('Renewal');
        await page.locator('[data-hint]').filter({ hasText: 'Renewal' }).waitFor();
        await page.getByText('Bad', { exact: true }).click();
        await page.getByLabel('Why?').fill('Late');
        await page.getByText('Other', { exact: true }).click();
        await page.getByLabel('Which mood?').fill('Mixed');
        await page.getByLabel('Why?').waitFor({ state: 'detached' });
        await page.getByText('Bad', { exact: true }).click();
        await page.getByLabel('Why?').fill('Too late');
        assert.equal(await page.getByLabel('Topic').inputValue(), 'Renewal');
    });

    it('ask their own components, and hear them', async () => {
        await presses('1');
        await presses('Next');
        await page.getByText('Give at least two stars.').waitFor();
        await presses('5');
        await page.getByText('Rating: 5').waitFor();
        await page.getByText('Pen', { exact: true }).first().click();
        // a number is shown otherwise while it has the focus
        await page.getByLabel('Hours').focus();
        await page.getByLabel('Hours').fill('2.5');
        await page.getByRole('combobox', { name: 'Contact' }).click();
        await page.getByRole('option', { name: 'Ann' }).click();
        await presses('Go on');
        await page.getByText('Saved with priority High.').waitFor();
        const [task] = await rows(
            'SELECT Subject, Description, Priority, What.Name, Who.Name FROM Task'
        );
        assert.deepEqual(
            [task.Subject, task.Description, task.Priority, task.What.Name, task.Who.Name],
            ['Visit: Renewal (bad)', '5 stars, 2.5 hours, pen, Too late', 'High', 'Acme', 'Ann']
        );
    });

    it('go back to what was entered, and begin anew at the end', async () => {
        await presses('Previous');
        await page.getByLabel('Why?').waitFor();
        assert.equal(await page.getByLabel('Topic').inputValue(), 'Renewal');
        await presses('Next');
        await presses('Finish');
        await page.getByText('Rating: 3').waitFor();
        assert.equal(await page.getByLabel('Topic').inputValue(), '');
    });

    it('open in a dialog as a quick action, which closes at the end', async () => {
        await presses('Report a Visit');
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Topic').fill('Quick');
        await presses('Next', dialog);
        await dialog.getByText('Saved with priority Normal.').waitFor();
        await presses('Finish', dialog);
        await dialog.waitFor({ state: 'detached' });
    });

    it('have an address, behind a button of a list, and lead where they are told', async () => {
        await person.goesTo('/lightning/o/Account/list');
        await presses('Show Parts');
        await page.waitForURL(/\/flow\/Platform_Parts/);
        await page.getByText('NotSupported: flowruntime:kanbanBoard').waitFor();
        const customer = page.getByRole('row', { name: /Acme/ });
        await customer.locator('.slds-radio_faux').click();
        await page.getByLabel('E-mail').fill('ann@example.com');
        await page.getByText('Newsletter').click();
        await page.getByLabel('Last Name').fill('Ann');
        await page.getByLabel('Customer').fill('Ac');
        await page.getByRole('option', { name: /Acme/ }).click();
        await page.getByRole('combobox', { name: 'Region' }).click();
        await page.getByRole('option', { name: 'South' }).click();
        await page.getByRole('combobox', { name: 'Town' }).click();
        assert.equal(await page.getByRole('option', { name: 'Oslo' }).count(), 0);
        await page.getByRole('option', { name: 'Rome' }).click();
        await presses('Show');
        const said = `ann@example.com true 4 Ann ${accountId} South Rome Hello Ann Acme`;
        await page.getByText(said).waitFor();
        await presses('Finish');
        await page.waitForURL(/\/lightning\/page\/home/);
    });

    it('are started by components, and fail in the words of the platform', async () => {
        await person.goesTo('/lightning/n/Screens');
        await presses('Start');
        await page.getByText('Really?').waitFor();
        await page.locator('[data-status]').filter({ hasText: 'STARTED' }).waitFor();
        await page.locator('c-order-page').getByRole('button', { name: 'Next' }).click();
        await page.getByText('An unhandled fault has occurred in this flow').waitFor();
        await page.getByText('error element Save without a name').waitFor();
        await page.locator('[data-status]').filter({ hasText: 'ERROR' }).waitFor();
    });

    it('stand on the home page that the project has', async () => {
        await person.goesTo('/lightning/page/home');
        await page.getByText('Really?').waitFor();
        assert.deepEqual(await seriousViolations(page), []);
    });

    it('take dates, money and several choices, and pause', async () => {
        await person.goesTo('/flow/Visit_Report?recordId=' + accountId);
        await page.getByText('Tell us about the visit at Acme.').waitFor();
        // the base component's own box for the time has no label of its own
        const violations = (await seriousViolations(page)).filter(
            (text) => !text.includes('lightning-timepicker')
        );
        assert.deepEqual(violations, []);
        await page.getByLabel('Costs').fill('12.50');
        await page.getByLabel('Door code').fill('1234');
        await page.getByText('Urgent').click();
        await page.getByRole('option', { name: 'Mug' }).click();
        await page.getByRole('button', { name: /to Selected/ }).click();
        await page.getByRole('combobox', { name: 'Source' }).click();
        await page.getByRole('option', { name: 'Web', exact: true }).click();
        await page.getByLabel('Topic').fill('Renewal');
        await page.locator('[data-hint]').filter({ hasText: 'Renewal' }).waitFor();
        assert.equal(await page.getByLabel('Door code').inputValue(), '1234');
        await presses('Pause');
        await page.getByText('Your flow is paused.').waitFor();
    });

    it('fit on a phone', async () => {
        await page.setViewportSize({ width: 375, height: 700 });
        await person.goesTo('/flow/Visit_Report?recordId=' + accountId);
        await page.getByText('Tell us about the visit at Acme.').waitFor();
        const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        assert.equal(overflow, 0);
        assert.deepEqual(person.problems, []);
    });
});
