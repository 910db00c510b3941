import type { Fact } from '../facts.js';
import { isOrder } from './orders.js';
import { sentences } from './words.js';

/** A sentence of a conversation and who said it. */
export interface Said {
    /** Blank in notes that name nobody. */
    readonly speaker: string;
    /** Word for word, without the speaker. */
    readonly words: string;
}

/** The transcript, notes or e-mail that somebody pasted. */
export const materialOf = (inputs: readonly Fact[]): Fact | undefined =>
    inputs.find(({ label }) => /transcript|notes|call|thread|e-?mail/i.test(label));

const SPEAKER = /^(\[[A-Z_]+\]|\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,2})(?: \([^)]*\))?:\s+/u;

/** A new line, or a new speaker behind the end of a sentence. */
const NEXT_LINE =
    /\n+|(?<=[.!?])\s+(?=(?:\[[A-Z_]+\]|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}): )/u;

/** What was said, in its order; orders to whoever writes are not part of it. */
export function readSaid(text: string): Said[] {
    let speaker = '';
    return text.split(NEXT_LINE).flatMap((line) => {
        const named = SPEAKER.exec(line.trim());
        if (named) {
            speaker = named[1] ?? '';
        }
        const words = named ? line.trim().slice(named[0].length) : line;
        return sentences(words)
            .filter((sentence) => !isOrder(sentence))
            .map((sentence) => ({ speaker, words: sentence }));
    });
}

/** In the languages in which letters are written: somebody will do something. */
const PROMISES: readonly RegExp[] = [
    /\b(i will|i'll|i’ll|we will|we'll|we’ll|let me|i can send|i am going to|i'm going to|we are going to|agreed to|i promise)\b/i,
    /\b(ich|wir)\s+(werden?|schicken?|senden?|kläre[n]?|klären|melden?|prüfen?|frage[n]?|bereiten?|liefern?|rufen?)\b|\b(schicke|sende|kläre|melde|prüfe|werde) ich\b/i,
    /\b(je vais|nous allons|je vous (envoie|enverrai|rappelle|transmets)|nous vous (envoyons|enverrons)|j[’'](enverrai|envoie|appellerai))\b/i,
    /\b(voy a|vamos a|le enviaré|le envío|enviaré|enviaremos|llamaré)(?!\p{L})/iu,
    /\b(ik zal|wij zullen|we zullen|ik stuur|wij sturen|ik bel)\b/i,
    /\b(invierò|vi mando|le invio|manderò|chiamerò|preparerò)(?!\p{L})/iu,
    /\b(vou (enviar|mandar|ligar|preparar)|vamos (enviar|mandar)|enviarei|ligarei)\b/i
];

export const isPromise = ({ words }: Said): boolean =>
    !words.endsWith('?') &&
    !/^(then |so )?let us\b/i.test(words) &&
    PROMISES.some((promise) => promise.test(words));

export const isQuestion = ({ words }: Said): boolean => words.endsWith('?');

/** A promise in English, whose words can be turned. */
export const isEnglishPromise = ({ words }: Said): boolean => PROMISES[0]?.test(words) ?? false;

const YES_OR_NO = /^(and |so )?(can|could|will|would|do|does|did|is|are|may|shall)\b/i;

/** Questions that nobody answered: a promise or a plain sentence of somebody else answers them. */
export function openQuestions(said: readonly Said[]): Said[] {
    return said.filter((one, index) => {
        const next = said[index + 1];
        if (!isQuestion(one)) {
            return false;
        }
        if (!next || next.speaker === one.speaker || isQuestion(next)) {
            return true;
        }
        return isPromise(next) && !YES_OR_NO.test(one.words);
    });
}
