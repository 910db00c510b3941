/**
 * Takes each grant of the rep's permission set away, one at a time, and clicks as a browser would: what is the
 * rep told, is a model called, and what does the audit log keep? A grant that is missed by nothing should not
 * be granted.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import path from 'node:path';
import { runApex } from '../../scripts/lib/apex.mjs';
import { startModel } from '../../scripts/lib/model.mjs';
import { openOrg } from '../../scripts/lib/org.mjs';
import { projectOfVariants } from './variants.mjs';

const project = projectOfVariants();
const of = (kind) => project.variants.filter((variant) => variant.kind === kind);
const REP = 'rep@crm-copilot.example.com';

describe('each grant of the permission set AI Copilot: Rep', () => {
    let org;
    let model;
    let recordId;
    before(async () => {
        const environment = { ...process.env };
        delete process.env.OPENAI_API_KEY;
        delete process.env.OPENAI_BASE_URL;
        model = await startModel();
        Object.assign(process.env, environment);
        org = await openOrg({
            projectDir: project.projectDir,
            databaseFile: path.join(project.projectDir, 'org.db'),
            onProgress: () => undefined
        });
        const [deal] = await rows("SELECT Id FROM Opportunity WHERE Name LIKE '%fleet analytics%'");
        recordId = deal.Id;
    });
    after(async () => {
        await org?.close();
        await model?.close();
        project.remove();
    });

    const rows = (soql) =>
        runApex(org, null, `System.debug('REPORT ' + JSON.serialize([${soql}]));`);
    const lastLog = async () =>
        (
            await rows(
                'SELECT Id, State__c, Cause__c, Cause_Detail__c, User__r.Username FROM AI_Audit_Log__c ORDER BY Name DESC LIMIT 1'
            )
        )[0];

    /** As the browser calls. */
    async function call(username, methodName, params) {
        const { returnValue, refused } = await org.call(await org.userIdOf(username), 'callApex', {
            className: 'AICopilotController',
            methodName,
            params,
            cacheable: methodName === 'panel'
        });
        return refused ? { status: refused.status, message: refused.message } : returnValue;
    }
    const open = (username) =>
        call(username, 'open', { recordId, capability: 'Email_Draft', tone: null, length: null });
    const draft = async (username) => {
        const opened = await open(username);
        assert.equal(opened.refusal ?? null, null);
        return call(username, 'run', { generationId: opened.generationId });
    };

    it('is there: the rep gets a draft', async () => {
        const panel = await call(REP, 'panel', { recordId });
        assert.ok(panel.capabilities.some(({ name }) => name === 'Email_Draft'));
        assert.match((await draft(REP)).texts.body, /Ada/);
        assert.equal((await lastLog()).State__c, 'Answered');
    });

    it('covers all kinds, so that none of these tests passes for want of a case', () => {
        const kinds = new Set(project.variants.map(({ kind }) => kind));
        assert.equal(kinds.size, 5);
        assert.ok(of('fieldPermissions').length > 30);
    });

    /** Called by Flows, or by components beside the card. */
    const besideTheCard = ({ name }) => name !== 'AICopilotController';

    for (const { name, username } of of('classAccesses').filter(besideTheCard)) {
        it(`without the class ${name}, which no draft needs: the card drafts all the same`, async () => {
            assert.match((await draft(username)).texts.body, /Ada/);
        });
    }

    for (const { name, username } of of('classAccesses').filter((one) => !besideTheCard(one))) {
        it(`without the class ${name}: the platform refuses each call, and nothing is opened`, async () => {
            const before = await rows('SELECT COUNT(Id) n FROM AI_Audit_Log__c');
            for (const answer of [
                await call(username, 'panel', { recordId }),
                await open(username)
            ]) {
                assert.equal(answer.status, 403);
                assert.match(answer.message, /do not have access to the Apex class/);
            }
            assert.deepEqual(await rows('SELECT COUNT(Id) n FROM AI_Audit_Log__c'), before);
        });
    }

    /** Objects on which a capability is asked, where it is not offered on opportunities. */
    const ASKED_ON = { Account_Brief: 'Account', Meeting_Prep: 'Event' };

    for (const { name, username } of of('customPermissions')) {
        const capability = name.replace('AI_Use_', '');
        it(`without the custom permission ${name}: told whom to ask, not called, logged`, async () => {
            const object = ASKED_ON[capability];
            const [asked] = object
                ? await rows(`SELECT Id FROM ${object} LIMIT 1`)
                : [{ Id: recordId }];
            const panel = await call(username, 'panel', { recordId: asked.Id });
            assert.ok(!panel.capabilities.some((offered) => offered.name === capability));
            assert.ok(
                (await call(REP, 'panel', { recordId: asked.Id })).capabilities.some(
                    (offered) => offered.name === capability
                )
            );
            const opened = await call(username, 'open', {
                recordId: asked.Id,
                capability,
                tone: null,
                length: null
            });
            assert.equal(opened.refusal.code, 'NO_PERMISSION');
            assert.match(opened.refusal.sentence, /Ask your admin/);
            assert.equal(opened.refusal.isRetryable, false);
            const log = await lastLog();
            assert.equal(log.State__c, 'Refused');
            assert.equal(log.Cause__c, 'NO_PERMISSION');
            assert.match(log.Cause_Detail__c, new RegExp(name));
            assert.equal(log.User__r.Username, username);
        });
    }

    /** A model of each credential, and what its External Credential is called. */
    const CREDENTIALS = {
        'AI_OpenAI-AI_OpenAI_Principal': ['OpenAI_GPT_5_Mini', 'AI: OpenAI'],
        'AI_Anthropic-AI_Anthropic_Principal': ['Anthropic_Claude_Haiku_5_5', 'AI: Anthropic'],
        'AI_Bedrock-AI_Bedrock_Principal': ['Bedrock_Claude_Haiku_5_5_US', 'AI: Amazon Bedrock'],
        'AI_Bedrock_Key-AI_Bedrock_Key_Principal': [
            'Bedrock_Nova_2_Lite_EU',
            'AI: Amazon Bedrock, API key'
        ]
    };
    const useModel = (record) =>
        runApex(
            org,
            null,
            `AI_Settings__c settings = AI_Settings__c.getOrgDefaults();
            settings.Model__c = ${record === null ? 'null' : `'${record}'`};
            upsert as system settings;`
        );

    for (const { name, username } of of('externalCredentialPrincipalAccesses')) {
        it(`with the principal ${name}: a draft comes from the model behind it`, async () => {
            await useModel(CREDENTIALS[name][0]);
            const { texts, refusal } = await draft(REP);
            await useModel(null);
            assert.equal(refusal ?? null, null, JSON.stringify((await lastLog()).Cause_Detail__c));
            assert.match(texts.body, /Ada/);
        });

        it(`without the principal ${name}: told to ask, the log says where to set it`, async () => {
            await useModel(CREDENTIALS[name][0]);
            const { refusal, texts } = await draft(username);
            await useModel(null);
            assert.equal(texts ?? null, null);
            assert.equal(refusal.code, 'CREDENTIALS');
            assert.match(refusal.sentence, /Ask your admin/);
            assert.equal(refusal.isRetryable, false);
            assert.equal(refusal.adminHint ?? null, null);
            const log = await lastLog();
            assert.equal(log.State__c, 'Failed');
            assert.equal(log.Cause__c, 'CREDENTIALS');
            assert.match(log.Cause_Detail__c, /External Credentials, AI: OpenAI/);
        });
    }

    for (const { name, username } of of('objectPermissions')) {
        it(`without reading ${name}: drafts are written and logged, and that object is out of reach`, async () => {
            assert.match((await draft(username)).texts.body, /Ada/);
            const log = await lastLog();
            assert.equal(log.State__c, 'Answered');
            assert.equal(log.User__r.Username, username);
            assert.match(
                await problemOf(username, `SELECT Id FROM ${name}`),
                /not supported|access/i
            );
            const panel = await call(username, 'panel', { recordId });
            assert.equal(panel.lastGenerationId != null, name !== 'AI_Audit_Log__c');
        });
    }

    it('without reading one field of the books: drafts are written, and that field is out of reach', async () => {
        for (const { name, username } of of('fieldPermissions')) {
            const [object, field] = name.split('.');
            assert.equal(await problemOf(REP, `SELECT ${field} FROM ${object}`), '', name);
            assert.notEqual(await problemOf(username, `SELECT ${field} FROM ${object}`), '', name);
            const opened = await open(username);
            assert.equal(opened.refusal ?? null, null, name);
            const panel = await call(username, 'panel', { recordId });
            assert.equal(panel.refusal ?? null, null, name);
        }
    });

    /** What a query in user mode fails with; empty when it does not. */
    const problemOf = (username, soql) =>
        runApex(
            org,
            username,
            `String problem = '';
            try {
                Database.query('${soql} LIMIT 1', AccessLevel.USER_MODE);
            } catch (QueryException e) {
                problem = e.getMessage();
            }
            System.debug('REPORT ' + JSON.serialize(problem));`
        );
});
