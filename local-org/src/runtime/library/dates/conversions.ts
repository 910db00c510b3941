import { ApexDate, ApexDatetime } from '../../../shared/values/index.js';
import { typeError } from '../arguments.js';
import { fromLocalMs } from '../timeZones.js';
import { userZone } from '../localeFormat.js';
import { localDay } from './clock.js';

const DATETIME_TEXT =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?Z?$/;
const ZONE_OFFSET = /(?<=\d:\d{2}) ?([+-])(\d{2}):?(\d{2})$/;

/** `2026-01-31 12:30:00` as milliseconds of a local clock; `null` when the text is none. */
export function parseDatetimeText(text: string): number | null {
    const match = DATETIME_TEXT.exec(text.trim());
    if (match === null) {
        return null;
    }
    const [year, month, day, hour, minute, second] = match
        .slice(1)
        .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
    if (
        ApexDate.parseIso(`${match[1]}-${match[2]}-${match[3]}`) === null ||
        hour > 23 ||
        minute > 59
    ) {
        return null;
    }
    return (
        ApexDate.of(year, month, day).days * 86_400_000 +
        ((hour * 60 + minute) * 60 + second) * 1000
    );
}

export function dateFromValue(value: unknown): ApexDate {
    if (value instanceof ApexDate) {
        return value;
    }
    if (value instanceof ApexDatetime) {
        return localDay(value);
    }
    const date = typeof value === 'string' ? ApexDate.parseIso(value.split(/[ T]/)[0] ?? '') : null;
    if (date === null) {
        throw typeError(`Invalid date: ${String(value)}`);
    }
    return date;
}

/** `Datetime.valueOf`: text is local time unless it ends in an offset, a number is milliseconds since 1970. */
export function datetimeFromValue(value: unknown): ApexDatetime {
    if (value instanceof ApexDatetime) {
        return value;
    }
    if (value instanceof ApexDate) {
        return new ApexDatetime(value.days * 86_400_000);
    }
    if (typeof value === 'bigint' || typeof value === 'number') {
        return new ApexDatetime(Number(value));
    }
    const offset = typeof value === 'string' ? ZONE_OFFSET.exec(value) : null;
    if (offset !== null) {
        return withOffset(value as string, offset);
    }
    const local = typeof value === 'string' ? parseDatetimeText(value) : null;
    if (local === null) {
        throw typeError(`Invalid date/time: ${String(value)}`);
    }
    return new ApexDatetime(fromLocalMs(local, userZone()));
}

function withOffset(text: string, [suffix, sign, hours, minutes]: RegExpExecArray): ApexDatetime {
    const clock = parseDatetimeText(text.slice(0, -suffix.length));
    if (clock === null) {
        throw typeError(`Invalid date/time: ${text}`);
    }
    const minutesEast = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    return new ApexDatetime(clock - minutesEast * 60_000);
}
