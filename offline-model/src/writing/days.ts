import * as chrono from 'chrono-node';

/** A day that a sentence names, and the words in which it does. */
export interface NamedDay {
    readonly day: string;
    readonly words: string;
    /** Where the words begin in the sentence. */
    readonly at: number;
}

const MILLISECONDS = 86_400_000;

/** Where a language has a reader of its own; English is tried last. */
const READERS = [chrono.en, chrono.de, chrono.fr, chrono.es, chrono.nl, chrono.it, chrono.pt].map(
    ({ casual }) => casual
);
const ENGLISH = READERS[0];
/** No day of it was said: its last working day is meant. */
const NEXT_WEEK =
    /\bnext week\b|\bnächste[rn]? Woche\b|\bsemaine prochaine\b|\bsemana que viene\b|\bpróxima semana\b|\bvolgende week\b|\bprossima settimana\b/i;
const FRIDAY = 5;
/** Shorter ones are words of English too: `do` is a Thursday in German. */
const SHORTEST_WORD = 5;
const ISO = /\b\d{4}-\d{2}-\d{2}\b/;

/**
 * The day that is said in a sentence ("by Friday", "bis Freitag", "in two weeks"), counted from a day; absent where none
 * is said, or only a month.
 */
export function dayIn(sentence: string, today: string): NamedDay | undefined {
    const iso = ISO.exec(sentence);
    if (iso) {
        return { day: iso[0], words: iso[0], at: iso.index };
    }
    if (!isDay(today)) {
        return undefined;
    }
    const week = NEXT_WEEK.exec(sentence);
    if (week) {
        const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
        return { day: inDays(today, 7 - weekday + FRIDAY), words: week[0], at: week.index };
    }
    const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 'UTC' };
    for (const reader of READERS) {
        const found = reader
            .parse(sentence, reference, { forwardDate: true })
            .find(
                ({ start, text }) =>
                    ((start.isCertain('day') || start.isCertain('weekday')) &&
                        (reader === ENGLISH || text.length >= SHORTEST_WORD)) ||
                    (reader === ENGLISH && /week|day|tomorrow|end of/i.test(text))
            );
        if (found) {
            const day = found.start.date().toISOString().slice(0, 10);
            return { day, words: found.text, at: found.index };
        }
    }
    return undefined;
}

export const isDay = (text: string): boolean =>
    /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)));

/** Days from one to the other; absent where either is no day. */
export const daysBetween = (from: string, to: string): number | undefined =>
    isDay(from) && isDay(to)
        ? Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / MILLISECONDS)
        : undefined;

/** Some days later; blank where the day is none. */
export const inDays = (today: string, days: number): string =>
    isDay(today)
        ? new Date(Date.parse(today.slice(0, 10)) + days * MILLISECONDS).toISOString().slice(0, 10)
        : '';
