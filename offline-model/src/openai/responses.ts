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
import { FAILURES_OF_OPENAI } from './error.js';
import { explain } from './explain.js';
import { isReasoningModel, refuseSampling } from './models.js';
import { RESPONSES_REQUEST } from './requestSchemas.js';
import { strictSchemaProblem } from './strictSchema.js';

interface ResponsesRequest {
    readonly model: string;
    readonly instructions?: string | null;
    readonly input:
        | string
        | readonly {
              readonly type?: string;
              readonly content?: unknown;
              readonly output?: unknown;
          }[];
    readonly max_output_tokens?: number | null;
    readonly store?: boolean | null;
    readonly metadata?: Readonly<Record<string, string>> | null;
    readonly text?: {
        readonly format?: {
            readonly type: string;
            readonly name: string;
            readonly schema: JsonSchema;
            readonly strict?: boolean | null;
        };
    };
    readonly tools?: readonly { readonly name: string; readonly parameters: JsonSchema | null }[];
    readonly tool_choice?: string | { readonly name?: string };
    readonly [other: string]: unknown;
}

const check = requestCheck(RESPONSES_REQUEST, explain);

/** `POST /v1/responses`: the body of the answer, or an outcome that is no answer at all. */
export function respond(
    body: unknown,
    planned: PlannedFailure | undefined
): object | 'malformedBody' | 'disconnect' {
    check(body);
    const request = body as ResponsesRequest;
    refuseSampling(request);
    const format = request.text?.format;
    if (format?.type === 'json_schema' && format.strict) {
        const problem = strictSchemaProblem(format.schema, format.name, 'text.format.schema');
        if (problem) {
            throw problem;
        }
    }
    const prompt = readPrompt([request.instructions ?? '', inputText(request)], format?.schema);
    const outcome = limited(
        outcomeOf(prompt, planned, FAILURES_OF_OPENAI),
        request.max_output_tokens
    );
    if (outcome.kind === 'malformedBody' || outcome.kind === 'disconnect') {
        return outcome.kind;
    }
    const id = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 48);
    const call = outcome.kind === 'answer' ? called(request) : undefined;
    const output = call
        ? [
              {
                  id: `fc_${id}`,
                  type: 'function_call',
                  status: 'completed',
                  call_id: `call_${id.slice(0, 24)}`,
                  name: call.name,
                  arguments: writeArguments(prompt, call.schema)
              }
          ]
        : outputOf(outcome, id, request.model);
    const written = 'text' in outcome ? outcome.text : '';
    const inputTokens = estimateTokens(prompt.text);
    const outputTokens = written ? estimateTokens(written) : 0;
    return {
        id: `resp_${id}`,
        object: 'response',
        created_at: Math.floor(Date.now() / 1000),
        status: statusOf(outcome),
        background: false,
        error:
            outcome.kind === 'failed'
                ? { code: 'server_error', message: 'The model failed to generate a response.' }
                : null,
        incomplete_details:
            outcome.kind === 'cutOff'
                ? { reason: 'max_output_tokens' }
                : outcome.kind === 'contentFilter'
                  ? { reason: 'content_filter' }
                  : null,
        instructions: request.instructions ?? null,
        max_output_tokens: request.max_output_tokens ?? null,
        model: STAND_IN_MODEL,
        output,
        parallel_tool_calls: true,
        previous_response_id: null,
        reasoning: { effort: null, summary: null },
        store: request.store ?? true,
        temperature: 1,
        text: { format: format ?? { type: 'text' } },
        tool_choice: request.tool_choice ?? 'auto',
        tools: request.tools ?? [],
        top_p: 1,
        truncation: 'disabled',
        usage: {
            input_tokens: inputTokens,
            input_tokens_details: { cached_tokens: 0 },
            output_tokens: outputTokens,
            output_tokens_details: { reasoning_tokens: 0 },
            total_tokens: inputTokens + outputTokens
        },
        user: null,
        metadata: request.metadata ?? {}
    };
}

function inputText({ input }: ResponsesRequest): string {
    return typeof input === 'string'
        ? input
        : input
              .map((item) => textOfContent(item.content) || textOfContent(item.output))
              .join('\n\n');
}

function statusOf(outcome: Outcome): string {
    switch (outcome.kind) {
        case 'cutOff':
        case 'contentFilter':
            return 'incomplete';
        case 'failed':
            return 'failed';
        default:
            return 'completed';
    }
}

function outputOf(outcome: Outcome, id: string, model: string): object[] {
    const reasoning = isReasoningModel(model)
        ? [{ id: `rs_${id}`, type: 'reasoning', summary: [] }]
        : [];
    const content =
        outcome.kind === 'refusal'
            ? [{ type: 'refusal', refusal: outcome.text }]
            : 'text' in outcome
              ? [{ type: 'output_text', annotations: [], logprobs: [], text: outcome.text }]
              : [];
    if (content.length === 0) {
        return reasoning;
    }
    const status = outcome.kind === 'cutOff' ? 'incomplete' : 'completed';
    return [...reasoning, { id: `msg_${id}`, type: 'message', status, role: 'assistant', content }];
}

/** The tool that the request insists on, or that its last item names. */
function called({ tools, tool_choice: choice, input }: ResponsesRequest) {
    const last = typeof input === 'string' ? { content: input } : input.at(-1);
    return calledTool(
        (tools ?? []).map(({ name, parameters }) => ({ name, schema: parameters ?? {} })),
        choiceOf(choice),
        {
            text: textOfContent(last?.content),
            hasResults: last !== undefined && 'output' in last
        }
    );
}

function choiceOf(choice: ResponsesRequest['tool_choice']): ToolChoice {
    if (typeof choice === 'object') {
        return { name: choice.name ?? '' };
    }
    return choice === 'required' ? 'any' : choice === 'none' ? 'none' : 'auto';
}
