import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { FlowPage, FlowRequest, PageField } from '../../flow/index.js';
import { Org } from '../org.js';
import { copyFixture } from '../testing.js';

type Screen = Extract<FlowPage, { kind: 'screen' }>;

describe('a flow with screens', () => {
    const fixture = copyFixture('flows');
    let org: Org;
    let admin: string;
    let accountId: string;
    let contactId: string;

    const ask = (request: FlowRequest): Promise<FlowPage> =>
        org.call(admin, 'flow', request) as Promise<FlowPage>;
    const open = async (): Promise<Screen> =>
        (await ask({
            action: 'open',
            flow: 'Visit_Report',
            inputs: { recordId: accountId, recordName: 'Acme' }
        })) as Screen;
    const field = (page: FlowPage, name: string): PageField =>
        (page as Screen).fields.find((each) => each.name === name)!;
    const rows = (soql: string): Promise<Record<string, unknown>[]> =>
        org.call(admin, 'query', { soql, mode: 'system' }) as Promise<Record<string, unknown>[]>;

    before(async () => {
        const user = { lastName: 'User', profile: 'Standard User' };
        writeFileSync(
            `${fixture.directory}/local-org.json`,
            JSON.stringify({
                users: [
                    { ...user, username: 'some@example.com', permissionSets: ['Some'] },
                    { ...user, username: 'other@example.com' }
                ]
            })
        );
        org = await Org.open({ projectDir: fixture.directory, databaseFile: null });
        admin = await org.userIdOf(null);
        await org.call(admin, 'executeAnonymous', {
            source:
                `Account acme = new Account(Name = 'Acme'); insert acme;` +
                `insert new Contact(LastName = 'Ann', AccountId = acme.Id);`
        });
        accountId = (await rows('SELECT Id FROM Account'))[0]!['Id'] as string;
        contactId = (await rows('SELECT Id FROM Contact'))[0]!['Id'] as string;
    });
    after(async () => {
        await org.close();
        fixture.remove();
    });

    it('gives its first screen as data', async () => {
        const page = await open();

        assert.equal(page.kind, 'screen');
        assert.equal(page.name, 'Ask');
        assert.equal(field(page, 'Intro').label, '<p>Visit at Acme</p>');
        assert.deepEqual(page.buttons.back, false);
        assert.equal(field(page, 'Hours').value, 1);
        assert.equal(field(page, 'Mood').value, 'good');
        assert.deepEqual(
            field(page, 'Mood').choices.map(({ name, isSelected }) => [name, isSelected]),
            [
                ['Good', true],
                ['Bad', false]
            ]
        );
        assert.deepEqual(
            field(page, 'Contact_Choice').choices.map(({ label, value }) => [label, value]),
            [['Ann', contactId]]
        );
        assert.equal(field(page, 'Stars').component, 'c:starRating');
        assert.deepEqual(field(page, 'Stars').attributes, { label: 'Rating', value: 3 });
        assert.equal(field(page, 'Reason').isVisible, false);
    });

    it('shows more as its fields are filled', async () => {
        const { state } = await open();
        const page = await ask({ action: 'refresh', state, values: { Mood: 'bad' } });

        assert.equal(field(page, 'Reason').isVisible, true);
        assert.deepEqual(field(page, 'Topic').errors, []);
    });

    it('keeps a screen that is not filled as it should be', async () => {
        const { state } = await open();
        const empty = await ask({ action: 'next', state });
        const short = await ask({ action: 'next', state, values: { Topic: 'Hi', Hours: 'many' } });

        assert.deepEqual(field(empty, 'Topic').errors, ['This field is required.']);
        assert.deepEqual(field(short, 'Topic').errors, ['Say more about the topic.']);
        assert.deepEqual(field(short, 'Hours').errors, ['Enter a valid value.']);
    });

    it('goes on with what was entered, and ends with its outputs', async () => {
        const { state } = await open();
        const done = (await ask({
            action: 'next',
            state,
            values: {
                Topic: 'Renewal',
                Hours: 2,
                Mood: 'bad',
                Contact_Choice: contactId,
                Stars: { value: 5 }
            }
        })) as Screen;
        const end = await ask({ action: 'finish', state: done.state });
        const [task] = await rows('SELECT Subject, WhoId, WhatId, Description FROM Task');

        assert.equal(done.name, 'Done');
        assert.deepEqual([done.buttons.isLast, done.buttons.back], [true, false]);
        assert.deepEqual(task, {
            attributes: { type: 'Task' },
            Id: task!['Id'],
            Subject: 'Visit: Renewal (bad)',
            WhoId: contactId,
            WhatId: accountId,
            Description: '5 stars, 2 hours'
        });
        assert.match(field(done, 'Thanks').label, /^Saved 00T/);
        assert.equal(end.kind, 'finished');
        assert.deepEqual('outputs' in end && end.outputs, { rating: 5 });
    });

    it('shows fields of records as their object describes them', async () => {
        const edit = (await ask({
            action: 'open',
            flow: 'Edit_Contact',
            inputs: { recordId: contactId }
        })) as Screen;
        const [name, source] = edit.fields;
        const end = await ask({
            action: 'finish',
            state: edit.state,
            values: { 'contact.LastName': 'Anna', 'contact.LeadSource': 'Web' }
        });

        assert.deepEqual([name!.label, name!.value, name!.isRequired], ['Last Name', 'Ann', true]);
        assert.equal(source!.kind, 'dropdown');
        assert.ok(source!.choices.some(({ value }) => value === 'Web'));
        assert.equal(end.kind, 'finished');
        assert.deepEqual(await rows('SELECT LastName, LeadSource FROM Contact'), [
            {
                attributes: { type: 'Contact' },
                Id: contactId,
                LastName: 'Anna',
                LeadSource: 'Web'
            }
        ]);
    });

    it('goes through the screens of its subflows, and back', async () => {
        const inputs = { recordId: contactId };
        const first = await ask({ action: 'open', flow: 'Visit_With_Edit', inputs });
        const inner = (await ask({
            action: 'next',
            state: first.state,
            values: { Note: 'Checked' }
        })) as Screen;
        const again = (await ask({ action: 'back', state: inner.state })) as Screen;
        const inside = await ask({ action: 'next', state: again.state });
        const last = (await ask({
            action: 'next',
            state: inside.state,
            values: { 'contact.LastName': 'Annie', 'contact.LeadSource': 'Web' }
        })) as Screen;

        assert.equal(first.flow.name, inner.flow.name);
        assert.deepEqual(
            [inner.name, inner.buttons.isLast, inner.buttons.back],
            ['Edit', false, true]
        );
        assert.deepEqual([again.name, field(again, 'Note').value], ['First', 'Checked']);
        assert.equal(last.name, 'Last');
        assert.equal(field(last, 'Summary').label, 'Checked: Annie');
        assert.equal(last.buttons.back, false);
    });

    it('knows what components are given before they send something, and fails as it draws', async () => {
        const page = (await ask({ action: 'open', flow: 'Show_By_Toggle' })) as Screen;

        assert.equal(field(page, 'When_On').isVisible, true);
        assert.equal(field(page, 'When_Off').isVisible, false);

        const failed = await ask({ action: 'next', state: page.state, values: {} });
        assert.equal(failed.kind, 'failed');
        assert.match(failed.fault?.message ?? '', /nobody\.Name because it hasn't been set/);
    });

    it('is opened only by those to whom it is granted, where it asks for that', async () => {
        const openAs = async (username: string): Promise<FlowPage> =>
            (await org.call(await org.userIdOf(username), 'flow', {
                action: 'open',
                flow: 'Only_For_Some'
            })) as FlowPage;

        assert.equal((await openAs('some@example.com')).kind, 'screen');
        await assert.rejects(openAs('other@example.com'), /do not have access to the flow/);
    });
});
