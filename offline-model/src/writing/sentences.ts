import type { Fact } from '../facts.js';

/** The sentences of a text. */
export function sentences(text: string): string[] {
    return text
        .split(/\n+|(?<=[.!?])\s+/)
        .map((sentence) => sentence.trim())
        .filter(Boolean);
}

/** The questions of a text. */
export const questions = (text: string): string[] =>
    sentences(text).filter((sentence) => sentence.endsWith('?'));

const COMMITMENT =
    /\b(i will|i'll|we will|we'll|let me|i can send|going to send|agreed to|promise)\b/i;

/** The sentences in which somebody promises something. */
export const commitmentsIn = (text: string): string[] =>
    sentences(text).filter((sentence) => COMMITMENT.test(sentence));

/** A sentence of a transcript without the name of its speaker. */
export const withoutSpeaker = (sentence: string): string =>
    sentence.replace(/^[^:.!?]{1,40}:\s+/, '');

/** The transcript, notes or e-mail that somebody pasted. */
export const materialOf = (inputs: readonly Fact[]): Fact | undefined =>
    inputs.find(({ label }) => /transcript|notes|call|thread|e-?mail/i.test(label));

const COMMON = new Set(
    'the and are was for did who how can not its what when where which with this that from have has does about their there would could should will they them your were been into more than some other deal account record'.split(
        ' '
    )
);

/** Stands for a name: parts of it are no words. */
const PLACEHOLDER = /\[[A-Z]+_[A-Z_]+\]/g;

/** The words of a text that say something. */
export function contentWords(text: string): Set<string> {
    return new Set(
        (
            text
                .replace(PLACEHOLDER, ' ')
                .toLowerCase()
                .match(/[\p{L}\p{N}]+/gu) ?? []
        )
            .filter((word) => word.length > 2 && !COMMON.has(word))
            .map((word) => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1'))
    );
}

/** How many content words two texts share. */
export function overlap(one: Set<string>, text: string): number {
    const other = contentWords(text);
    return [...one].filter((word) => other.has(word)).length;
}
