import { ApexDate } from '../shared/values/index.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that it is in a time zone at an instant. */
export function dayIn(timeZone: string, ms: number): ApexDate {
    let format = formats.get(timeZone);
    if (format === undefined) {
        format = new Intl.DateTimeFormat('en-CA', {
            timeZone,
            year: 'numeric',
            month: '2-digit',
            day: '2-digit'
        });
        formats.set(timeZone, format);
    }
    const parts = Object.fromEntries(
        format.formatToParts(ms).map(({ type, value }) => [type, Number(value)])
    );
    return ApexDate.of(parts['year']!, parts['month']!, parts['day']!);
}
