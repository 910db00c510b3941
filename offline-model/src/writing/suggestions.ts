import type { Fact, Target } from '../facts.js';
import type { JsonSchema, Prompt } from '../prompt.js';
import { dayIn, inDays } from './days.js';
import { isPromise, materialOf, readSaid, type Said } from './material.js';
import { imperative, withoutDay } from './promises.js';
import { field, isSamePerson, namedIn, ofKind, readEntries, type Entry } from './records.js';
import { dealLine, remedies } from './remedies.js';
import { lower, say, together, type Sentence } from './sentence.js';
import { LONGEST_TITLE, taskOf } from './steps.js';
import { followUp } from './followUp.js';
import { shortened } from './words.js';

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

const MOST = 5;
const MOST_ACTIONS = 4;
const USUAL_DAYS = 3;
const LONG_INPUT = 80;

const nothing = { target: '', due: '', quote: '', facts_used: [] as readonly string[] };

/** What was promised in the pasted text, or what the records leave open; kinds that the schema does not know are left out. */
export function writeSuggestions(prompt: Prompt): Suggestion[] {
    const kinds = kindsOf(prompt.schema);
    const material = materialOf(prompt.inputs);
    const all = material ? fromTalk(material, prompt) : fromRecords(prompt);
    const known = all.filter(({ kind }) => !kinds || kinds.includes(kind));
    return known.slice(0, material ? MOST + 1 : MOST_ACTIONS);
}

function kindsOf(schema: JsonSchema | undefined): string[] | undefined {
    return schema?.properties?.['suggestions']?.items?.properties?.['kind']?.enum?.map(String);
}

/** A task for each promise of our side, the first as next step, meetings that were agreed, and a letter about it. */
function fromTalk(material: Fact, prompt: Prompt): Suggestion[] {
    const said = readSaid(material.value);
    const theirs = theirNames(prompt.facts);
    const isTheirs = ({ speaker }: Said): boolean =>
        theirs.some((name) => speaker !== '' && isSamePerson(name, speaker));
    const others = [
        ...new Set(
            said
                .map(({ speaker }) => speaker)
                .filter((name) => theirs.some((one) => isSamePerson(one, name)))
        )
    ];
    const own = said.filter((one) => isPromise(one) && !isTheirs(one));
    const tasks = own.slice(0, MOST - 1).map((one) => taskFor(one, others, material, prompt));
    return [
        ...tasks,
        ...nextStep(own[0], others, material, prompt),
        ...said
            .filter((one) => !own.includes(one))
            .flatMap((one) => meetingFor(one, material, prompt))
            .slice(0, 1),
        ...followUp(own, others[0], material, prompt)
    ];
}

/** How the people of the record are called, full or by their first names. */
const theirNames = (facts: readonly Fact[]): string[] =>
    facts
        .filter(({ label }) =>
            /^(contact|lead|attendee|only contact)( gone quiet| on the deal)?( (first )?name)?$/i.test(
                label
            )
        )
        .flatMap(({ value }) => [value, value.split(' ')[0] ?? value]);

function taskFor(one: Said, others: readonly string[], material: Fact, prompt: Prompt): Suggestion {
    const { text, day } = withoutDay(imperative(one, others), prompt.today);
    const when = day && !/^\d/.test(day.words) ? ` It was promised for ${day.words}.` : '';
    return {
        ...nothing,
        kind: 'task',
        title: shortened(text, LONGEST_TITLE),
        text:
            text.length > LONGEST_TITLE
                ? `${text}.${when}`
                : `You promised this in the conversation.${when}`,
        due: day?.day ?? inDays(prompt.today, USUAL_DAYS),
        reason: 'This was promised in the conversation.',
        confidence: day ? 0.9 : 0.8,
        quote: one.words,
        facts_used: [material.id, ...namedIn(text, prompt.facts).map(({ id }) => id)]
    };
}

/** The next step of the record becomes what was promised first. */
function nextStep(
    one: Said | undefined,
    others: readonly string[],
    material: Fact,
    prompt: Prompt
): Suggestion[] {
    const target = targetOf(prompt.targets, /next step/i);
    if (!one || !target) {
        return [];
    }
    return [
        {
            ...nothing,
            kind: 'field',
            title: target.label,
            text: imperative(one, others),
            target: target.id,
            reason: 'The conversation ended with it.',
            confidence: 0.7,
            quote: one.words,
            facts_used: [material.id]
        }
    ];
}

const TO_MEET =
    /\b(meet|meeting|call me|talk|speak|see you|workshop|demo|visit|treffen|rappel\w+)\b/i;

/** A day on which both sides meet, if one was said. */
function meetingFor(one: Said, material: Fact, { today }: Prompt): Suggestion[] {
    const day = TO_MEET.test(one.words) ? dayIn(one.words, today) : undefined;
    if (!day || one.words.endsWith('?')) {
        return [];
    }
    return [
        {
            ...nothing,
            kind: 'event',
            title: one.speaker ? `Talk with ${one.speaker}` : 'Talk with the customer',
            text: `It was agreed for ${day.words}.`,
            due: day.day,
            reason: 'A talk was agreed in the conversation.',
            confidence: 0.6,
            quote: one.words,
            facts_used: [material.id]
        }
    ];
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

const targetOf = (targets: readonly Target[], label: RegExp): Target | undefined =>
    targets.find((target) => label.test(target.label));
