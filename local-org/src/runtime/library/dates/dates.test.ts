import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate } from '../../../shared/values/index.js';
import { fromLocalMs, offsetAt, toLocalMs } from '../timeZones.js';
import { parseDatetimeText } from './conversions.js';
import { dateText, datetimeTextIn, parseLocaleDate } from '../../../shared/localeDates.js';
import { formatPattern } from './simpleDateFormat.js';

const MOMENT = Date.UTC(2026, 0, 31, 20, 5, 9, 7);
const inLosAngeles = (pattern: string): string =>
    formatPattern(MOMENT, pattern, 'America/Los_Angeles', 'en-US');

test('pattern letters are those of SimpleDateFormat', () => {
    assert.equal(inLosAngeles('yyyy-MM-dd HH:mm:ss.SSS'), '2026-01-31 12:05:09.007');
    assert.equal(
        inLosAngeles("EEEE, MMMM d, yy 'at' h:mm a"),
        'Saturday, January 31, 26 at 12:05 PM'
    );
    assert.equal(inLosAngeles("yyyy-MM-dd'T'HH:mm:ssZ"), '2026-01-31T12:05:09-0800');
    assert.equal(inLosAngeles('XXX z'), '-08:00 PST');
    assert.equal(inLosAngeles("''D''"), "'31'");
    assert.equal(formatPattern(MOMENT, 'u w YYYY', 'GMT', 'de-DE'), '6 5 2026');
});

test('local time follows summer time', () => {
    const zone = 'America/New_York';
    assert.equal(offsetAt(Date.UTC(2026, 6, 1), zone), -4 * 3_600_000);
    const local = Date.UTC(2026, 0, 1, 9);
    assert.equal(toLocalMs(fromLocalMs(local, zone), zone), local);
});

test('dates show in the locale, and are read back', () => {
    const date = ApexDate.of(2026, 1, 5);
    assert.equal(dateText(date, 'en-US'), '1/5/2026');
    assert.equal(dateText(date, 'en-GB'), '05/01/2026');
    assert.equal(dateText(date, 'de-DE'), '05.01.2026');
    assert.equal(parseLocaleDate('1/5/2026', 'en-US')?.toString(), '2026-01-05');
    assert.equal(parseLocaleDate('13/45/2026', 'en-US'), null);
    assert.equal(datetimeTextIn(Date.UTC(2026, 0, 5, 15, 4), 'en-US'), '1/5/2026, 3:04 PM');
});

test('date and time texts need day and clock to exist', () => {
    assert.equal(parseDatetimeText('2026-01-05 15:04:05'), Date.UTC(2026, 0, 5, 15, 4, 5));
    assert.equal(parseDatetimeText('2026-02-30 15:04:05'), null);
    assert.equal(parseDatetimeText('soon'), null);
});
