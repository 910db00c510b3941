import { createHash } from 'node:crypto';
import type { PlannedFailure } from '../failures.js';
import { limited, outcomeOf, type Outcome } from '../outcome.js';
import { readPrompt, type JsonSchema } from '../prompt.js';
import { STAND_IN_MODEL } from '../standIn.js';
import { estimateTokens } from '../tokens.js';
import { calledTool, type ToolChoice } from '../tools.js';
import { requestCheck } from '../validateRequest.js';
import { writeArguments } from '../writing/answer.js';
import { explain, FAILURES_OF_ANTHROPIC, invalidRequest } from './error.js';
import { MESSAGES_REQUEST } from './requestSchema.js';

interface Block {
    readonly type: string;
    readonly text?: string;
    readonly id?: string;
    readonly tool_use_id?: string;
    readonly content?: string | readonly Block[];
}

interface Message {
    readonly role: 'user' | 'assistant';
    readonly content: string | readonly Block[];
}

interface MessagesRequest {
    readonly model: string;
    readonly max_tokens: number;
    readonly system?: string | readonly Block[];
    readonly messages: readonly Message[];
    readonly output_config?: { readonly format?: { readonly schema: JsonSchema } };
    readonly tools?: readonly { readonly name: string; readonly input_schema: JsonSchema }[];
    readonly tool_choice?: { readonly type: string; readonly name?: string };
}

const check = requestCheck(MESSAGES_REQUEST, explain);

/** `POST /v1/messages`: the body of the answer, or an outcome that is no answer at all. */
export function message(
    body: unknown,
    planned: PlannedFailure | undefined
): object | 'malformedBody' | 'disconnect' {
    check(body);
    const request = body as MessagesRequest;
    refuseMisuse(request);
    const schema = request.output_config?.format?.schema;
    if (schema) {
        requireClosed(schema, 'output_config.format.schema');
    }
    const prompt = readPrompt(
        [textOf(request.system ?? ''), ...request.messages.map(({ content }) => textOf(content))],
        schema
    );
    const outcome = limited(outcomeOf(prompt, planned, FAILURES_OF_ANTHROPIC), request.max_tokens);
    if (outcome.kind === 'malformedBody' || outcome.kind === 'disconnect') {
        return outcome.kind;
    }
    const id = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 24);
    const last = request.messages.at(-1)!;
    const tool =
        outcome.kind === 'answer'
            ? calledTool(
                  (request.tools ?? []).map(({ name, input_schema }) => ({
                      name,
                      schema: input_schema
                  })),
                  choiceOf(request.tool_choice),
                  {
                      text: textOf(last.content),
                      hasResults: blocksOf(last.content).some(({ type }) => type === 'tool_result')
                  }
              )
            : undefined;
    return {
        id: `msg_${id}`,
        type: 'message',
        role: 'assistant',
        model: STAND_IN_MODEL,
        content: tool
            ? [
                  {
                      type: 'tool_use',
                      id: `toolu_${id}`,
                      name: tool.name,
                      input: JSON.parse(writeArguments(prompt, tool.schema)) as object
                  }
              ]
            : contentOf(outcome),
        stop_reason: tool ? 'tool_use' : stopReasonOf(outcome),
        stop_sequence: null,
        ...(outcome.kind === 'refusal'
            ? {
                  stop_details: {
                      type: 'refusal',
                      category: null,
                      explanation: outcome.text
                  }
              }
            : {}),
        usage: {
            input_tokens: estimateTokens(prompt.text),
            cache_creation_input_tokens: 0,
            cache_read_input_tokens: 0,
            output_tokens: 'text' in outcome ? estimateTokens(outcome.text) : 1,
            service_tier: 'standard'
        }
    };
}

const blocksOf = (content: string | readonly Block[]): readonly Block[] =>
    typeof content === 'string' ? [{ type: 'text', text: content }] : content;

const textOf = (content: string | readonly Block[]): string =>
    blocksOf(content)
        .map((block) => block.text ?? (block.content === undefined ? '' : textOf(block.content)))
        .join('\n');

function contentOf(outcome: Outcome): object[] {
    return 'text' in outcome && outcome.kind !== 'refusal'
        ? [{ type: 'text', text: outcome.text }]
        : [];
}

function stopReasonOf(outcome: Outcome): string {
    switch (outcome.kind) {
        case 'cutOff':
            return 'max_tokens';
        case 'refusal':
        case 'contentFilter':
            return 'refusal';
        case 'failed':
            return 'pause_turn';
        default:
            return 'end_turn';
    }
}

function choiceOf(choice: MessagesRequest['tool_choice']): ToolChoice {
    switch (choice?.type) {
        case 'any':
            return 'any';
        case 'none':
            return 'none';
        case 'tool':
            return { name: choice.name ?? '' };
        default:
            return 'auto';
    }
}

/** What the schema of the request cannot say. */
function refuseMisuse({ model, messages, tool_choice: choice }: MessagesRequest): void {
    if (messages[0]?.role !== 'user') {
        throw invalidRequest('messages: first message must use the "user" role');
    }
    if (messages.at(-1)?.role !== 'user') {
        throw invalidRequest(
            'This model does not support assistant message prefill. The conversation must end with a user message.'
        );
    }
    if (/-5-5/.test(model) && (choice?.type === 'any' || choice?.type === 'tool')) {
        throw invalidRequest('tool_choice: forced tool use is not supported on this model');
    }
    messages.forEach(({ role, content }, index) => {
        const called = blocksOf(content).filter(({ type }) => type === 'tool_use');
        const next = messages[index + 1];
        const answered = new Set(blocksOf(next?.content ?? '').map((block) => block.tool_use_id));
        const open = called.find(({ id }) => !answered.has(id));
        if (role === 'assistant' && open) {
            throw invalidRequest(
                `messages.${String(index)}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${open.id ?? ''}`
            );
        }
    });
}

/** Structured outputs demand of every object that it be closed. */
function requireClosed(schema: JsonSchema, at: string): void {
    if (schema.type === 'object' && schema.additionalProperties !== false) {
        throw invalidRequest(
            `${at}: For 'object' type, 'additionalProperties' must be explicitly set to false`
        );
    }
    for (const child of [
        ...Object.values(schema.properties ?? {}),
        ...Object.values(schema.$defs ?? {}),
        ...(schema.anyOf ?? []),
        ...(schema.items ? [schema.items] : [])
    ]) {
        requireClosed(child, at);
    }
}
