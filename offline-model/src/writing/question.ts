import type { Fact } from '../facts.js';
import type { Prompt } from '../prompt.js';
import { dayOf, field, notes, readEntries, type Entry, type Kind } from './records.js';
import { bySalience } from './salience.js';
import { citing, say, together, type Sentence } from './sentence.js';
import { tell } from './telling.js';
import { contentWords, overlap } from './words.js';

/** An answer to what was asked, from facts alone. */
export interface Reply {
    readonly answer: string;
    readonly can_answer: boolean;
    readonly facts_used: readonly string[];
}

const MOST_RECORDS = 3;
const UNKNOWN = "I don't know from what is here.";

/** What kind of record a question asks for. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
    ['case', /\b(cases?|tickets?|incidents?)\b/i],
    ['deal', /\b(opportunit(y|ies)|deals?|pipeline)\b/i],
    ['task', /\b(tasks?|to-?dos?)\b/i],
    ['person', /\b(contacts?|people|person|attendees?|who comes)\b/i],
    [
        'talk',
        /\b(call|talk|meeting|e-?mail|visit|conversation|activit(y|ies)|said?|say|wants?|happened)\b/i
    ]
];

/** What of a record a question asks for. */
const FIELDS: readonly (readonly [RegExp, (entry: Entry) => Fact | undefined])[] = [
    [/\b(say|said|told|want|wants|discuss\w*|talk(ed)? about|happened)\b/i, notes],
    [/\bnext step|do next\b/i, (entry) => field(entry, 'next step')],
    [/\bstage\b/i, (entry) => field(entry, 'stage')],
    [/\bstatus\b/i, (entry) => field(entry, 'status', 'stage')],
    [/\bpriorit/i, (entry) => field(entry, 'priority')],
    [/\b(title|position|job)\b/i, (entry) => field(entry, 'title')],
    [/\brole\b/i, (entry) => field(entry, 'role', 'role of the contact')],
    [/\b(how much|amount|worth|value|price|budget)\b/i, (entry) => field(entry, 'amount')],
    [/\b(where .* from|source|origin)\b/i, (entry) => field(entry, 'lead source', 'source')],
    [/\b(industry|sector|branch)\b/i, (entry) => field(entry, 'industry')],
    [/\b(where|place|room)\b/i, (entry) => field(entry, 'place', 'location', 'city')],
    [/\b(when|which (day|date)|what date|due|close date|deadline)\b/i, dayOf]
];

/** Answers with the record that shares most words with the question; says so where none does. */
export function answerQuestion({ inputs, facts, text, today }: Prompt): Reply {
    const question =
        inputs.find(({ label }) => /question|ask/i.test(label))?.value ?? lastLine(text);
    const entries = readEntries(facts);
    const answer =
        ofField(question, entries) ??
        ofRecords(question, entries, today) ??
        ofFacts(question, facts);
    return answer
        ? { answer: answer.text, can_answer: true, facts_used: answer.facts_used }
        : { answer: UNKNOWN, can_answer: false, facts_used: [] };
}

/** One field of the record that fits best: `The next step on … is …`. */
function ofField(question: string, entries: readonly Entry[]): Sentence | undefined {
    const [, read] = FIELDS.find(([asked]) => asked.test(question)) ?? [];
    const ranked = read ? ranking(question, entries).filter(({ entry }) => read(entry)) : [];
    const [best] = ranked;
    const fact = best && read?.(best.entry);
    if (!best || !fact || (best.score === 0 && ranked.length > 1 && !isMain(best.entry, entries))) {
        return undefined;
    }
    const { entry } = best;
    if (fact === notes(entry)) {
        const date = field(entry, 'date');
        return say`${fact}${/[.!?]$/.test(fact.value) ? '' : '.'} This was noted of “${entry.head}”${date ? say` on ${date}` : undefined}.`;
    }
    const name =
        [...entry.fields].find(([, value]) => value === fact)?.[0] ?? fact.label.toLowerCase();
    return say`The ${name} of ${entry.head} is ${fact}.`;
}

const isMain = (entry: Entry, entries: readonly Entry[]): boolean => entries[0] === entry;

/** All records of the kind that is asked for, or the one that shares most words. */
function ofRecords(
    question: string,
    entries: readonly Entry[],
    today: string
): Sentence | undefined {
    const kind = KINDS.find(([, asked]) => asked.test(question))?.[0];
    const ofThatKind = ranking(question, entries).filter(({ entry }) => entry.kind === kind);
    const best = Math.max(0, ...ofThatKind.map(({ score }) => score));
    const isOpenEnded = /\b(which|what|who|how many|list|any|are there|show)\b/i.test(question);
    const found = ofThatKind.filter(({ score }) => (best > 0 ? score >= best / 2 : isOpenEnded));
    if (found.length === 0 || (best === 0 && !isOpenEnded)) {
        return undefined;
    }
    const ordered = bySalience(
        found.map(({ entry }) => entry),
        today
    ).slice(0, MOST_RECORDS);
    return together(...ordered.map((entry) => tell(entry, { today, index: 0, entries })));
}

/** Where no record fits: the facts that share words with the question. */
function ofFacts(question: string, facts: readonly Fact[]): Sentence | undefined {
    const found = bestFacts(question, facts).slice(0, MOST_RECORDS);
    return found.length === 0
        ? undefined
        : together(
              ...found.map((fact) => citing(say`The ${fact.label.toLowerCase()} is ${fact}.`, fact))
          );
}

/** Records by the words that they share with a text, best first; names of people are no such words. */
function ranking(text: string, entries: readonly Entry[]): { entry: Entry; score: number }[] {
    const words = contentWords(text);
    const kind = KINDS.find(([, asked]) => asked.test(text))?.[0];
    return entries
        .map((entry) => {
            const values = [entry.head, ...entry.fields.values()]
                .map(({ value }) => value)
                .join(' ');
            const shared = overlap(words, values) + 2 * overlap(words, entry.head.value);
            return { entry, score: shared + (shared > 0 && entry.kind === kind ? 1 : 0) };
        })
        .sort((one, other) => other.score - one.score);
}

/** Facts that share words with a text, best first. */
export function bestFacts(text: string, facts: readonly Fact[]): Fact[] {
    const words = contentWords(text);
    const scored = facts
        .map((fact) => ({
            fact,
            score:
                2 * overlap(words, fact.label) +
                overlap(words, `${fact.section ?? ''} ${fact.value}`)
        }))
        .filter(({ score }) => score > 1);
    const best = Math.max(0, ...scored.map(({ score }) => score));
    return scored
        .filter(({ score }) => score >= best / 2)
        .sort((a, b) => b.score - a.score)
        .map(({ fact }) => fact);
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
