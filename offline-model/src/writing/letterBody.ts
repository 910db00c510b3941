import type { Prompt } from '../prompt.js';
import { bestFacts } from './question.js';
import { english } from './languages/english.js';
import type { Language, LetterKind, Past, Tone } from './languages/language.js';
import type { LetterFacts } from './letterFacts.js';
import { isOrder } from './orders.js';
import { isSamePerson } from './records.js';
import { upper } from './sentence.js';
import { asInfinitive, isAction, whoIsToDo } from './steps.js';
import { ended, questions } from './words.js';

export type Length = 'short' | 'medium' | 'long';

/** All that decides how a letter is written. */
export interface Order {
    readonly prompt: Prompt;
    readonly facts: LetterFacts;
    readonly language: Language;
    readonly kind: LetterKind;
    readonly tone: Tone;
    readonly length: Length;
    readonly received: string | undefined;
}

/** The sentences between greeting and closing. */
export interface Middle {
    readonly opening: readonly string[];
    readonly middle: readonly string[];
    /** One clear question. */
    readonly ask: string;
}

const MOST_ANSWERS = 3;

/** What the letter says, by its kind. */
export function middleOf(order: Order): Middle {
    const { kind, language, length, tone } = order;
    const step = stepOf(order);
    const ask = step.ask ?? language.ask[kind][tone];
    const opening = openingOf(order);
    const isShort = length === 'short';
    const isLong = length === 'long';
    const middle = [
        ...(kind === 'follow-up' && isLong ? earlier(order) : []),
        ...(kind === 'reply' ? answers(order) : []),
        ...step.told,
        ...(kind === 'first outreach' && !isShort ? reasons(order) : []),
        ...(isShort || kind === 'first outreach' ? [] : around(order)),
        ...(isLong ? atLength(order) : [])
    ];
    // Where the facts give nothing to say, a letter still says what comes of it.
    if (middle.length === 0 && !isShort) {
        middle.push(language.summary);
    }
    return {
        opening,
        middle: middle.filter(Boolean),
        ask: kind === 're-engagement' ? `${ask} ${language.sayNo}` : ask
    };
}

/** Why one writes: what was done last, the message that came, or that one is not known yet; and what it is about. */
function openingOf({ facts, kind, language, length, tone }: Order): string[] {
    if (kind === 'reply') {
        return [language.thanksForMail[tone]];
    }
    const account = length === 'short' ? undefined : facts.account();
    const about = aboutOf(facts, language, account);
    if (kind === 'first outreach') {
        return [
            language.introduction(facts.company()),
            facts.deal ? language.offer(facts.topic(), account) : about
        ];
    }
    const [last] = facts.past(1);
    if (kind === 're-engagement' && facts.isQuiet()) {
        return [language.longAgo(last ?? {}), about];
    }
    const past: Past | undefined = last && (length === 'short' ? onlyDay(last) : last);
    return past ? [language.thanksForTalk[tone](past), about] : [about];
}

function aboutOf(facts: LetterFacts, language: Language, account: string | undefined): string {
    if (facts.deal) {
        return language.about(facts.topic(), account);
    }
    return facts.mainCase
        ? language.aboutCase(facts.topic())
        : language.aboutAccount(facts.account());
}

const onlyDay = ({ day }: Past): Past => (day ? { day } : {});

/** The next step: what the sender does, what the reader is asked for, or the note as it stands. */
function stepOf({ facts, kind, language, prompt, tone }: Order): {
    told: readonly string[];
    ask?: string;
} {
    const step = facts.nextStep();
    if (!step || kind === 'first outreach' || kind === 'reply') {
        return { told: [] };
    }
    const recipient = facts.name(tone) ?? '';
    const note = toReader(facts.take(step), recipient);
    const other = whoIsToDo(note);
    // Notes can be turned into sentences in English alone; elsewhere they are quoted.
    if (language !== english) {
        const quoted = step.value.replace(/[.!]+$/, '');
        return {
            told: [kind === 're-engagement' ? language.leftOpen(quoted) : language.step(quoted)]
        };
    }
    if (other && (other.who === 'you' || isReader(other.who, recipient))) {
        const what = toReader(other.what, recipient).replace(/[.!]+$/, '');
        return prompt.change.isShorter || kind === 'follow-up'
            ? {
                  told: [],
                  ask: tone === 'formal' ? `May I ask you to ${what}?` : `Could you ${what}?`
              }
            : { told: [ended(english.leftOpen(`you wanted to ${what}`))] };
    }
    if (kind === 're-engagement') {
        return { told: [ended(english.leftOpen(note))] };
    }
    return isAction(note)
        ? { told: [`As the next step, I would like to ${asInfinitive(note)}.`] }
        : { told: [ended(english.step(note))] };
}

const isReader = (who: string, recipient: string): boolean =>
    recipient !== '' && (isSamePerson(who, recipient) || who.split(' ')[0] === recipient);

/** Whoever reads it is "you", be it by a placeholder. */
const toReader = (note: string, recipient: string): string =>
    recipient === ''
        ? note
        : note
              .split(/(\s+)/)
              .map((word, index) =>
                  index > 0 && isReader(word.replace(/[.,]$/, ''), recipient) ? 'you' : word
              )
              .join('');

/** Each question of the message with what the facts hold on it, or the promise to find out. */
function answers({ facts, language, prompt, received = '' }: Order): string[] {
    const asked = questions(received).filter((question) => !isOrder(question));
    let isPromised = false;
    return asked.slice(0, MOST_ANSWERS).map((question, index) => {
        const fact =
            facts.askedFor(question) ?? bestFacts(question, prompt.facts.filter(isOfRecord))[0];
        const words = upper(question.replace(HELLO, ''));
        const lead = index === 0 ? language.asked(words) : language.askedNext(words);
        if (fact) {
            return `${lead} ${ended(language.known(facts.take(fact)))}`;
        }
        const later = isPromised ? language.laterToo : language.later;
        isPromised = true;
        return `${lead} ${later}`;
    });
}

/** In front of a first question. */
const HELLO =
    /^(hello|hi|hey|dear [^,]+|good (day|morning)|guten (tag|morgen)|hallo|bonjour|hola|buenos días|buongiorno|ciao|dag|goedendag|olá|bom dia)( [^\s,]+)?[,!.]\s+/i;

const OF_MAIL = /^(received|earlier e-?mail|style example|sender|template|contact (first )?name)/i;
const isOfRecord = ({ label }: { label: string }): boolean => !OF_MAIL.test(label);

/** Why it may matter to somebody who was not asked. */
function reasons({ facts, language }: Order): string[] {
    const industry = facts.industry();
    return [...(industry ? [language.mayMatter(industry)] : []), language.colleagues];
}

/** What else is going on: an open request, the day by which it is to be decided. */
function around({ facts, kind, language, tone }: Order): string[] {
    const day = kind === 'follow-up' ? facts.plannedFor() : undefined;
    const open = facts.openCase();
    return [
        ...(day ? [language.plannedFor(day)] : []),
        ...(open ? [language.openCase(open)] : []),
        ...(kind === 'reply' || tone === 'direct' || !facts.deal ? [] : [language.tellMe])
    ];
}

/** What was done before the last time. */
function earlier({ facts, language }: Order): string[] {
    const topics = facts
        .past(3)
        .slice(1)
        .flatMap(({ topic }) => (topic ? [language.quote(topic)] : []));
    return topics.length > 0 ? [language.earlier(topics)] : [];
}

const atLength = ({ kind, language }: Order): string[] => [
    kind === 'first outreach' ? language.readFirst : language.colleagues,
    language.summary
];
