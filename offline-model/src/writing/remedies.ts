import { isMissing, missingOf } from './labels.js';
import { closes, field, ofKind, type Entry } from './records.js';
import { bySalience, isUrgent } from './salience.js';
import { citing, say, type Sentence } from './sentence.js';
import { isPast, level, quoted } from './telling.js';

/** What can be done about something, in the imperative. */
export interface Remedy {
    readonly title: Sentence;
    readonly text: Sentence;
    readonly reason: string;
}

type Write = (risk: Entry, entries: readonly Entry[]) => Remedy;

const RISK = /risk|warn|danger/i;

/** What to do about a risk, by the words of its label. First fit counts. */
const REMEDIES: readonly (readonly [RegExp, Write])[] = [
    [
        /close date that has passed/,
        ({ head }, entries) => ({
            title: say`Agree on a new close date${withWhom(entries)}`,
            text: say`The planned date, ${head}, has passed. Find out what is left to decide, and by when it can be.`,
            reason: 'The close date has passed.'
        })
    ],
    [
        /pushed/,
        ({ head }) => ({
            title: say`Find out what keeps moving the close date`,
            text: say`It was moved before (times: ${head}). Settle on a date that the customer names.`,
            reason: 'The close date was pushed.'
        })
    ],
    [
        /^in (.+) since$/,
        ({ head }, entries) => {
            const stage = entries[0] && field(entries[0], 'stage');
            return {
                title: stage
                    ? say`Clear up what holds the deal in ${stage}`
                    : say`Clear up what holds the deal up`,
                text: say`Nothing has moved since ${head}. Ask what is missing for the next stage, or move the deal on.`,
                reason: 'The stage has not changed for long.'
            };
        }
    ],
    [
        /^no activity/,
        ({ head }, entries) => ({
            title: say`Get in touch${withWhom(entries)} again`,
            text: /^\d{4}-/.test(head.value)
                ? say`The last activity was on ${head}. A short call shows whether the plan still holds.`
                : say`No activity is on record for ${head}. A short call shows whether the plan still holds.`,
            reason: 'Nothing has happened for some time.'
        })
    ],
    [
        /^only contact/,
        ({ head }) => ({
            title: say`Win a second contact beside ${head}`,
            text: say`Ask who else decides and who will use it, and add them to the contact roles.`,
            reason: 'The deal hangs on one person.'
        })
    ],
    [
        /^no contact/,
        ({ head }) => ({
            title: say`Find the person who decides`,
            text: say`Add them to the contact roles of ${head}, so that the deal has somebody to write to.`,
            reason: 'Nobody is named on the deal.'
        })
    ],
    [
        /^no next step/,
        ({ head }, entries) => ({
            title: say`Agree on a next step${withWhom(entries)}`,
            text: say`Write it into ${head}, with a day and with who does it.`,
            reason: 'No next step is agreed.'
        })
    ]
];

/** Whom to ask: whoever decides, else the first. */
function personOf(entries: readonly Entry[]): Entry | undefined {
    const people = ofKind(entries, 'person');
    const decides = ({ fields }: Entry): boolean =>
        /decision|sponsor|economic/i.test(fields.get('role')?.value ?? '');
    return people.find(decides) ?? people[0];
}

function withWhom(entries: readonly Entry[]): Sentence | undefined {
    const person = personOf(entries);
    return person ? say` with ${person.head}` : undefined;
}

/** One for each risk that the facts name, what is missing in one; else for what is urgent. */
export function remedies(entries: readonly Entry[], today: string): Remedy[] {
    const risks = entries.filter(({ section }) => RISK.test(section));
    const missing = risks.filter(isMissing);
    const others = risks.filter((risk) => !isMissing(risk));
    return [
        ...others.map((risk) => remedyFor(risk, entries)),
        ...(missing.length > 0 ? [askFor(missing, entries)] : []),
        ...bySalience(entries, today).filter(isUrgent).map(caseRemedy)
    ];
}

function remedyFor(risk: Entry, entries: readonly Entry[]): Remedy {
    const [, write] = REMEDIES.find(([known]) => known.test(risk.label)) ?? [];
    return (
        write?.(risk, entries) ?? {
            title: say`Look into this: ${risk.label}`,
            text: say`The record says ${risk.head}.`,
            reason: 'The record names it as a risk.'
        }
    );
}

function askFor(missing: readonly Entry[], entries: readonly Entry[]): Remedy {
    const person = personOf(entries);
    const role = person && field(person, 'role');
    const [first] = missing;
    const whom = person ? say`${person.head} about` : say`about`;
    return {
        title: say`Ask ${whom} ${missingOf(missing)}`,
        text: citing(
            say`${first?.head} says nothing of it yet${role && person ? say`; ${person.head} is involved as ${role}` : undefined}. Note on it what you hear.`,
            ...missing.map(({ head }) => head)
        ),
        reason: 'It takes these answers to judge the deal.'
    };
}

function caseRemedy(one: Entry): Remedy {
    const priority = field(one, 'priority');
    const status = field(one, 'status');
    return {
        title: say`Get the state of ${quoted(one.head)}`,
        text: citing(
            say`Ask support before you talk to the customer: the ${priority ? level(priority) : 'urgent'} case is not settled${status ? say` (status ${status})` : undefined}.`,
            priority
        ),
        reason: 'An urgent case is open.'
    };
}

/** The deal of a next step, as far as it helps whoever does it. */
export function dealLine(deal: Entry, today: string): Sentence {
    const date = closes(deal);
    if (!date) {
        return say`It is the next step on ${deal.head}.`;
    }
    return isPast(date, today)
        ? say`It is the next step on ${deal.head}, whose close date, ${date}, has passed.`
        : say`It is the next step on ${deal.head}, which is to close on ${date}.`;
}
