import { fromLocalMs, toLocalMs } from '../../runtime/library/timeZones.js';
import { apexError } from '../../shared/apexException.js';
import { NotSupported } from '../../shared/notSupported.js';

/**
 * The times of a schedule: `Seconds Minutes Hours Day_of_month Month Day_of_week [Year]`.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_scheduler.htm
 */
export class CronExpression {
    readonly #seconds: ReadonlySet<number>;
    readonly #minutes: ReadonlySet<number>;
    readonly #hours: ReadonlySet<number>;
    readonly #days: ReadonlySet<number> | null;
    readonly #isLastDay: boolean;
    readonly #months: ReadonlySet<number>;
    readonly #weekdays: ReadonlySet<number> | null;
    readonly #years: ReadonlySet<number> | null;

    constructor(text: string) {
        const parts = text.trim().split(/\s+/);
        if (parts.length < 6 || parts.length > 7) {
            invalid(text, 'Unexpected end of expression.');
        }
        const [seconds, minutes, hours, days, months, weekdays, years] = parts as [
            string,
            string,
            string,
            string,
            string,
            string,
            string | undefined
        ];
        if (days === '?' && weekdays === '?') {
            throw apexError(
                'System.AsyncException',
                "'?' can only be specified for Day-of-Month -OR- Day-of-Week."
            );
        }
        if (/[W#]/i.test(days) || /[L#]/i.test(weekdays.replace(/[A-Z]{3}/gi, ''))) {
            throw new NotSupported(`L, W and # in the cron expression ${text}`);
        }
        if (!/^\d+$/.test(seconds) || !/^\d+$/.test(minutes)) {
            // As an org says it (unverified).
            throw apexError(
                'System.AsyncException',
                'Seconds and minutes must be specified as integer'
            );
        }
        this.#seconds = numbersOf(seconds, 0, 59, {}, text);
        this.#minutes = numbersOf(minutes, 0, 59, {}, text);
        this.#hours = numbersOf(hours, 0, 23, {}, text);
        this.#isLastDay = days.toUpperCase() === 'L';
        this.#days =
            days === '?' || days === '*' || this.#isLastDay
                ? null
                : numbersOf(days, 1, 31, {}, text);
        this.#months = numbersOf(months, 1, 12, MONTHS, text);
        this.#weekdays =
            weekdays === '?' || weekdays === '*' ? null : numbersOf(weekdays, 1, 7, WEEKDAYS, text);
        this.#years =
            years === undefined || years === '*'
                ? null
                : numbersOf(years, 1970, LAST_YEAR, {}, text);
    }

    /** The first time after `after` (milliseconds) by the clocks of the zone, or null if there is none. */
    next(after: number, zone = 'GMT'): number | null {
        const localAfter = toLocalMs(after, zone);
        const day = new Date(localAfter);
        day.setUTCHours(0, 0, 0, 0);
        for (let i = 0; i < DAYS_AHEAD; i++) {
            if (this.#isDay(day)) {
                const time = this.#firstOf(day, localAfter);
                if (time !== null) {
                    return fromLocalMs(time, zone);
                }
            }
            day.setUTCDate(day.getUTCDate() + 1);
        }
        return null;
    }

    #isDay(day: Date): boolean {
        const tomorrow = new Date(day.getTime() + DAY);
        return (
            this.#months.has(day.getUTCMonth() + 1) &&
            (this.#years?.has(day.getUTCFullYear()) ?? true) &&
            (this.#days?.has(day.getUTCDate()) ?? true) &&
            (!this.#isLastDay || tomorrow.getUTCDate() === 1) &&
            (this.#weekdays?.has(day.getUTCDay() + 1) ?? true)
        );
    }

    #firstOf(day: Date, after: number): number | null {
        for (const hour of sorted(this.#hours)) {
            for (const minute of sorted(this.#minutes)) {
                for (const second of sorted(this.#seconds)) {
                    const time = day.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
                    if (time > after) {
                        return time;
                    }
                }
            }
        }
        return null;
    }
}

const DAY = 86_400_000;
/** The documentation says 2099; the platform takes a hundred years ahead, as Quartz does, whose expressions these are. */
const LAST_YEAR = new Date().getUTCFullYear() + 100;
/** As far as a schedule is looked for: to the last year that an expression can name. */
const DAYS_AHEAD = 366 * 130;
const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
    'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ').map((name, i) => [name, i + 1])
);
const WEEKDAYS: Readonly<Record<string, number>> = Object.fromEntries(
    'SUN MON TUE WED THU FRI SAT'.split(' ').map((name, i) => [name, i + 1])
);

const sorted = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((a, b) => a - b);

/** `*`, `5`, `1,3`, `2-6`, `0/15`, `*​/15`, `MON-FRI`. */
function numbersOf(
    part: string,
    low: number,
    high: number,
    names: Readonly<Record<string, number>>,
    text: string
): Set<number> {
    const numbers = new Set<number>();
    for (const piece of part.split(',')) {
        const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(piece);
        if (match === null) {
            invalid(text, `Illegal characters for this position: '${piece}'`);
        }
        const [, first, last, step] = match as unknown as [string, string, string?, string?];
        const number = (word: string): number => {
            const value = names[word.toUpperCase()] ?? Number(word);
            if (!Number.isInteger(value) || value < low || value > high) {
                invalid(text, `Values must be between ${low} and ${high}`);
            }
            return value;
        };
        const from = first === '*' ? low : number(first);
        const to =
            last !== undefined ? number(last) : first === '*' || step !== undefined ? high : from;
        // A range may go round the end: `FRI-MON`, `22-3`.
        const span = to >= from ? to - from : to + (high - low + 1) - from;
        for (let i = 0; i <= span; i += Number(step ?? 1)) {
            numbers.add(((from - low + i) % (high - low + 1)) + low);
        }
    }
    return numbers;
}

function invalid(text: string, why: string): never {
    throw apexError('System.AsyncException', `Invalid cron expression ${text}: ${why}`);
}
