import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FakeData } from '../../../server/testing/fakeData.js';
import { home } from './home.js';

const xml = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${root}>`;

const region = (name: string, text: string): string =>
    `<flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>decorate</name><value>${text}</value></componentInstanceProperties><componentName>flexipage:richText</componentName><identifier>${text}</identifier></componentInstance></itemInstances><name>${name}</name><type>Region</type></flexiPageRegions>`;

const page = (...regions: string[]): string =>
    xml(
        'FlexiPage',
        `${regions.join('')}<masterLabel>Home</masterLabel><template><name>home:desktopTemplate</name></template><type>HomePage</type>`
    );

const override = (element: string, content: string, action: string, more = ''): string =>
    `<${element}><actionName>${action}</actionName><content>${content}</content><formFactor>Large</formFactor><pageOrSobjectType>standard-home</pageOrSobjectType><type>Flexipage</type>${more}</${element}>`;

const FILES: Readonly<Record<string, string>> = {
    'sfdx-project.json': JSON.stringify({
        packageDirectories: [{ path: 'app', default: true }],
        sourceApiVersion: '67.0'
    }),
    'app/applications/Works.app-meta.xml': xml(
        'CustomApplication',
        `${override('actionOverrides', 'First', 'View')}${override('actionOverrides', 'Second', 'Tab')}<label>Works</label><tabs>standard-home</tabs>`
    ),
    'app/applications/Sales.app-meta.xml': xml(
        'CustomApplication',
        `${override('actionOverrides', 'Second', 'Tab')}<label>Sales</label>${override('profileActionOverrides', 'Third', 'Tab', '<profile>Rep</profile>')}<tabs>standard-home</tabs>`
    ),
    'app/flexipages/First.flexipage-meta.xml': page(region('top', 'first')),
    'app/flexipages/Second.flexipage-meta.xml': page(
        region('top', 'main'),
        region('bottomLeft', 'left'),
        region('bottomRight', 'right'),
        region('sidebar', 'side')
    ),
    'app/flexipages/Third.flexipage-meta.xml': page(region('top', 'third'))
};

describe('Home', () => {
    let folder: string;
    let data: FakeData;

    before(() => {
        folder = mkdtempSync(path.join(tmpdir(), 'local-org-home-'));
        for (const [name, content] of Object.entries(FILES)) {
            mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
            writeFileSync(path.join(folder, name), content);
        }
        data = new FakeData(folder);
    });

    after(() => {
        rmSync(folder, { recursive: true, force: true });
    });

    const keysIn = (appName?: string): string[] =>
        (home(data, { appName }).page?.columns ?? []).flatMap(({ items }) =>
            items.map(({ key }) => key)
        );

    it('is the page that the app gives its Home tab', () => {
        assert.deepEqual(keysIn('Works'), ['main', 'side']);
    });

    it('is the first one where the app gives it none', () => {
        assert.deepEqual(keysIn(), ['first']);
    });

    it('has two columns below the wide one, and the sidebar beside them', () => {
        const columns = home(data, { appName: 'Works' }).page?.columns ?? [];
        assert.deepEqual(
            columns.map(({ name, size }) => [name, size]),
            [
                ['top', 8],
                ['sidebar', 4]
            ]
        );
        assert.deepEqual(
            columns[0]?.below?.map(({ name, size }) => [name, size]),
            [
                ['bottomLeft', 6],
                ['bottomRight', 6]
            ]
        );
    });

    it('takes the whole width where there is no sidebar', () => {
        const [main] = home(data).page?.columns ?? [];
        assert.equal(main?.size, 12);
    });

    it('is that of the profile before that of all', () => {
        const rep = Object.assign(Object.create(data) as FakeData, {
            user: { ...data.user, profileName: 'Rep' }
        });
        const [main] = home(rep, { appName: 'Sales' }).page?.columns ?? [];
        assert.equal(main?.items[0]?.key, 'third');
        assert.deepEqual(keysIn('Sales'), ['main', 'side']);
    });
});
