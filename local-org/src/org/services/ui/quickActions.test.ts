import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { FakeData } from '../../../server/testing/fakeData.js';
import { answer } from './index.js';

const xml = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${root}>`;
const action = (label: string, type = 'Flow'): string =>
    xml(
        'QuickAction',
        `<flowDefinition>Visit</flowDefinition><label>${label}</label><type>${type}</type>`
    );
const item = (name: string): string =>
    `<platformActionListItems><actionName>${name}</actionName><actionType>QuickAction</actionType><sortOrder>0</sortOrder></platformActionListItems>`;
const layout = xml(
    'Layout',
    '<customButtons>Go</customButtons>' +
        `<platformActionList><actionListContext>Record</actionListContext>${item('Account.B')}${item('Account.A')}${item('Account.Update')}</platformActionList>`
);
const link = xml(
    'WebLink',
    '<fullName>Go</fullName><linkType>url</linkType><masterLabel>Go there</masterLabel><url>/flow/Visit?recordId={!Account.Id}&amp;name={!Account.Name}</url>'
);
const property = (name: string, value: string): string =>
    `<componentInstanceProperties><name>${name}</name>${value}</componentInstanceProperties>`;
const page = (properties: string): string =>
    xml(
        'FlexiPage',
        `<flexiPageRegions><itemInstances><componentInstance>${properties}<componentName>force:highlightsPanel</componentName><identifier>h</identifier></componentInstance></itemInstances>` +
            `<itemInstances><componentInstance>${property('flowName', '<value>Visit</value>')}${property('reason', '<value>Late</value>')}<componentName>flowruntime:interview</componentName><identifier>f</identifier></componentInstance></itemInstances>` +
            '<name>header</name><type>Region</type></flexiPageRegions><masterLabel>Account</masterLabel><sobjectType>Account</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>'
    );

const ACTIONS = {
    'Account.A': action('Do A'),
    'Account.B': action('Do B'),
    'Contact.C': action('Do C'),
    'Account.Update': action('Update', 'Update')
};

interface RecordPage {
    readonly recordId: string;
    readonly actions: readonly { readonly label: string; readonly address?: string }[];
    readonly page: { readonly rows: readonly { readonly items: readonly object[] }[] };
}

describe('buttons that start flows', () => {
    const open = (test: TestContext, files: Readonly<Record<string, string>>): FakeData => {
        const folder = mkdtempSync(path.join(tmpdir(), 'local-org-actions-'));
        test.after(() => {
            rmSync(folder, { recursive: true, force: true });
        });
        const project = {
            'sfdx-project.json': JSON.stringify({
                packageDirectories: [{ path: 'app', default: true }],
                sourceApiVersion: '67.0'
            }),
            ...Object.fromEntries(
                Object.entries(ACTIONS).map(([name, content]) => [
                    `app/quickActions/${name}.quickAction-meta.xml`,
                    content
                ])
            ),
            ...files
        };
        for (const [name, content] of Object.entries(project)) {
            mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
            writeFileSync(path.join(folder, name), content);
        }
        return new FakeData(folder);
    };
    const ask = <T>(data: FakeData, name: string, params: object): T => {
        const result = answer(data, name, params);
        assert.ok('value' in result, JSON.stringify(result));
        return result.value as T;
    };
    const recordPage = (data: FakeData): RecordPage =>
        ask(data, 'recordPage', { recordId: data.add('Account', { Name: 'A & B' }) });
    const labels = ({ actions }: RecordPage): string[] => actions.map(({ label }) => label);

    it('are all of the object where the project has no layout', (test) => {
        assert.deepEqual(labels(recordPage(open(test, {}))), ['Do A', 'Do B']);
    });

    it('are those that the layout names, in its order, and its buttons that lead to flows', (test) => {
        const shown = recordPage(
            open(test, {
                'app/layouts/Account-Account Layout.layout-meta.xml': layout,
                'app/objects/Account/webLinks/Go.webLink-meta.xml': link
            })
        );

        assert.deepEqual(labels(shown), ['Do B', 'Do A', 'Go there']);
        assert.equal(
            shown.actions[2]?.address,
            `/flow/Visit?recordId=${shown.recordId}&name=A%20%26%20B`
        );
    });

    it('are those that the highlights panel names where the page sets its actions', (test) => {
        const names =
            '<valueList><valueListItems><value>Account.A</value></valueListItems></valueList>';
        const shown = recordPage(
            open(test, {
                'app/layouts/Account-Account Layout.layout-meta.xml': layout,
                'app/flexipages/Account.flexipage-meta.xml': page(
                    property('actionNames', names) +
                        property('enableActionsConfiguration', '<value>true</value>')
                )
            })
        );

        assert.deepEqual(labels(shown), ['Do A']);
    });

    it('stand above a list that names them', (test) => {
        const data = open(test, {
            'app/objects/Account/webLinks/Go.webLink-meta.xml': link,
            'app/objects/Account/Account.object-meta.xml': xml(
                'CustomObject',
                '<searchLayouts><listViewButtons>Go</listViewButtons></searchLayouts>'
            )
        });
        const { buttons } = ask<{ buttons: { label: string }[] }>(data, 'list', {
            objectApiName: 'Account'
        });

        assert.deepEqual(
            buttons.map(({ label }) => label),
            ['Go there']
        );
    });

    it('are not all: a page has flows in it, with what it gives them', (test) => {
        const data = open(test, { 'app/flexipages/Account.flexipage-meta.xml': page('') });
        const [row] = recordPage(data).page.rows;

        assert.deepEqual(row?.items[1], {
            key: 'f',
            kind: 'standard',
            name: 'flow',
            properties: { flowName: 'Visit', flowLayout: undefined, inputs: { reason: 'Late' } }
        });
    });
});
