/**
 * Asks on, as the panel does: each turn two real transactions and one real callout, whose body is kept. Nobody is named to
 * the model, and whoever is meant has one placeholder throughout.
 */
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';
import { runApex } from '../../scripts/lib/apex.mjs';
import { startModel } from '../../scripts/lib/model.mjs';
import { openOrg } from '../../scripts/lib/org.mjs';

const REP = 'rep@crm-copilot.example.com';
const REVIEWER = 'manager@crm-copilot.example.com';

/** Hands requests on to the model and keeps their bodies. */
async function listenBefore(address) {
    const bodies = [];
    const server = http.createServer(async (request, reply) => {
        const chunks = [];
        for await (const chunk of request) {
            chunks.push(chunk);
        }
        const body = Buffer.concat(chunks).toString('utf8');
        bodies.push(JSON.parse(body));
        const answer = await fetch(new URL(request.url, address), {
            method: request.method,
            headers: {
                'content-type': request.headers['content-type'],
                authorization: request.headers.authorization
            },
            body
        });
        reply.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') });
        reply.end(await answer.text());
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { bodies, server, address: `http://127.0.0.1:${server.address().port}` };
}

describe('a conversation about a record', () => {
    let org;
    let model;
    let wire;
    let recordId;
    const turns = [];

    before(async () => {
        const environment = { ...process.env };
        delete process.env.OPENAI_API_KEY;
        delete process.env.OPENAI_BASE_URL;
        model = await startModel();
        wire = await listenBefore(model.address);
        Object.assign(process.env, environment, { COPILOT_OPENAI_URL: `${wire.address}/v1` });
        org = await openOrg({ databaseFile: null, onProgress: () => undefined });
        [{ Id: recordId }] = await rows(
            "SELECT Id FROM Opportunity WHERE Name = 'Northwind Robotics: fleet analytics 2027'"
        );
        await ask('What does Ada Vermeer decide?', null);
        await ask('And when did we last talk to Ada Vermeer?', turns[0].conversationId);
    });
    after(async () => {
        await org?.close();
        wire?.server.close();
        await model?.close();
    });

    const rows = (soql) =>
        runApex(org, null, `System.debug('REPORT ' + JSON.serialize([${soql}]));`);

    async function call(username, methodName, params) {
        const { returnValue, refused } = await org.call(await org.userIdOf(username), 'callApex', {
            className: 'AICopilotController',
            methodName,
            params,
            cacheable: false
        });
        assert.equal(refused ?? null, null);
        return returnValue;
    }

    const open = (username, question, conversationId) =>
        call(username, 'open', {
            recordId,
            capability: 'Ask_Record',
            tone: null,
            length: null,
            regeneratedFrom: null,
            inputs: { Question: question },
            conversationId
        });

    async function ask(question, conversationId) {
        const opened = await open(REP, question, conversationId);
        assert.equal(opened.refusal ?? null, null);
        const view = await call(REP, 'run', { generationId: opened.generationId });
        assert.equal(view.refusal ?? null, null, JSON.stringify(view.refusal));
        turns.push({ ...opened, view, sent: wire.bodies.at(-1) });
    }

    const person = (text) => /to (\[PERSON_[A-Z]{4}\])/.exec(text)?.[1];

    it('goes on under one id', () => {
        assert.ok(turns[0].conversationId);
        assert.equal(turns[1].conversationId, turns[0].conversationId);
        assert.deepEqual(turns[1].view.inputs, {
            Question: 'And when did we last talk to Ada Vermeer?'
        });
    });

    it('sends the question and the answer before, then the facts of now', () => {
        const said = JSON.stringify(turns[1].sent.input);
        assert.equal(turns[1].sent.input.length, 3, said);
        assert.equal(turns[1].sent.input[1].role, 'assistant');
        assert.match(said, /Question: What does \[PERSON_/);
        assert.equal(said.match(/## /g)?.length > 0, true, 'facts in sections');
    });

    it('names nobody, and means one person by one placeholder', () => {
        const [first, second] = turns.map(({ sent }) => JSON.stringify(sent.input));
        for (const sent of [first, second]) {
            assert.doesNotMatch(sent, /Vermeer/);
        }
        const token = person(second);
        assert.ok(token, second);
        assert.ok(first.includes(`What does ${token} decide`), first);
    });

    it('is stored for reviewers masked, and shows nobody what stands behind', async () => {
        const seen = await runApex(
            org,
            REVIEWER,
            `List<AI_Payload__c> texts = [
                SELECT Kind__c, Masked_Text__c FROM AI_Payload__c
                WHERE Audit_Log__r.Conversation__c = '${turns[0].conversationId}' WITH USER_MODE
            ];
            System.debug('REPORT ' + JSON.serialize(texts));`
        );
        const kinds = new Set(seen.map(({ Kind__c: kind }) => kind));
        for (const kind of ['Prompt', 'Input', 'Facts', 'Response', 'Draft', 'Result']) {
            assert.ok(kinds.has(kind), kind);
        }
        for (const { Kind__c: kind, Masked_Text__c: text } of seen) {
            assert.doesNotMatch(text ?? '', /Vermeer/, kind);
        }
    });

    it('is nobody else’s to go on with', async () => {
        const opened = await open(REVIEWER, 'What was said?', turns[0].conversationId);
        assert.equal(opened.refusal.code, 'NO_CONVERSATION');
        assert.equal(opened.conversationId ?? null, null);
    });
});
