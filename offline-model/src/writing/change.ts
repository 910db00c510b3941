import type { Fact } from '../facts.js';
import { contentWords, overlap } from './words.js';

/** What is to be otherwise than in the draft before, as far as the stand-in understands it. */
export interface Change {
    readonly isShorter: boolean;
    readonly isLonger: boolean;
    readonly tone?: 'formal' | 'friendly' | 'direct';
    /** What is to be mentioned, in the asker's words. */
    readonly mention?: string;
    /** What is to be left out, in the asker's words. */
    readonly leaveOut?: string;
}

const TONES = [
    ['formal', /\b(more )?(formal|polite|official|förmlich\w*|formell\w*|formel(le)?)\b/i],
    ['friendly', /\b(friendl\w+|warm\w*|casual|personal|freundlich\w*)\b/i],
    ['direct', /\b(direct|to the point|blunt|direkt\w*)\b/i]
] as const;

/** Reads what a person asks for in words: shorter, more formal, mention the trial. */
export function readChange(text = ''): Change {
    const isLess = /\b(less|not so|weniger)\s+(formal|friendly|direct)/i
        .exec(text)?.[2]
        ?.toLowerCase();
    const tone = isLess
        ? isLess === 'formal'
            ? 'friendly'
            : 'formal'
        : TONES.find(([, words]) => words.test(text))?.[0];
    const mention = /\b(?:mention|add|include|say|refer to|talk about|erwähne)\s+(.+?)[.!]?$/i.exec(
        text
    )?.[1];
    const leaveOut =
        /\b(?:leave out|without|drop|remove|do not mention|don['’]t mention|no)\s+(.+?)[.!]?$/i.exec(
            text
        )?.[1];
    return {
        isShorter: /\b(short(er|en)?|brief(er)?|concise|fewer|less text|kürzer|plus court)\b/i.test(
            text
        ),
        isLonger: /\b(long(er)?|more detail|länger|ausführlich\w*|plus long)\b/i.test(text),
        ...(tone && { tone }),
        ...(mention && !leaveOut && { mention }),
        ...(leaveOut && { leaveOut })
    };
}

/** The facts that hold what is to be mentioned, best first; none where no fact does. */
export function mentioned({ mention }: Change, facts: readonly Fact[]): Fact[] {
    const words = contentWords(mention ?? '');
    return facts
        .map((fact) => ({ fact, score: overlap(words, `${fact.label} ${fact.value}`) }))
        .filter(({ score }) => words.size > 0 && score >= Math.ceil(words.size / 2))
        .sort((one, other) => other.score - one.score)
        .map(({ fact }) => fact);
}

/** Whether a fact is what is to be left out. */
export const isLeftOut = ({ leaveOut }: Change, fact: Fact): boolean => {
    const words = contentWords(leaveOut ?? '');
    return words.size > 0 && overlap(words, fact.label) === words.size;
};
