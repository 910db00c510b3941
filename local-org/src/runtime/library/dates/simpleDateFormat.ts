import { ApexDate, pad } from '../../../shared/values/index.js';
import { apexError } from '../../../shared/apexException.js';
import { offsetAt, toLocalMs } from '../timeZones.js';
import { firstDayOfWeek } from './weeks.js';
import { shortZoneName } from './zoneNames.js';

interface Moment {
    readonly ms: number;
    /** UTC parts read as local time. */
    readonly local: Date;
    readonly zone: string;
    readonly locale: string;
}

/**
 * Java's SimpleDateFormat, which `Datetime.format(pattern)` follows.
 * @see https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html
 */
export function formatPattern(ms: number, pattern: string, zone: string, locale: string): string {
    const moment: Moment = { ms, local: new Date(toLocalMs(ms, zone)), zone, locale };
    let out = '';
    for (let at = 0; at < pattern.length;) {
        const char = pattern.charAt(at);
        if (char === "'") {
            const { text, end } = quoted(pattern, at);
            out += text;
            at = end;
        } else if (/[a-zA-Z]/.test(char)) {
            let count = 1;
            while (pattern[at + count] === char) {
                count++;
            }
            out += field(char, count, moment);
            at += count;
        } else {
            out += char;
            at++;
        }
    }
    return out;
}

/** `''` is a quote, in and out of quoted text. */
function quoted(pattern: string, start: number): { text: string; end: number } {
    if (pattern[start + 1] === "'") {
        return { text: "'", end: start + 2 };
    }
    let text = '';
    let at = start + 1;
    for (; at < pattern.length; at++) {
        if (pattern[at] === "'") {
            if (pattern[at + 1] !== "'") {
                break;
            }
            at++;
        }
        text += pattern.charAt(at);
    }
    return { text, end: at + 1 };
}

function name(moment: Moment, options: Intl.DateTimeFormatOptions, type: string): string {
    return (
        new Intl.DateTimeFormat(moment.locale, { timeZone: 'UTC', ...options })
            .formatToParts(moment.local)
            .find((part) => part.type === type)?.value ?? ''
    );
}

function field(letter: string, count: number, moment: Moment): string {
    const { local } = moment;
    const number = (value: number): string => pad(value, count);
    switch (letter) {
        case 'G':
            return local.getUTCFullYear() > 0 ? 'AD' : 'BC';
        case 'y':
        case 'u':
            return letter === 'u'
                ? number(local.getUTCDay() || 7)
                : year(local.getUTCFullYear(), count);
        case 'Y':
            return year(weekYear(moment), count);
        case 'M':
        case 'L':
            return month(moment, count);
        case 'w':
            return number(weekOfYear(moment));
        case 'W':
            return number(weekOfMonth(moment));
        case 'D':
            return number(dayOfYear(local));
        case 'd':
            return number(local.getUTCDate());
        case 'F':
            return number(Math.ceil(local.getUTCDate() / 7));
        case 'E':
            return name(moment, { weekday: count >= 4 ? 'long' : 'short' }, 'weekday');
        case 'a':
            return local.getUTCHours() < 12 ? 'AM' : 'PM';
        case 'H':
            return number(local.getUTCHours());
        case 'k':
            return number(local.getUTCHours() || 24);
        case 'K':
            return number(local.getUTCHours() % 12);
        case 'h':
            return number(local.getUTCHours() % 12 || 12);
        case 'm':
            return number(local.getUTCMinutes());
        case 's':
            return number(local.getUTCSeconds());
        case 'S':
            return number(local.getUTCMilliseconds());
        case 'z':
            return zoneName(moment, count);
        case 'Z':
            return zoneOffset(moment, '');
        case 'X':
            return isoOffset(moment, count);
        default:
            throw apexError('System.StringException', `Illegal pattern character '${letter}'`);
    }
}

const year = (value: number, count: number): string =>
    count === 2 ? pad(value % 100) : pad(value, count);

function month(moment: Moment, count: number): string {
    if (count <= 2) {
        return pad(moment.local.getUTCMonth() + 1, count);
    }
    return name(moment, { month: count === 3 ? 'short' : 'long', day: 'numeric' }, 'month');
}

const dayOfYear = (local: Date): number =>
    ApexDate.of(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()).days -
    ApexDate.of(local.getUTCFullYear(), 1, 1).days +
    1;

/** Java counts a week to the year that holds enough of its days: 1 in the US, 4 by ISO. */
function weekStartOfYear(calendarYear: number, locale: string): number {
    const first = firstDayOfWeek(locale);
    const newYear = ApexDate.of(calendarYear, 1, 1);
    const offset = (newYear.dayOfWeek - first + 7) % 7;
    const minimalDays = first === 1 ? 4 : 1;
    const start = newYear.days - offset;
    return 7 - offset >= minimalDays ? start : start + 7;
}

function weekYear({ local, locale }: Moment): number {
    const day = Math.floor(local.getTime() / 86_400_000);
    const calendarYear = local.getUTCFullYear();
    if (day >= weekStartOfYear(calendarYear + 1, locale)) {
        return calendarYear + 1;
    }
    return day < weekStartOfYear(calendarYear, locale) ? calendarYear - 1 : calendarYear;
}

function weekOfYear(moment: Moment): number {
    const day = Math.floor(moment.local.getTime() / 86_400_000);
    return Math.floor((day - weekStartOfYear(weekYear(moment), moment.locale)) / 7) + 1;
}

function weekOfMonth({ local, locale }: Moment): number {
    const first = new ApexDate(Math.floor(local.getTime() / 86_400_000) - local.getUTCDate() + 1);
    const offset = (first.dayOfWeek - firstDayOfWeek(locale) + 7) % 7;
    return Math.floor((local.getUTCDate() - 1 + offset) / 7) + 1;
}

function zoneName({ ms, zone, locale }: Moment, count: number): string {
    if (zone === 'GMT' || zone === 'UTC') {
        return count >= 4 ? 'Greenwich Mean Time' : zone;
    }
    const short = count >= 4 ? undefined : shortZoneName(zone, offsetAt(ms, zone));
    if (short !== undefined) {
        return short;
    }
    return (
        new Intl.DateTimeFormat(locale, {
            timeZone: zone,
            timeZoneName: count >= 4 ? 'long' : 'short'
        })
            .formatToParts(new Date(ms))
            .find(({ type }) => type === 'timeZoneName')?.value ?? zone
    );
}

function zoneOffset({ ms, zone }: Moment, separator: string): string {
    const minutes = Math.round(offsetAt(ms, zone) / 60_000);
    const size = Math.abs(minutes);
    return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${separator}${pad(size % 60)}`;
}

function isoOffset(moment: Moment, count: number): string {
    if (offsetAt(moment.ms, moment.zone) === 0) {
        return 'Z';
    }
    const text = zoneOffset(moment, count >= 3 ? ':' : '');
    return count === 1 ? text.slice(0, 3) : text;
}
