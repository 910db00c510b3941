/**
 * Whether an answer reads like something that a person wrote: no labels in front of values, no phrase over and over, no
 * sentence without end, titles that are titles. What the facts say is taken out first: a deal's name may come again.
 *
 * @typedef {import('./rubricScore.mjs').Answer} Answer
 */
const WORDS_OF_PHRASE = 4;
const MOST_REPEATED = 0.15;
const LONGEST_TITLE = 60;
const LONGEST_SENTENCE = 35;
const SHORTEST_VALUE = 3;

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}’'-]+|¶/gu) ?? [];
const titled = ({ result }) => result?.sections ?? [];

/** Whether a sentence is a fact's label with its value behind it, as a record shows it. */
function isLabelled(text, facts) {
    const [before, behind] = text.toLowerCase().split(': ');
    return (
        behind !== undefined &&
        facts.some(({ label }) => label && before === label.toLowerCase().replace(/ \d+$/, ''))
    );
}

/** All texts of an answer that are read as they stand, letters included. */
const textsOf = ({ texts, suggestions }) => [
    ...Object.values(texts).filter(Boolean),
    ...suggestions.flatMap(({ title, text }) => [title, text])
];

/** A text with ¶ for each value of a fact, longest first. */
function withoutValues(text, facts) {
    return facts
        .map(({ value }) => value)
        .filter((value) => value?.length >= SHORTEST_VALUE)
        .sort((one, other) => other.length - one.length)
        .reduce((rest, value) => rest.replaceAll(value, '¶'), text);
}

/**
 * Phrases of four words that come again, as a share of all; values of facts are no words of theirs.
 *
 * @param {string[]} texts
 */
export function repeatedPhrases(texts) {
    const phrases = texts.flatMap((text) => {
        const words = wordsOf(text);
        return words
            .slice(0, Math.max(0, words.length - WORDS_OF_PHRASE + 1))
            .map((_, at) => words.slice(at, at + WORDS_OF_PHRASE))
            .filter((phrase) => !phrase.includes('¶'))
            .map((phrase) => phrase.join(' '));
    });
    const again = phrases.length - new Set(phrases).size;
    return phrases.length === 0 ? 0 : again / phrases.length;
}

/**
 * @param {Answer} answer
 * @returns {{score: number, why: string[]}}
 */
export function readability(answer) {
    const texts = textsOf(answer);
    const labelled = titled(answer)
        .flatMap(({ statements }) => statements.map(({ text }) => text))
        .filter((text) => isLabelled(text, answer.facts));
    const repeated = repeatedPhrases(
        // The headline says again what stands below it.
        Object.entries(answer.texts)
            .filter(([path]) => path !== 'headline')
            .map(([, text]) => withoutValues(text, answer.facts))
    );
    const endless = texts
        .flatMap((text) => text.split(/\n+|(?<=[.!?])\s+/))
        .filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE);
    const longTitles = answer.suggestions.filter(({ title }) => title.length > LONGEST_TITLE);
    const sameWords = answer.suggestions.filter(
        ({ title, text }) => wordsOf(title).join(' ') === wordsOf(text).join(' ')
    );
    const noQuestions = titled(answer)
        .filter(({ title }) => /question/i.test(title))
        .flatMap(({ statements }) => statements.filter(({ text }) => !text.includes('?')));
    const faults = [
        [labelled, (text) => `a label and a value: ${text}`],
        [endless, (text) => `a sentence of ${wordsOf(text).length} words`],
        [longTitles, ({ title }) => `a title of ${title.length} letters`],
        [sameWords, ({ title }) => `title and text are the same: ${title}`],
        [noQuestions, ({ text }) => `no question: ${text}`]
    ].filter(([found]) => found.length > 0);
    const isRepeating = repeated > MOST_REPEATED;
    return {
        score: Math.max(1, 4 - faults.length - (isRepeating ? 1 : 0)),
        why: [
            ...faults.flatMap(([found, tell]) => found.map(tell)),
            ...(isRepeating ? [`${Math.round(repeated * 100)} % of its phrases come again`] : [])
        ]
    };
}
