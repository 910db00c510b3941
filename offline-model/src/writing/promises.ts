import { dayIn, type NamedDay } from './days.js';
import { isEnglishPromise, type Said } from './material.js';
import { upper } from './sentence.js';

/** `Sure,`, `OK.` and the like in front of a promise. */
const FILLER =
    /^((sure|ok|okay|yes|right|good|fine|great|of course|certainly|thanks|and|so|well)\b[,.!]?\s+)+/i;
const OPENER =
    /^(i|we)(?:['’]ll| will| can| am going to| are going to|['’]m going to|['’]re going to| promise to| agreed to)\s+(?:also\s+|then\s+)?/i;
const LET_ME = /^let (me|us)\s+/i;
const BEFORE_DAY =
    /[\s,]*\b(?:by|until|till|on|before|this|no later than|bis|am|d[’']ici|avant|para|el|entro|tegen|vóór|até)?\s*$/i;

/** What is to be done, as one says it to oneself: `Send Helena two examples`. */
export function imperative(said: Said, others: readonly string[]): string {
    const plain = said.words.replace(FILLER, '').replace(/[.!]+$/, '');
    if (!isEnglishPromise(said)) {
        return upper(plain);
    }
    const bare = plain.replace(OPENER, '').replace(LET_ME, '');
    return upper(inThirdPerson(bare, others));
}

/** As whoever promised it writes it down. */
export const inOwnName = ({ words }: Said): string =>
    upper(words.replace(FILLER, '').replace(LET_ME, 'I will '));

/** Who promised it: `Riley will send the contract by Friday`. */
export function whoWill({ speaker, words }: Said, others: readonly string[] = []): string {
    const plain = words.replace(FILLER, '');
    if (!speaker) {
        return upper(plain);
    }
    return plain
        .replace(OPENER, `${speaker} will `)
        .replace(LET_ME, `${speaker} will `)
        .replace(/\b(my|our)\b/gi, 'their')
        .replace(/\byou\b/gi, others.length === 1 ? (others[0] ?? 'you') : 'you');
}

/** `you` is whoever was spoken to, where that is one. */
function inThirdPerson(text: string, others: readonly string[]): string {
    const [only] = others;
    const whom = others.length === 1 && only ? only : 'them';
    return text
        .replace(/\byour\b/gi, whom === 'them' ? 'their' : `${whom}’s`)
        .replace(/\byou\b/gi, whom)
        .replace(/\bmyself\b/gi, 'yourself')
        .replace(/\bmy\b/gi, 'our');
}

/** Without the day, which stands beside it. */
export function withoutDay(text: string, today: string): { text: string; day?: NamedDay } {
    const day = dayIn(text, today);
    if (!day) {
        return { text };
    }
    const before = text.slice(0, day.at).replace(BEFORE_DAY, '');
    const after = text.slice(day.at + day.words.length);
    const rest = `${before}${after}`.trim();
    return { text: /\s/.test(rest) ? rest : text, day };
}
