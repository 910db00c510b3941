import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { FakeData } from '../../../server/testing/fakeData.js';
import { home } from './home.js';
import { pathOf } from './recordPath.js';
import { search, suggest } from './search.js';

interface Match {
    readonly id: string;
    readonly name: string;
    readonly detail: string;
}

describe('what the pages find', () => {
    let folder: string;
    let data: FakeData;

    before(() => {
        folder = mkdtempSync(path.join(tmpdir(), 'local-org-search-'));
        mkdirSync(path.join(folder, 'app'));
        writeFileSync(
            path.join(folder, 'sfdx-project.json'),
            JSON.stringify({ packageDirectories: [{ path: 'app' }], sourceApiVersion: '66.0' })
        );
    });
    beforeEach(() => {
        data = new FakeData(folder);
    });
    after(() => {
        rmSync(folder, { recursive: true, force: true });
    });

    const found = (term: string): Match[] => suggest(data, { term }).matches as Match[];

    it('finds records by part of their name, and says of what kind they are', () => {
        const id = data.add('Account', { Name: 'Northwind', Industry: 'Energy' });
        data.add('Account', { Name: 'Other' });

        const matches = found('orthw');

        assert.deepEqual(
            matches.map((match) => match.id),
            [id]
        );
        assert.equal(matches[0]?.detail, 'Account • Energy');
    });

    it('finds people by their address, and deals by their account', () => {
        const account = data.add('Account', { Name: 'Northwind' });
        const contact = data.add('Contact', { Name: 'Ada', Email: 'ada@north.example' });
        const deal = data.add('Opportunity', { Name: 'Deal', AccountId: account });

        assert.deepEqual(
            found('ada@no').map(({ id }) => id),
            [contact]
        );
        assert.deepEqual(
            found('Northwind').map(({ id }) => id),
            [deal, account]
        );
    });

    it('searches neither objects nor fields that the user may not see', () => {
        data.add('Contact', { Name: 'Ada', Email: 'secret@north.example' });
        data.hidden.add('Contact.Email');
        assert.deepEqual(found('secret'), []);

        data.hidden.add('Contact');
        assert.deepEqual(found('Ada').length, 1, 'the user Ada Admin is found, the contact is not');
    });

    it('takes signs that LIKE knows as they are, and wants two characters', () => {
        data.add('Account', { Name: 'Fully 100% owned' });
        data.add('Account', { Name: 'Fully 1000 owned' });

        assert.equal(found('100%').length, 1);
        assert.deepEqual(found('F'), []);
    });

    it('shows all results object by object', () => {
        data.add('Account', { Name: 'Northwind' });
        data.add('Lead', { Name: 'Helena', Company: 'Northwind' });

        const { results } = search(data, { term: 'northwind' }) as {
            results: { info: { apiName: string }; records: object[]; hasMore: boolean }[];
        };

        assert.deepEqual(
            results.map(({ info, records }) => [info.apiName, records.length]),
            [
                ['Account', 1],
                ['Lead', 1]
            ]
        );
    });

    it('gives the open stages in order, then the ways to close', () => {
        const opportunity = pathOf(data, data.schema.object('Opportunity')!)!;
        const last = opportunity.steps.at(-1)!;

        assert.equal(opportunity.steps[0]?.value, 'Prospecting');
        assert.deepEqual(last.choices, [
            { label: 'Closed Won', value: 'Closed Won', isLost: false },
            { label: 'Closed Lost', value: 'Closed Lost', isLost: true }
        ]);
        assert.equal(
            pathOf(data, data.schema.object('Case')!)?.steps.at(-1)?.value,
            'Closed',
            'one way to close is a step of its own'
        );
    });

    it('leaves conversion out of the path of a lead, and the path out where the field is hidden', () => {
        const lead = data.schema.object('Lead')!;
        const labels = pathOf(data, lead)!.steps.map(({ label }) => label);

        assert.ok(labels.includes('Working - Contacted'));
        assert.ok(!labels.includes('Closed - Converted'));

        data.hidden.add('Lead.Status');
        assert.equal(pathOf(data, lead), null);
    });

    it('begins the day with the open deals of the user', () => {
        const mine = data.add('Opportunity', { Name: 'Mine', IsClosed: false });
        data.add('Opportunity', { Name: 'Done', IsClosed: true });
        data.add('Opportunity', { Name: 'Theirs', IsClosed: false, OwnerId: '005000000000999AAA' });

        const [deals] = home(data).tables;

        assert.deepEqual(
            deals?.records.map((record) => (record as { id: string }).id),
            [mine]
        );
        assert.equal(deals?.count, 1);
    });
});
