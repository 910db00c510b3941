import { setTimeout as pause } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { AnthropicError, requireHeaders } from './anthropic/error.js';
import { message } from './anthropic/messages.js';
import { converse } from './bedrock/converse.js';
import { BedrockError } from './bedrock/error.js';
import { requireAuthentication } from './bedrock/signature.js';
import { FailurePlan, FAILURES, isFailure, type PlannedFailure } from './failures.js';
import { complete } from './openai/chatCompletions.js';
import { OpenAiError, requireBearer } from './openai/error.js';
import { respond } from './openai/responses.js';
import { STAND_IN_MODEL } from './standIn.js';
import { WireError } from './wireError.js';

type Answer = object | 'malformedBody' | 'disconnect';

/** One endpoint: who may call it, and what it answers. */
interface Endpoint {
    readonly path: string;
    readonly requestIdHeader: string;
    readonly authenticate: (request: FastifyRequest) => void;
    readonly answer: (body: unknown, planned: PlannedFailure | undefined) => Answer;
}

const byBearer = ({ headers }: FastifyRequest): void => {
    requireBearer(headers.authorization);
};

const ENDPOINTS: readonly Endpoint[] = [
    {
        path: '/v1/responses',
        requestIdHeader: 'x-request-id',
        authenticate: byBearer,
        answer: respond
    },
    {
        path: '/v1/chat/completions',
        requestIdHeader: 'x-request-id',
        authenticate: byBearer,
        answer: complete
    },
    {
        path: '/v1/messages',
        requestIdHeader: 'request-id',
        authenticate: ({ headers }) => {
            requireHeaders(headers);
        },
        answer: message
    },
    {
        path: '/model/:modelId/converse',
        requestIdHeader: 'x-amzn-requestid',
        authenticate: (request) => {
            requireAuthentication({
                method: request.method,
                url: request.raw.url ?? '',
                headers: request.headers,
                body: sentTexts.get(request) ?? ''
            });
        },
        answer: converse
    }
];

/** What a request's body was before it was read as JSON: a signature is over its bytes. */
const sentTexts = new WeakMap<FastifyRequest, string>();

/** The stand-in as an HTTP server that is not listening yet. It binds to the loopback address only. */
export function createOfflineModel(): FastifyInstance {
    const server = Fastify({
        bodyLimit: 32 * 1024 * 1024,
        forceCloseConnections: true,
        routerOptions: { maxParamLength: 2048 }
    });
    const plan = new FailurePlan();
    let requestNumber = 0;

    server.addContentTypeParser(
        'application/json',
        { parseAs: 'string' },
        (request, body: string, done) => {
            sentTexts.set(request, body);
            try {
                done(null, JSON.parse(body));
            } catch (error) {
                done(error as Error);
            }
        }
    );

    for (const { path, requestIdHeader, authenticate, answer: answerTo } of ENDPOINTS) {
        server.post(path, async (request, reply): Promise<unknown> => {
            reply.header(requestIdHeader, `req_offline_${String(++requestNumber)}`);
            authenticate(request);
            const planned = failureOf(request) ?? plan.take();
            if (planned?.failure === 'slow') {
                await pause(planned.delayMilliseconds ?? 10_000);
            }
            return send(reply, answerTo(request.body, planned));
        });
    }
    server.get('/v1/models', () => ({
        object: 'list',
        data: [{ id: STAND_IN_MODEL, object: 'model', created: 0, owned_by: 'crm-copilot' }]
    }));
    server.get('/', () => ({
        name: STAND_IN_MODEL,
        description:
            'Offline stand-in for the model providers. It writes from the facts in the prompt; it is no model.',
        endpoints: ENDPOINTS.map(({ path }) => path),
        failures: FAILURES
    }));
    addControl(server, plan);

    server.setErrorHandler((error, request, reply) => {
        const known =
            error instanceof WireError
                ? error
                : inTheWordsOf(request.url, 400, String((error as Error).message));
        return reply.code(known.status).headers(known.headers).send(known.toBody());
    });
    server.setNotFoundHandler((request, reply) => {
        const error = inTheWordsOf(
            request.url,
            404,
            `Invalid URL (${request.method} ${request.url})`
        );
        return reply.code(404).headers(error.headers).send(error.toBody());
    });
    return server;
}

function send(reply: FastifyReply, answer: Answer): unknown {
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
}

/** What the server itself has to refuse, in the words of the family whose address it is. */
function inTheWordsOf(url: string, status: number, text: string): WireError {
    if (url.startsWith('/v1/messages')) {
        return new AnthropicError(
            status,
            status === 404 ? 'not_found_error' : 'invalid_request_error',
            text
        );
    }
    if (url.startsWith('/model/')) {
        return status === 404
            ? new BedrockError(404, 'UnknownOperationException', text)
            : new BedrockError(status, 'SerializationException', text);
    }
    return new OpenAiError(status, 'invalid_request_error', text);
}

/** Failures that are planned for the next requests, whichever endpoint they come to. */
function addControl(server: FastifyInstance, plan: FailurePlan): void {
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
}

/** A single request may carry its own failure: `x-offline-failure: rateLimit`. */
function failureOf({ headers }: FastifyRequest): PlannedFailure | undefined {
    const name = headers['x-offline-failure'];
    return isFailure(name) ? { failure: name } : undefined;
}
