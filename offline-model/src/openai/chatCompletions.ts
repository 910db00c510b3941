import { createHash } from 'node:crypto';
import type { PlannedFailure } from '../failures.js';
import { limited, outcomeOf, type Outcome } from '../outcome.js';
import { readPrompt, type JsonSchema } from '../prompt.js';
import { STAND_IN_MODEL } from '../standIn.js';
import { estimateTokens } from '../tokens.js';
import { calledTool, type ToolChoice } from '../tools.js';
import { requestCheck } from '../validateRequest.js';
import { writeArguments } from '../writing/answer.js';
import { textOfContent } from './content.js';
import { FAILURES_OF_OPENAI, invalidRequest } from './error.js';
import { explain } from './explain.js';
import { isReasoningModel, refuseSampling } from './models.js';
import { CHAT_COMPLETIONS_REQUEST } from './requestSchemas.js';
import { strictSchemaProblem } from './strictSchema.js';

interface ChatRequest {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content?: unknown }[];
    readonly max_completion_tokens?: number | null;
    readonly max_tokens?: number | null;
    readonly response_format?: {
        readonly type: string;
        readonly json_schema?: {
            readonly name: string;
            readonly schema?: JsonSchema;
            readonly strict?: boolean | null;
        };
    };
    readonly tools?: readonly {
        readonly function: { readonly name: string; readonly parameters?: JsonSchema };
    }[];
    readonly tool_choice?: string | { readonly function?: { readonly name?: string } };
    readonly reasoning_effort?: string | null;
    readonly [other: string]: unknown;
}

const check = requestCheck(CHAT_COMPLETIONS_REQUEST, explain);

/** `POST /v1/chat/completions`: the body of the answer, or an outcome that is no answer at all. */
export function complete(
    body: unknown,
    planned: PlannedFailure | undefined
): object | 'malformedBody' | 'disconnect' {
    check(body);
    const request = body as ChatRequest;
    refuseForReasoning(request);
    const format = request.response_format?.json_schema;
    if (format?.strict) {
        const problem = strictSchemaProblem(format.schema ?? {}, format.name, 'response_format');
        if (problem) {
            throw problem;
        }
    }
    const prompt = readPrompt(
        request.messages.map(({ content }) => textOfContent(content)),
        format?.schema
    );
    const most = request.max_completion_tokens ?? request.max_tokens;
    const outcome = limited(outcomeOf(prompt, planned, FAILURES_OF_OPENAI), most);
    if (outcome.kind === 'malformedBody' || outcome.kind === 'disconnect') {
        return outcome.kind;
    }
    const id = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 29);
    const call = outcome.kind === 'answer' ? called(request) : undefined;
    const promptTokens = estimateTokens(prompt.text);
    const completionTokens = 'text' in outcome ? estimateTokens(outcome.text) : 0;
    return {
        id: `chatcmpl-${id}`,
        object: 'chat.completion',
        created: Math.floor(Date.now() / 1000),
        model: STAND_IN_MODEL,
        choices: [
            {
                index: 0,
                message: {
                    role: 'assistant',
                    content: call || outcome.kind === 'refusal' ? null : textOf(outcome),
                    refusal: outcome.kind === 'refusal' ? outcome.text : null,
                    annotations: [],
                    ...(call
                        ? {
                              tool_calls: [
                                  {
                                      id: `call_${id.slice(0, 24)}`,
                                      type: 'function',
                                      function: {
                                          name: call.name,
                                          arguments: writeArguments(prompt, call.schema)
                                      }
                                  }
                              ]
                          }
                        : {})
                },
                logprobs: null,
                finish_reason: call ? 'tool_calls' : finishReason(outcome)
            }
        ],
        usage: {
            prompt_tokens: promptTokens,
            completion_tokens: completionTokens,
            total_tokens: promptTokens + completionTokens,
            prompt_tokens_details: { cached_tokens: 0 },
            completion_tokens_details: { reasoning_tokens: 0 }
        },
        service_tier: 'default'
    };
}

const textOf = (outcome: Outcome): string => ('text' in outcome ? outcome.text : '');

function finishReason(outcome: Outcome): string {
    switch (outcome.kind) {
        case 'cutOff':
            return 'length';
        case 'contentFilter':
            return 'content_filter';
        default:
            return 'stop';
    }
}

function refuseForReasoning(request: ChatRequest): void {
    if (!isReasoningModel(request.model)) {
        return;
    }
    if (request.max_tokens !== undefined && request.max_tokens !== null) {
        throw invalidRequest(
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
            'max_tokens',
            'unsupported_parameter'
        );
    }
    refuseSampling(request);
    if (request.tools?.length && request.reasoning_effort !== 'none') {
        throw invalidRequest(
            "Function tools with reasoning are not supported with this model in /v1/chat/completions. Use /v1/responses or set 'reasoning_effort' to 'none'.",
            'tools',
            'unsupported_parameter'
        );
    }
}

/** The tool that the request insists on, or that its last message names. */
function called({ tools, tool_choice: choice, messages }: ChatRequest) {
    const last = messages.at(-1);
    return calledTool(
        (tools ?? []).map(({ function: tool }) => ({
            name: tool.name,
            schema: tool.parameters ?? {}
        })),
        choiceOf(choice),
        { text: textOfContent(last?.content), hasResults: last?.role === 'tool' }
    );
}

function choiceOf(choice: ChatRequest['tool_choice']): ToolChoice {
    if (typeof choice === 'object') {
        return { name: choice.function?.name ?? '' };
    }
    return choice === 'required' ? 'any' : choice === 'none' ? 'none' : 'auto';
}
