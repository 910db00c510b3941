import { setTimeout as pause } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { FailurePlan, FAILURES, isFailure, type PlannedFailure } from './failures.js';
import { complete } from './openai/chatCompletions.js';
import { OpenAiError } from './openai/error.js';
import { STAND_IN_MODEL } from './openai/models.js';
import { invalidKey } from './openai/outcome.js';
import { respond } from './openai/responses.js';

type Endpoint = (
    body: unknown,
    planned: PlannedFailure | undefined
) => object | 'malformedBody' | 'disconnect';

/** The stand-in as an HTTP server that is not listening yet. It binds to the loopback address only. */
export function createOfflineModel(): FastifyInstance {
    const server = Fastify({ bodyLimit: 32 * 1024 * 1024, forceCloseConnections: true });
    const plan = new FailurePlan();
    let requestNumber = 0;

    const serve =
        (endpoint: Endpoint) =>
        async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
            reply.header('x-request-id', `req_offline_${String(++requestNumber)}`);
            requireKey(request);
            const planned = failureOf(request) ?? plan.take();
            if (planned?.failure === 'slow') {
                await pause(planned.delayMilliseconds ?? 10_000);
            }
            const answer = endpoint(request.body, planned);
            if (answer === 'malformedBody') {
                return reply.type('application/json').send('{"id": "resp_offline", "output": [');
            }
            if (answer === 'disconnect') {
                reply.hijack();
                reply.raw.writeHead(200, { 'content-type': 'application/json' });
                reply.raw.write('{"id": "resp_');
                reply.raw.destroy();
                return reply;
            }
            return answer;
        };

    server.post('/v1/responses', serve(respond));
    server.post('/v1/chat/completions', serve(complete));
    server.get('/v1/models', () => ({
        object: 'list',
        data: [{ id: STAND_IN_MODEL, object: 'model', created: 0, owned_by: 'crm-copilot' }]
    }));
    server.get('/', () => ({
        name: STAND_IN_MODEL,
        description:
            'Offline stand-in for a model provider. It writes from the facts in the prompt; it is no model.',
        failures: FAILURES
    }));
    server.post('/control/failures', (request, reply) => {
        const {
            failure,
            times = 1,
            ...rest
        } = (request.body ?? {}) as {
            failure?: unknown;
            times?: number;
        };
        if (!isFailure(failure)) {
            return reply.code(400).send({
                error: `No such failure: ${String(failure)}. Known: ${Object.keys(FAILURES).join(', ')}.`
            });
        }
        plan.add({ failure, ...rest }, times);
        return { waiting: plan.length };
    });
    server.delete('/control/failures', () => {
        plan.clear();
        return { waiting: 0 };
    });

    server.setErrorHandler((error, _request, reply) => {
        const known =
            error instanceof OpenAiError
                ? error
                : new OpenAiError(400, 'invalid_request_error', String((error as Error).message));
        return reply.code(known.status).headers(known.headers).send(known.toBody());
    });
    server.setNotFoundHandler((request, reply) =>
        reply
            .code(404)
            .send(
                new OpenAiError(
                    404,
                    'invalid_request_error',
                    `Invalid URL (${request.method} ${request.url})`
                ).toBody()
            )
    );
    return server;
}

function requireKey({ headers }: FastifyRequest): void {
    const key = /^Bearer\s+(\S+)$/.exec(headers.authorization ?? '')?.[1];
    if (!key) {
        throw new OpenAiError(
            401,
            'invalid_request_error',
            "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth."
        );
    }
    if (key === 'invalid') {
        throw invalidKey();
    }
}

/** A single request may carry its own failure: `x-offline-failure: rateLimit`. */
function failureOf({ headers }: FastifyRequest): PlannedFailure | undefined {
    const name = headers['x-offline-failure'];
    return isFailure(name) ? { failure: name } : undefined;
}
