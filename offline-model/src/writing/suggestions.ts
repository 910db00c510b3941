import type { Fact } from '../facts.js';
import type { JsonSchema, Prompt } from '../prompt.js';
import { inDays } from './days.js';
import { fromTalk } from './fromTalk.js';
import { materialOf } from './material.js';
import { field, ofKind, readEntries, type Entry } from './records.js';
import { dealLine, remedies } from './remedies.js';
import { lower, say, together, type Sentence } from './sentence.js';
import { LONGEST_TITLE, taskOf } from './steps.js';
import { nothing, USUAL_DAYS, type Suggestion } from './suggestion.js';
import { shortened } from './words.js';

const MOST_OF_TALK = 8;
const MOST_ACTIONS = 4;
const LONG_INPUT = 80;

/** What was promised in the pasted text, or what the records leave open; kinds that the schema does not know are left out. */
export function writeSuggestions(prompt: Prompt): Suggestion[] {
    const kinds = kindsOf(prompt.schema);
    const material = materialOf(prompt.inputs);
    const all = material ? fromTalk(material, prompt) : fromRecords(prompt);
    const known = all.filter(({ kind }) => !kinds || kinds.includes(kind));
    return known.slice(0, material ? MOST_OF_TALK : MOST_ACTIONS);
}

function kindsOf(schema: JsonSchema | undefined): string[] | undefined {
    return schema?.properties?.['suggestions']?.items?.properties?.['kind']?.enum?.map(String);
}

/** Where nothing was pasted: the next step that the record names, and what can be done about each risk. */
function fromRecords(prompt: Prompt): Suggestion[] {
    if (prompt.inputs.some(({ value }) => value.length > LONG_INPUT)) {
        return [];
    }
    const entries = readEntries(prompt.facts);
    const due = dueDay(entries, prompt.today);
    const steps = ofKind(entries, 'deal').flatMap((deal) => {
        const step = field(deal, 'next step');
        return step ? [ofStep(deal, step, due, prompt.today)] : [];
    });
    const loose = entries.filter(({ kind, label }) => kind === 'other' && label === 'next step');
    const actions = remedies(entries, prompt.today).map(({ title, text, reason }) =>
        task(title, text, reason, due)
    );
    return [
        ...steps.slice(0, 1),
        ...loose.map(({ head }) => ofStep(undefined, head, due, prompt.today)),
        ...actions
    ];
}

function ofStep(deal: Entry | undefined, step: Fact, due: string, today: string): Suggestion {
    const { title, rest } = taskOf(step);
    const more = rest ? say`Then ${lower(rest)}.` : undefined;
    const about = deal ? dealLine(deal, today) : say`The record names it as the next step.`;
    return task(title, together(more, about), 'The record names it as the next step.', due);
}

function task(title: Sentence, text: Sentence, reason: string, due: string): Suggestion {
    return {
        ...nothing,
        kind: 'task',
        title:
            title.read.length > LONGEST_TITLE ? shortened(title.read, LONGEST_TITLE) : title.text,
        text: text.text,
        due,
        reason,
        confidence: 0.6,
        facts_used: [...new Set([...title.facts_used, ...text.facts_used])]
    };
}

/** In some days; before a meeting that is still to come. */
function dueDay(entries: readonly Entry[], today: string): string {
    const usual = inDays(today, USUAL_DAYS);
    const begins = ofKind(entries, 'meeting')[0]?.fields.get('begins')?.value.slice(0, 10);
    if (!begins || !today || begins < today) {
        return usual;
    }
    const before = inDays(begins, -1);
    const latest = before < today ? today : before;
    return latest < usual ? latest : usual;
}
