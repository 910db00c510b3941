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
            .map((word) => word.replace(/(ies|es|s)$/, ''))
    );
}

/** How many content words two texts share. */
export function overlap(one: Set<string>, text: string): number {
    const other = contentWords(text);
    return [...one].filter((word) => other.has(word)).length;
}
