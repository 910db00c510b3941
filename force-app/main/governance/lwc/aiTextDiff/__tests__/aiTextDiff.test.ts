import { diffLines, type DiffLine } from 'c/aiTextDiff';

const SIGNS = { same: ' ', removed: '-', added: '+' };

/** `-a [b] c`: the sign of the line, and what changed in brackets. */
const written = (lines: readonly DiffLine[]) =>
    lines.map(
        ({ kind, parts }) =>
            SIGNS[kind] +
            parts.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('')
    );

const textOf = (lines: readonly DiffLine[], other: DiffLine['kind']) =>
    lines
        .filter(({ kind }) => kind !== other)
        .map(({ parts }) => parts.map(({ text }) => text).join(''))
        .join('\n');

describe('c/aiTextDiff', () => {
    it('marks the words that changed within a line', () => {
        expect(
            written(diffLines('Be brief.\nAt most 80 words.', 'Be brief.\nAt most 120 words.'))
        ).toEqual([' Be brief.', '-At most [80] words.', '+At most [120] words.']);
    });

    it('tells letters apart by their case', () => {
        expect(written(diffLines('Never promise.', 'NEVER promise.'))).toEqual([
            '-[Never] promise.',
            '+[NEVER] promise.'
        ]);
    });

    it('finds lines that came and went between lines that stayed', () => {
        expect(written(diffLines('a\nb\nc\nd', 'a\nc\nx\nd'))).toEqual([
            ' a',
            '-[b]',
            ' c',
            '+[x]',
            ' d'
        ]);
    });

    it('marks a whole line when hardly anything in it is alike', () => {
        expect(written(diffLines('one two three', 'nothing of that'))).toEqual([
            '-[one two three]',
            '+[nothing of that]'
        ]);
    });

    it('knows no lines in an empty text, and none that differ in their ends only', () => {
        expect(diffLines('', '')).toEqual([]);
        expect(written(diffLines('', 'a'))).toEqual(['+[a]']);
        expect(written(diffLines('a\r\nb', 'a\nb'))).toEqual([' a', ' b']);
    });

    it('gives both texts back, whatever they are', () => {
        const lines = ['a', 'b', 'the quick fox', 'the slow fox', '', 'ä 🙂 {facts}'];
        let seed = 7;
        const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
        const text = () =>
            Array.from(
                { length: 1 + Math.floor(random() * 9) },
                () => lines[Math.floor(random() * lines.length)]
            ).join('\n');
        for (let run = 0; run < 300; run++) {
            const [before, after] = [`.${text()}`, `.${text()}`];
            const found = diffLines(before, after);

            expect(textOf(found, 'added')).toBe(before);
            expect(textOf(found, 'removed')).toBe(after);
        }
    });

    it('does not hang on two long texts that have nothing in common', () => {
        const long = (word: string) =>
            Array.from({ length: 4000 }, (_, index) => `${word} ${String(index)}`).join('\n');

        expect(diffLines(long('a'), long('b'))).toHaveLength(8000);
    });
});
