import { count, daysBetween, dollars, isoDay } from 'c/aiFigures';

describe('c/aiFigures', () => {
    it.each([
        [0, '$0.00'],
        [0.0011, '$0.0011'],
        [0.5, '$0.50'],
        [12.345, '$12.35'],
        [1234, '$1,234.00']
    ])('writes %d dollars as %s', (sum, text) => {
        expect(dollars(sum)).toBe(text);
    });

    it('writes counts without decimals', () => {
        expect(count(12345.4)).toBe('12,345');
    });

    it('names every day of a span, over the end of a month', () => {
        expect(daysBetween('2026-02-27', '2026-03-02')).toEqual([
            '2026-02-27',
            '2026-02-28',
            '2026-03-01',
            '2026-03-02'
        ]);
        expect(daysBetween('2026-03-02', '2026-03-01')).toEqual([]);
    });

    it('takes the day where the user is', () => {
        expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    });
});
