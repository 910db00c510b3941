import { findFact, type Fact } from '../facts.js';

/** What a template became, and the facts that stand in it. */
export interface Filled {
    readonly subject: string | undefined;
    readonly body: string;
    readonly used: readonly Fact[];
}

const SENTENCE = /(?<=[.!?])\s+/;
const FIELD = /\{![^}]*\}|\{\{\{[^}]*\}\}\}/g;
const GREETING = /^([^,.!?]{1,60}),\s+/;

/** The template of a prompt with its merge fields filled; sentences in which one stays open are left out. */
export function filledTemplate(facts: readonly Fact[]): Filled | undefined {
    const template = findFact(facts, /^template$/i);
    if (!template) {
        return undefined;
    }
    const subject = findFact(facts, /^template subject$/i);
    const used = new Set([template]);
    const sentences = template.value.split(SENTENCE).flatMap((one) => filled(one, facts, used));
    const [first = '', ...others] = sentences;
    return {
        subject: subject && filled(subject.value, facts, used)[0],
        body: [first.replace(GREETING, '$1,\n\n'), ...others].join(' '),
        used: [...used]
    };
}

/** One sentence, or none. */
function filled(sentence: string, facts: readonly Fact[], used: Set<Fact>): string[] {
    const named = new Map(facts.map((fact) => [fact.label, fact]));
    const fields = sentence.match(FIELD) ?? [];
    if (!fields.every((field) => named.has(field))) {
        return [];
    }
    fields.forEach((field) => used.add(named.get(field)!));
    return [sentence.replace(FIELD, (field) => named.get(field)!.value)];
}
