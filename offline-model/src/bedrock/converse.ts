import { createHash } from 'node:crypto';
import type { PlannedFailure } from '../failures.js';
import { limited, outcomeOf, type Outcome } from '../outcome.js';
import { readPrompt, type JsonSchema } from '../prompt.js';
import { STAND_IN_MODEL } from '../standIn.js';
import { estimateTokens } from '../tokens.js';
import { calledTool, type ToolChoice } from '../tools.js';
import { requestCheck } from '../validateRequest.js';
import { writeArguments } from '../writing/answer.js';
import { explain, FAILURES_OF_BEDROCK, invalidRequest } from './error.js';
import { CONVERSE_REQUEST } from './requestSchema.js';

interface Block {
    readonly text?: string;
    readonly toolUse?: { readonly toolUseId: string };
    readonly toolResult?: {
        readonly toolUseId: string;
        readonly content: readonly { readonly text?: string; readonly json?: unknown }[];
    };
}

interface ConverseRequest {
    readonly messages?: readonly {
        readonly role: 'user' | 'assistant';
        readonly content: readonly Block[];
    }[];
    readonly system?: readonly Block[];
    readonly inferenceConfig?: { readonly maxTokens?: number };
    readonly toolConfig?: {
        readonly tools: readonly {
            readonly toolSpec?: {
                readonly name: string;
                readonly inputSchema: { json: JsonSchema };
            };
        }[];
        readonly toolChoice?: {
            readonly any?: object;
            readonly tool?: { readonly name: string };
        };
    };
    readonly outputConfig?: {
        readonly textFormat?: { readonly structure: { readonly jsonSchema?: { schema: string } } };
    };
}

const check = requestCheck(CONVERSE_REQUEST, explain);

/** `POST /model/{modelId}/converse`: the body of the answer, or an outcome that is no answer at all. */
export function converse(
    body: unknown,
    planned: PlannedFailure | undefined
): object | 'malformedBody' | 'disconnect' {
    check(body);
    const request = body as ConverseRequest;
    const messages = request.messages ?? [];
    refuseMisuse(messages);
    const prompt = readPrompt(
        [request.system ?? [], ...messages.map(({ content }) => content)].map(textOf),
        schemaOf(request)
    );
    const outcome = limited(
        outcomeOf(prompt, planned, FAILURES_OF_BEDROCK),
        request.inferenceConfig?.maxTokens
    );
    if (outcome.kind === 'malformedBody' || outcome.kind === 'disconnect') {
        return outcome.kind;
    }
    const last = messages.at(-1)!.content;
    const tool =
        outcome.kind === 'answer'
            ? calledTool(toolsOf(request), choiceOf(request), {
                  text: textOf(last),
                  hasResults: last.some(({ toolResult }) => toolResult)
              })
            : undefined;
    const inputTokens = estimateTokens(prompt.text);
    const outputTokens = 'text' in outcome ? estimateTokens(outcome.text) : 1;
    return {
        output: {
            message: {
                role: 'assistant',
                content: tool
                    ? [
                          {
                              toolUse: {
                                  toolUseId: `tooluse_${createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 22)}`,
                                  name: tool.name,
                                  input: JSON.parse(writeArguments(prompt, tool.schema)) as object
                              }
                          }
                      ]
                    : contentOf(outcome)
            }
        },
        stopReason: tool ? 'tool_use' : stopReasonOf(outcome),
        usage: {
            inputTokens,
            outputTokens,
            totalTokens: inputTokens + outputTokens,
            cacheReadInputTokens: 0,
            cacheWriteInputTokens: 0
        },
        metrics: { latencyMs: 1 },
        // The one place where Converse names the model that answered.
        trace: { promptRouter: { invokedModelId: STAND_IN_MODEL } }
    };
}

const textOf = (blocks: readonly Block[]): string =>
    blocks
        .map(
            ({ text, toolResult }) =>
                text ??
                toolResult?.content
                    .map((part) => part.text ?? JSON.stringify(part.json))
                    .join('\n') ??
                ''
        )
        .join('\n');

/** The schema comes as a text, which must hold JSON. */
function schemaOf({ outputConfig }: ConverseRequest): JsonSchema | undefined {
    const schema = outputConfig?.textFormat?.structure.jsonSchema?.schema;
    if (schema === undefined) {
        return undefined;
    }
    try {
        return JSON.parse(schema) as JsonSchema;
    } catch {
        throw invalidRequest('The JSON schema in outputConfig.textFormat is not valid JSON.');
    }
}

const toolsOf = ({ toolConfig }: ConverseRequest) =>
    (toolConfig?.tools ?? []).flatMap(({ toolSpec }) =>
        toolSpec ? [{ name: toolSpec.name, schema: toolSpec.inputSchema.json }] : []
    );

function choiceOf({ toolConfig }: ConverseRequest): ToolChoice {
    const choice = toolConfig?.toolChoice;
    return choice?.tool ?? (choice?.any ? 'any' : 'auto');
}

function contentOf(outcome: Outcome): object[] {
    return 'text' in outcome ? [{ text: outcome.text }] : [];
}

function stopReasonOf(outcome: Outcome): string {
    switch (outcome.kind) {
        case 'cutOff':
            return 'max_tokens';
        case 'refusal':
            return 'content_filtered';
        case 'contentFilter':
            return 'guardrail_intervened';
        case 'failed':
            return 'malformed_model_output';
        default:
            return 'end_turn';
    }
}

/** What the schema of the request cannot say. */
function refuseMisuse(messages: NonNullable<ConverseRequest['messages']>): void {
    if (messages[0]?.role !== 'user') {
        throw invalidRequest(
            'A conversation must start with a user message. Try again with a conversation that starts with a user message.'
        );
    }
    if (messages.at(-1)?.role !== 'user') {
        throw invalidRequest(
            'This model does not support assistant message prefill. The conversation must end with a user message.'
        );
    }
    messages.forEach(({ content }, index) => {
        const results = new Set(
            messages[index + 1]?.content.map(({ toolResult }) => toolResult?.toolUseId)
        );
        const open = content.find(({ toolUse }) => toolUse && !results.has(toolUse.toolUseId));
        if (open) {
            throw invalidRequest(
                `Expected toolResult blocks at messages.${String(index + 1)}.content for the following Ids: ${open.toolUse?.toolUseId ?? ''}`
            );
        }
    });
}
