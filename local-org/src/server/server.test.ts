import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import fastify, { type FastifyInstance } from 'fastify';
import { apexErrorBody, apexRoutes } from './apexRoutes.js';
import { DebugLogs } from './debugLogs.js';
import { OrgCalls } from './orgCalls.js';
import { outboxMessage } from './outboxMessage.js';
import { embeddedJson, pageHtml } from './pageHtml.js';
import { outboxRoutes } from './outboxRoutes.js';
import { pageRoutes } from './pageRoutes.js';
import { isLocalHost, secure } from './security.js';
import { Session } from './session.js';
import { startServer } from './startServer.js';
import { FakeOrg } from './testing/fakeOrg.js';
import { uiApiRoutes } from './uiApiRoutes.js';
import type { PageAssets } from '../ui/bundle/index.js';

const ours = { 'x-local-org': 'page' };

describe('the server', () => {
    let folder: string;
    let org: FakeOrg;
    let server: FastifyInstance;
    let accountId: string;

    before(async () => {
        folder = mkdtempSync(path.join(tmpdir(), 'local-org-server-'));
        mkdirSync(path.join(folder, 'force-app'));
        writeFileSync(
            path.join(folder, 'sfdx-project.json'),
            JSON.stringify({
                packageDirectories: [{ path: 'force-app', default: true }],
                sourceApiVersion: '66.0'
            })
        );
        org = new FakeOrg(folder);
        accountId = org.data.add('Account', { Name: '</script><b>Acme' });
        server = fastify();
        secure(server, () => 80);
        const logs = new DebugLogs();
        const calls = new OrgCalls(org, new Session(org), logs);
        apexRoutes(server, calls);
        uiApiRoutes(server, calls);
        const assets = {
            refreshComponents: () => Promise.resolve(),
            componentAddresses: () => ({}),
            version: '1',
            fileOf: () => undefined
        } as unknown as PageAssets;
        outboxRoutes(server, calls);
        pageRoutes(server, { calls, assets: Promise.resolve(assets), logs, model: org.data.model });
    });

    after(async () => {
        await server.close();
        rmSync(folder, { recursive: true, force: true });
    });

    const send = (options: object) =>
        server.inject({
            headers: { host: 'localhost:80' },
            ...options
        } as never) as unknown as Promise<{
            statusCode: number;
            body: string;
            headers: Record<string, string>;
            json(): Record<string, never> & { message: string };
        }>;
    const post = (url: string, payload: object, headers: object = {}) =>
        send({
            method: 'POST',
            url,
            payload,
            headers: { host: 'localhost:80', ...ours, ...headers }
        });

    it('answers only to names of this machine', async () => {
        const strange = await send({ url: '/', headers: { host: 'evil.example:80' } });

        assert.equal(strange.statusCode, 403);
        assert.equal(isLocalHost('127.0.0.1:8080', 8080), true);
        assert.equal(isLocalHost('127.0.0.1:8081', 8080), false);
        assert.equal(isLocalHost('localhost.evil.example:8080', 8080), false);
    });

    it('refuses writes without the header of its own page', async () => {
        const forged = await send({ method: 'POST', url: '/api/ui/home', payload: {} });

        assert.equal(forged.statusCode, 403);
    });

    it('refuses what a browser says comes from another site', async () => {
        const crossSite = await post('/api/ui/home', {}, { 'sec-fetch-site': 'cross-site' });
        const otherOrigin = await post('/api/ui/home', {}, { origin: 'http://evil.example' });

        assert.equal(crossSite.statusCode, 403);
        assert.equal(otherOrigin.statusCode, 403);
    });

    it('sends the page with a policy that allows no inline script', async () => {
        const page = await send({ url: '/lightning/page/home' });

        assert.equal(page.statusCode, 200);
        assert.match(page.headers['content-security-policy']!, /script-src 'self'(;|$)/);
        assert.doesNotMatch(page.headers['content-security-policy']!, /script-src[^;]*unsafe/);
    });

    it('embeds texts so that they cannot end the script element', () => {
        const html = pageHtml({ name: '</script><script>alert(1)</script>' });

        assert.doesNotMatch(html, /<script>alert/);
        assert.deepEqual(JSON.parse(embeddedJson({ a: '<&>\u2028' })), { a: '<&>\u2028' });
    });

    it('opens a record by its id alone', async () => {
        const redirect = await send({ url: `/${accountId}` });

        assert.equal(redirect.statusCode, 302);
        assert.equal(redirect.headers['location'], `/lightning/r/${accountId}/view`);
    });

    it('reads, changes and makes records in the shapes of the UI API', async () => {
        const base = '/services/data/v67.0/ui-api/records';
        const read = await send({ url: `${base}/${accountId}?fields=Account.Name` });
        const changed = await send({
            method: 'PATCH',
            url: `${base}/${accountId}`,
            payload: { fields: { Industry: 'Energy' } },
            headers: { host: 'localhost:80', ...ours }
        });
        const made = await post(base, { apiName: 'Account', fields: { Name: 'New' } });
        const fields = (read.json() as unknown as { fields: { Name: { value: string } } }).fields;

        assert.equal(fields.Name.value, '</script><b>Acme');
        assert.equal(changed.statusCode, 200);
        assert.equal(made.statusCode, 201);
    });

    it('gives the fields of a failed save as record forms expect them', async () => {
        org.data.failNext = {
            success: false,
            errors: [
                {
                    statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                    message: 'Too low',
                    fields: ['Name']
                }
            ]
        };
        const failed = await post('/services/data/v67.0/ui-api/records', {
            apiName: 'Account',
            fields: { Name: 'x' }
        });
        const { output } = failed.json() as unknown as {
            output: { fieldErrors: { Name: { message: string }[] } };
        };

        assert.equal(failed.statusCode, 400);
        assert.equal(output.fieldErrors.Name[0]?.message, 'Too low');
    });

    it('calls Apex and keeps what it returned', async () => {
        org.apex.set('Demo.hello', ({ name }) => `Hello ${String(name)}`);

        const answer = await post('/api/apex', {
            className: 'Demo',
            methodName: 'hello',
            params: { name: 'Bob' }
        });

        assert.deepEqual(answer.json(), { returnValue: 'Hello Bob' });
    });

    it('says what Apex threw in the words of the platform', () => {
        const body = apexErrorBody({
            kind: 'apex',
            type: 'Billing.BillingException',
            message: 'Card declined',
            stackTrace: 'Class.Billing.pay: line 3, column 1'
        });

        assert.equal(body['exceptionType'], 'Billing.BillingException');
        assert.equal(body['isUserDefinedException'], true);
        assert.equal(body['message'], 'Card declined');
    });

    it('gives the rows and fields of a DmlException', () => {
        const body = apexErrorBody({
            kind: 'apex',
            type: 'System.DmlException',
            message: 'Insert failed.',
            stackTrace: '',
            details: [
                { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required', fields: ['Name'] },
                { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No', fields: [] }
            ]
        });

        assert.deepEqual(body['fieldErrors'], {
            Name: [{ statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required' }]
        });
        assert.deepEqual(body['pageErrors'], [
            { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No' }
        ]);
    });

    it('lets only active users be chosen, and remembers the choice', async () => {
        const unknown = await post('/api/user', { userId: '005000000000999AAA' });
        const id = org.data.add('User', { Name: 'Rita', Username: 'r@x.example', IsActive: true });
        const known = await post('/api/user', { userId: id });

        assert.equal(unknown.statusCode, 404);
        assert.match(
            known.headers['set-cookie']!,
            new RegExp(`=${id};.*HttpOnly; SameSite=Strict`)
        );
    });

    it('sends e-mails as HTML in a sandbox', async () => {
        const email = { to: ['a@x.example'], subject: 'Hi', htmlBody: '<script>1</script>' };
        org.emails.push({ id: 7, sentAt: 0, userId: 'u', email });

        const frame = await send({ url: '/api/outbox/7/html' });

        assert.match(frame.headers['content-security-policy']!, /sandbox/);
        assert.doesNotMatch(frame.headers['content-security-policy']!, /allow-scripts/);
        assert.equal(outboxMessage({ id: 7, sentAt: 0, userId: 'u', email }).to, 'a@x.example');
    });

    it('lists attachments and only lets them be saved', async () => {
        const attachments = [
            { name: 'a b.html', contentType: 'text/html', base64: btoa('<b>hi</b>') }
        ];
        org.emails.push({ id: 8, sentAt: 0, userId: 'u', email: { subject: 'Hi', attachments } });

        const outbox = await post('/api/ui/outbox', {});
        const { messages } = outbox.json() as unknown as {
            messages: { id: string; attachments: { name: string; address: string }[] }[];
        };
        const [listed] = messages.find(({ id }) => id === '8')!.attachments;
        const file = await send({ url: listed!.address });
        const missing = await send({ url: '/api/outbox/8/attachments/1' });

        assert.equal(listed?.name, 'a b.html');
        assert.equal(file.body, '<b>hi</b>');
        assert.equal(file.headers['content-type'], 'application/octet-stream');
        assert.equal(
            file.headers['content-disposition'],
            "attachment; filename*=UTF-8''a%20b.html"
        );
        assert.equal(missing.statusCode, 404);
    });

    it('shows the first user of the project to whoever comes first', async () => {
        const rep = { Name: 'Rep', Username: 'rep@x.example', IsActive: true };
        const id = org.data.add('User', { ...rep, UserType: 'Standard' });
        const [seeded] = org.data.select({ object: 'User', fields: ['Id'] });
        const username = 'rep@x.example';
        org.config = { users: [{ username }] };
        const session = new Session(org);
        const request = { headers: {} } as never;

        assert.equal(await session.userOf(request), id);

        const people = [{ id: String(seeded!['Id']) }, { id }];
        assert.deepEqual(await session.withoutSeeded(people), people);

        org.config = { users: [{ username, profile: 'System Administrator' }] };
        assert.deepEqual(await session.withoutSeeded(people), [{ id }]);

        org.config = { users: [{ username: 'gone@x.example' }] };
        assert.equal(await new Session(org).userOf(request), seeded!['Id']);
        org.config = { users: [] };
    });

    it('tells a page that stayed open which run of the server it talks to', async () => {
        const page = await send({ url: '/lightning/page/home' });
        const { run } = (await send({ url: '/api/run' })).json() as unknown as { run: string };

        assert.ok(run.length > 10);
        assert.ok(page.body.includes(run));
    });

    it('names what it does not have', async () => {
        const missing = await send({ url: '/services/data/v67.0/ui-api/themes' });

        assert.equal(missing.statusCode, 404);
        assert.match(missing.json().message, /NotSupported: GET .*themes/);
    });

    it('says that a port is taken, and what to do', async () => {
        const other = createServer().listen(0, '127.0.0.1');
        await new Promise((resolve) => other.once('listening', resolve));
        const { port } = other.address() as { port: number };

        await assert.rejects(startServer(org, { port }), /Port \d+ is taken.*--port/s);

        other.close();
    });
});
