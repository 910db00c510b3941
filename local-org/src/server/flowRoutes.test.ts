import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fastify from 'fastify';
import { UserError } from '../org/userError.js';
import { DebugLogs } from './debugLogs.js';
import { flowRoutes } from './flowRoutes.js';
import { OrgCalls } from './orgCalls.js';
import type { ServedOrg } from './servedOrg.js';
import type { Session } from './session.js';

interface Answer {
    readonly statusCode: number;
    readonly body: string;
}

describe('screens of flows over HTTP', () => {
    const asked: unknown[] = [];
    const org = {
        call: (userId: string, service: string, params: { readonly flow?: string }) => {
            asked.push([userId, service, params]);
            return params.flow === 'Nothing'
                ? Promise.reject(new UserError('There is no active flow Nothing.', 'Look.'))
                : Promise.resolve({ kind: 'screen' });
        }
    } as unknown as ServedOrg;
    const session = { userOf: () => Promise.resolve('005') } as unknown as Session;
    const logs = new DebugLogs();
    const server = fastify();
    flowRoutes(server, new OrgCalls(org, session, logs));

    const ask = (payload: object): Promise<Answer> =>
        server.inject({
            method: 'POST',
            url: '/api/flow',
            payload
        }) as unknown as Promise<Answer>;

    it('ask the flow service in the name of the user, and leave no log of typing', async () => {
        const answer = await ask({ action: 'open', flow: 'Visit', inputs: { recordId: '001' } });
        await ask({ action: 'refresh', state: 'abc', values: { Topic: 'Hi' } });

        assert.equal(answer.body, '{"kind":"screen"}');
        assert.deepEqual(asked, [
            ['005', 'flow', { action: 'open', flow: 'Visit', inputs: { recordId: '001' } }],
            ['005', 'flow', { action: 'refresh', state: 'abc', values: { Topic: 'Hi' } }]
        ]);
        assert.equal(logs.list().length, 1);
    });

    it('say when there is no such flow', async () => {
        const answer = await ask({ action: 'open', flow: 'Nothing' });

        assert.equal(answer.statusCode, 400);
        assert.match(answer.body, /There is no active flow Nothing\./);
    });
});
