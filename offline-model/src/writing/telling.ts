import type { Fact } from '../facts.js';
import { tellLabel } from './labels.js';
import { tellChange } from './changes.js';
import { closes, field, isSamePerson, notes, ofKind, type Entry } from './records.js';
import { capital, citing, say, together, type Sentence } from './sentence.js';

/** What telling depends on besides the record. */
export interface Telling {
    readonly today: string;
    /** How many records of its kind were told before it: sentences that follow each other are built in turn. */
    readonly index: number;
    /** All records, of which the first is the one that the prompt is about. */
    readonly entries: readonly Entry[];
}

/** A record in a sentence or two, with what its facts say. */
export function tell(entry: Entry, telling: Telling): Sentence {
    const change = tellChange(entry);
    if (change) {
        return change;
    }
    switch (entry.kind) {
        case 'person':
            return tellPerson(entry, telling);
        case 'deal':
            return tellDeal(entry, telling);
        case 'case':
            return tellCase(entry);
        case 'talk':
            return tellTalk(entry, telling);
        case 'task':
            return tellTask(entry, telling);
        case 'meeting':
            return tellMeeting(entry, telling);
        case 'account':
            return tellAccount(entry);
        default:
            return tellLabel(entry, telling);
    }
}

export const isPast = (day: Fact | undefined, today: string): boolean =>
    day !== undefined && today !== '' && day.value.slice(0, 10) < today;

const wasOrIs = (day: Fact | undefined, today: string): string =>
    day && today && day.value.slice(0, 10) >= today ? 'is' : 'was';

/** A title in quotation marks: it is a heading, and no part of the sentence. */
export const quoted = (fact: Fact): Sentence => say`“${fact}”`;

/** Which of several ways is taken. */
const inTurn = (index: number, ...ways: readonly (() => Sentence)[]): Sentence =>
    (ways[index % ways.length] ?? (() => say``))();

function tellPerson(entry: Entry, { index }: Telling): Sentence {
    const title = field(entry, 'title');
    const company = field(entry, 'company');
    const role = field(entry, 'role');
    const last = field(entry, 'last activity');
    const whoAt = title ? (company ? say`${title} at ${company}` : say`${title}`) : undefined;
    const who = whoAt ? say`${entry.head}, ${whoAt},` : say`${entry.head}`;
    const more = furtherFields(entry);
    if (/quiet/.test(entry.label)) {
        return last
            ? inTurn(
                  index,
                  () => say`${who} has gone quiet: the last activity was on ${last}.`,
                  () => say`Nothing was heard of ${who} since ${last}.`
              )
            : say`${who} has gone quiet.`;
    }
    if (/^only\b/.test(entry.label)) {
        return tellLabel(entry, { entries: [] });
    }
    if (last) {
        return inTurn(
            index,
            () => say`${who} was last contacted on ${last}.`,
            () => say`The last activity with ${who} was on ${last}.`,
            () => say`On ${last} there was the last activity with ${entry.head}${aside(whoAt)}.`
        );
    }
    if (role) {
        return say`${who} is involved as ${role}.`;
    }
    return together(
        whoAt ? say`${entry.head} is ${whoAt}.` : say`${entry.head} is the ${noun(entry)}.`,
        more
    );
}

const aside = (part: Sentence | undefined): Sentence | undefined =>
    part && part.text ? say`, ${part}` : undefined;

const noun = ({ label }: Entry): string => label.replace(/^(open|new|your) /, '');

/** Status and source of whoever is not a customer yet. */
function furtherFields(entry: Entry): Sentence | undefined {
    const status = field(entry, 'status');
    const source = field(entry, 'source', 'lead source');
    const from = source ? say`The source is ${source}.` : undefined;
    return status ? together(say`The status is ${status}.`, from) : from;
}

/** Stage, amount and close date of a deal; what is missing is left out. */
function tellDeal(entry: Entry, telling: Telling): Sentence {
    const { today, index } = telling;
    const next = field(entry, 'next step');
    const closed = field(entry, 'closed on');
    if (closed) {
        const outcome = /won/i.test(entry.section)
            ? 'won'
            : /lost/i.test(entry.section)
              ? 'lost'
              : 'closed';
        const likeness = field(entry, 'is like this one in');
        return say`${entry.head} was ${outcome} on ${closed}${likeness && say` (like this one in ${likeness})`}.`;
    }
    const standing = standingOf(entry, today, index);
    if (!standing) {
        return /^new\b/.test(entry.label)
            ? say`${entry.head} is a new ${noun(entry)}.`
            : say`${entry.head} is the ${noun(entry)}.`;
    }
    return next ? say`${standing} Next step: ${next}.` : standing;
}

function standingOf(entry: Entry, today: string, index: number): Sentence | undefined {
    const stage = field(entry, 'stage');
    const amount = field(entry, 'amount');
    const date = closes(entry);
    const end = !date
        ? undefined
        : isPast(date, today)
          ? say`its close date, ${date}, has passed`
          : say`closing on ${date}`;
    if (!stage) {
        return amount || end
            ? say`${entry.head}${aside(amount && say`${amount}`)}${aside(end)}.`
            : undefined;
    }
    const tail = isPast(date, today) ? end && say`; ${end}` : aside(end);
    return amount
        ? inTurn(
              index,
              () => say`${entry.head} is in ${stage}: ${amount}${tail}.`,
              () => say`${entry.head} stands at ${amount} in ${stage}${tail}.`
          )
        : say`${entry.head} is in ${stage}${tail}.`;
}

function tellCase(entry: Entry): Sentence {
    const status = field(entry, 'status');
    const opened = field(entry, 'opened on', 'created on', 'opened');
    const priority = field(entry, 'priority');
    const kind = priority
        ? say`${article(priority.value)} ${level(priority)} case`
        : say`${/^new\b/.test(entry.label) ? 'a new' : 'an open'} case`;
    const state = status ? say` in status ${status}` : undefined;
    const since = opened ? say`, open since ${opened}` : undefined;
    const reason = notes(entry);
    return together(
        citing(say`${quoted(entry.head)} is ${kind}${state}${since}.`, priority),
        reason && reason.value.length < 160 ? say`${reason}.` : undefined
    );
}

/** `high-priority`; a word that is no plain one stays as the record has it. */
export const level = (priority: Fact): string =>
    /^[A-Za-z]+$/.test(priority.value)
        ? `${priority.value.toLowerCase()}-priority`
        : `${priority.value} priority`;

const article = (word: string): string => (/^[aeiou]/i.test(word) ? 'an' : 'a');

/** The person is named only where the title does not name them. */
function tellTalk(entry: Entry, { today, index }: Telling): Sentence {
    const date = field(entry, 'date');
    const person = field(entry, 'with');
    const noted = notes(entry);
    const title = titleOf(entry);
    const whom = person && !names(entry.head, person) ? say` with ${person}` : undefined;
    const what = noted ? say` ${noted}.` : undefined;
    const on = date ? say` on ${date}` : undefined;
    if (/^your last/.test(entry.label)) {
        return say`Your last contact was ${title}${whom}${on}.${what}`;
    }
    if (/colleague/.test(entry.label)) {
        return say`A colleague did ${title}${whom}${on}.${what}`;
    }
    const be = wasOrIs(date, today);
    if (!date && !whom) {
        return say`${title} is on record.${what}`;
    }
    return inTurn(
        index,
        () => say`${capital(title)}${whom} ${be}${on}.${what}`,
        () =>
            date
                ? say`On ${date} there ${be} ${title}${whom}.${what}`
                : say`There ${be} ${title}${whom}.${what}`
    );
}

/** `Email: pricing` is the e-mail “pricing”; anything else its title. */
export function titleOf({ label, head }: Entry): Sentence {
    const [, kind, rest] = /^(e-?mail|call|meeting|visit):\s+(.+)$/i.exec(head.value) ?? [];
    if (kind && rest) {
        const word = /^e/i.test(kind) ? 'e-mail' : kind.toLowerCase();
        return citing(say`the ${word} “${rest}”`, head);
    }
    return /e-?mail/.test(label) ? say`the e-mail ${quoted(head)}` : quoted(head);
}

const names = (title: Fact, person: Fact): boolean =>
    title.value
        .split(/\s+/)
        .some((word) => word.startsWith('[') && isSamePerson(word, person.value)) ||
    title.value.includes(person.value.split(' ')[0] ?? person.value);

function tellTask(entry: Entry, { today }: Telling): Sentence {
    const due = field(entry, 'due', 'due date', 'date');
    const noted = notes(entry);
    const what = noted ? say` ${noted}.` : undefined;
    if (!due) {
        return say`${quoted(entry.head)} is still to be done.${what}`;
    }
    return isPast(due, today)
        ? say`${quoted(entry.head)} was due on ${due} and is still open.${what}`
        : say`${quoted(entry.head)} is due on ${due}.${what}`;
}

function tellMeeting(entry: Entry, { today, entries }: Telling): Sentence {
    const begins = field(entry, 'begins', 'starts', 'date');
    const place = field(entry, 'place', 'location');
    const deal = ofKind(entries, 'deal')[0];
    const about = deal ? say` about ${deal.head}` : undefined;
    const where = place ? say` (${place})` : undefined;
    return begins
        ? say`${quoted(entry.head)} ${wasOrIs(begins, today)} on ${begins}${where}${about}.`
        : say`${quoted(entry.head)} is the meeting${where}${about}.`;
}

function tellAccount(entry: Entry): Sentence {
    const industry = field(entry, 'industry');
    const about = notes(entry);
    return together(
        industry
            ? say`${entry.head} works in ${industry}.`
            : say`${entry.head} is the ${noun(entry)}.`,
        about ? say`${about}.` : undefined
    );
}
