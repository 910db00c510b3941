import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { FakeData } from '../../../server/testing/fakeData.js';
import { holds, parseBooleanFilter } from './booleanFilter.js';
import { answer, type UiAnswer } from './index.js';
import { countSoql, soqlOf } from './soqlText.js';
import { plainText } from './timeline.js';

const xml = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${root}>`;

const component = (name: string, properties = '', extra = ''): string =>
    `<itemInstances><componentInstance>${properties}<componentName>${name}</componentName><identifier>${name.replace(/\W/g, '_')}</identifier>${extra}</componentInstance></itemInstances>`;
const region = (name: string, items: string, type = 'Region'): string =>
    `<flexiPageRegions>${items}<name>${name}</name><type>${type}</type></flexiPageRegions>`;
const property = (name: string, value: string): string =>
    `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;
const visibleIf = (left: string, right: string): string =>
    `<visibilityRule><criteria><leftValue>${left}</leftValue><operator>EQUAL</operator><rightValue>${right}</rightValue></criteria></visibilityRule>`;

const FILES: Readonly<Record<string, string>> = {
    'sfdx-project.json': JSON.stringify({
        packageDirectories: [{ path: 'app', default: true }],
        sourceApiVersion: '66.0'
    }),
    'app/lwc/hello/hello.js': 'export default 1;',
    'app/lwc/hello/hello.js-meta.xml': xml(
        'LightningComponentBundle',
        '<targetConfigs><targetConfig targets="lightning__RecordPage"><property name="wide" type="Boolean" default="true"/><property name="rows" type="Integer"/></targetConfig></targetConfigs>'
    ),
    'app/flexipages/Opp.flexipage-meta.xml': xml(
        'FlexiPage',
        region('header', component('force:highlightsPanel')) +
            region('main', component('flexipage:tabset', property('tabs', 'Facet-tabs'))) +
            region(
                'Facet-tabs',
                component(
                    'flexipage:tab',
                    property('title', 'Standard.Tab.detail') + property('body', 'Facet-details')
                ),
                'Facet'
            ) +
            region('Facet-details', component('force:detailPanel'), 'Facet') +
            region(
                'sidebar',
                component('hello', property('rows', '3')) +
                    component('forceChatter:feed') +
                    component(
                        'hello2',
                        '',
                        visibleIf('{!$Permission.CustomPermission.Secret}', 'true')
                    ) +
                    component('hello3', '', visibleIf('{!Record.StageName}', 'Prospecting')) +
                    component('hello4', '', visibleIf('{!$Setup.X.Y__c}', 'true'))
            ) +
            '<masterLabel>Opp</masterLabel><sobjectType>Opportunity</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>'
    ),
    'app/layouts/Contact-Contact Layout.layout-meta.xml': xml(
        'Layout',
        '<excludeButtons>Delete</excludeButtons><layoutSections><label>Who</label><layoutColumns><layoutItems><behavior>Readonly</behavior><field>LastName</field></layoutItems><layoutItems><behavior>Edit</behavior><field>Title</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections>'
    ),
    'app/objects/Contact/Contact.object-meta.xml': xml(
        'CustomObject',
        '<searchLayouts><excludedStandardButtons>New</excludedStandardButtons></searchLayouts>'
    ),
    'app/objects/Case/listViews/Urgent.listView-meta.xml': xml(
        'ListView',
        '<fullName>Urgent</fullName><booleanFilter>1 OR 2</booleanFilter><columns>CASES.CASE_NUMBER</columns><columns>CASES.SUBJECT</columns><filterScope>Everything</filterScope><filters><field>CASES.PRIORITY</field><operation>equals</operation><value>High</value></filters><filters><field>CASES.STATUS</field><operation>equals</operation><value>Escalated</value></filters><label>Urgent cases</label>'
    )
};

describe("the pages' services", () => {
    let folder: string;
    let data: FakeData;
    let opportunity: string;

    before(() => {
        folder = mkdtempSync(path.join(tmpdir(), 'local-org-ui-'));
        for (const [name, content] of Object.entries(FILES)) {
            mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
            writeFileSync(path.join(folder, name), content);
        }
    });

    after(() => {
        rmSync(folder, { recursive: true, force: true });
    });

    beforeEach(() => {
        data = new FakeData(folder);
        const account = data.add('Account', { Name: 'Acme', Industry: 'Energy' });
        opportunity = data.add('Opportunity', {
            Name: 'Big deal',
            AccountId: account,
            Amount: 1200,
            StageName: 'Qualification'
        });
    });

    const value = <T>(name: string, params: object = {}): T => {
        const result: UiAnswer = answer(data, name, params);
        assert.ok('value' in result, JSON.stringify(result));
        return result.value as T;
    };
    const refusal = (name: string, params: object = {}) => {
        const result = answer(data, name, params);
        assert.ok('refused' in result);
        return result.refused;
    };

    interface Item {
        kind: string;
        name: string;
        properties: Record<string, unknown>;
        tabs?: { label: string; items: Item[] }[];
        reason?: string;
    }
    interface Page {
        title: string;
        sections: { columns: string[][] }[];
        highlights: string[];
        page: {
            rows: { items: Item[] }[];
            columns: { name: string; size: number; items: Item[] }[];
        };
    }

    it("lays a record's page out as the project's Lightning page says", () => {
        const { page, title } = value<Page>('recordPage', { recordId: opportunity });
        const [main, sidebar] = page.columns;

        assert.equal(title, 'Big deal');
        assert.equal(page.rows[0]?.items[0]?.name, 'highlights');
        assert.deepEqual([main?.size, sidebar?.size], [8, 4]);
        assert.equal(main?.items[0]?.tabs?.[0]?.label, 'Details');
        assert.equal(main?.items[0]?.tabs?.[0]?.items[0]?.name, 'details');
    });

    it('gives components their settings in the types that they declare', () => {
        const { page } = value<Page>('recordPage', { recordId: opportunity });

        assert.deepEqual(page.columns[1]?.items[0]?.properties, { rows: 3, wide: true });
    });

    it('shows components by custom permission and record value, and refuses what it cannot tell', () => {
        const names = () =>
            value<Page>('recordPage', { recordId: opportunity }).page.columns[1]?.items.map(
                ({ name, kind }) => `${name} ${kind}`
            );

        const without = names();
        data.permissions.add('Secret');
        const withPermission = names();

        assert.deepEqual(without, [
            'hello component',
            'forceChatter:feed refused',
            'hello4 refused'
        ]);
        assert.ok(withPermission?.includes('hello2 refused'));
    });

    it('leaves out fields that the user may not see', () => {
        data.hidden.add('Opportunity.Amount');

        const page = value<Page>('recordPage', { recordId: opportunity });

        assert.ok(!page.highlights.includes('Amount'));
        assert.ok(!page.sections.some(({ columns }) => columns.flat().includes('Amount')));
    });

    it('refuses a record of an object that the user may not see', () => {
        data.hidden.add('Opportunity');

        assert.equal(refusal('recordPage', { recordId: opportunity }).status, 403);
    });

    it('answers 404 for a record that is not there', () => {
        assert.equal(refusal('recordPage', { recordId: '006000000000999AAA' }).status, 404);
        assert.equal(
            refusal('record', { recordId: 'nonsense', fields: 'Account.Name' }).status,
            404
        );
    });

    it('gives parents as records and values with their display', () => {
        const record = value<{ fields: Record<string, { value: never; displayValue: string }> }>(
            'record',
            { recordId: opportunity, fields: 'Opportunity.Amount,Opportunity.Account.Name' }
        );
        const { Account: account, Amount: amount } = record.fields;

        assert.equal(amount?.displayValue, '$1,200.00');
        assert.equal(account?.displayValue, 'Acme');
        const parent = account?.value as unknown as { fields: { Name: { value: string } } };
        assert.equal(parent.fields.Name.value, 'Acme');
    });

    it('refuses unknown fields but not unknown optional ones', () => {
        const fields = 'Opportunity.Nope__c';

        assert.equal(
            refusal('record', { recordId: opportunity, fields }).errorCode,
            'INVALID_FIELD'
        );
        value('record', { recordId: opportunity, optionalFields: fields });
    });

    it("filters by the project's list views with their logic", () => {
        data.add('Case', { Subject: 'a', Priority: 'High', Status: 'New' });
        data.add('Case', { Subject: 'b', Priority: 'Low', Status: 'Escalated' });
        data.add('Case', { Subject: 'c', Priority: 'Low', Status: 'New' });

        const list = value<{ count: number; columns: string[]; view: string }>('list', {
            objectApiName: 'Case',
            viewName: 'Urgent'
        });

        assert.deepEqual([list.view, list.count], ['Urgent', 2]);
        assert.deepEqual(list.columns, ['CaseNumber', 'Subject']);
    });

    it('parts activities into what is planned and what is done', () => {
        const done = { WhatId: opportunity, Status: 'Completed', Subject: 'Done' };
        data.add('Task', done);
        data.add('Task', {
            ...done,
            Status: 'Not Started',
            Subject: 'Late',
            ActivityDate: '2020-01-01'
        });

        const { upcoming, past } = value<{
            upcoming: { subject: string; isOverdue: boolean }[];
            past: { subject: string }[];
        }>('timeline', { recordId: opportunity });

        assert.deepEqual(
            upcoming.map(({ subject, isOverdue }) => [subject, isOverdue]),
            [['Late', true]]
        );
        assert.deepEqual(
            past.map(({ subject }) => subject),
            ['Done']
        );
    });

    it('offers neither buttons nor fields to edit that the layout leaves out', () => {
        const contact = data.add('Contact', { LastName: 'Vermeer' });
        const page = value<{ readOnlyFields: string[]; excludedButtons: string[] }>('recordPage', {
            recordId: contact
        });
        const list = (objectApiName: string) =>
            value<{ canCreate: boolean }>('list', { objectApiName }).canCreate;

        assert.deepEqual(page.readOnlyFields, ['LastName']);
        assert.deepEqual(page.excludedButtons, ['Delete']);
        assert.equal(list('Contact'), false);
        assert.equal(list('Account'), true);
    });

    it('finds related lists by relationship and as layouts name them', () => {
        const account = data.select({ object: 'Account', fields: ['Id'] })[0]?.['Id'];
        for (const relatedListId of [
            'Opportunities',
            'RelatedOpportunityList',
            'Opportunity.Account'
        ]) {
            const list = value<{ count: number; parentField: string }>('relatedList', {
                recordId: account,
                relatedListId
            });
            assert.deepEqual([list.count, list.parentField], [1, 'AccountId'], relatedListId);
        }
    });

    it('writes conditions as SOQL that no value can break out of', () => {
        const where = {
            all: [
                { field: 'Name', is: '=' as const, value: "x' OR Name != '" },
                { any: [] },
                { field: 'CreatedDate', is: '<=' as const, value: { date: 'LAST_N_DAYS:3' } }
            ]
        };
        const text = soqlOf({ object: 'account', fields: ['Id'], where, limit: 5 }, data.schema);

        assert.equal(
            text,
            "SELECT Id FROM Account WHERE (Name = 'x\\' OR Name != \\'' AND Id = null AND CreatedDate <= LAST_N_DAYS:3) LIMIT 5"
        );
        assert.throws(() => countSoql({ object: 'x; DELETE' }, data.schema));
        assert.throws(() => soqlOf({ object: 'Account', fields: ['Id FROM User'] }, data.schema));
    });

    it('reads filter logic with brackets, and refuses what it cannot read', () => {
        const tree = parseBooleanFilter('1 AND (2 OR NOT 3)', 3);

        assert.equal(
            holds(tree, (index) => index === 0),
            true
        );
        assert.equal(
            holds(tree, (index) => index !== 1),
            false
        );
        assert.throws(() => parseBooleanFilter('1 AND 4', 3), /cannot be read/);
    });

    it('shows an e-mail in the timeline as plain text', () => {
        assert.equal(plainText('<p>Hi&nbsp;<b>you</b></p><script>x</script>'), 'Hi you');
    });
});
