import type { Fact } from '../facts.js';
import type { Prompt } from '../prompt.js';
import {
    dayOf,
    field,
    isSamePerson,
    notes,
    ofKind,
    readEntries,
    type Entry,
    type Kind
} from './records.js';
import { bySalience, isUrgent } from './salience.js';
import { say, together, type Sentence } from './sentence.js';
import { quoted, tell } from './telling.js';
import { contentWords, overlap } from './words.js';

/** An answer to what was asked, from facts alone. */
export interface Reply {
    readonly answer: string;
    readonly can_answer: boolean;
    readonly facts_used: readonly string[];
}

const MOST_RECORDS = 3;
const UNKNOWN = "I don't know from what is here.";

/** What records a question asks for, and which of them. First fit counts. */
const ASKED: readonly {
    readonly words: RegExp;
    readonly kinds: readonly Kind[];
    readonly isMeant?: (entry: Entry) => boolean;
}[] = [
    {
        words: /\b(who decides|decision maker|who signs|who approves)\b/i,
        kinds: ['person'],
        isMeant: (entry) =>
            /decision|economic|sponsor|approv/i.test(
                field(entry, 'role', 'role of the contact')?.value ?? ''
            )
    },
    { words: /\bquiet\b/i, kinds: ['person'], isMeant: ({ label }) => /quiet/.test(label) },
    { words: /\b(urgent|attention|escalated)\b/i, kinds: ['case'], isMeant: isUrgent },
    {
        words: /\b(risks?|against|wrong|worr\w+|missing)\b/i,
        kinds: ['other', 'person'],
        isMeant: ({ section }) => /risk/i.test(section)
    },
    { words: /\b(cases?|tickets?|incidents?)\b/i, kinds: ['case'] },
    { words: /\b(opportunit(y|ies)|deals?|pipeline)\b/i, kinds: ['deal'] },
    { words: /\b(tasks?|to-?dos?)\b/i, kinds: ['task'] },
    {
        words: /\b(contacts|people|person|attendees?|who comes|who is involved)\b/i,
        kinds: ['person']
    },
    { words: /\bopen\b/i, kinds: ['deal', 'case', 'task'] },
    {
        words: /\b(calls?|talk(ed)?|meeting|e-?mail|visit|conversation|activit(y|ies)|said?|say|wants?|happened|last contact)\b/i,
        kinds: ['talk']
    }
];

type Asked = (typeof ASKED)[number];

const askedIn = (question: string): Asked | undefined =>
    ASKED.find(({ words }) => words.test(question));

const isMeant = (entry: Entry, asked: Asked | undefined): boolean =>
    asked !== undefined && asked.kinds.includes(entry.kind) && (asked.isMeant?.(entry) ?? true);

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
    const lastNamed = namedBefore(text, question, entries);
    const parts = partsOf(question);
    const answers = parts.flatMap((part) => {
        const found =
            ofPerson(part, entries, today, lastNamed) ??
            ofField(part, entries, today) ??
            ofRecords(part, entries, today) ??
            ofFacts(part, facts, entries, today);
        return found ? [found] : [];
    });
    const rest =
        answers.length < parts.length ? say`The rest I don't know from what is here.` : undefined;
    const answer = answers.length > 0 ? together(...unique(answers), rest) : undefined;
    return answer
        ? { answer: answer.text, can_answer: true, facts_used: answer.facts_used }
        : { answer: UNKNOWN, can_answer: false, facts_used: [] };
}

/** `Who decides, and what is open?` asks two things. */
function partsOf(question: string): string[] {
    const parts = question
        .split(/\?\s+|,?\s+(?:and|und|et)\s+(?=(?:who|what|when|where|which|how)\b)/i)
        .filter((part) => part.trim() !== '');
    return parts.length > 0 ? parts : [question];
}

const unique = (sentences: readonly Sentence[]): Sentence[] => [
    ...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()
];

/** A field that is asked for: of the record that fits best, or of each that has it where none fits better. */
function ofField(question: string, entries: readonly Entry[], today: string): Sentence | undefined {
    const [, read] = FIELDS.find(([asked]) => asked.test(question)) ?? [];
    if (!read) {
        return undefined;
    }
    const ranked = ranking(question, entries).filter(({ entry }) => read(entry));
    const [best] = ranked;
    if (!best) {
        return undefined;
    }
    const talk = best.score === 0 ? newestTalk(question, entries, today) : undefined;
    if (read === dayOf && (talk || askedIn(question)?.kinds.includes('talk'))) {
        return talk;
    }
    const main = entries[0] && read(entries[0]) ? [entries[0]] : undefined;
    const chosen =
        best.score > 0
            ? [best.entry]
            : read === notes
              ? []
              : (main ?? ranked.map(({ entry }) => entry).slice(0, MOST_RECORDS));
    const told = chosen.flatMap((entry) => {
        const fact = read(entry);
        return fact ? [tellField(entry, fact)] : [];
    });
    return told.length > 0 ? together(...told) : undefined;
}

function tellField(entry: Entry, fact: Fact): Sentence {
    const of =
        entry.kind === 'person' || entry.kind === 'deal' ? say`${entry.head}` : quoted(entry.head);
    if (fact === notes(entry)) {
        const date = field(entry, 'date');
        return say`${fact}${/[.!?]$/.test(fact.value) ? '' : '.'} This was noted of ${quoted(entry.head)}${date ? say` on ${date}` : undefined}.`;
    }
    const name =
        [...entry.fields].find(([, value]) => value === fact)?.[0] ?? fact.label.toLowerCase();
    return name === 'next step'
        ? say`The next step on ${of} is “${fact}”.`
        : say`The ${name} of ${of} is ${fact}.`;
}

/** `When did we last talk?`, `When is the next meeting?` */
function newestTalk(
    question: string,
    entries: readonly Entry[],
    today: string
): Sentence | undefined {
    const day = (entry: Entry): string => field(entry, 'date')?.value ?? '';
    const isAhead = /\bnext\b/i.test(question);
    const [newest] = ofKind(entries, 'talk')
        .filter((talk) => !isAhead || day(talk) > today)
        .sort((one, other) => day(other).localeCompare(day(one)));
    return newest && isMeant(newest, askedIn(question))
        ? tell(newest, { today, index: 0, entries })
        : undefined;
}

/** All records that are asked for, or those of them that share most words. */
function ofRecords(
    question: string,
    entries: readonly Entry[],
    today: string
): Sentence | undefined {
    const asked = askedIn(question);
    const meant = ranking(question, entries).filter(({ entry }) => isMeant(entry, asked));
    const best = Math.max(0, ...meant.map(({ score }) => score));
    const isOpenEnded =
        asked?.isMeant !== undefined ||
        /\b(which|what|who|how many|list|any|are there|show)\b/i.test(question);
    const found = meant
        .filter(({ score }) => (best > 0 ? score >= best / 2 : isOpenEnded))
        .filter(({ entry }) => !isOfPast(question) || isOfPast(entry.label));
    return tellAll(
        found.map(({ entry }) => entry),
        entries,
        today
    );
}

/** What was closed, won or lost is told by records that say so alone. */
const isOfPast = (text: string): boolean => /\b(closed|won|lost|solved)\b/i.test(text);

/** Whoever is named in the question, where it asks who that is. */
function ofPerson(
    question: string,
    entries: readonly Entry[],
    today: string,
    lastNamed: readonly string[]
): Sentence | undefined {
    const named = question.match(/\[PERSON_[A-Z_]+\]/g) ?? [];
    const names = named.length === 0 && /\b(he|she|they)\b/i.test(question) ? lastNamed : named;
    const found = /\bwho is\b|\bwho's\b|\btell me about\b/i.test(question)
        ? ofKind(entries, 'person').filter(({ head }) =>
              names.some((name) => isSamePerson(name, head.value))
          )
        : [];
    return tellAll(found, entries, today);
}

/** Whom the conversation named last, before the facts of this question. */
function namedBefore(text: string, question: string, entries: readonly Entry[]): string[] {
    const before = text.slice(0, Math.max(0, text.indexOf(question)));
    const names = before.match(/\[PERSON_[A-Z_]+\]/g) ?? [];
    return names
        .filter((name) => entries.some(({ head }) => isSamePerson(name, head.value)))
        .slice(-1);
}

/** Where nothing that is known is asked for: the records whose facts share words with the question. */
function ofFacts(
    question: string,
    facts: readonly Fact[],
    entries: readonly Entry[],
    today: string
): Sentence | undefined {
    const found = askedIn(question) ? [] : bestFacts(question, facts);
    const owners = found.flatMap((fact) =>
        entries.filter((entry) => entry.head === fact || [...entry.fields.values()].includes(fact))
    );
    return tellAll([...new Set(owners)], entries, today);
}

function tellAll(
    found: readonly Entry[],
    entries: readonly Entry[],
    today: string
): Sentence | undefined {
    const ordered = bySalience(found, today).slice(0, MOST_RECORDS);
    return ordered.length === 0
        ? undefined
        : together(...ordered.map((entry) => tell(entry, { today, index: 0, entries })));
}

/** Records by the words that they share with a text, best first; names of people are no such words. */
function ranking(text: string, entries: readonly Entry[]): { entry: Entry; score: number }[] {
    const words = contentWords(text);
    const asked = askedIn(text);
    return entries
        .map((entry) => {
            const values = [entry.head, ...entry.fields.values()]
                .map(({ value }) => value)
                .join(' ');
            const shared = overlap(words, values) + 2 * overlap(words, entry.head.value);
            return { entry, score: shared + (shared > 0 && isMeant(entry, asked) ? 1 : 0) };
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
