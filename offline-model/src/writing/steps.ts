import { citing, lower, say, upper, type Sentence } from './sentence.js';
import type { Fact } from '../facts.js';
import { shortened } from './words.js';

export const LONGEST_TITLE = 60;

/** What next steps begin with when they say what to do. */
const VERBS = new Set(
    'accept achieve add adjust agree align approve arrange ask assess attend bring build cancel check choose clarify clear close collect compare complete confirm continue convince coordinate create deal decide define deliver describe determine develop discuss draft email ensure escalate evaluate examine explain find finish fix follow forward gather get give go help hold identify implement improve include inform install introduce invite involve keep learn let list look make meet move negotiate obtain organise organize pick prepare present propose provide push put raise reach read receive recommend remind remove renew replace reply resolve respond return revise run schedule secure see select sell send set settle share show sign solve speak start stop submit suggest summarise summarize support take talk tell train try turn understand update validate verify wait win write'.split(
        ' '
    )
);
/** Verbs only where an object follows: else a call, an offer, a visit. */
const VERBS_OR_NOUNS = new Set(
    'answer book call contact contract demo invoice offer order phone pilot plan quote report request review test visit walk work'.split(
        ' '
    )
);
const OBJECT =
    /^(the|a|an|our|their|your|his|her|my|all|both|each|this|that|these|those|them|him|out|up|back|\[)/i;

/** Whether a note says what to do. */
export function isAction(text: string): boolean {
    const [first = '', second = ''] = text.trim().split(/\s+/);
    const word = first.toLowerCase();
    return VERBS.has(word) || (VERBS_OR_NOUNS.has(word) && OBJECT.test(second));
}

const WHO_TO_DO = /^(\[[A-Z_]+\]|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) to (\p{Ll}.+)$/u;

/** `Joris to confirm the term`: who, and what. */
export function whoIsToDo(text: string): { who: string; what: string } | undefined {
    const [, who, what] = WHO_TO_DO.exec(text.trim()) ?? [];
    return who && what && !isAction(text) ? { who, what } : undefined;
}

/** A step as the title of a task, and what does not fit into it. */
export interface Task {
    readonly title: Sentence;
    readonly rest?: string;
}

/** A note on a next step as something to do: in the imperative, with at most 60 letters. */
export function taskOf(step: Fact): Task {
    const text = step.value.trim().replace(/[.!]+$/, '');
    const other = whoIsToDo(text);
    if (other) {
        return { title: cut(`Ask ${other.who} to ${other.what}`, step) };
    }
    if (!isAction(text)) {
        return { title: cut(`Follow up on “${shortened(text, LONGEST_TITLE - 17)}”`, step) };
    }
    if (text.length <= LONGEST_TITLE) {
        return { title: text === step.value ? say`${step}` : cut(text, step) };
    }
    const [first, ...others] = text.split(/ and (?=[a-z]+ )|, then |; /);
    return first && others.length > 0 && others.every(isAction) && first.length <= LONGEST_TITLE
        ? { title: citing(say`${upper(first)}`, step), rest: others.join(', and ') }
        : { title: cut(text, step), rest: undefined };
}

const cut = (text: string, step: Fact): Sentence =>
    citing(say`${shortened(text, LONGEST_TITLE)}`, step);

/** A note as it goes on behind "to" or "I will": `send the pricing`. */
export const asInfinitive = (text: string): string => lower(text.trim().replace(/[.!]+$/, ''));
