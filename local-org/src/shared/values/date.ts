const MS_PER_DAY = 86_400_000;

export interface CalendarDay {
    readonly year: number;
    /** From 1. */
    readonly month: number;
    readonly day: number;
}

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar; days and months may overflow. */
export function daysOf(year: number, month: number, day: number): number {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return Math.round(date.getTime() / MS_PER_DAY);
}

export function daysInMonth(year: number, month: number): number {
    return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Apex's Date: a day without time zone. Immutable. */
export class ApexDate {
    /** Days since 1970-01-01. */
    readonly days: number;

    constructor(days: number) {
        this.days = days;
    }

    static of(year: number, month: number, day: number): ApexDate {
        return new ApexDate(daysOf(year, month, day));
    }

    /** `yyyy-MM-dd`, leading zeros optional; `null` when the text is no day of the calendar. */
    static parseIso(text: string): ApexDate | null {
        const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
        if (match === null) {
            return null;
        }
        const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
        const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
        return isDay ? ApexDate.of(year, month, day) : null;
    }

    get parts(): CalendarDay {
        const date = new Date(this.days * MS_PER_DAY);
        return {
            year: date.getUTCFullYear(),
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate()
        };
    }

    get year(): number {
        return this.parts.year;
    }

    get month(): number {
        return this.parts.month;
    }

    get day(): number {
        return this.parts.day;
    }

    /** 0 is Sunday. */
    get dayOfWeek(): number {
        return (((this.days + 4) % 7) + 7) % 7;
    }

    addDays(count: number): ApexDate {
        return new ApexDate(this.days + count);
    }

    /** The last day of the month where the day does not exist. */
    addMonths(count: number): ApexDate {
        const { year, month, day } = this.parts;
        const months = year * 12 + (month - 1) + count;
        const newYear = Math.floor(months / 12);
        const newMonth = months - newYear * 12 + 1;
        return ApexDate.of(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
    }

    /** `2026-01-31`. */
    toString(): string {
        const { year, month, day } = this.parts;
        return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
    }

    toJSON(): string {
        return this.toString();
    }
}
