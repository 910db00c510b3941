/** A browser in Tokyo, a user in Los Angeles: pages show and take the user's time. local-org alone. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../scripts/lib/install.mjs';
import { launchBrowser } from './lib/product.mjs';
import { Person } from './lib/person.mjs';

const PROJECT = path.join(root, 'e2e', 'fixtures', 'components');

describe("times in the user's zone", () => {
    let org;
    let server;
    let browser;
    let person;
    let event;
    let account;
    let userId;
    before(async () => {
        const { build } = await import('../local-org/build.mjs');
        await build();
        const { Org, startServer } = await import('local-org');
        org = await Org.open({ projectDir: PROJECT, databaseFile: null, mustCompile: true });
        server = await startServer(org, { port: 0 });
        browser = await launchBrowser();
        userId = await org.userIdOf('parts@example.com');
        await org.call(userId, 'executeAnonymous', {
            name: 'AnonymousBlock',
            source: `Account acme = new Account(Name = 'Acme');
            insert as user acme;
            insert as user new Event(Subject = 'Kick-off', WhatId = acme.Id, DurationInMinutes = 60,
                StartDateTime = Datetime.newInstanceGmt(2031, 1, 15, 17, 0, 0));`
        });
        [event] = await rows('SELECT Id, WhatId FROM Event');
        account = event.WhatId;
        person = await Person.at(
            { browser, address: server.address },
            { timezoneId: 'Asia/Tokyo' }
        );
        await person.becomes('Pat Parts');
    });
    after(async () => {
        await browser?.close();
        await server?.close();
        await org?.close();
    });

    const rows = (soql) => org.call(userId, 'query', { soql, mode: 'system' });

    it('are shown on record pages and on the timeline', async () => {
        const { page } = person;
        await person.goesTo(`/lightning/r/Event/${event.Id}/view`);
        await page.getByText('1/15/2031, 9:00 AM').first().waitFor();
        await person.goesTo(`/lightning/r/Account/${account}/view`);
        await page.locator('shell-timeline').getByText('Jan 15, 9:00 AM').waitFor();
        assert.equal(await page.getByText('2:00 AM').count(), 0);
    });

    it('are taken as the user enters them', async () => {
        const { page } = person;
        await person.goesTo(`/lightning/r/Event/${event.Id}/view`);
        await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
        const start = page
            .getByRole('dialog')
            .locator('lightning-datetimepicker')
            .filter({ hasText: 'Start' });
        const time = start.locator('lightning-timepicker input');
        assert.match(await time.inputValue(), /^9:00\sAM$/);
        await time.fill('10:30 AM');
        await time.press('Tab');
        await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('1/15/2031, 10:30 AM').first().waitFor();
        const [{ StartDateTime: stored }] = await rows('SELECT StartDateTime FROM Event');
        assert.equal(new Date(stored).toISOString(), '2031-01-15T18:30:00.000Z');
        assert.deepEqual(person.problems, []);
    });
});
