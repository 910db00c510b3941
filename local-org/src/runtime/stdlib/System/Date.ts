import { ApexDate, daysInMonth, notNull } from '../../../shared/values/index.js';
import { typeError } from '../../library/arguments.js';
import { dateText, parseLocaleDate } from '../../../shared/localeDates.js';
import { libraryClass } from '../../library/libraryClass.js';
import { userLocale } from '../../library/localeFormat.js';
import { apexReference } from '../../library/reference.js';
import { today } from '../../library/dates/clock.js';
import { firstDayOfWeek } from '../../library/dates/weeks.js';
import { dateFromValue } from '../../library/dates/conversions.js';

/** `Date.valueOf('2026-01-31')`; a time behind the date is ignored. */
export function parseDate(text: string): ApexDate {
    const date = ApexDate.parseIso(text.trim().split(/[ T]/)[0] ?? '');
    if (date === null) {
        throw typeError(`Invalid date: ${text}`);
    }
    return date;
}

function parseLocal(text: string): ApexDate {
    const date = parseLocaleDate(notNull(text), userLocale());
    if (date === null) {
        throw typeError(`Invalid date: ${text}`);
    }
    return date;
}

function newInstance(year: number, month: number, day: number): ApexDate {
    return ApexDate.of(notNull(year), notNull(month), notNull(day));
}

const monthsBetween = (self: ApexDate, other: ApexDate): number => {
    const [from, to] = [self.parts, notNull(other).parts];
    return (to.year - from.year) * 12 + to.month - from.month;
};

function toStartOfWeek(self: ApexDate): ApexDate {
    const back = (self.dayOfWeek - firstDayOfWeek(userLocale()) + 7) % 7;
    return self.addDays(-back);
}

export default libraryClass('System.Date', {
    reference: apexReference('apex_methods_system_date'),
    members: {
        'static Integer daysInMonth(Integer year, Integer month)': (year: number, month: number) =>
            daysInMonth(notNull(year), notNull(month)),
        'static Boolean isLeapYear(Integer year)': (year: number) =>
            daysInMonth(notNull(year), 2) === 29,
        'static Date newInstance(Integer year, Integer month, Integer day)': newInstance,
        'static Date parse(String text)': parseLocal,
        'static Date today()': today,
        'static Date valueOf(String text)': (text: string) => parseDate(notNull(text)),
        'static Date valueOf(Object value)': (value: unknown) => dateFromValue(notNull(value)),
        'Date addDays(Integer days)': (self: ApexDate, days: number) => self.addDays(notNull(days)),
        'Date addMonths(Integer months)': (self: ApexDate, months: number) =>
            self.addMonths(notNull(months)),
        'Date addYears(Integer years)': (self: ApexDate, years: number) =>
            self.addMonths(notNull(years) * 12),
        'Integer day()': (self: ApexDate) => self.day,
        'Integer dayOfYear()': (self: ApexDate) =>
            self.days - ApexDate.of(self.year, 1, 1).days + 1,
        'Integer daysBetween(Date other)': (self: ApexDate, other: ApexDate) =>
            notNull(other).days - self.days,
        'String format()': (self: ApexDate) => dateText(self, userLocale()),
        'Boolean isSameDay(Date other)': (self: ApexDate, other: ApexDate) =>
            self.days === notNull(other).days,
        'Integer month()': (self: ApexDate) => self.month,
        'Integer monthsBetween(Date other)': monthsBetween,
        'Date toStartOfMonth()': (self: ApexDate) => ApexDate.of(self.year, self.month, 1),
        'Date toStartOfWeek()': toStartOfWeek,
        'Integer year()': (self: ApexDate) => self.year
    }
});
