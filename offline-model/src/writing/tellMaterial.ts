import type { Fact } from '../facts.js';
import {
    isEnglishPromise,
    isPromise,
    isQuestion,
    openQuestions,
    readSaid,
    type Said
} from './material.js';
import { whoWill } from './promises.js';
import { namedIn } from './records.js';
import { citing, say, type Sentence } from './sentence.js';
import { wordsOf } from './words.js';

const FEWEST_WORDS = 3;

/** What a pasted text says under such a title, in its own words; undefined where the title asks for something else. */
export function tellMaterial(
    title: string,
    material: Fact,
    facts: readonly Fact[]
): Sentence[] | undefined {
    const said = readSaid(material.value);
    const telling = told(title, said);
    return telling?.map((text) => citing(say`${text}`, material, ...namedIn(text, facts)));
}

function told(title: string, said: readonly Said[]): string[] | undefined {
    if (/summary|talked/i.test(title)) {
        return said
            .filter((one) => isTelling(one))
            .map(({ speaker, words }) => reported(speaker, words, 'said'));
    }
    if (/commit|promise/i.test(title)) {
        return said
            .filter(isPromise)
            .map((one) =>
                isEnglishPromise(one)
                    ? whoWill(one, othersThan(one, said))
                    : reported(one.speaker, one.words, 'said')
            );
    }
    return /question/i.test(title)
        ? openQuestions(said).map(({ speaker, words }) => reported(speaker, words, 'asked'))
        : undefined;
}

const isTelling = (one: Said): boolean =>
    !isPromise(one) &&
    !isQuestion(one) &&
    !/:\/\//.test(one.words) &&
    wordsOf(one.words).length > FEWEST_WORDS - 1;

/** Who else spoke. */
const othersThan = ({ speaker }: Said, said: readonly Said[]): string[] =>
    [...new Set(said.map((one) => one.speaker))].filter((name) => name !== '' && name !== speaker);

/** In the words of whoever said it; notes speak for themselves. */
const reported = (speaker: string, words: string, verb: string): string =>
    speaker ? `${speaker} ${verb}: “${words}”` : words;

/** What it came to: the first promise, or the first question that is open, or what was said first. */
export function headlineOf(material: Fact): Sentence {
    const said = readSaid(material.value);
    const isEmpty = wordsOf(material.value).length < FEWEST_WORDS;
    const promise = said.find(isPromise);
    const open = openQuestions(said)[0];
    const first = promise ? whoWill(promise, othersThan(promise, said)) : undefined;
    const parts = [first, open && (promise ? `“${open.words}” is open` : `Open: “${open.words}”`)];
    const text = parts
        .filter(Boolean)
        .join('; ')
        .replace(/[.!]+(?=;|$)/g, '');
    const short = text.split(/\s+/).length <= 18 ? text : (first ?? text);
    return isEmpty || said.length === 0
        ? say`The text holds no conversation and no notes`
        : say`${short || (said[0]?.words ?? '').replace(/[.!]+$/, '')}`;
}
