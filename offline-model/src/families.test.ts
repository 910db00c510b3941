import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { OFFLINE_ACCESS_KEY } from './bedrock/signature.js';
import { createOfflineModel } from './server.js';

const FACTS = '<facts>\n- [F1] Opportunity: Solar roof\n- [F2] Contact: [PERSON_K7QX]\n</facts>';
const SCHEMA = {
    type: 'object',
    properties: { subject: { type: 'string' }, body: { type: 'string' } },
    required: ['subject', 'body'],
    additionalProperties: false
};
const PRICE = {
    type: 'object',
    properties: { opportunity: { type: 'string' } },
    required: ['opportunity'],
    additionalProperties: false
};

interface Reply {
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what the wire holds is what is asserted
    readonly json: any;
}

let server: FastifyInstance;
before(() => {
    server = createOfflineModel();
});
afterEach(() => server.inject({ method: 'DELETE', url: '/control/failures' }));
after(() => server.close());

async function post(url: string, payload: object, headers: Record<string, string>): Promise<Reply> {
    const reply = await server.inject({ method: 'POST', url, payload, headers });
    return { status: reply.statusCode, headers: reply.headers, json: reply.json() };
}

describe('Anthropic Messages', () => {
    const HEADERS = { 'x-api-key': 'test', 'anthropic-version': '2023-06-01' };
    const REQUEST = {
        model: 'claude-haiku-5-5',
        max_tokens: 2000,
        system: 'Write an e-mail.',
        messages: [{ role: 'user', content: [{ type: 'text', text: FACTS }] }],
        output_config: { format: { type: 'json_schema', schema: SCHEMA }, effort: 'low' }
    };
    const ask = (more: object = {}, headers: Record<string, string> = HEADERS) =>
        post('/v1/messages', { ...REQUEST, ...more }, headers);
    const failing = (failure: string) => ask({}, { ...HEADERS, 'x-offline-failure': failure });

    it('writes a draft that follows the schema, and signs as stand-in', async () => {
        const { status, headers, json } = await ask();
        assert.equal(status, 200);
        assert.match(String(headers['request-id']), /^req_/);
        assert.equal(json.model, 'offline-stand-in');
        assert.equal(json.stop_reason, 'end_turn');
        assert.deepEqual(Object.keys(JSON.parse(json.content[0].text)), ['subject', 'body']);
        assert.ok(json.usage.input_tokens > 0 && json.usage.output_tokens > 0);
    });

    it('asks for the key and the version', async () => {
        const noKey = await ask({}, { 'anthropic-version': '2023-06-01' });
        assert.equal(noKey.status, 401);
        assert.equal(noKey.json.error.type, 'authentication_error');
        const wrong = await ask({}, { ...HEADERS, 'x-api-key': 'invalid' });
        assert.equal(wrong.json.error.message, 'invalid x-api-key');
        const noVersion = await ask({}, { 'x-api-key': 'test' });
        assert.equal(noVersion.json.error.message, 'anthropic-version: header is required');
    });

    for (const [what, more, message] of [
        ['no max_tokens', { max_tokens: undefined }, /^max_tokens: Field required$/],
        ['a temperature', { temperature: 0.3 }, /^temperature: Extra inputs are not permitted$/],
        [
            'an empty text',
            { messages: [{ role: 'user', content: [{ type: 'text', text: '' }] }] },
            /^messages\.0\.content\.0\.text: Input should not be empty$/
        ],
        [
            'an assistant who speaks first',
            { messages: [{ role: 'assistant', content: 'Hi' }] },
            /first message must use the "user" role/
        ],
        [
            'a prefilled answer',
            {
                messages: [
                    { role: 'user', content: 'Hi' },
                    { role: 'assistant', content: '{' }
                ]
            },
            /does not support assistant message prefill/
        ],
        [
            'an open schema',
            {
                output_config: {
                    format: {
                        type: 'json_schema',
                        schema: { ...SCHEMA, additionalProperties: true }
                    }
                }
            },
            /'additionalProperties' must be explicitly set to false/
        ],
        [
            'a forced tool',
            {
                tools: [{ name: 'price', input_schema: PRICE }],
                tool_choice: { type: 'any' }
            },
            /forced tool use is not supported/
        ],
        [
            'a call without its result',
            {
                messages: [
                    { role: 'user', content: 'Hi' },
                    {
                        role: 'assistant',
                        content: [{ type: 'tool_use', id: 't1', name: 'price', input: {} }]
                    },
                    { role: 'user', content: 'And?' }
                ]
            },
            /ids were found without `tool_result` blocks immediately after: t1/
        ]
    ] as const) {
        it(`refuses ${what}`, async () => {
            const { status, json } = await ask(more);
            assert.equal(status, 400);
            assert.equal(json.error.type, 'invalid_request_error');
            assert.match(json.error.message, message);
        });
    }

    it('calls the tool that the question names, and answers once it has the result', async () => {
        const tools = [{ name: 'price', input_schema: PRICE, strict: true }];
        const question = { role: 'user', content: `Use the tool price.\n${FACTS}` };
        const asked = await ask({ tools, messages: [question], output_config: undefined });
        assert.equal(asked.json.stop_reason, 'tool_use');
        const [call] = asked.json.content;
        assert.equal(call.name, 'price');
        assert.deepEqual(call.input, { opportunity: 'Solar roof' });
        const answered = await ask({
            tools,
            output_config: undefined,
            messages: [
                question,
                { role: 'assistant', content: [call] },
                {
                    role: 'user',
                    content: [{ type: 'tool_result', tool_use_id: call.id, content: '42' }]
                }
            ]
        });
        assert.equal(answered.json.stop_reason, 'end_turn');
    });

    it('takes a document', async () => {
        const source = { type: 'base64', media_type: 'application/pdf', data: 'JVBERg==' };
        const { status } = await ask({
            messages: [
                {
                    role: 'user',
                    content: [
                        { type: 'document', title: 'Offer', source },
                        { type: 'text', text: FACTS }
                    ]
                }
            ]
        });
        assert.equal(status, 200);
    });

    it('fails in the words of the provider', async () => {
        const overloaded = await failing('overloaded');
        assert.equal(overloaded.status, 529);
        assert.equal(overloaded.json.error.type, 'overloaded_error');
        const noMoney = await failing('quota');
        assert.equal(noMoney.status, 429);
        assert.equal(noMoney.json.error.details.error_code, 'enforced_spend_limit_reached');
        assert.equal(noMoney.headers['retry-after'], undefined);
        assert.equal((await failing('rateLimitRetryAfter')).headers['retry-after'], '20');
        assert.equal((await failing('refusal')).json.stop_reason, 'refusal');
        assert.equal((await failing('failed')).json.stop_reason, 'pause_turn');
        assert.deepEqual((await failing('emptyAnswer')).json.content, []);
        assert.equal((await ask({ max_tokens: 3 })).json.stop_reason, 'max_tokens');
    });
});

describe('Bedrock Converse', () => {
    const URL = '/model/eu.amazon.nova-2-lite-v1%3A0/converse';
    const KEY = { authorization: 'Bearer test' };
    const REQUEST = {
        system: [{ text: 'Write an e-mail.' }],
        messages: [{ role: 'user', content: [{ text: FACTS }] }],
        inferenceConfig: { maxTokens: 2000, temperature: 0.3 },
        outputConfig: {
            textFormat: {
                type: 'json_schema',
                structure: { jsonSchema: { name: 'draft', schema: JSON.stringify(SCHEMA) } }
            }
        }
    };
    const ask = (more: object = {}, headers: Record<string, string> = KEY) =>
        post(URL, { ...REQUEST, ...more }, headers);
    const failing = (failure: string) => ask({}, { ...KEY, 'x-offline-failure': failure });

    it('writes a draft that follows the schema, and signs as stand-in', async () => {
        const { status, headers, json } = await ask();
        assert.equal(status, 200);
        assert.match(String(headers['x-amzn-requestid']), /^req_/);
        assert.equal(json.stopReason, 'end_turn');
        assert.equal(json.trace.promptRouter.invokedModelId, 'offline-stand-in');
        const { text } = json.output.message.content[0];
        assert.deepEqual(Object.keys(JSON.parse(text)), ['subject', 'body']);
        assert.equal(json.usage.totalTokens, json.usage.inputTokens + json.usage.outputTokens);
    });

    for (const [what, more, message] of [
        ['no message', { messages: undefined }, /must start with a user message/],
        ['an unknown field', { store: false }, /extraneous key \[store\] is not permitted/],
        [
            'a temperature above 1',
            { inferenceConfig: { temperature: 1.5 } },
            /Value at 'inferenceConfig.temperature' failed to satisfy constraint/
        ],
        [
            'a schema that is an object and no text',
            {
                outputConfig: {
                    textFormat: {
                        type: 'json_schema',
                        structure: { jsonSchema: { schema: SCHEMA } }
                    }
                }
            },
            /Value at 'outputConfig.textFormat.structure.jsonSchema.schema' failed/
        ],
        [
            'a name of a document with a dot',
            {
                messages: [
                    {
                        role: 'user',
                        content: [
                            { text: 'Read' },
                            {
                                document: {
                                    format: 'pdf',
                                    name: 'a.pdf',
                                    source: { bytes: 'JA==' }
                                }
                            }
                        ]
                    }
                ]
            },
            /Value at 'messages.0.content.1.document.name' failed/
        ]
    ] as const) {
        it(`refuses ${what}`, async () => {
            const { status, headers, json } = await ask(more);
            assert.equal(status, 400);
            assert.match(String(headers['x-amzn-errortype']), /^ValidationException:/);
            assert.match(json.message, message);
        });
    }

    it('follows a schema that is written into the instructions', async () => {
        const { json } = await ask({
            outputConfig: undefined,
            system: [
                {
                    text: `Write an e-mail.\n\nFollow this JSON schema, and nothing else:\n${JSON.stringify(SCHEMA)}`
                }
            ]
        });
        const { text } = json.output.message.content[0];
        assert.deepEqual(Object.keys(JSON.parse(text)), ['subject', 'body']);
    });

    it('calls the tool that it is told to call', async () => {
        const { json } = await ask({
            outputConfig: undefined,
            toolConfig: {
                tools: [
                    { toolSpec: { name: 'price', inputSchema: { json: PRICE }, strict: true } }
                ],
                toolChoice: { any: {} }
            }
        });
        assert.equal(json.stopReason, 'tool_use');
        assert.deepEqual(json.output.message.content[0].toolUse.input, {
            opportunity: 'Solar roof'
        });
    });

    it('fails in the words of the provider', async () => {
        const busy = await failing('rateLimit');
        assert.equal(busy.status, 429);
        assert.match(String(busy.headers['x-amzn-errortype']), /^ThrottlingException:/);
        assert.equal((await failing('invalidKey')).status, 403);
        assert.match((await failing('quota')).json.message, /INVALID_PAYMENT_INSTRUMENT/);
        assert.equal((await failing('contentFilter')).json.stopReason, 'guardrail_intervened');
        assert.equal((await failing('failed')).json.stopReason, 'malformed_model_output');
    });

    describe('signed requests', () => {
        /** Signs as the documentation of Signature Version 4 tells it, apart from the code that verifies. */
        function signed(path: string, secret: string, moment: string, service = 'bedrock') {
            const body = JSON.stringify(REQUEST);
            const hash = (text: string) => createHash('sha256').update(text).digest('hex');
            const scope = `${moment.slice(0, 8)}/us-east-1/${service}/aws4_request`;
            const canonical = [
                'POST',
                path,
                '',
                'host:localhost:80',
                `x-amz-date:${moment}`,
                '',
                'host;x-amz-date',
                hash(body)
            ].join('\n');
            const key = scope
                .split('/')
                .reduce<Buffer>(
                    (previous, part) => createHmac('sha256', previous).update(part).digest(),
                    Buffer.from(`AWS4${secret}`)
                );
            const signature = createHmac('sha256', key)
                .update(`AWS4-HMAC-SHA256\n${moment}\n${scope}\n${hash(canonical)}`)
                .digest('hex');
            return ask(
                {},
                {
                    host: 'localhost:80',
                    'content-type': 'application/json',
                    'x-amz-date': moment,
                    authorization: `AWS4-HMAC-SHA256 Credential=${OFFLINE_ACCESS_KEY.id}/${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`
                }
            );
        }
        const now = () => new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
        const TWICE_ENCODED = '/model/eu.amazon.nova-2-lite-v1%253A0/converse';

        it('are let in when path, time and body are signed with the key', async () => {
            const { status, json } = await signed(TWICE_ENCODED, OFFLINE_ACCESS_KEY.secret, now());
            assert.equal(status, 200, JSON.stringify(json));
        });

        it('are refused when the path was signed as it is sent, as many clients get wrong', async () => {
            const { status, headers } = await signed(URL, OFFLINE_ACCESS_KEY.secret, now());
            assert.equal(status, 403);
            assert.match(String(headers['x-amzn-errortype']), /^InvalidSignatureException:/);
        });

        it('are refused with another secret, a stale time, another service, or unsigned', async () => {
            assert.equal((await signed(TWICE_ENCODED, 'wrong', now())).status, 403);
            const stale = await signed(
                TWICE_ENCODED,
                OFFLINE_ACCESS_KEY.secret,
                '20200101T000000Z'
            );
            assert.match(stale.json.message, /^Signature expired/);
            const other = await signed(TWICE_ENCODED, OFFLINE_ACCESS_KEY.secret, now(), 's3');
            assert.match(other.json.message, /correct service/);
            assert.equal((await ask({}, {})).json.message, 'Missing Authentication Token');
        });
    });
});

describe('the OpenAI formats', () => {
    it('call the tool that the question names', async () => {
        const tool = { type: 'function', name: 'price', parameters: PRICE, strict: true };
        const { json } = await post(
            '/v1/responses',
            { model: 'gpt-6-luna', input: `Use the tool price.\n${FACTS}`, tools: [tool] },
            { authorization: 'Bearer test' }
        );
        assert.equal(json.output[0].type, 'function_call');
        assert.deepEqual(JSON.parse(json.output[0].arguments), { opportunity: 'Solar roof' });
    });

    it('know GPT-6 for a model that reasons', async () => {
        const { json } = await post(
            '/v1/responses',
            { model: 'gpt-6-luna', input: FACTS, temperature: 0.2 },
            { authorization: 'Bearer test' }
        );
        assert.equal(json.error.code, 'unsupported_value');
    });
});
