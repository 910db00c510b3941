/**
 * The requests that OpenAI's endpoints take, as JSON schemas: an unknown field is refused, as there.
 * Source: types of the `openai` SDK 3.22.1.
 */
const text = { type: 'string' };
const nullable = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });
const closed = (properties: object, required: readonly string[] = []): object => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false
});

const EFFORT = { enum: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] };
const VERBOSITY = { enum: ['low', 'medium', 'high'] };
const SCHEMA_NAME = { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,64}$' };
const METADATA = { type: 'object', maxProperties: 16, additionalProperties: text };

const SHARED = {
    model: text,
    metadata: nullable(METADATA),
    parallel_tool_calls: nullable({ type: 'boolean' }),
    prompt_cache_key: text,
    safety_identifier: text,
    service_tier: nullable({ enum: ['auto', 'default', 'flex', 'scale', 'priority'] }),
    store: nullable({ type: 'boolean' }),
    stream: nullable({ const: false }),
    temperature: nullable({ type: 'number', minimum: 0, maximum: 2 }),
    top_p: nullable({ type: 'number', minimum: 0, maximum: 1 }),
    user: text
};

const INPUT_ITEM = {
    type: 'object',
    properties: {
        type: {
            enum: [
                'message',
                'function_call',
                'function_call_output',
                'reasoning',
                'item_reference'
            ]
        },
        role: { enum: ['user', 'assistant', 'system', 'developer'] }
    }
};

export const RESPONSES_REQUEST = closed(
    {
        ...SHARED,
        background: nullable({ type: 'boolean' }),
        include: nullable({ type: 'array', items: text }),
        input: { anyOf: [text, { type: 'array', items: INPUT_ITEM, minItems: 1 }] },
        instructions: nullable(text),
        max_output_tokens: nullable({ type: 'integer', minimum: 16 }),
        max_tool_calls: nullable({ type: 'integer' }),
        previous_response_id: nullable(text),
        reasoning: nullable(closed({ effort: nullable(EFFORT), summary: nullable(text) })),
        text: closed({
            format: {
                anyOf: [
                    closed({ type: { const: 'text' } }, ['type']),
                    closed({ type: { const: 'json_object' } }, ['type']),
                    closed(
                        {
                            type: { const: 'json_schema' },
                            name: SCHEMA_NAME,
                            schema: { type: 'object' },
                            strict: nullable({ type: 'boolean' }),
                            description: text
                        },
                        ['type', 'name', 'schema']
                    )
                ]
            },
            verbosity: nullable(VERBOSITY)
        }),
        tool_choice: { anyOf: [{ enum: ['none', 'auto', 'required'] }, { type: 'object' }] },
        tools: {
            type: 'array',
            items: closed(
                {
                    type: { const: 'function' },
                    name: SCHEMA_NAME,
                    description: nullable(text),
                    parameters: nullable({ type: 'object' }),
                    strict: nullable({ type: 'boolean' })
                },
                ['type', 'name', 'parameters', 'strict']
            )
        },
        truncation: nullable({ enum: ['auto', 'disabled'] })
    },
    ['model', 'input']
);

export const CHAT_COMPLETIONS_REQUEST = closed(
    {
        ...SHARED,
        frequency_penalty: nullable({ type: 'number' }),
        max_completion_tokens: nullable({ type: 'integer', minimum: 1 }),
        max_tokens: nullable({ type: 'integer', minimum: 1 }),
        messages: {
            type: 'array',
            minItems: 1,
            items: {
                type: 'object',
                required: ['role'],
                properties: {
                    role: { enum: ['developer', 'system', 'user', 'assistant', 'tool'] }
                }
            }
        },
        n: nullable({ const: 1 }),
        presence_penalty: nullable({ type: 'number' }),
        reasoning_effort: nullable(EFFORT),
        response_format: {
            anyOf: [
                closed({ type: { const: 'text' } }, ['type']),
                closed({ type: { const: 'json_object' } }, ['type']),
                closed(
                    {
                        type: { const: 'json_schema' },
                        json_schema: closed(
                            {
                                name: SCHEMA_NAME,
                                schema: { type: 'object' },
                                strict: nullable({ type: 'boolean' }),
                                description: text
                            },
                            ['name']
                        )
                    },
                    ['type', 'json_schema']
                )
            ]
        },
        seed: nullable({ type: 'integer' }),
        stop: nullable({ anyOf: [text, { type: 'array', items: text, maxItems: 4 }] }),
        tool_choice: { anyOf: [{ enum: ['none', 'auto', 'required'] }, { type: 'object' }] },
        tools: {
            type: 'array',
            items: closed(
                {
                    type: { const: 'function' },
                    function: closed(
                        {
                            name: SCHEMA_NAME,
                            description: text,
                            parameters: { type: 'object' },
                            strict: nullable({ type: 'boolean' })
                        },
                        ['name']
                    )
                },
                ['type', 'function']
            )
        },
        verbosity: nullable(VERBOSITY)
    },
    ['model', 'messages']
);
