import { daysBetween } from './days.js';
import { closes, field, isSamePerson, notes, ofKind, type Entry } from './records.js';
import { bySalience, isUrgent } from './salience.js';
import { citing, listed, say, type Sentence } from './sentence.js';
import { isPast, level, quoted, titleOf } from './telling.js';

/** What a section's writer has at hand. */
export interface Material {
    readonly entries: readonly Entry[];
    readonly today: string;
    readonly tell: (entry: Entry) => Sentence;
}

/** What a section wants, by its title, where it wants more than the records of one heading. */
export interface Goal {
    readonly title: RegExp;
    /** A heading of that name among the facts tells it better. */
    readonly givesWay?: boolean;
    readonly write: (material: Material) => Sentence[];
}

const MOST_POINTS = 5;
const MOST = 4;
/** What is longer is told once, and named afterwards. */
const LONG_STEP = 50;

const GOALS: readonly Goal[] = [
    { title: /^who\b|attend/i, write: whoComes },
    { title: /open item|to do|follow[- ]?up/i, write: openItems },
    { title: /agenda/i, write: agenda },
    { title: /talking|discuss/i, write: talkingPoints },
    { title: /question/i, write: questionsToAsk },
    { title: /stands?\b|standing/i, write: standing },
    { title: /risk|concern/i, givesWay: true, write: risks }
];

export const goalOf = (title: string): Goal | undefined =>
    GOALS.find((goal) => goal.title.test(title));

const talksOf = (entries: readonly Entry[], person: Entry): Entry[] => {
    const alone = ofKind(entries, 'person').length === 1;
    return ofKind(entries, 'talk').filter((talk) => {
        const other = field(talk, 'with');
        return other ? isSamePerson(other.value, person.head.value) : alone;
    });
};

/** Each with the last talk, whose subject says what it was about. */
function whoComes({ entries, tell }: Material): Sentence[] {
    return ofKind(entries, 'person').map((person) => {
        const title = field(person, 'title');
        const [talk] = talksOf(entries, person);
        const date = talk && field(talk, 'date');
        if (!talk || !date) {
            return tell(person);
        }
        return title
            ? say`${person.head}, ${title}, last talked with us on ${date} (${titleOf(talk)}).`
            : say`${person.head} last talked with us on ${date} (${titleOf(talk)}).`;
    });
}

function openItems({ entries, today, tell }: Material): Sentence[] {
    const open = bySalience(ofKind(entries, 'task', 'case'), today);
    const next = ofKind(entries, 'deal').flatMap((deal) => {
        const step = field(deal, 'next step');
        return step ? [say`The next step on ${deal.head} is open: ${step}.`] : [];
    });
    return [...open.map(tell), ...next].slice(0, MOST);
}

/** What a meeting is for; once it is over, its description tells what was said. */
export const purposeOf = (meeting: Entry, today: string): Entry['head'] | undefined =>
    isPast(field(meeting, 'begins'), today) ? undefined : notes(meeting);

/** From what the meeting is for to what is left at its end. */
function agenda({ entries, today }: Material): Sentence[] {
    const [meeting] = ofKind(entries, 'meeting');
    const [deal] = ofKind(entries, 'deal');
    const next = deal && field(deal, 'next step');
    const date = deal && closes(deal);
    const purpose = meeting && purposeOf(meeting, today);
    const points: Sentence[] = [
        ...(purpose ? [say`Open with the purpose: ${aim(purpose)}.`] : []),
        ...ofKind(entries, 'task').map(({ head }) => say`Go through ${quoted(head)}.`),
        ...ofKind(entries, 'case').map(({ head }) => say`Say where ${quoted(head)} stands.`),
        ...(deal && next ? [nextPoint(deal.head, next)] : []),
        ...(date
            ? [
                  isPast(date, today)
                      ? say`Set a new close date in place of ${date}.`
                      : say`Check that the close date of ${date} still holds.`
              ]
            : [])
    ];
    const usual = meeting ? [say`Agree on what ${quoted(meeting.head)} is to achieve.`] : [];
    return (points.length > 0 ? points : usual).slice(0, MOST_POINTS);
}

const nextPoint = (deal: Entry['head'], next: Entry['head']): Sentence =>
    isLong(next)
        ? citing(say`Agree on who takes the next step on ${deal}, and by when.`, next)
        : say`Agree on who does what next: ${next}.`;

const isLong = ({ value }: Entry['head']): boolean => value.length > LONG_STEP;

const aim = (fact: Entry['head']): Sentence =>
    /^agenda:\s/i.test(fact.value)
        ? citing(say`${fact.value.replace(/^agenda:\s*/i, '')}`, fact)
        : say`${fact}`;

/** What was noted of the talks, newest first, and what the deal is for. */
function talkingPoints({ entries }: Material): Sentence[] {
    const noted = ofKind(entries, 'talk').filter(notes);
    const newest = [...noted].sort((one, other) =>
        (field(other, 'date')?.value ?? '').localeCompare(field(one, 'date')?.value ?? '')
    );
    const points = newest.map((talk, index) => {
        const person = field(talk, 'with');
        const whom = person ? say` with ${person}` : undefined;
        const date = field(talk, 'date');
        return index % 2 === 0 || !date
            ? say`Pick up ${titleOf(talk)}${whom}. ${notes(talk)}`
            : say`Come back to what was noted${whom} on ${date}. ${notes(talk)}`;
    });
    const aims = ofKind(entries, 'deal').flatMap((deal) => {
        const told = notes(deal);
        return told ? [say`Keep in mind what ${deal.head} is for. ${told}`] : [];
    });
    return [...aims.slice(0, 1), ...points].slice(0, MOST);
}

const TO_DO = /^(\S+(?: \S+)?) to (.+)$/;

/** What the facts leave open. */
function questionsToAsk({ entries, today }: Material): Sentence[] {
    const [deal] = ofKind(entries, 'deal');
    const [meeting] = ofKind(entries, 'meeting');
    const cases = bySalience(ofKind(entries, 'case'), today);
    const asked: Sentence[] = [];
    if (deal) {
        const next = field(deal, 'next step');
        const date = closes(deal);
        const [, who, what] = TO_DO.exec(next?.value ?? '') ?? [];
        const isDecided = ofKind(entries, 'person').some((person) =>
            /decision|sponsor|buyer/i.test(field(person, 'role')?.value ?? '')
        );
        if (next && !isLong(next)) {
            asked.push(
                who && what && /^[A-Z[]/.test(who)
                    ? citing(say`${who}, can you ${what.replace(/\.$/, '')}?`, next)
                    : say`What do you need from us for the next step, “${next}”?`
            );
        }
        if (date) {
            asked.push(
                isPast(date, today)
                    ? say`Which date is realistic now that ${date} has passed?`
                    : say`What could keep you from deciding by ${date}?`
            );
        }
        if (!isDecided) {
            asked.push(say`Who else has to agree before ${deal.head} can go ahead?`);
        }
    }
    asked.push(
        ...cases.slice(0, 1).map(({ head }) => say`What would settle ${quoted(head)} for you?`)
    );
    if (asked.length === 0 && meeting) {
        asked.push(say`What should come out of ${quoted(meeting.head)} for you?`);
    }
    return asked.slice(0, MOST);
}

/** The deal without its name, which the reader knows; its next step; who is involved. */
function standing({ entries, today, tell }: Material): Sentence[] {
    const [main] = entries;
    if (!main) {
        return [];
    }
    const stage = field(main, 'stage');
    const next = field(main, 'next step');
    const first = main.kind === 'deal' && stage ? standingOfDeal(main, stage, today) : tell(main);
    const involved = ofKind(entries, 'person').filter((one) => !/^only\b/.test(one.label));
    const people = involved.slice(0, MOST).map((person) => {
        const role = field(person, 'role', 'title');
        return role ? say`${person.head} (${role})` : say`${person.head}`;
    });
    return [
        first,
        ...(next ? [say`The next step on record is “${next}”.`] : []),
        ...(people.length > 0
            ? [say`${listed(people)} ${people.length === 1 ? 'is' : 'are'} involved.`]
            : [])
    ];
}

function standingOfDeal(deal: Entry, stage: Entry['head'], today: string): Sentence {
    const amount = field(deal, 'amount');
    const date = closes(deal);
    const end = !date
        ? undefined
        : isPast(date, today)
          ? say`; it was to close on ${date}`
          : say`, closing on ${date}`;
    return amount
        ? say`${deal.head} is in ${stage} with ${amount}${end}.`
        : say`${deal.head} is in ${stage}${end}.`;
}

/** Only what a fact shows: urgent cases, overdue tasks, a close date that has passed or is near with nothing agreed. */
function risks({ entries, today }: Material): Sentence[] {
    const cases = ofKind(entries, 'case')
        .filter(isUrgent)
        .map((one) => {
            const priority = field(one, 'priority');
            return citing(
                say`Expect questions on ${quoted(one.head)}: the ${priority ? level(priority) : 'urgent'} case is not settled.`,
                priority
            );
        });
    const tasks = ofKind(entries, 'task').flatMap((task) => {
        const due = field(task, 'due', 'due date');
        return due && isPast(due, today)
            ? [say`Our task ${quoted(task.head)} is overdue since ${due}.`]
            : [];
    });
    const deals = ofKind(entries, 'deal').flatMap((deal) => {
        const date = closes(deal);
        const left = date && daysBetween(today, date.value);
        return date && left !== undefined && left < 0
            ? [say`${deal.head} has missed its close date, ${date}.`]
            : [];
    });
    return [...cases, ...tasks, ...deals].slice(0, MOST);
}
