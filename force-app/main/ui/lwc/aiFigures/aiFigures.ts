/** Utilities: how figures are written in charts and tables, in the language and the time zone of the user. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });

const DIME = 0.1;
const CENTS = 100;

/** Small sums keep their digits: a call costs a fraction of a cent. */
export function dollars(amount: number | null | undefined): string {
    const sum = amount ?? 0;
    const isOfCents = Number(sum.toFixed(4)) === Math.round(sum * CENTS) / CENTS;
    const digits = sum < DIME && !isOfCents ? 4 : 2;
    return new Intl.NumberFormat(LOCALE, {
        style: 'currency',
        currency: 'USD',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits
    }).format(sum);
}

export function count(value: number | null | undefined): string {
    return WHOLE.format(value ?? 0);
}

/** A day as Apex gives it, `2026-11-21`, without a time zone. */
export function day(isoDay: string): string {
    return new Date(`${isoDay}T00:00:00`).toLocaleDateString(LOCALE, { dateStyle: 'medium' });
}

export function dateTime(moment: string): string {
    return new Date(moment).toLocaleString(LOCALE, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: TIME_ZONE
    });
}

/** `2026-11-21` of a local date. */
export function isoDay(date: Date): string {
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Every day from one to another, both with it. */
export function daysBetween(from: string, to: string): readonly string[] {
    const days: string[] = [];
    const date = new Date(`${from}T00:00:00`);
    for (let next = isoDay(date); next <= to; next = isoDay(date)) {
        days.push(next);
        date.setDate(date.getDate() + 1);
    }
    return days;
}

interface Span {
    readonly unit: Intl.RelativeTimeFormatUnit;
    readonly seconds: number;
}

const MINUTE: Span = { unit: 'minute', seconds: 60 };
const SPANS: readonly Span[] = [
    { unit: 'day', seconds: 86_400 },
    { unit: 'hour', seconds: 3600 },
    MINUTE
];

/** How long ago something was, such as "5 minutes ago"; a clock that is ahead counts as now. */
export function ago(moment: string, now = new Date()): string {
    const seconds = Math.max(0, (now.getTime() - new Date(moment).getTime()) / 1000);
    const span = SPANS.find((one) => seconds >= one.seconds) ?? MINUTE;
    return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(
        -Math.floor(seconds / span.seconds),
        span.unit
    );
}
