/** A new line or the end of a sentence; `3. Dezember` and `Dr. Lind` are none. */
const SENTENCE_END =
    /\n+|(?<=[.!?])(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|Nr|No|ca|bzw|z\.B)\.)(?<!\b\d{1,2}\.(?=\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)))\s+/;

/** The sentences of a text. */
export const sentences = (text: string): string[] =>
    text
        .split(SENTENCE_END)
        .map((sentence) => sentence.trim())
        .filter(Boolean);

/** The questions of a text. */
export const questions = (text: string): string[] =>
    sentences(text).filter((sentence) => sentence.endsWith('?'));

const COMMON = new Set(
    'the and are was for did who how can not its what when where which with this that from have has does about their there would could should will they them your were been into more than some other deal account record'.split(
        ' '
    )
);

/** Stands for a name: parts of it are no words. */
const PLACEHOLDER = /\[[A-Z]+_[A-Z_]+\]/g;

/** The words of a text, in small letters; a placeholder is one word. */
export const wordsOf = (text: string): string[] =>
    text.toLowerCase().match(/\[[a-z_]+\]|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

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

/** At most so many letters, cut behind a whole word; a placeholder is never cut. */
export function shortened(text: string, most: number): string {
    if (text.length <= most) {
        return text;
    }
    const words = text.split(' ');
    while (words.length > 1 && words.join(' ').length >= most) {
        words.pop();
    }
    return `${words.join(' ').replace(/[\s,;:.–-]+$/, '')}…`;
}

/** A sentence ends once, whatever the note ended with. */
export const ended = (text: string): string => (/[.!?…]["”“»]?$/.test(text) ? text : `${text}.`);
