import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DebugLogs } from './debugLogs.js';
import { failureOf, type CallFailure, type ServedOrg } from './servedOrg.js';
import type { Session } from './session.js';

/** An answer of the service `ui`; see org/services/ui. */
export type UiAnswer =
    | { readonly value: unknown }
    | {
          readonly refused: {
              readonly status: number;
              readonly errorCode: string;
              readonly message: string;
              readonly output?: object;
          };
      };

/** Calls the org for a request: as its user, with what it logged kept for the debug page. */
export class OrgCalls {
    readonly org: ServedOrg;
    readonly session: Session;
    private readonly logs: DebugLogs;

    constructor(org: ServedOrg, session: Session, logs: DebugLogs) {
        this.org = org;
        this.session = session;
        this.logs = logs;
    }

    async call(
        request: FastifyRequest,
        service: string,
        params: unknown,
        operation?: string
    ): Promise<unknown> {
        const userId = await this.session.userOf(request);
        const log = operation === undefined ? undefined : this.logs.begin(operation, userId);
        try {
            const result = await this.org.call(userId, service, params, (event) => log?.add(event));
            log?.end('Success');
            return result;
        } catch (error: unknown) {
            const failure = failureOf(error);
            log?.end(`${failure.type}: ${failure.message}`, failure.stackTrace);
            throw error;
        }
    }

    /** Asks a function of the pages and sends what it says, in the shape of the UI API. */
    async ui(
        request: FastifyRequest,
        reply: FastifyReply,
        name: string,
        params: unknown,
        status = 200
    ): Promise<FastifyReply> {
        // saves run the project's triggers: worth a log of their own
        const operation = /Record$/.test(name) ? `${name} ${describe(params)}` : undefined;
        let answer: UiAnswer;
        try {
            answer = (await this.call(request, 'ui', { name, params }, operation)) as UiAnswer;
        } catch (error: unknown) {
            return sendFailure(reply, failureOf(error));
        }
        if ('value' in answer) {
            return reply.code(status).send(answer.value ?? null);
        }
        const { refused } = answer;
        return reply.code(refused.status).send({
            statusCode: refused.status,
            errorCode: refused.errorCode,
            message: refused.message,
            output: refused.output ?? { errors: [], fieldErrors: {} }
        });
    }
}

function describe(params: unknown): string {
    const { apiName, recordId } = params as { apiName?: string; recordId?: string };
    return apiName ?? recordId ?? '';
}

/** What went wrong inside: a gap of ours and a bug of ours are told apart. */
export function sendFailure(reply: FastifyReply, failure: CallFailure): FastifyReply {
    const status = failure.kind === 'internal' ? 500 : 400;
    return reply.code(status).send({
        statusCode: status,
        errorCode: failure.kind === 'notSupported' ? 'NOT_SUPPORTED' : 'UNKNOWN_EXCEPTION',
        message: failure.message,
        output: { errors: [], fieldErrors: {} }
    });
}
