import { findFact, type Fact, type Target } from '../facts.js';
import type { JsonSchema, Prompt } from '../prompt.js';
import { commitmentsIn, materialOf, withoutSpeaker } from './sentences.js';

/** A change or an activity that waits for a person's word. */
export interface Suggestion {
    readonly kind: string;
    readonly title: string;
    readonly text: string;
    readonly target: string;
    readonly due: string;
    readonly reason: string;
    readonly confidence: number;
    readonly quote: string;
    readonly facts_used: readonly string[];
}

const DAY = /\b(\d{4}-\d{2}-\d{2})\b/;
const MOST = 5;
const LONGEST_TITLE = 80;
const USUAL_DAYS = 3;

const nothing = { target: '', due: '', quote: '', facts_used: [] as readonly string[] };

/** What was promised in the pasted text, and what the records leave open; kinds that the schema does not know are left out. */
export function writeSuggestions(prompt: Prompt): Suggestion[] {
    const kinds = kindsOf(prompt.schema);
    return [...commitments(prompt), ...openEnds(prompt)]
        .filter(({ kind }) => !kinds || kinds.includes(kind))
        .slice(0, MOST);
}

function kindsOf(schema: JsonSchema | undefined): string[] | undefined {
    return schema?.properties?.['suggestions']?.items?.properties?.['kind']?.enum?.map(String);
}

/** A task for each promise, with the words in which it was made; the first also as the next step. */
function commitments(prompt: Prompt): Suggestion[] {
    const promised = commitmentsIn(materialOf(prompt.inputs)?.value ?? '');
    const tasks = promised.map((sentence) => ({
        ...nothing,
        kind: 'task',
        title: short(withoutSpeaker(sentence)),
        text: withoutSpeaker(sentence),
        due: DAY.exec(sentence)?.[1] ?? inDays(prompt.text),
        reason: 'This was promised in the conversation.',
        confidence: 0.8,
        quote: withoutSpeaker(sentence)
    }));
    const nextStep = targetOf(prompt.targets, /next step/i);
    const first = tasks[0];
    return first && nextStep
        ? [
              ...tasks,
              {
                  ...first,
                  kind: 'field',
                  title: nextStep.label,
                  target: nextStep.id,
                  due: '',
                  reason: 'The conversation ended with it.',
                  confidence: 0.7
              }
          ]
        : tasks;
}

/** Where nothing was pasted: the next step that the record names, and what waits longest. */
function openEnds(prompt: Prompt): Suggestion[] {
    if (prompt.inputs.some(({ value }) => value.length > LONGEST_TITLE)) {
        return [];
    }
    const nextStep = findFact(prompt.facts, /next step/i);
    const risks = prompt.facts.filter(({ section }) => /risk|missing|criteri/i.test(section ?? ''));
    return [
        ...(nextStep ? [taskFrom(nextStep, 'The record names it as the next step.', prompt)] : []),
        ...risks.map((risk) => taskFrom(risk, `${risk.label} puts the deal at risk.`, prompt))
    ];
}

/** What to do about a risk, by the name of the risk. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
    [/criterion (.+) on$/i, 'Ask about $1'],
    [/close date/i, 'Agree on a new close date'],
    [/stage/i, 'Find out what holds the deal up'],
    [/activity/i, 'Get in touch again'],
    [/contact/i, 'Win a second contact'],
    [/next step/i, 'Agree on a next step']
];

function remedyFor(label: string): string {
    const [pattern, remedy] = REMEDIES.find(([known]) => known.test(label)) ?? [];
    return pattern && remedy
        ? remedy.replace('$1', (pattern.exec(label)?.[1] ?? '').toLowerCase())
        : `Follow up: ${label}`;
}

const taskFrom = (fact: Fact, reason: string, prompt: Prompt): Suggestion => ({
    ...nothing,
    kind: 'task',
    title: short(
        /^(opportunity )?next step$/i.test(fact.label) ? `{${fact.id}}` : remedyFor(fact.label)
    ),
    text: `${fact.label}: {${fact.id}}`,
    due: inDays(prompt.text),
    reason,
    confidence: 0.6,
    facts_used: [fact.id]
});

const targetOf = (targets: readonly Target[], label: RegExp): Target | undefined =>
    targets.find((target) => label.test(target.label));

const short = (text: string): string =>
    text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;

/** Some days after the day that the prompt calls today; blank where it names none. */
function inDays(text: string): string {
    const today = /^\W*Today\s*:\s*(.+)$/im.exec(text)?.[1] ?? '';
    const day = new Date(`${today.trim()} UTC`);
    if (Number.isNaN(day.getTime())) {
        return '';
    }
    day.setUTCDate(day.getUTCDate() + USUAL_DAYS);
    return day.toISOString().slice(0, 10);
}
