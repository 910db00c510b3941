/**
 * Prompt versions of a Salesforce org, by the real Salesforce CLI against a stand-in for the org's APIs that keeps what it
 * was asked.
 */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { salesforcePrompts } from './salesforceOrg.mjs';

const TOKEN = '00D000000000001AAA!STAND.IN';
const RECORD = {
    attributes: { type: 'AI_Prompt_Version__c' },
    Id: 'a01000000000001AAA',
    Name: 'Email draft 1',
    Capability__c: 'Email_Draft',
    Version__c: 1.0,
    Status__c: 'Draft',
    Weight__c: 100.0,
    Change_Note__c: null,
    Instructions__c: 'Say "it\'s"\r\n\r\n\\n €',
    Template__c: '{facts}'
};
const VERSION = {
    capability: 'Email_Draft',
    version: 2,
    name: 'Email draft 2',
    status: 'Active',
    weight: 50,
    note: 'A "note"',
    instructions: 'Line 1\nLine "2", it\'s €',
    template: '{facts}'
};

describe('prompts of a Salesforce org', () => {
    /** @type {{method: string; url: string; body: string}[]} */
    const requests = [];
    let results;
    let anonymousResult;
    let server;
    let home;
    const environment = {};

    before(async () => {
        server = createServer((request, response) => {
            let body = '';
            request.on('data', (chunk) => (body += chunk));
            request.on('end', () => answer(request, body, response));
        });
        await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
        home = mkdtempSync(path.join(os.tmpdir(), 'sf-home-'));
        Object.assign(environment, {
            SF_ORG_INSTANCE_URL: `http://localhost:${server.address().port}`,
            SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
            HOME: home,
            USERPROFILE: home
        });
    });
    after(async () => {
        await new Promise((resolve) => server.close(resolve));
        rmSync(home, { recursive: true, force: true });
    });

    const prompts = () => salesforcePrompts({ author: TOKEN, approver: TOKEN, environment });

    function answer({ method, url }, body, response) {
        requests.push({ method, url: decodeURIComponent(url), body });
        const send = (value) => {
            const isXml = typeof value === 'string';
            response.writeHead(200, { 'content-type': isXml ? 'text/xml' : 'application/json' });
            response.end(isXml ? value : JSON.stringify(value));
        };
        if (url.includes('/composite/sobjects')) {
            return send(results);
        }
        if (url.includes('/Soap/s/')) {
            return send(
                `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Header><DebuggingInfo><debugLog/></DebuggingInfo></soapenv:Header><soapenv:Body><executeAnonymousResponse><result><column>-1</column><compileProblem xsi:nil="true"/><compiled>true</compiled>${anonymousResult}<line>-1</line></result></executeAnonymousResponse></soapenv:Body></soapenv:Envelope>`
            );
        }
        if (url.includes('columns=true')) {
            return send({ columnMetadata: [] });
        }
        if (url.includes('AI_Prompt_Version__c')) {
            return send({ totalSize: 1, done: true, records: [RECORD] });
        }
        if (/\/query/.test(url)) {
            return send({
                totalSize: 1,
                done: true,
                records: [{ Name: 'Stand-in', IsSandbox: false }]
            });
        }
        return send([{ label: 'Latest', url: '/services/data/v67.0', version: '67.0' }]);
    }
    const sent = (part) => requests.filter(({ url }) => url.includes(part)).at(-1);

    it('are read as files have them', async () => {
        const [version] = await prompts().versions();

        assert.equal(version.id, RECORD.Id);
        assert.equal(version.version, 1);
        assert.equal(version.note, '');
        assert.equal(version.instructions, 'Say "it\'s"\n\n\\n €');
    });

    it('are inserted as Drafts and changed by id, all or nothing', async () => {
        results = [{ id: RECORD.Id, success: true, errors: [] }];
        await prompts().insert([VERSION]);

        const inserted = sent('/composite/sobjects');
        assert.equal(inserted.method, 'POST');
        assert.match(inserted.url, /^\/services\/data\/v67\.0\/composite\/sobjects$/);
        assert.deepEqual(JSON.parse(inserted.body), {
            allOrNone: true,
            records: [
                {
                    attributes: { type: 'AI_Prompt_Version__c' },
                    Capability__c: 'Email_Draft',
                    Version__c: 2,
                    Status__c: 'Draft',
                    Name: 'Email draft 2',
                    Weight__c: 50,
                    Change_Note__c: 'A "note"',
                    Instructions__c: VERSION.instructions,
                    Template__c: '{facts}'
                }
            ]
        });

        await prompts().update([{ ...VERSION, id: RECORD.Id }]);
        const updated = sent('/composite/sobjects');
        assert.equal(updated.method, 'PATCH');
        assert.equal(JSON.parse(updated.body).records[0].Id, RECORD.Id);
        assert.equal(JSON.parse(updated.body).records[0].Status__c, undefined);
    });

    it('say what the org refused', async () => {
        results = [
            {
                success: false,
                errors: [
                    { statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message: 'Rolled back' }
                ]
            },
            { success: false, errors: [{ statusCode: 'DUPLICATE_VALUE', message: 'Number taken' }] }
        ];
        await assert.rejects(
            prompts().insert([{ ...VERSION, version: 3 }, VERSION]),
            (error) => error.message === 'Nothing was written.\nEmail_Draft 2: Number taken'
        );
    });

    it('are put in force by Apex, and the trigger has the last word', async () => {
        anonymousResult =
            '<exceptionMessage xsi:nil="true"/><exceptionStackTrace xsi:nil="true"/><success>true</success>';
        await prompts().activate({ id: RECORD.Id, weight: 50, isReplacing: true });
        assert.match(
            sent('/Soap/s/').body,
            /new AIPromptLifeCycle\(\)\.activate\((&apos;|')a01000000000001AAA(&apos;|'), 50, true\);/
        );

        anonymousResult =
            '<exceptionMessage>System.DmlException: You wrote this text</exceptionMessage><exceptionStackTrace>Class.X</exceptionStackTrace><success>false</success>';
        await assert.rejects(prompts().submit([RECORD.Id]), /You wrote this text/);
    });
});
