/**
 * Runs the project's Apex tests in an org that has several currencies and person accounts, and some more that only hold
 * there.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/lib/install.mjs';
import { run } from '../../scripts/lib/run.mjs';

const META = `<?xml version="1.0" encoding="UTF-8" ?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>67.0</apiVersion>
    <status>Active</status>
</ApexClass>`;
const TESTS = `@IsTest
private class AIOrgFeaturesTest {
    @IsTest
    static void it_should_write_an_amount_in_the_currency_of_its_record() {
        Assert.isTrue(UserInfo.isMultiCurrencyOrganization());
        Opportunity deal = AITestFactory.bareDeal('In francs');
        deal.Amount = 186000;
        deal.put('CurrencyIsoCode', 'CHF');
        insert as system deal;

        List<SObject> rows = new AIFieldQuery(Opportunity.SObjectType)
            .fields(new List<SObjectField>{ Opportunity.Amount })
            .among('Id', new Set<Id>{ deal.Id })
            .run();
        AIContext context = new AIContext();
        context.add('Amount', rows[0], Opportunity.Amount);

        Assert.areEqual('CHF 186,000', context.named('Amount').value);
    }

    @IsTest
    static void it_should_have_person_accounts() {
        Assert.isTrue(SObjectType.Account.fields.getMap().containsKey('IsPersonAccount'));
    }
}`;

describe('in an org with several currencies and person accounts', () => {
    const projectDir = mkdtempSync(path.join(os.tmpdir(), 'crm-copilot-features-'));
    before(() => {
        for (const part of [
            'force-app',
            'force-app-sample',
            'config',
            'sfdx-project.json',
            'local-org.json'
        ]) {
            cpSync(path.join(root, part), path.join(projectDir, part), { recursive: true });
        }
        writeFileSync(
            path.join(projectDir, 'sfdx-project.json'),
            JSON.stringify({
                packageDirectories: [
                    { path: 'force-app', default: true },
                    { path: 'force-app-sample' }
                ],
                sourceApiVersion: '67.0'
            })
        );
        writeFileSync(
            path.join(projectDir, 'config', 'project-scratch-def.json'),
            JSON.stringify({ features: ['PersonAccounts', 'MultiCurrency'] })
        );
        const folder = path.join(projectDir, 'force-app/test/engine/classes');
        writeFileSync(path.join(folder, 'AIOrgFeaturesTest.cls'), TESTS);
        writeFileSync(path.join(folder, 'AIOrgFeaturesTest.cls-meta.xml'), META);
    });
    after(() => rmSync(projectDir, { recursive: true, force: true }));

    it('passes its own tests and those of every other org', async () => {
        const { stdout, stderr } = await run(process.execPath, [
            path.join(root, 'local-org/bin/local-org.mjs'),
            'test',
            '--project',
            projectDir,
            '--json'
        ]);
        const { tests } = JSON.parse(
            stdout || `{"tests":[{"outcome":"fail","message":${JSON.stringify(stderr)}}]}`
        );
        const failed = tests.filter(({ outcome }) => outcome === 'fail');
        assert.deepEqual(failed, []);
        assert.equal(tests.filter((test) => test.class === 'AIOrgFeaturesTest').length, 2);
    });
});
