/**
 * The request that Anthropic's Messages take, as a JSON schema: an unknown field is refused, as there.
 * Source: types of the `anthropic` SDK 1.13.0, which knows no temperature, top_p or top_k.
 */
const text = { type: 'string' };
const filled = { type: 'string', minLength: 1 };
const closed = (properties: object, required: readonly string[] = []): object => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false
});

const CACHE = closed({ type: { const: 'ephemeral' }, ttl: { enum: ['5m', '1h'] } }, ['type']);
const TEXT_BLOCK = closed({ type: { const: 'text' }, text: filled, cache_control: CACHE }, [
    'type',
    'text'
]);
const DOCUMENT_BLOCK = closed(
    {
        type: { const: 'document' },
        title: text,
        context: text,
        citations: closed({ enabled: { type: 'boolean' } }),
        cache_control: CACHE,
        source: closed({ type: { enum: ['base64', 'text'] }, media_type: filled, data: filled }, [
            'type',
            'media_type',
            'data'
        ])
    },
    ['type', 'source']
);
const TOOL_USE_BLOCK = closed(
    { type: { const: 'tool_use' }, id: filled, name: filled, input: { type: 'object' } },
    ['type', 'id', 'name', 'input']
);
const TOOL_RESULT_BLOCK = closed(
    {
        type: { const: 'tool_result' },
        tool_use_id: filled,
        content: { anyOf: [text, { type: 'array', items: TEXT_BLOCK }] },
        is_error: { type: 'boolean' }
    },
    ['type', 'tool_use_id']
);
const THINKING_BLOCK = closed({ type: { const: 'thinking' }, thinking: text, signature: text }, [
    'type',
    'thinking',
    'signature'
]);

/** One schema for each kind of block, chosen by its type, so that a fault is named where it lies. */
const BLOCK = {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: ['text', 'document', 'tool_use', 'tool_result', 'thinking'] } },
    allOf: [TEXT_BLOCK, DOCUMENT_BLOCK, TOOL_USE_BLOCK, TOOL_RESULT_BLOCK, THINKING_BLOCK].map(
        (block) => ({
            if: {
                properties: { type: (block as { properties: { type: object } }).properties.type }
            },
            then: block
        })
    )
};

export const MESSAGES_REQUEST = closed(
    {
        model: filled,
        max_tokens: { type: 'integer', minimum: 1 },
        system: { anyOf: [filled, { type: 'array', items: TEXT_BLOCK }] },
        messages: {
            type: 'array',
            minItems: 1,
            items: closed(
                {
                    role: { enum: ['user', 'assistant'] },
                    content: { anyOf: [filled, { type: 'array', items: BLOCK, minItems: 1 }] }
                },
                ['role', 'content']
            )
        },
        output_config: closed({
            format: closed({ type: { const: 'json_schema' }, schema: { type: 'object' } }, [
                'type',
                'schema'
            ]),
            effort: { enum: ['low', 'medium', 'high', 'xhigh', 'max'] }
        }),
        tools: {
            type: 'array',
            items: closed(
                {
                    name: { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,128}$' },
                    description: text,
                    input_schema: { type: 'object' },
                    strict: { type: 'boolean' },
                    cache_control: CACHE
                },
                ['name', 'input_schema']
            )
        },
        tool_choice: closed(
            {
                type: { enum: ['auto', 'any', 'tool', 'none'] },
                name: text,
                disable_parallel_tool_use: { type: 'boolean' }
            },
            ['type']
        ),
        thinking: { type: 'object', required: ['type'] },
        stop_sequences: { type: 'array', items: text },
        metadata: closed({ user_id: text }),
        service_tier: { enum: ['auto', 'standard_only'] },
        cache_control: CACHE,
        stream: { const: false }
    },
    ['model', 'max_tokens', 'messages']
);
