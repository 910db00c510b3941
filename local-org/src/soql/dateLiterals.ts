import { apexError } from '../shared/apexException.js';
import { ApexDate } from '../shared/values/index.js';

/** Days since 1970, the first and the one after the last. */
export interface DayRange {
    readonly from: number;
    readonly to: number;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/**
 * The days that a date literal means. The fiscal year is the calendar year, as in a new org.
 *
 * @param today the user's day
 * @param weekStart 0 Sunday … 6 Saturday, by the user's locale
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm
 */
export function daysOfLiteral(
    name: string,
    n: number | undefined,
    today: number,
    weekStart: number
): DayRange {
    const span = (unit: Unit, first: number, last: number): DayRange => ({
        from: startOf(unit, today, first, weekStart),
        to: startOf(unit, today, last + 1, weekStart)
    });
    switch (name) {
        case 'YESTERDAY':
            return span('DAY', -1, -1);
        case 'TODAY':
            return span('DAY', 0, 0);
        case 'TOMORROW':
            return span('DAY', 1, 1);
        case 'LAST_90_DAYS':
            return span('DAY', -90, 0);
        case 'NEXT_90_DAYS':
            return span('DAY', 1, 90);
    }
    const [, when, unitName] =
        /^(THIS|LAST|NEXT|LAST_N|NEXT_N|N)_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S?(?:_AGO)?$/.exec(
            name
        ) ?? [];
    const unit = unitName as Unit;
    const count = n ?? 0;
    switch (when) {
        case 'THIS':
            return span(unit, 0, 0);
        case 'LAST':
            return span(unit, -1, -1);
        case 'NEXT':
            return span(unit, 1, 1);
        case 'LAST_N':
            // Days include today; longer units end with the last whole one.
            return unit === 'DAY' ? span(unit, -count, 0) : span(unit, -count, -1);
        case 'NEXT_N':
            return span(unit, 1, count);
        case 'N':
            return span(unit, -count, -count);
        default:
            throw apexError('System.QueryException', `unexpected token: '${name}'`);
    }
}

function startOf(unit: Unit, today: number, offset: number, weekStart: number): number {
    const day = new ApexDate(today);
    const { year, month } = day.parts;
    switch (unit) {
        case 'DAY':
            return today + offset;
        case 'WEEK':
            return today - ((day.dayOfWeek - weekStart + 7) % 7) + 7 * offset;
        case 'MONTH':
            return ApexDate.of(year, month + offset, 1).days;
        case 'QUARTER':
            return ApexDate.of(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * offset, 1).days;
        case 'YEAR':
            return ApexDate.of(year + offset, 1, 1).days;
    }
}

/** On which day the weeks of a locale begin: 0 is Sunday. */
export function weekStartOf(locale: string): number {
    try {
        const info = new Intl.Locale(locale.replaceAll('_', '-')) as Intl.Locale & {
            weekInfo?: { firstDay: number };
            getWeekInfo?: () => { firstDay: number };
        };
        return (info.getWeekInfo?.() ?? info.weekInfo ?? { firstDay: 7 }).firstDay % 7;
    } catch {
        return 0;
    }
}
