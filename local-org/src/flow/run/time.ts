import { ApexDate, ApexDatetime, daysInMonth } from '../../shared/values/index.js';
import { startOfDay, zoneOffset } from '../../soql/timeZone.js';
import { userZone } from '../../runtime/library/localeFormat.js';

const UNITS: Readonly<Record<string, number>> = {
    minutes: 60_000,
    hours: 3_600_000,
    days: 86_400_000,
    weeks: 604_800_000
};

/** A moment moved by so many units: `Minutes`, `Hours`, `Days`, `Weeks`, `Months`. */
export const moved = (ms: number, count: number, unit: string): number =>
    unit.toLowerCase() === 'months'
        ? addMonths(ms, count)
        : ms + count * (UNITS[unit.toLowerCase()] ?? 0);

/** A date is the beginning of that day for the user; null: it is none. */
export const momentOf = (value: unknown): number | null =>
    value instanceof ApexDatetime
        ? value.ms
        : value instanceof ApexDate
          ? startOfDay(value.days, userZone())
          : null;

function addMonths(ms: number, count: number): number {
    const offset = zoneOffset(ms, userZone());
    const local = new Date(ms + offset);
    const month = local.getUTCMonth() + count;
    const year = local.getUTCFullYear() + Math.floor(month / 12);
    const place = ((month % 12) + 12) % 12;
    const day = Math.min(local.getUTCDate(), daysInMonth(year, place + 1));
    const time = Date.UTC(
        year,
        place,
        day,
        local.getUTCHours(),
        local.getUTCMinutes(),
        local.getUTCSeconds()
    );
    return time - offset;
}
