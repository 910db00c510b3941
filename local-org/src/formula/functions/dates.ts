import {
    ApexDate,
    ApexDatetime,
    ApexTime,
    Decimal,
    daysInMonth
} from '../../shared/values/index.js';
import { compiled, need, plain, type FormulaFunction } from '../builder.js';
import { FormulaFailure } from '../formulaError.js';
import { dayIn } from '../zones.js';

const whole = (value: Decimal): number => Math.trunc(value.toNumber());
const number = (value: number): Decimal => Decimal.of(value);

const part = (read: (date: ApexDate) => number): FormulaFunction =>
    plain(['Date'], 'Number', ([date]: [ApexDate]) => number(read(date)));

const timePart = (read: (time: ApexTime) => number): FormulaFunction =>
    plain(['Time'], 'Number', ([time]: [ApexTime]) => number(read(time)));

/** `2026-01-31 12:00:00` (GMT) or its ISO form. */
function parseDatetime(text: string): ApexDatetime {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?Z?$/.exec(
        text.trim()
    );
    if (match === null) {
        throw new FormulaFailure(`${text} is not a date and time`);
    }
    const [, year, month, day, hour, minute, second = '0', fraction = '0'] = match;
    return new ApexDatetime(
        Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second) +
            Math.round(Number(fraction) * 1000)
    );
}

function parseTime(text: string): ApexTime {
    const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/.exec(text.trim());
    if (match === null) {
        throw new FormulaFailure(`${text} is not a time`);
    }
    const [, hour, minute, second = '0', fraction = '0'] = match;
    return ApexTime.of(+hour!, +minute!, +second, Number(fraction.padEnd(3, '0')));
}

/** A month later, the last day of a month staying the last: the platform adds a day before and takes it after. */
const monthsLater = (date: ApexDate, months: number): ApexDate =>
    date.addDays(1).addMonths(months).addDays(-1);

/** Monday is 1; the week of the year's first Thursday is its first. */
function isoWeek(date: ApexDate): { year: number; week: number } {
    const thursday = date.addDays(3 - ((date.dayOfWeek + 6) % 7));
    const first = ApexDate.of(thursday.year, 1, 1);
    return { year: thursday.year, week: Math.floor((thursday.days - first.days) / 7) + 1 };
}

/** @see https://help.salesforce.com/s/articleView?id=sf.customize_functions_date_time.htm */
export const dateFunctions: Readonly<Record<string, FormulaFunction>> = {
    TODAY: plain([], 'Date', (_values, scope) => scope.today()),
    NOW: plain([], 'DateTime', (_values, scope) => scope.now()),
    TIMENOW: plain([], 'Time', (_values, scope) => new ApexTime(scope.now().ms % 86_400_000)),
    DATE: plain(
        ['Number', 'Number', 'Number'],
        'Date',
        ([year, month, day]: [Decimal, Decimal, Decimal]) => {
            const [y, m, d] = [whole(year), whole(month), whole(day)];
            if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) {
                throw new FormulaFailure(`${y}-${m}-${d} is not a date`);
            }
            return ApexDate.of(y, m, d);
        }
    ),
    DATEVALUE: plain(
        [['DateTime', 'Text', 'Date']],
        'Date',
        ([value]: [ApexDatetime | ApexDate | string], scope) => {
            if (value instanceof ApexDatetime) {
                return dayIn(scope.timeZone, value.ms);
            }
            const date = value instanceof ApexDate ? value : ApexDate.parseIso(value.trim());
            if (date === null) {
                throw new FormulaFailure(`${String(value)} is not a date`);
            }
            return date;
        }
    ),
    DATETIMEVALUE: plain(
        [['Text', 'Date', 'DateTime']],
        'DateTime',
        ([value]: [string | ApexDate | ApexDatetime]) =>
            typeof value === 'string'
                ? parseDatetime(value)
                : value instanceof ApexDate
                  ? new ApexDatetime(value.days * 86_400_000)
                  : value
    ),
    TIMEVALUE: plain(
        [['Text', 'DateTime', 'Time']],
        'Time',
        ([value]: [string | ApexDatetime | ApexTime]) =>
            typeof value === 'string'
                ? parseTime(value)
                : value instanceof ApexDatetime
                  ? new ApexTime(((value.ms % 86_400_000) + 86_400_000) % 86_400_000)
                  : value
    ),
    YEAR: part((date) => date.year),
    MONTH: part((date) => date.month),
    DAY: part((date) => date.day),
    WEEKDAY: part((date) => date.dayOfWeek + 1),
    DAYOFYEAR: part((date) => date.days - ApexDate.of(date.year, 1, 1).days + 1),
    ISOWEEK: part((date) => isoWeek(date).week),
    ISOYEAR: part((date) => isoWeek(date).year),
    HOUR: timePart((time) => time.hour),
    MINUTE: timePart((time) => time.minute),
    SECOND: timePart((time) => time.second),
    MILLISECOND: timePart((time) => time.millisecond),
    UNIXTIMESTAMP: plain(
        [['DateTime', 'Date', 'Time']],
        'Number',
        ([value]: [ApexDatetime | ApexDate | ApexTime]) =>
            number(value instanceof ApexDate ? value.days * 86_400 : Math.floor(value.ms / 1000))
    ),
    FROMUNIXTIME: plain(
        ['Number'],
        'DateTime',
        ([seconds]: [Decimal]) => new ApexDatetime(seconds.toNumber() * 1000)
    ),
    ADDMONTHS: {
        min: 2,
        max: 2,
        compile([date, months], call) {
            need(call, date!, 'Date', 'DateTime');
            need(call, months!, 'Number');
            return compiled(date!.type, call.offset, (scope) => {
                const value = date!.run(scope) as ApexDate | ApexDatetime | null;
                const by = months!.run(scope) as Decimal | null;
                if (value === null || by === null) {
                    return value;
                }
                if (value instanceof ApexDate) {
                    return monthsLater(value, whole(by));
                }
                const days = Math.floor(value.ms / 86_400_000);
                const later = monthsLater(new ApexDate(days), whole(by));
                return new ApexDatetime(later.days * 86_400_000 + (value.ms - days * 86_400_000));
            });
        }
    }
};
