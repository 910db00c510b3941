import type { Fact } from '../facts.js';

export type Kind = 'person' | 'deal' | 'case' | 'talk' | 'task' | 'meeting' | 'account' | 'other';

/** What facts say of one record: `Open case 1` with `Open case 1 status`, `Opportunity name` with `Stage`. */
export interface Entry {
    readonly kind: Kind;
    /** In small letters and without a number: `open case`, `contact gone quiet`. */
    readonly label: string;
    readonly head: Fact;
    readonly section: string;
    /** By the name of the field, in small letters. */
    readonly fields: ReadonlyMap<string, Fact>;
}

/** First fit counts. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
    ['talk', /\b(last|your|colleague)\b.*\b(contact|activity|e-?mail|call|meeting|colleague)\b/],
    ['talk', /^(activity|talk|call|e-?mail|visit|conversation|last \w+)$/],
    ['task', /\b(task|to-?do)$/],
    ['meeting', /^(meeting|event|appointment)$/],
    ['case', /\b(case|ticket|incident|complaint)$/],
    ['deal', /\b(opportunity|deal)\b/],
    ['account', /^(account|company|customer)$/],
    ['person', /^(contact|attendee|lead|person|participant|recipient)\b/]
];

/** Fields that records have without naming the record. */
const FIELD =
    /^(stage|amount|close date|next step|status|priority|rating|industry|city|country|employees|company|title|role|phone|website|type|source|lead source|probability|description|due date)$/;
/** How names of fields end: `Contact gone quiet` is no field of `Contact`. */
const ENDS_FIELD =
    / (name|subject|title|role|stage|status|priority|amount|date|step|notes|comments|description|with|due|activity|to|on|since|type|industry|number|department|e-?mail|phone|begins|starts|ends|place|location|source|origin|contact|reason|outcome|value|probability|owner|city|country|employees|company|website|rating|product|before|now|in)$/;
const NAMES = / (name|subject)$/;
/** What is read where letters are written, and nowhere else. */
const OF_LETTERS =
    /^(\{|sender|user|received|earlier e-?mail|style example|template|recipient|(contact|lead) first name)/;

/** `Opportunity.CloseDate` in the words of `Opportunity close date`. */
const inWords = (label: string): string =>
    label
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/[._]+/g, ' ')
        .toLowerCase();

/** A field of a record whose name is not among the facts: alone it tells nothing. */
const ORPHAN =
    /\b(case|opportunity|deal|task|activity|talk|call|e-?mail|contact|attendee|lead|meeting)\b.* (status|priority|notes|date|due|with|stage|amount|next step|title|role|description|opened on|last activity)$/;

interface Building {
    label: string;
    head: Fact;
    section: string;
    fields: Map<string, Fact>;
}

/** What comes again is of a record whose name was left out. */
function setOnce(fields: Map<string, Fact>, name: string, fact: Fact): void {
    if (!fields.has(name)) {
        fields.set(name, fact);
    }
}

/** A record's name goes in front of what else its section says of it: `Case number` may stand before `Case subject`. */
function namesFirst(facts: readonly Fact[]): Fact[] {
    const ordered: Fact[] = [];
    for (const fact of facts) {
        const label = inWords(fact.label);
        const prefix = NAMES.test(label) ? label.replace(NAMES, '') : undefined;
        const at = ordered.findIndex(
            (one) =>
                prefix !== undefined &&
                one.section === fact.section &&
                inWords(one.label).startsWith(`${prefix} `) &&
                !NAMES.test(inWords(one.label))
        );
        ordered.splice(at < 0 ? ordered.length : at, 0, fact);
    }
    return ordered;
}

/** Facts that belong together, by their labels and their order. */
export function readEntries(facts: readonly Fact[]): Entry[] {
    const built: Building[] = [];
    for (const fact of namesFirst(facts)) {
        const label = inWords(fact.label);
        if (OF_LETTERS.test(label)) {
            continue;
        }
        const section = fact.section ?? '';
        const inSection = built.filter((one) => one.section === section);
        const owner = inSection.findLast((one) => label.startsWith(`${one.label} `));
        const last = inSection.at(-1);
        if (owner && ENDS_FIELD.test(label) && !NAMES.test(label)) {
            setOnce(owner.fields, label.slice(owner.label.length + 1), fact);
        } else if (last && FIELD.test(label)) {
            setOnce(last.fields, label, fact);
        } else {
            built.push({ label: label.replace(NAMES, ''), head: fact, section, fields: new Map() });
        }
    }
    const whole = built.filter(({ label, fields }) => fields.size > 0 || !ORPHAN.test(label));
    return whole.map(({ label, ...rest }) => {
        const plain = label.replace(/ \d+$/, '');
        return {
            ...rest,
            label: plain,
            kind: KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other'
        };
    });
}

/** The first of these fields that the record has. */
export const field = ({ fields }: Entry, ...names: readonly string[]): Fact | undefined =>
    names.map((name) => fields.get(name)).find(Boolean);

/** The day on which it was, is due or closes. */
export const dayOf = (entry: Entry): Fact | undefined =>
    field(entry, 'close date', 'due', 'due date', 'begins', 'date', 'last activity', 'closed on');

export const closes = (entry: Entry): Fact | undefined => field(entry, 'close date', 'closes on');

/** What was noted. */
export const notes = (entry: Entry): Fact | undefined =>
    field(entry, 'notes', 'description', 'comments');

export const ofKind = (entries: readonly Entry[], ...kinds: readonly Kind[]): Entry[] =>
    entries.filter(({ kind }) => kinds.includes(kind));

/** Whether two values name the same person: placeholders of one person share their letters. */
export function isSamePerson(one: string, other: string): boolean {
    const letters = (text: string): string | undefined => /\[PERSON_([A-Z]+)/.exec(text)?.[1];
    const [first, second] = [letters(one), letters(other)];
    return first || second ? first === second : one === other;
}

/** Facts whose whole value a text names: people, companies, deals. */
export const namedIn = (text: string, facts: readonly Fact[]): Fact[] =>
    facts.filter(
        ({ label, value }) =>
            / name$|^(opportunity|account|case)$/i.test(label) && text.includes(value)
    );
