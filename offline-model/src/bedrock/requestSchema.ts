/**
 * The request that Bedrock Converse takes, as a JSON schema. An unknown field is refused: the real endpoint may
 * pass it over, and what it passes over is a mistake all the same.
 * Source: service model of botocore 1.43.107.
 */
const text = { type: 'string' };
const filled = { type: 'string', minLength: 1 };
const closed = (properties: object, required: readonly string[] = []): object => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false
});
/** A union: exactly one member. */
const union = (properties: object): object => ({
    ...closed(properties),
    minProperties: 1,
    maxProperties: 1
});

const CACHE_POINT = closed({ type: { const: 'default' }, ttl: text }, ['type']);
const TOOL_NAME = { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,64}$' };

const CONTENT = union({
    text: filled,
    cachePoint: CACHE_POINT,
    document: closed(
        {
            format: { enum: ['pdf', 'csv', 'doc', 'docx', 'xls', 'xlsx', 'html', 'txt', 'md'] },
            name: { type: 'string', pattern: '^[a-zA-Z0-9 \\-()\\[\\]]{1,200}$' },
            source: union({ bytes: filled, text: filled }),
            context: text,
            citations: { type: 'object' }
        },
        ['name', 'source']
    ),
    toolUse: closed({ toolUseId: filled, name: TOOL_NAME, input: { type: 'object' } }, [
        'toolUseId',
        'name',
        'input'
    ]),
    toolResult: closed(
        {
            toolUseId: filled,
            content: { type: 'array', items: union({ text, json: {} }) },
            status: { enum: ['success', 'error'] }
        },
        ['toolUseId', 'content']
    ),
    reasoningContent: { type: 'object' }
});

export const CONVERSE_REQUEST = closed(
    {
        messages: {
            type: 'array',
            minItems: 1,
            items: closed(
                {
                    role: { enum: ['user', 'assistant'] },
                    content: { type: 'array', items: CONTENT, minItems: 1 }
                },
                ['role', 'content']
            )
        },
        system: { type: 'array', items: union({ text: filled, cachePoint: CACHE_POINT }) },
        inferenceConfig: closed({
            maxTokens: { type: 'integer', minimum: 1 },
            temperature: { type: 'number', minimum: 0, maximum: 1 },
            topP: { type: 'number', minimum: 0, maximum: 1 },
            stopSequences: { type: 'array', items: filled, maxItems: 2500 }
        }),
        toolConfig: closed(
            {
                tools: {
                    type: 'array',
                    minItems: 1,
                    items: union({
                        toolSpec: closed(
                            {
                                name: TOOL_NAME,
                                description: filled,
                                inputSchema: closed({ json: { type: 'object' } }, ['json']),
                                strict: { type: 'boolean' }
                            },
                            ['name', 'inputSchema']
                        ),
                        cachePoint: CACHE_POINT
                    })
                },
                toolChoice: union({
                    auto: closed({}),
                    any: closed({}),
                    tool: closed({ name: TOOL_NAME }, ['name'])
                })
            },
            ['tools']
        ),
        outputConfig: closed({
            textFormat: closed(
                {
                    type: { const: 'json_schema' },
                    structure: union({
                        jsonSchema: closed({ schema: filled, name: text, description: text }, [
                            'schema'
                        ])
                    })
                },
                ['type', 'structure']
            ),
            effort: { enum: ['low', 'medium', 'high', 'xhigh', 'max'] }
        }),
        guardrailConfig: { type: 'object' },
        requestMetadata: { type: 'object', additionalProperties: text },
        serviceTier: { type: 'object' },
        performanceConfig: { type: 'object' },
        additionalModelRequestFields: { type: 'object' },
        additionalModelResponseFieldPaths: { type: 'array', items: filled },
        promptVariables: { type: 'object' }
    },
    []
);
