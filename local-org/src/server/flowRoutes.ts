import type { FastifyInstance } from 'fastify';
import { sendFailure, type OrgCalls } from './orgCalls.js';
import { failureOf } from './servedOrg.js';

interface FlowCall {
    readonly action?: unknown;
    readonly flow?: unknown;
    readonly inputs?: unknown;
    readonly state?: unknown;
    readonly values?: unknown;
}

/** Screens of flows, one page a request; what is asked and answered is in flow/screens/page.ts. */
export function flowRoutes(server: FastifyInstance, calls: OrgCalls): void {
    server.post('/api/flow', async (request, reply) => {
        const { action, flow, inputs, state, values } = (request.body ?? {}) as FlowCall;
        const isOpening = action === 'open';
        const call = isOpening
            ? { action, flow: String(flow ?? ''), inputs: inputs ?? {} }
            : { action, state: String(state ?? ''), values: values ?? {} };
        // typing asks often: no log of its own
        const operation =
            action === 'refresh' ? undefined : `Flow ${isOpening ? call.flow : String(action)}`;
        try {
            return await reply.send(await calls.call(request, 'flow', call, operation));
        } catch (error: unknown) {
            return sendFailure(reply, failureOf(error));
        }
    });
}
