import { ago, count, daysBetween, dollars, isoDay } from 'c/aiFigures';

describe('c/aiFigures', () => {
    it.each([
        [0, '$0.00'],
        [0.0011, '$0.0011'],
        [0.05, '$0.05'],
        [0.054, '$0.0540'],
        [0.3212, '$0.32'],
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

    it('says how long ago something was', () => {
        const now = new Date('2026-11-21T12:00:00Z');

        expect(ago('2026-11-21T11:59:30Z', now)).toBe('this minute');
        expect(ago('2026-11-21T11:48:00Z', now)).toBe('12 minutes ago');
        expect(ago('2026-11-21T09:00:00Z', now)).toBe('3 hours ago');
        expect(ago('2026-11-20T09:00:00Z', now)).toBe('yesterday');
        expect(ago('2026-11-21T12:05:00Z', now)).toBe('this minute');
    });
});
