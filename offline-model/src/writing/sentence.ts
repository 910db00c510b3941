import type { Fact } from '../facts.js';

/** A sentence and the ids of the facts that it names. */
export interface Statement {
    readonly text: string;
    readonly facts_used: readonly string[];
}

/** A sentence in which values are named as `{F3}`, so that what is shown is what the record holds. */
export interface Sentence extends Statement {
    readonly facts: readonly Fact[];
    /** As it will be read, with the values in place. */
    readonly read: string;
}

type Part = Fact | Sentence | string | undefined;

const ENDS = /[.!?…]["”»]?$/;

const isFact = (part: Fact | Sentence): part is Fact => 'value' in part;

/**
 * Puts a sentence together: facts by their ids, words as they stand. A value that ends a sentence by itself gets no second
 * full stop.
 */
export function say(words: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
    let text = words[0] ?? '';
    let read = text;
    const facts: Fact[] = [];
    parts.forEach((part, index) => {
        const next = words[index + 1] ?? '';
        if (typeof part === 'object') {
            const own = isFact(part) ? [part] : part.facts;
            facts.push(...own.filter((fact) => !facts.includes(fact)));
            text += isFact(part) ? `{${part.id}}` : part.text;
            read += isFact(part) ? part.value : part.read;
        } else {
            text += part ?? '';
            read += part ?? '';
        }
        const rest = next.startsWith('.') && ENDS.test(read) ? next.slice(1) : next;
        text += rest;
        read += rest;
    });
    return { text, read, facts, facts_used: facts.map(({ id }) => id) };
}

/** One after the other, with a blank between them. */
export const together = (...parts: readonly (Sentence | undefined)[]): Sentence =>
    parts
        .filter((part) => part !== undefined)
        .reduce((all, part) => (all.text ? say`${all} ${part}` : part), say``);

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly Sentence[], and = 'and'): Sentence {
    const last = parts.at(-1) ?? say``;
    const others = parts.slice(0, -1);
    return others.length === 0
        ? last
        : say`${others.reduce((all, part) => say`${all}, ${part}`)} ${and} ${last}`;
}

/** With a capital at its beginning, unless a value stands there. */
export const capital = (sentence: Sentence): Sentence => ({
    ...sentence,
    text: upper(sentence.text),
    read: sentence.text.startsWith('{') ? sentence.read : upper(sentence.read)
});

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With a small letter at its beginning, unless it is a name of its own: `API`, `[PERSON_1]`. */
export const lower = (text: string): string =>
    /^\p{Lu}(?![\p{Lu}\d])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Rests on these facts too, though it does not name them. */
export const citing = (sentence: Sentence, ...facts: readonly (Fact | undefined)[]): Sentence => {
    const all = [...new Set([...sentence.facts, ...facts.filter((fact) => fact !== undefined)])];
    return { ...sentence, facts: all, facts_used: all.map(({ id }) => id) };
};

/** What an answer carries of it. */
export const asStatement = ({ text, facts_used }: Sentence): Statement => ({ text, facts_used });

export const wordsIn = ({ read }: Sentence): number => read.split(/\s+/).filter(Boolean).length;
