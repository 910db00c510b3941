import { daysBetween } from './days.js';
import { purposeOf } from './goals.js';
import { subjectOf } from './labels.js';
import { closes, field, ofKind, type Entry } from './records.js';
import { bySalience, isUrgent } from './salience.js';
import { capital, citing, listed, say, upper, wordsIn, type Sentence } from './sentence.js';
import { isPast, level, quoted } from './telling.js';

const MOST_WORDS = 15;
const LONGEST = 150;
const SOON = 60;

/** The one thing to know, or two where there is room: what asks most for action. */
export function headline(entries: readonly Entry[], today: string): Sentence {
    const [main] = entries;
    if (!main) {
        return say`There is nothing to tell yet`;
    }
    const first = ofMain(main, entries, today);
    const quiet = entries.filter(isQuiet);
    const claims = bySalience(entries.slice(first ? 1 : 0), today).flatMap((entry) => {
        const claim =
            isQuiet(entry) && quiet.length > 1
                ? entry === quiet[0] &&
                  say`${listed(quiet.map(({ head }) => say`${head}`))} have gone quiet`
                : claimOf(entry, today);
        return claim ? [claim] : [];
    });
    return capital(
        joined(first ? [first, ...claims] : claims) ?? say`Little is on record about ${main.head}`
    );
}

/** The first claim, and the next one that still has room beside it. */
function joined(claims: readonly Sentence[]): Sentence | undefined {
    const [first, ...others] = claims.filter(fits);
    if (!first) {
        return undefined;
    }
    const second = others.find(
        (other) => fits(listed([first, other])) && !sharesFact(first, other)
    );
    return second ? listed([first, second]) : named(first);
}

/** A claim that stands alone says which record it means. */
function named(claim: Sentence): Sentence {
    const [fact] = claim.facts;
    const longer = fact && !claim.text.includes(`{${fact.id}}`) && say`${claim}: ${quoted(fact)}`;
    return longer && fits(longer) ? longer : claim;
}

const fits = (sentence: Sentence): boolean =>
    wordsIn(sentence) <= MOST_WORDS && sentence.read.length <= LONGEST;

const sharesFact = (one: Sentence, other: Sentence): boolean =>
    one.facts.some((fact) => other.facts.some(({ value }) => value === fact.value));

const isQuiet = ({ kind, label }: Entry): boolean => kind === 'person' && /quiet/.test(label);

/** How it stands with what the prompt is about; absent where that says little. */
function ofMain(main: Entry, entries: readonly Entry[], today: string): Sentence | undefined {
    if (main.kind === 'meeting') {
        return purpose(main, entries, today);
    }
    return main.kind === 'deal' ? standingOf(main, entries, today) : undefined;
}

/** The stage of a deal, since when, and its end. */
function standingOf(deal: Entry, entries: readonly Entry[], today: string): Sentence | undefined {
    const stage = field(deal, 'stage');
    const since = entries.find(({ label }) => /^in .*stage since$/.test(label))?.head;
    const date = closes(deal);
    const end = !date
        ? undefined
        : isPast(date, today)
          ? say` and has missed its close date`
          : say` and is to close on ${date}`;
    return stage
        ? since
            ? say`the ${subjectOf({ entries })} has been in ${stage} since ${since}${end}`
            : say`the ${subjectOf({ entries })} is in ${stage}${end}`
        : undefined;
}

/** What a meeting is for: what it says itself, or its subject and the deal. */
function purpose(meeting: Entry, entries: readonly Entry[], today: string): Sentence {
    const deal = ofKind(entries, 'deal')[0];
    const said = purposeOf(meeting, today);
    const [first = ''] = said?.value.split(/(?<=[.!?])\s+/) ?? [];
    const plain = first.replace(/^agenda:\s*/i, '').replace(/[.!?]$/, '');
    const about = deal ? say` (${deal.head})` : undefined;
    const options = [
        ...(said && plain ? [citing(say`${upper(plain)}${about}`, said)] : []),
        say`${quoted(meeting.head)}${about}`
    ];
    return options.find(fits) ?? say`${meeting.head}`;
}

/** What a record makes one do, in half a sentence; absent where it is in order. */
function claimOf(entry: Entry, today: string): Sentence | undefined {
    const priority = field(entry, 'priority');
    const due = field(entry, 'due', 'due date');
    switch (entry.kind) {
        case 'case':
            return isUrgent(entry) && priority
                ? citing(say`a ${level(priority)} case is open`, entry.head, priority)
                : undefined;
        case 'deal':
            return claimOfDeal(entry, today);
        case 'person':
            return isQuiet(entry) ? say`${entry.head} has gone quiet` : undefined;
        case 'task':
            return due && isPast(due, today)
                ? say`${quoted(entry.head)} is overdue since ${due}`
                : undefined;
        default:
            return /^no (.+) on$/.test(entry.label)
                ? citing(say`there is no ${entry.label.replace(/^no (.+) on$/, '$1')}`, entry.head)
                : undefined;
    }
}

function claimOfDeal(entry: Entry, today: string): Sentence | undefined {
    const date = closes(entry);
    const amount = field(entry, 'amount');
    if (!date) {
        return undefined;
    }
    if (isPast(date, today)) {
        return say`${entry.head} is past its close date, ${date}`;
    }
    const days = daysBetween(today, date.value) ?? SOON + 1;
    const what = amount ? say`${amount}` : say`${entry.head}`;
    return days <= SOON ? say`${what} is due to close on ${date}` : undefined;
}
