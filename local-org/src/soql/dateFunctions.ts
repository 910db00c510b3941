import { ApexDate } from '../shared/values/index.js';
import type { FieldType } from '../schema/definitions.js';

/** Functions on a day, given in days since 1970 (1 is Sunday for DAY_IN_WEEK). */
const ON_DAYS: Readonly<Record<string, (day: ApexDate) => number>> = {
    CALENDAR_MONTH: (day) => day.month,
    CALENDAR_QUARTER: (day) => Math.ceil(day.month / 3),
    CALENDAR_YEAR: (day) => day.year,
    DAY_IN_MONTH: (day) => day.day,
    DAY_IN_WEEK: (day) => day.dayOfWeek + 1,
    DAY_IN_YEAR: (day) => day.days - ApexDate.of(day.year, 1, 1).days + 1,
    DAY_ONLY: (day) => day.days,
    FISCAL_MONTH: (day) => day.month,
    FISCAL_QUARTER: (day) => Math.ceil(day.month / 3),
    FISCAL_YEAR: (day) => day.year,
    WEEK_IN_MONTH: (day) => Math.floor((day.day - 1) / 7) + 1,
    WEEK_IN_YEAR: (day) => Math.floor((day.days - ApexDate.of(day.year, 1, 1).days) / 7) + 1
};

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_date_functions.htm */
export function isDateFunction(name: string): boolean {
    return name === 'HOUR_IN_DAY' || name in ON_DAYS;
}

/** What the function gives: a number, or for DAY_ONLY a day. */
export const dateFunctionType = (name: string): FieldType =>
    name === 'DAY_ONLY' ? 'Date' : 'Integer';

/** @param ms wall-clock milliseconds, already in the zone that counts */
export function applyDateFunction(name: string, ms: number): number {
    return name === 'HOUR_IN_DAY'
        ? Math.floor(ms / 3_600_000) % 24
        : ON_DAYS[name]!(new ApexDate(Math.floor(ms / 86_400_000)));
}
