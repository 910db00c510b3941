import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { PlatformEvent } from './async/platformEvent.js';
import { Org } from './org.js';
import { copyFixture } from './testing.js';
import { TaskFailed } from './worker/messages.js';

describe('an org', () => {
    const fixture = copyFixture('library');
    const seen: { url?: string; authorization?: string; body?: string }[] = [];
    let shop: http.Server;
    let org: Org;
    let admin: string;
    let shopper: string;

    before(async () => {
        shop = http.createServer((request, answer) => {
            let body = '';
            request.on('data', (chunk: Buffer) => (body += chunk.toString()));
            request.on('end', () => {
                seen.push({
                    url: request.url ?? '',
                    authorization: request.headers.authorization ?? '',
                    body
                });
                setTimeout(() => answer.writeHead(201).end('made'), 100);
            });
        });
        await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
        const { port } = shop.address() as AddressInfo;
        writeFileSync(
            path.join(fixture.directory, 'local-org.json'),
            JSON.stringify({
                namedCredentials: { Shop: { url: `http://127.0.0.1:${port}/v1` } },
                externalCredentials: { Shop_Key: { parameters: { ApiKey: 'secret' } } },
                users: [
                    {
                        username: 'shopper@example.com',
                        lastName: 'Shopper',
                        permissionSets: ['Shopper']
                    },
                    { username: 'nobody@example.com', lastName: 'Nobody' }
                ],
                data: [{ file: 'people.json', as: 'shopper@example.com', writtenOn: '2020-03-01' }]
            })
        );
        writeFileSync(
            path.join(fixture.directory, 'people.json'),
            JSON.stringify({
                records: [
                    { attributes: { type: 'Contact' }, LastName: 'Soon', Birthdate: '2020-03-08' }
                ]
            })
        );
        org = await Org.open({
            projectDir: fixture.directory,
            databaseFile: path.join(fixture.directory, '.local-org', 'org.db')
        });
        admin = await org.userIdOf(null);
        shopper = await org.userIdOf('shopper@example.com');
    });
    after(async () => {
        await org.close();
        shop.close();
        fixture.remove();
    });

    const exec = async (userId: string, source: string): Promise<string[]> => {
        const lines: string[] = [];
        await org.call(userId, 'executeAnonymous', { source, name: 'AnonymousBlock' }, (event) =>
            lines.push((event as { text: string }).text)
        );
        return lines;
    };
    const count = async (where: string): Promise<unknown> => {
        const rows = await org.call(admin, 'query', {
            soql: `SELECT COUNT() FROM Loan__c WHERE ${where}`,
            mode: 'system'
        });
        return (rows as { count: number }[])[0]?.count;
    };
    const failureOf = async (work: Promise<unknown>): Promise<TaskFailed['failure']> => {
        const error = await work.then(
            () => assert.fail('expected a failure'),
            (thrown: unknown) => thrown
        );
        assert.ok(error instanceof TaskFailed, String(error));
        return error.failure;
    };

    it('runs one class by anonymous Apex', async () => {
        assert.deepEqual(await exec(admin, "System.debug(Greeting.to('world'));"), [
            'Hello, world!'
        ]);
    });

    it('commits what went well, and undoes what did not', async () => {
        await exec(admin, "insert new Loan__c(Name = 'kept');");
        const failure = await failureOf(
            exec(admin, "insert new Loan__c(Name = 'undone');\nString s;\nInteger i = s.length();")
        );

        assert.equal(failure.type, 'System.NullPointerException');
        assert.match(failure.stackTrace, /AnonymousBlock: line 3, column 1/);
        assert.equal(await count("Name = 'kept'"), 1);
        assert.equal(await count("Name = 'undone'"), 0);
    });

    it('imports data for whom it names, with dates as far off as when they were written', async () => {
        const lines = await exec(
            shopper,
            "for (Contact c : [SELECT Birthdate, OwnerId FROM Contact WHERE LastName = 'Soon']) " +
                "System.debug(Date.today().daysBetween(c.Birthdate) + (c.OwnerId == UserInfo.getUserId() ? ' mine' : ''));"
        );

        assert.deepEqual(lines, ['7 mine']);
    });

    it('lets an import say when a record was made, where its user is permitted to', async () => {
        const file = path.join(fixture.directory, 'old.json');
        writeFileSync(
            file,
            JSON.stringify({
                records: [
                    {
                        attributes: { type: 'Contact' },
                        LastName: 'Old',
                        CreatedDate: '2020-03-08T10:00:00.000Z'
                    }
                ]
            })
        );
        await org.call(shopper, 'importData', { files: [file] });
        const refused = await failureOf(org.call(admin, 'importData', { files: [file] }));

        assert.deepEqual(
            await exec(
                admin,
                "System.debug([SELECT CreatedDate FROM Contact WHERE LastName = 'Old'].CreatedDate.yearGmt());"
            ),
            ['2020']
        );
        assert.match(refused.message, /Unable to create\/update fields: CreatedDate\./);
    });

    it('names the place of a compile error', async () => {
        const failure = await failureOf(exec(admin, "Integer i = 'x';"));

        assert.match(
            failure.message,
            /AnonymousBlock:1:\d+ Illegal assignment from String to Integer/
        );
    });

    it('calls out through the named credential, with the secret in the header', async () => {
        assert.deepEqual(await exec(shopper, 'System.debug(Shop.call());'), ['201 made']);
        assert.deepEqual(seen.at(-1), {
            url: '/v1/books',
            authorization: 'Bearer secret',
            body: '{"isbn":"1"}'
        });
    });

    it('refuses the callout to a user without the principal', async () => {
        const nobody = await org.userIdOf('nobody@example.com');
        const before = seen.length;
        const failure = await failureOf(exec(nobody, 'Shop.call();'));

        assert.equal(failure.type, 'System.CalloutException');
        assert.match(failure.message, /We couldn't access the credential\(s\)/);
        assert.equal(seen.length, before);
    });

    it('refuses a callout after DML', async () => {
        const failure = await failureOf(exec(shopper, 'Shop.callAfterDml();'));

        assert.match(failure.message, /You have uncommitted work pending/);
    });

    it('lets another transaction write while one calls out', async () => {
        const call = exec(shopper, 'Shop.call();');
        await exec(admin, "insert new Loan__c(Name = 'meanwhile');");
        await call;

        assert.equal(await count("Name = 'meanwhile'"), 1);
    });

    it('runs queueables after the commit, and none of a transaction that failed', async () => {
        await exec(
            admin,
            "Loan__c l = new Loan__c(Name = 'reminded');\ninsert l;\nSystem.enqueueJob(new LoanReminder(new List<Id>{ l.Id }));"
        );
        await failureOf(exec(admin, "LoanFuture.make('never');\nInteger i = 1 / 0;"));
        await org.whenIdle();

        assert.equal(await count("Name = 'reminded' AND Reminders__c = 1"), 1);
        assert.equal(await count("Name = 'never'"), 0);
    });

    it('runs a batch in chunks and keeps the state of a stateful one', async () => {
        const all = (await count('Id != null')) as number;
        await exec(admin, 'Database.executeBatch(new LoanBatch(), 2);');
        await org.whenIdle();

        assert.equal(await count(`Name = 'seen ${all}'`), 1);
    });

    it('delivers platform events once the publisher has committed, to pages too', async () => {
        const events: PlatformEvent[] = [];
        org.onPlatformEvent = (event) => events.push(event);
        await exec(admin, "EventBus.publish(new Returned__e(Title__c = 'Emma'));");
        await org.whenIdle();

        assert.equal(await count("Name = 'returned Emma'"), 1);
        assert.deepEqual(
            events.map(({ channel, data }) => [channel, data.payload['Title__c']]),
            [['/event/Returned__e', 'Emma']]
        );
    });

    it('logs a sent e-mail as a completed task with its message, unless told not to', async () => {
        await exec(
            admin,
            `Account a = new Account(Name = 'Reader');
            insert a;
            Contact c = new Contact(LastName = 'Reader', Email = 'r@example.com', AccountId = a.Id);
            insert c;
            List<Messaging.SingleEmailMessage> mails = new List<Messaging.SingleEmailMessage>();
            for (Boolean isLogged : new List<Boolean>{ true, false }) {
                Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage();
                mail.setTargetObjectId(c.Id);
                mail.setWhatId(a.Id);
                mail.setSubject(isLogged ? 'Due' : 'Not logged');
                mail.setPlainTextBody('Bring it back.');
                mail.setSaveAsActivity(isLogged);
                mails.add(mail);
            }
            Messaging.sendEmail(mails);
            System.assertEquals(2, Limits.getDmlStatements());`
        );
        const rows = (await org.call(admin, 'query', {
            soql: `SELECT Subject, RelatedTo.Name, ToAddress, Status, ActivityId FROM EmailMessage`,
            mode: 'system'
        })) as Record<string, unknown>[];
        const tasks = (await org.call(admin, 'query', {
            soql: `SELECT Id, Subject, TaskSubtype, IsClosed, Who.Name, What.Name, Description
                FROM Task`,
            mode: 'system'
        })) as Record<string, unknown>[];

        assert.equal(rows.length, 1);
        assert.equal(rows[0]!['Subject'], 'Due');
        assert.equal(rows[0]!['ToAddress'], 'r@example.com');
        assert.equal(rows[0]!['ActivityId'], tasks[0]!['Id']);
        assert.equal(tasks.length, 1);
        assert.equal(tasks[0]!['Subject'], 'Email: Due');
        assert.equal(tasks[0]!['TaskSubtype'], 'Email');
        assert.equal(tasks[0]!['IsClosed'], true);
        assert.equal((tasks[0]!['Who'] as { Name: string }).Name, 'Reader');
        assert.match(String(tasks[0]!['Description']), /Bring it back/);
    });

    it('puts an answer into the thread of what it answers', async () => {
        const mail = (name: string, more: string): string =>
            `Messaging.SingleEmailMessage ${name} = new Messaging.SingleEmailMessage();
            ${name}.setTargetObjectId(c.Id);
            ${name}.setSubject('${name}');
            ${name}.setPlainTextBody('Text');
            ${more}
            Messaging.sendEmail(new List<Messaging.Email>{ ${name} });`;
        await exec(
            admin,
            `Contact c = new Contact(LastName = 'Asker', Email = 'asker@example.com');
            insert c;
            ${mail('first', '')}`
        );
        await exec(
            admin,
            `Contact c = [SELECT Id FROM Contact WHERE LastName = 'Asker'];
            String asked = [SELECT MessageIdentifier FROM EmailMessage WHERE Subject = 'first'].MessageIdentifier;
            ${mail('second', 'second.setInReplyTo(asked); second.setReferences(asked);')}`
        );
        const [first, second] = (await org.call(admin, 'query', {
            soql: `SELECT Subject, ThreadIdentifier, ReplyToEmailMessage.Subject, ToIds FROM EmailMessage
                WHERE Subject IN ('first', 'second') ORDER BY Subject`,
            mode: 'system'
        })) as Record<string, unknown>[];

        assert.equal(second!['ThreadIdentifier'], first!['ThreadIdentifier']);
        assert.equal((second!['ReplyToEmailMessage'] as { Subject: string }).Subject, 'first');
        assert.match((second!['ToIds'] as string[])[0]!, /^003\w{15}$/);
    });
});
