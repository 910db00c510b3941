import { piecesOf, placeOf } from 'c/aiFlagPlaces';

const BEFORE = 'Hi Ada, we offer 37 % by May 3. Then 37 % more.';
const FIRST = { start: 17, length: 4 };
const SECOND = { start: 37, length: 4 };

describe('placeOf', () => {
    it.each([
        ['nothing was edited', BEFORE, FIRST, 17],
        ['something was added before', `Dear all, ${BEFORE}`, FIRST, 27],
        ['something was added after', `${BEFORE} Bye.`, FIRST, 17],
        ['something was added right before', BEFORE.replace('37', '137'), FIRST, 18],
        ['both ends were edited', `X${BEFORE}Y`, FIRST, 18],
        ['both ends were edited: the second', `X${BEFORE}Y`, SECOND, 38],
        ['the first was taken out: the second', BEFORE.replace('37 % ', ''), SECOND, 32]
    ])('finds the passage when %s', (_, now, place, start) => {
        expect(placeOf(BEFORE, now, place)).toEqual({ start, length: 4 });
        expect(now.slice(start, start + 4)).toBe('37 %');
    });

    it.each([
        ['it was taken out', BEFORE.replace('37 % by', 'something by')],
        ['it was changed', BEFORE.replace('37 %', '38 %')],
        ['it was changed inside', BEFORE.replace('37 %', '37.5 %')],
        ['all was replaced', 'All mine.'],
        ['all was taken out', '']
    ])('finds nothing when %s', (_, now) => {
        expect(placeOf(BEFORE, now, FIRST)).toBeUndefined();
    });

    it('finds it again when it is put back', () => {
        const without = BEFORE.replace('37 % by', 'by');

        expect(placeOf(BEFORE, without, FIRST)).toBeUndefined();
        expect(placeOf(BEFORE, BEFORE, FIRST)).toEqual(FIRST);
    });
});

describe('piecesOf', () => {
    it('cuts a text at its marks and loses nothing', () => {
        const pieces = piecesOf(BEFORE, [
            { ...SECOND, isBlocking: true },
            { ...FIRST, isBlocking: false }
        ]);

        expect(pieces.map(({ text }) => text).join('')).toBe(BEFORE);
        expect(pieces.filter(({ isMarked }) => isMarked)).toEqual([
            { text: '37 %', isMarked: true, isBlocking: false },
            { text: '37 %', isMarked: true, isBlocking: true }
        ]);
    });

    it('takes marks that overlap or lie outside', () => {
        const pieces = piecesOf('abcdef', [
            { start: 1, length: 3, isBlocking: false },
            { start: 2, length: 3, isBlocking: true },
            { start: 9, length: 3, isBlocking: false }
        ]);

        expect(pieces.map(({ text }) => text)).toEqual(['a', 'bcd', 'e', 'f']);
    });

    it('has no pieces without a text', () => {
        expect(piecesOf('', [])).toEqual([]);
    });
});
