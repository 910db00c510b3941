import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { FakeData } from '../../../server/testing/fakeData.js';
import { answer } from './index.js';

const xml = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${root}>`;

const FILES: Readonly<Record<string, string>> = {
    'sfdx-project.json': JSON.stringify({
        packageDirectories: [{ path: 'app', default: true }],
        sourceApiVersion: '67.0'
    }),
    'app/applications/Works.app-meta.xml': xml(
        'CustomApplication',
        '<label>Works</label><tabs>standard-Account</tabs><tabs>Machine__c</tabs><tabs>Controls</tabs>'
    ),
    'app/objects/Machine__c/Machine__c.object-meta.xml': xml(
        'CustomObject',
        '<label>Machine</label><pluralLabel>Machines</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>Private</sharingModel>'
    ),
    'app/tabs/Machine__c.tab-meta.xml': xml('CustomTab', '<customObject>true</customObject>'),
    'app/tabs/Controls.tab-meta.xml': xml(
        'CustomTab',
        '<flexiPage>Controls</flexiPage><label>Controls</label>'
    ),
    'app/flexipages/Controls.flexipage-meta.xml': xml(
        'FlexiPage',
        '<flexiPageRegions><name>main</name><type>Region</type></flexiPageRegions><masterLabel>Controls</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type>'
    )
};

interface Context {
    readonly organizationName: string;
    readonly apps: { developerName: string; items: { label: string }[] }[];
    readonly allItems: { label: string; hasNoTab?: boolean }[];
}

describe('Tabs', () => {
    let folder: string;
    let data: FakeData;

    before(() => {
        folder = mkdtempSync(path.join(tmpdir(), 'local-org-tabs-'));
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
        data.tabs.set('standard-Account', 'visible');
    });

    const context = (): Context => {
        const result = answer(data, 'pageContext', {});
        assert.ok('value' in result, JSON.stringify(result));
        return result.value as Context;
    };
    const inApp = (): string[] =>
        context()
            .apps.find(({ developerName }) => developerName === 'Works')!
            .items.map(({ label }) => label);
    const inLauncher = (): string[] => context().allItems.map(({ label }) => label);

    it('stand nowhere for users to whom nothing opens them', () => {
        assert.deepEqual(inApp(), ['Accounts']);
        assert.ok(!inLauncher().includes('Machines'));
        assert.ok(!inLauncher().includes('Controls'));
    });

    it('stand in the app launcher only where they are available, in the app where they are visible', () => {
        data.tabs.set('Machine__c', 'visible');
        data.tabs.set('Controls', 'available');

        assert.deepEqual(inApp(), ['Accounts', 'Machines']);
        assert.ok(inLauncher().includes('Controls'));
    });

    it('refuse the address of a hidden page, and open it for others', () => {
        const hidden = answer(data, 'navItem', { name: 'Controls' });
        assert.ok('refused' in hidden);
        assert.equal(hidden.refused.status, 404);

        data.tabs.set('Controls', 'available');

        const open = answer(data, 'navItem', { name: 'Controls' });
        assert.ok('value' in open);
        assert.equal((open.value as { label: string }).label, 'Controls');
    });

    it('stand under the name of the organization', () => {
        data.add('Organization', { Name: 'Acme Works' });

        assert.equal(context().organizationName, 'Acme Works');
    });
});
