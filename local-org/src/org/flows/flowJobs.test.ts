import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { FlowLibrary, nextRun } from '../../flow/index.js';
import { readProject } from '../../metadata/readProject.js';
import { Org } from '../org.js';
import { copyFixture } from '../testing.js';

describe('a schedule-triggered flow', () => {
    const fixture = copyFixture('flows');
    after(() => fixture.remove());

    it('knows when it is due', () => {
        const { model } = readProject(fixture.directory);
        const flow = new FlowLibrary(model.flows).find('Every_Night')!;
        const at = (text: string): number => Date.parse(text);

        assert.equal(nextRun(flow, at('2025-06-01T00:00:00Z'), 'UTC'), at('2026-01-01T03:30:00Z'));
        assert.equal(nextRun(flow, at('2026-05-05T03:29:00Z'), 'UTC'), at('2026-05-05T03:30:00Z'));
        assert.equal(nextRun(flow, at('2026-05-05T03:30:00Z'), 'UTC'), at('2026-05-06T03:30:00Z'));
        assert.equal(
            nextRun(flow, at('2026-07-05T12:00:00Z'), 'America/Los_Angeles'),
            at('2026-07-06T10:30:00Z')
        );
    });

    it('knows weekdays, months and years', () => {
        const { model } = readProject(fixture.directory);
        const nightly = new FlowLibrary(model.flows).find('Every_Night')!;
        const day = (frequency: string, startDate: string, after: string): string => {
            const schedule = { ...nightly.start.schedule!, frequency, startDate };
            const flow = { ...nightly, start: { ...nightly.start, schedule } };
            return new Date(nextRun(flow, Date.parse(after), 'UTC')!).toISOString().slice(0, 10);
        };

        // A Friday: the next one is Monday.
        assert.equal(day('Weekdays', '2026-01-01', '2026-11-20T12:00:00Z'), '2026-11-23');
        assert.equal(day('Monthly', '2026-01-31', '2026-02-01T00:00:00Z'), '2026-02-28');
        assert.equal(day('Yearly', '2024-02-29', '2026-01-01T00:00:00Z'), '2026-02-28');
    });
});

describe('flows that wait', () => {
    const fixture = copyFixture('flows');
    let org: Org;
    let admin: string;

    const run = (source: string): Promise<unknown> =>
        org.call(admin, 'executeAnonymous', { source });
    const column = async (soql: string, name: string): Promise<unknown[]> =>
        (
            (await org.call(admin, 'query', { soql, mode: 'system' })) as Record<string, unknown>[]
        ).map((row) => row[name]);

    before(async () => {
        org = await Org.open({ projectDir: fixture.directory, databaseFile: null });
        admin = await org.userIdOf(null);
    });
    after(async () => {
        await org.whenIdle();
        await org.close();
        fixture.remove();
    });

    it('run their asynchronous paths once the save is committed, and scheduled ones when due', async () => {
        await run(
            `Opportunity deal = new Opportunity(Name = 'Deal', StageName = 'Prospecting', CloseDate = Date.today().addDays(9), Amount = 20);
             insert deal; deal.StageName = 'Qualification'; update deal;
             insert new Opportunity(Name = 'Late', StageName = 'Qualification', CloseDate = Date.today().addDays(-9), Amount = 20);`
        );
        await org.whenIdle();

        assert.deepEqual((await column('SELECT Subject FROM Task', 'Subject')).sort(), [
            'Later, was ',
            'Later, was Prospecting',
            'Now',
            'Now',
            'Remind of Late'
        ]);
    });

    it('lose what was under way when a save is undone', async () => {
        await assert.rejects(
            run(
                `insert new Opportunity(Name = 'Gone', StageName = 'Qualification', CloseDate = Date.today(), Amount = 99);
                 throw new IllegalArgumentException('no');`
            )
        );
        await org.whenIdle();

        assert.deepEqual(
            await column(`SELECT Id FROM Task WHERE Subject = 'Later, was Gone'`, 'Id'),
            []
        );
    });

    it('are started by events of other flows', async () => {
        await run(
            `Account loud = new Account(Name = 'Loud'); insert loud; loud.Industry = 'Energy'; update loud;`
        );
        await org.whenIdle();

        assert.deepEqual(
            await column(`SELECT Name FROM Account WHERE Name LIKE 'Account%'`, 'Name'),
            ['Account Energy']
        );
    });
});

describe('a schedule', () => {
    const fixture = copyFixture('flows');
    let org: Org;
    after(async () => {
        await org.whenIdle();
        await org.close();
        fixture.remove();
    });

    it('runs its flow at its time, for all records that meet its conditions', async () => {
        const soon = new Date(Date.now() + 6_000).toISOString();
        const file = `${fixture.directory}/force-app/flows/Every_Night.flow-meta.xml`;
        writeFileSync(
            file,
            readFileSync(file, 'utf8')
                .replace('>Daily<', '>Once<')
                .replace('>2026-01-01<', `>${soon.slice(0, 10)}<`)
                .replace('>03:30:00.000Z<', `>${soon.slice(11)}<`)
        );
        writeFileSync(
            `${fixture.directory}/local-org.json`,
            JSON.stringify({ organization: { TimeZoneSidKey: 'GMT' } })
        );
        org = await Org.open({ projectDir: fixture.directory, databaseFile: null });
        const admin = await org.userIdOf(null);
        await org.call(admin, 'executeAnonymous', {
            source:
                `List<Account> all = new List<Account>();` +
                `for (Integer i = 0; i < 450; i++) { all.add(new Account(Name = (i < 430 ? 'Night ' : 'Day ') + i)); }` +
                `insert all;`
        });
        const count = async (): Promise<unknown> =>
            (
                (await org.call(admin, 'query', {
                    soql: `SELECT COUNT() FROM Account WHERE Industry = 'Banking'`,
                    mode: 'system'
                })) as { count: number }[]
            )[0]!.count;

        assert.equal(await count(), 0);
        for (let tries = 0; tries < 30 && (await count()) !== 430; tries++) {
            await new Promise((resolve) => setTimeout(resolve, 500));
        }
        assert.equal(await count(), 430);
    });
});
