import type { Entry } from './records.js';
import { capital, citing, listed, lower, say, upper, type Sentence } from './sentence.js';

/** What is needed of the prompt to tell a label. */
interface About {
    readonly entries: readonly Entry[];
}

type Form = readonly [RegExp, (entry: Entry, words: readonly string[], about: About) => Sentence];

/** Labels that are half a sentence: their value makes them whole. First fit counts. */
const FORMS: readonly Form[] = [
    [/^no (.+) since$/, ({ head }, [what]) => say`There has been no ${what} since ${head}.`],
    [/^no (.+) on$/, ({ head }, [what]) => say`There is no ${what} on ${head}.`],
    [
        /^missing (?:criterion |field )?(.+?)(?: on)?$/,
        ({ head }, [what]) => say`${upper(what ?? '')} is not on record for ${head}.`
    ],
    [/^only (.+)$/, ({ head }, [what]) => say`${head} is the only ${what}.`],
    [
        /^times that (.+)$/,
        ({ head }, [what]) =>
            say`${upper(what ?? '')} ${head} ${head.value === '1' ? 'time' : 'times'}.`
    ],
    [
        /^in (.+) since$/,
        ({ head }, [where], about) =>
            say`The ${subjectOf(about)} has been in ${where} since ${head}.`
    ],
    [
        /^(.+) that (has|have|is|was) (.+)$/,
        ({ head }, [what, verb, done]) => say`The ${what}, ${head}, ${verb} ${done}.`
    ],
    [/^(.+) (since|until)$/, ({ head }, [what, word]) => say`${upper(what ?? '')} ${word} ${head}.`]
];

/** A fact that stands for itself, as a sentence. */
export function tellLabel(entry: Entry, about: About): Sentence {
    for (const [pattern, form] of FORMS) {
        const words = pattern.exec(entry.label);
        if (words) {
            return form(entry, words.slice(1), about);
        }
    }
    return say`The ${lower(entry.label)} is ${entry.head}.`;
}

const NOUNS: Partial<Record<Entry['kind'], string>> = {
    deal: 'deal',
    case: 'case',
    person: 'person',
    account: 'account',
    meeting: 'meeting'
};

/** What the prompt is about, in a word. */
export const subjectOf = ({ entries }: About): string =>
    (entries[0] && NOUNS[entries[0].kind]) ?? 'record';

const MISSING = /^missing (?:criterion |field )?(.+?)(?: on)?$/;

/** What is missing on the same record is told once, and rests on all that say so. */
export function joinMissing(entries: readonly Entry[]): (Entry | Sentence)[] {
    const missing = entries.filter(({ label }) => MISSING.test(label));
    const [first] = missing;
    if (!first || missing.length < 2) {
        return [...entries];
    }
    const told = capital(say`${missingOf(missing)} are not on record for ${first.head}.`);
    const all = citing(told, ...missing.map(({ head }) => head));
    return entries.flatMap((entry): (Entry | Sentence)[] =>
        entry === first ? [all] : missing.includes(entry) ? [] : [entry]
    );
}

/** `budget, need and timeline`. */
export const missingOf = (entries: readonly Entry[], and?: string): Sentence =>
    listed(
        entries.flatMap(({ label }) => {
            const name = MISSING.exec(label)?.[1];
            return name ? [say`${name}`] : [];
        }),
        and
    );

export const isMissing = ({ label }: Entry): boolean => MISSING.test(label);
