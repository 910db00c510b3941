import { ApexDate, ApexDatetime, ApexTime, notNull } from '../../../shared/values/index.js';
import { typeError } from '../../library/arguments.js';
import { localDay, now } from '../../library/dates/clock.js';
import { datetimeFromValue, parseDatetimeText } from '../../library/dates/conversions.js';
import { datetimeTextIn, parseLocaleDate } from '../../../shared/localeDates.js';
import { formatPattern } from '../../library/dates/simpleDateFormat.js';
import { libraryClass } from '../../library/libraryClass.js';
import { userLocale, userZone } from '../../library/localeFormat.js';
import { apexReference } from '../../library/reference.js';
import { fromLocalMs, toLocalMs } from '../../library/timeZones.js';

const MS_PER_DAY = 86_400_000;

const localMsOf = (date: ApexDate, time: ApexTime | null): number =>
    notNull(date).days * MS_PER_DAY + (time?.ms ?? 0);

const partsToMs = (
    year: number,
    month: number,
    day: number,
    hour = 0,
    minute = 0,
    second = 0
): number =>
    ApexDate.of(notNull(year), notNull(month), notNull(day)).days * MS_PER_DAY +
    ((notNull(hour) * 60 + notNull(minute)) * 60 + notNull(second)) * 1000;

const local = (localMs: number): ApexDatetime => new ApexDatetime(fromLocalMs(localMs, userZone()));

type Parts = [
    year: number,
    month: number,
    day: number,
    hour?: number,
    minute?: number,
    second?: number
];
const newLocal = (...parts: Parts): ApexDatetime => local(partsToMs(...parts));
const newGmt = (...parts: Parts): ApexDatetime => new ApexDatetime(partsToMs(...parts));

/** The local clock, as a date whose UTC parts are to be read. */
const localDate = (self: ApexDatetime): Date => new Date(toLocalMs(self.ms, userZone()));
const gmtDate = (self: ApexDatetime): Date => new Date(self.ms);

const timeOf = (ms: number): ApexTime => new ApexTime(ms);

/** Days, months and years move the local clock, so that the hour stays over a change of summer time. */
function addMonths(self: ApexDatetime, months: number): ApexDatetime {
    const at = toLocalMs(self.ms, userZone());
    const day = Math.floor(at / MS_PER_DAY);
    const moved = new ApexDate(day).addMonths(notNull(months)).days;
    return local(moved * MS_PER_DAY + (at - day * MS_PER_DAY));
}

const addDays = (self: ApexDatetime, days: number): ApexDatetime =>
    local(toLocalMs(self.ms, userZone()) + notNull(days) * MS_PER_DAY);

const addMs = (unit: number) => (self: ApexDatetime, count: number) =>
    new ApexDatetime(self.ms + notNull(count) * unit);

/** `10/14/2026 11:46 AM`, in the user's locale and zone. */
function parse(text: string): ApexDatetime {
    const match = /^(\S+?),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?$/i.exec(
        notNull(text).trim()
    );
    const date = match === null ? null : parseLocaleDate(match[1]!, userLocale());
    if (match === null || date === null) {
        throw typeError(`Invalid date/time: ${text}`);
    }
    const hour12 = Number(match[2]) % 12;
    const half = match[5]?.toUpperCase();
    const hour = half === undefined ? Number(match[2]) : half === 'PM' ? hour12 + 12 : hour12;
    const time = ApexTime.of(hour, Number(match[3]), Number(match[4] ?? 0), 0);
    return local(localMsOf(date, time));
}

function valueOfGmt(text: string): ApexDatetime {
    const ms = parseDatetimeText(notNull(text));
    if (ms === null) {
        throw typeError(`Invalid date/time: ${text}`);
    }
    return new ApexDatetime(ms);
}

const dayOfYear = (at: Date): number =>
    Math.floor(at.getTime() / MS_PER_DAY) - ApexDate.of(at.getUTCFullYear(), 1, 1).days + 1;

const format = (self: ApexDatetime, pattern: string | null, zone: string | null): string =>
    pattern === null
        ? datetimeTextIn(toLocalMs(self.ms, userZone()), userLocale())
        : formatPattern(self.ms, pattern, zone ?? userZone(), userLocale());

export default libraryClass('System.Datetime', {
    reference: apexReference('apex_methods_system_datetime'),
    members: {
        'static Datetime newInstance(Long milliseconds)': (ms: bigint) =>
            new ApexDatetime(Number(notNull(ms))),
        'static Datetime newInstance(Date date, Time time)': (date: ApexDate, time: ApexTime) =>
            local(localMsOf(date, time)),
        'static Datetime newInstance(Integer year, Integer month, Integer day)': newLocal,
        'static Datetime newInstance(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)':
            newLocal,
        'static Datetime newInstanceGmt(Date date, Time time)': (date: ApexDate, time: ApexTime) =>
            new ApexDatetime(localMsOf(date, time)),
        'static Datetime newInstanceGmt(Integer year, Integer month, Integer day)': newGmt,
        'static Datetime newInstanceGmt(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)':
            newGmt,
        'static Datetime now()': now,
        'static Datetime parse(String text)': parse,
        'static Datetime valueOf(String text)': (text: string) => datetimeFromValue(notNull(text)),
        'static Datetime valueOf(Object value)': (value: unknown) =>
            datetimeFromValue(notNull(value)),
        'static Datetime valueOfGmt(String text)': valueOfGmt,
        'Datetime addDays(Integer days)': addDays,
        'Datetime addHours(Integer hours)': addMs(3_600_000),
        'Datetime addMinutes(Integer minutes)': addMs(60_000),
        'Datetime addMonths(Integer months)': addMonths,
        'Datetime addSeconds(Integer seconds)': addMs(1000),
        'Datetime addYears(Integer years)': (self: ApexDatetime, years: number) =>
            addMonths(self, notNull(years) * 12),
        'Date date()': localDay,
        'Date dateGmt()': (self: ApexDatetime) => new ApexDate(Math.floor(self.ms / MS_PER_DAY)),
        'Integer day()': (self: ApexDatetime) => localDate(self).getUTCDate(),
        'Integer dayGmt()': (self: ApexDatetime) => gmtDate(self).getUTCDate(),
        'Integer dayOfYear()': (self: ApexDatetime) => dayOfYear(localDate(self)),
        'Integer dayOfYearGmt()': (self: ApexDatetime) => dayOfYear(gmtDate(self)),
        'String format()': (self: ApexDatetime) => format(self, null, null),
        'String format(String pattern)': (self: ApexDatetime, pattern: string) =>
            format(self, notNull(pattern), null),
        'String format(String pattern, String timeZone)': (
            self: ApexDatetime,
            pattern: string,
            zone: string
        ) => format(self, notNull(pattern), notNull(zone)),
        'String formatGmt(String pattern)': (self: ApexDatetime, pattern: string) =>
            format(self, notNull(pattern), 'GMT'),
        'String formatLong()': (self: ApexDatetime) =>
            `${datetimeTextIn(toLocalMs(self.ms, userZone()), userLocale()).replace(
                /(\d{1,2}:\d{2})/,
                `$1:${formatPattern(self.ms, 'ss', userZone(), userLocale())}`
            )} ${formatPattern(self.ms, 'z', userZone(), userLocale())}`,
        'Long getTime()': (self: ApexDatetime) => BigInt(self.ms),
        'Integer hour()': (self: ApexDatetime) => localDate(self).getUTCHours(),
        'Integer hourGmt()': (self: ApexDatetime) => gmtDate(self).getUTCHours(),
        'Boolean isSameDay(Datetime other)': (self: ApexDatetime, other: ApexDatetime) =>
            localDay(self).days === localDay(notNull(other)).days,
        'Integer millisecond()': (self: ApexDatetime) => localDate(self).getUTCMilliseconds(),
        'Integer millisecondGmt()': (self: ApexDatetime) => gmtDate(self).getUTCMilliseconds(),
        'Integer minute()': (self: ApexDatetime) => localDate(self).getUTCMinutes(),
        'Integer minuteGmt()': (self: ApexDatetime) => gmtDate(self).getUTCMinutes(),
        'Integer month()': (self: ApexDatetime) => localDate(self).getUTCMonth() + 1,
        'Integer monthGmt()': (self: ApexDatetime) => gmtDate(self).getUTCMonth() + 1,
        'Integer second()': (self: ApexDatetime) => localDate(self).getUTCSeconds(),
        'Integer secondGmt()': (self: ApexDatetime) => gmtDate(self).getUTCSeconds(),
        'Time time()': (self: ApexDatetime) => timeOf(toLocalMs(self.ms, userZone())),
        'Time timeGmt()': (self: ApexDatetime) => timeOf(self.ms),
        'Integer year()': (self: ApexDatetime) => localDate(self).getUTCFullYear(),
        'Integer yearGmt()': (self: ApexDatetime) => gmtDate(self).getUTCFullYear()
    }
});
