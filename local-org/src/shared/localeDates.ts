import { ApexDate, daysInMonth } from './values/index.js';

/** A locale of the platform as Intl spells it: `en_US` → `en-US`. */
export function intlLocale(locale: string): string {
    // `fr_CA_EURO`, `zh_TW_STROKE`: variants that Intl does not know.
    const [language = 'en', region = ''] = locale.split('_');
    return region === '' ? language : `${language}-${region}`;
}

/** The order of day, month and year in a locale's short date, and how it separates them. */
function shape(locale: string): { type: string; value: string }[] {
    return new Intl.DateTimeFormat(locale, {
        dateStyle: 'short',
        timeZone: 'UTC'
    }).formatToParts(new Date(Date.UTC(2026, 10, 22)));
}

/** Short date with a four-digit year, as the platform shows dates: `1/31/2026`. */
export function dateText(date: ApexDate, locale: string): string {
    const { year, month, day } = date.parts;
    return shape(locale)
        .map(({ type, value }) => {
            switch (type) {
                case 'year':
                    return String(year);
                case 'month':
                    return isPadded(locale) ? String(month).padStart(2, '0') : String(month);
                case 'day':
                    return isPadded(locale) ? String(day).padStart(2, '0') : String(day);
                default:
                    return value;
            }
        })
        .join('');
}

/** Whether the locale writes `01` for January. */
function isPadded(locale: string): boolean {
    const parts = new Intl.DateTimeFormat(locale, {
        dateStyle: 'short',
        timeZone: 'UTC'
    }).formatToParts(new Date(Date.UTC(2026, 0, 2)));
    return parts.some(
        ({ type, value }) => (type === 'month' || type === 'day') && value.length === 2
    );
}

/** `1/31/2026 4:05 PM`, in the locale, of a moment that is shifted to local time. */
export function datetimeTextIn(localMs: number, locale: string): string {
    const date = dateText(new ApexDate(Math.floor(localMs / 86_400_000)), locale);
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
        .format(new Date(localMs))
        .replace(/\u202f/g, ' ');
    return `${date}${locale === 'en-US' ? ', ' : ' '}${time}`;
}

/** What {@link dateText} writes, read back; `null` when the text is none. */
export function parseLocaleDate(text: string, locale: string): ApexDate | null {
    const order = shape(locale)
        .map(({ type }) => type)
        .filter((type) => type === 'year' || type === 'month' || type === 'day');
    const numbers = text.trim().match(/^(\d+)\D+(\d+)\D+(\d+)$/);
    if (numbers === null) {
        return null;
    }
    const value = (type: 'year' | 'month' | 'day'): number =>
        Number(numbers[order.indexOf(type) + 1]);
    const [month, day] = [value('month'), value('day')];
    const short = value('year');
    const year = short < 100 ? short + (short < 50 ? 2000 : 1900) : short;
    const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    return isDay ? ApexDate.of(year, month, day) : null;
}
