import type * as Module from 'c/aiLocalText';

/** The module as a user of that language has it. */
function inLocale(locale: string): typeof Module {
    jest.resetModules();
    jest.doMock('@salesforce/i18n/locale', () => ({ __esModule: true, default: locale }), {
        virtual: true
    });
    return jest.requireActual<typeof Module>('c/aiLocalText');
}

describe('c/aiLocalText', () => {
    const zone = process.env.TZ;
    afterEach(() => {
        process.env.TZ = zone;
    });

    it.each([
        ['Close date 2026-12-18.', 'Close date Dec 18, 2026.'],
        ['(closed on 2026-07-02)', '(closed on Jul 2, 2026)'],
        ['Begins 2026-11-21 09:30, in Rotterdam', 'Begins Nov 21, 2026, 9:30 AM, in Rotterdam'],
        ['2026-11-21', 'Nov 21, 2026'],
        ['from 2026-01-01 to 2026-01-31', 'from Jan 1, 2026 to Jan 31, 2026'],
        ['amount USD 186,000, won', 'amount USD 186,000, won'],
        ['EUR 1,234.50', 'EUR 1,234.50'],
        ['12,345 robots', '12,345 robots']
    ])('shows "%s" as "%s"', (written, shown) => {
        // Between the parts of a time stands a narrow blank in some versions of the data.
        expect(inLocale('en-US').localised(written).replaceAll('\u202f', ' ')).toBe(shown);
    });

    it.each([
        ['Faktura 2026-11-21 über USD 186,000.50', 'Faktura 21.11.2026 über 186.000,50 USD'],
        ['12,345 Roboter', '12.345 Roboter'],
        ['Um 2026-11-21 14:05', 'Um 21.11.2026, 14:05']
    ])('shows "%s" in German', (written, shown) => {
        expect(inLocale('de-DE').localised(written)).toBe(shown);
    });

    it.each([
        'Order 4711-2026-11-21',
        'file_2026-11-21.pdf is no day of ours: 2026-11-21.pdf',
        '2026-13-40 is no day',
        '2026-02-30 is none either',
        'At 2026-11-21T09:30:00Z in some zone',
        'https://example.com/2026-11-21/x',
        'version 1.2.3, 12.5 %, 2026, 1234567',
        'ABC 1,000.x and XYZW 12',
        'ring 1,234,56'
    ])('leaves "%s" alone', (text) => {
        expect(inLocale('de-DE').localised(text)).toBe(text);
    });

    it.each(['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati', 'UTC'])(
        'shows the same day in %s',
        (timeZone) => {
            process.env.TZ = timeZone;

            expect(inLocale('en-US').localised('2026-11-21')).toBe('Nov 21, 2026');
        }
    );

    it('says how each thing is shown that is shown in another way', () => {
        const { shownIn } = inLocale('en-US');

        expect(shownIn(['On 2026-11-21, 1,000 seats', 'On 2026-11-21 and 2026-11-22'])).toEqual({
            '2026-11-21': 'Nov 21, 2026',
            '2026-11-22': 'Nov 22, 2026'
        });
    });
});
