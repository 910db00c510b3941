import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Org } from '../org.js';
import { copyFixture } from '../testing.js';
import type { JobLimits } from './jobLimits.js';

/** Long enough for another worker to start. */
const CALL_MS = 3_000;

describe('jobs', () => {
    const fixture = copyFixture('async');
    const failures: string[] = [];
    const limits: JobLimits[] = [];
    let underWay = 0;
    let mostAtATime = 0;
    let server: http.Server;
    let org: Org;
    let admin: string;

    before(async () => {
        server = http.createServer((_request, answer) => {
            mostAtATime = Math.max(mostAtATime, ++underWay);
            setTimeout(() => {
                underWay--;
                answer.end();
            }, CALL_MS);
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const { port } = server.address() as AddressInfo;
        const sites = path.join(fixture.directory, 'force-app', 'remoteSiteSettings');
        mkdirSync(sites);
        writeFileSync(
            path.join(sites, 'Here.remoteSite-meta.xml'),
            `<RemoteSiteSetting xmlns="http://soap.sforce.com/2006/04/metadata">
                <disableProtocolSecurity>true</disableProtocolSecurity>
                <isActive>true</isActive>
                <url>http://127.0.0.1:${port}</url>
            </RemoteSiteSetting>`
        );
        writeFileSync(
            path.join(fixture.directory, 'local-org.json'),
            JSON.stringify({
                users: [
                    {
                        username: 'listener@example.com',
                        lastName: 'Listener',
                        profile: 'System Administrator'
                    }
                ]
            })
        );
        org = await Org.open({
            projectDir: fixture.directory,
            databaseFile: path.join(fixture.directory, 'jobs.db'),
            mustCompile: true,
            workers: 3
        });
        org.onJobFailure = ({ failure }) => failures.push(failure?.message ?? '');
        org.onJobLimits = (usage) => limits.push(usage);
        admin = await org.userIdOf(null);
    });

    after(async () => {
        await org.close();
        server.close();
        fixture.remove();
    });

    const exec = (source: string): Promise<unknown> =>
        org.call(admin, 'executeAnonymous', { source, name: 'AnonymousBlock' });

    async function names(condition: string): Promise<string[]> {
        await org.whenIdle();
        const rows = (await org.call(admin, 'query', {
            soql: `SELECT Name FROM Account WHERE ${condition} ORDER BY Name`,
            mode: 'system'
        })) as { Name: string }[];
        return rows.map(({ Name }) => Name);
    }

    it('run side by side while they call out', async () => {
        const { port } = server.address() as AddressInfo;
        await exec(
            `System.enqueueJob(new Work.Call('http://127.0.0.1:${port}/a'));
            System.enqueueJob(new Work.Call('http://127.0.0.1:${port}/b'));`
        );

        assert.equal((await names("Name = 'called 200'")).length, 2);
        assert.equal(mostAtATime, 2);
    });

    it('enqueue one child each, and a transaction that asks for two is undone', async () => {
        failures.length = 0;
        await exec('System.enqueueJob(new Work.Greedy());');

        assert.deepEqual(await names("Name LIKE '%child'"), []);
        assert.deepEqual(failures, ['Too many queueable jobs added to the queue: 2']);
    });

    it('that die of a limit leave their state to the finalizer, which may enqueue a job', async () => {
        limits.length = 0;
        await exec('System.enqueueJob(new Work.Dying());');

        assert.deepEqual(
            await names(
                "Name LIKE 'UNHANDLED%' OR Name LIKE 'by the%' OR Name IN ('undone', 'caught')"
            ),
            ['by the finalizer', 'UNHANDLED_EXCEPTION System.LimitException 200']
        );
        assert.deepEqual(
            limits.map(({ kind, used }) => [kind, used['queries']]),
            [
                ['queueable', 201],
                ['finalizer', 0],
                ['queueable', 0]
            ]
        );
    });

    it('that are delayed wait, and no second one with their signature is let in', async () => {
        const enqueue = `AsyncOptions options = new AsyncOptions();
            options.MinimumQueueableDelayInMinutes = 1;
            options.DuplicateSignature = new QueueableDuplicateSignature.Builder().addString('one').build();
            System.enqueueJob(new Work.Note('late'), options);`;
        await exec(enqueue);

        await assert.rejects(exec(enqueue), /duplicate queueable signature/);
        assert.deepEqual(await names("Name = 'late'"), []);
    });

    it('deliver events as the configured user, in batches, to each trigger by itself', async () => {
        await exec(
            `EventBus.publish(new List<Signal__e>{
                new Signal__e(Title__c = 'a'), new Signal__e(Title__c = 'b'), new Signal__e(Title__c = 'c')
            });`
        );

        assert.deepEqual(await names("Name LIKE 'listener%' AND Site = '2 0 null'"), [
            'listener@example.com a',
            'listener@example.com b'
        ]);
        assert.deepEqual(await names("Name LIKE 'listener%' AND Site = '1 0 null'"), [
            'listener@example.com c'
        ]);
    });

    it('deliver again what a trigger could not take yet, and the rest after its checkpoint', async () => {
        await exec(
            `EventBus.publish(new List<Signal__e>{
                new Signal__e(Title__c = 'retry'), new Signal__e(Title__c = 'stop')
            });`
        );
        await names('Id = null');
        await new Promise((resolve) => setTimeout(resolve, 1_300));

        assert.deepEqual(await names("Name LIKE '% retry' AND Site = '2 1 not yet'"), [
            'listener@example.com retry'
        ]);
        assert.deepEqual(await names("Name LIKE '% stop' AND Site = '1 0 null'"), [
            'listener@example.com stop'
        ]);
    });

    it('deliver what was published at once although the transaction failed', async () => {
        await assert.rejects(
            exec("EventBus.publish(new Flash__e(Title__c = 'seen'));\nInteger i = 1 / 0;")
        );

        assert.deepEqual(await names("Name LIKE 'flash%'"), ['flash seen']);
    });
});
