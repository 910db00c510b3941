import { readFacts, readTargets, type Fact, type Target } from './facts.js';
import { isLeftOut, readChange, type Change } from './writing/change.js';
import { withoutOrders } from './writing/orders.js';

/** A JSON schema as the providers take it; only what the writer reads is named. */
export interface JsonSchema {
    readonly type?: string | readonly string[];
    readonly description?: string;
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
    readonly additionalProperties?: boolean | JsonSchema;
    readonly items?: JsonSchema;
    readonly enum?: readonly (string | number | boolean | null)[];
    readonly const?: unknown;
    readonly anyOf?: readonly JsonSchema[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly $defs?: Readonly<Record<string, JsonSchema>>;
    readonly $ref?: string;
}

/** What a request asks, whatever the wire format it came in. */
export interface Prompt {
    /** All text of the request, instructions first. */
    readonly text: string;
    /** What the records say, without what gives orders. */
    readonly facts: readonly Fact[];
    /** What the records say, orders included. */
    readonly allFacts: readonly Fact[];
    /** What the person who asks said or pasted: `[I1] Question: …`. */
    readonly inputs: readonly Fact[];
    /** Fields that a suggestion may change. */
    readonly targets: readonly Target[];
    /** Schema that the answer must follow; absent for free text. */
    readonly schema?: JsonSchema;
    readonly tone: string;
    readonly length: string;
    /** What kind of e-mail, in small letters; blank when the prompt names none. */
    readonly kind: string;
    /** In small letters; blank when the prompt names none. */
    readonly language: string;
    /** As YYYY-MM-DD; blank when the prompt names none. */
    readonly today: string;
    /** What is to be otherwise than in the draft before. */
    readonly change: Change;
}

/** Reads what the writer needs from the texts of a request. */
export function readPrompt(texts: readonly string[], schema?: JsonSchema): Prompt {
    const text = texts.filter(Boolean).join('\n\n');
    const lines = readFacts(text);
    const isInput = ({ id }: Fact): boolean => /^I\d/.test(id);
    const change = readChange(
        lines.find((line) => isInput(line) && /^change$/i.test(line.label))?.value
    );
    return {
        text,
        facts: withoutOrders(lines.filter((line) => !isInput(line))).filter(
            (fact) => !isLeftOut(change, fact)
        ),
        allFacts: lines.filter((line) => !isInput(line)),
        inputs: lines.filter(isInput),
        targets: readTargets(text),
        schema: schema ?? schemaInWords(text),
        tone: setting(text, 'Tone') ?? 'friendly',
        length: setting(text, 'Length') ?? 'medium',
        kind: setting(text, 'Kind') ?? '',
        language: setting(text, 'Language') ?? '',
        today: dayOf(setting(text, 'Today') ?? ''),
        change
    };
}

/** A schema that stands in the text, for models that cannot be held to one otherwise: any model would follow it. */
function schemaInWords(text: string): JsonSchema | undefined {
    const written = /JSON schema[^\n{]*:\s*(\{[^\n]*\})[ \t]*$/im.exec(text)?.[1];
    try {
        return written === undefined ? undefined : (JSON.parse(written) as JsonSchema);
    } catch {
        return undefined;
    }
}

function setting(text: string, name: string): string | undefined {
    return new RegExp(`^\\W*${name}\\s*:\\s*(.+)$`, 'im').exec(text)?.[1]?.trim().toLowerCase();
}

/** A day in any of the usual ways as YYYY-MM-DD; blank where it is none. */
function dayOf(text: string): string {
    const day = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : `${text} UTC`);
    return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}
