/** Local time of a zone, by the zone database that Node carries. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
    let format = formats.get(zone);
    if (format === undefined) {
        format = new Intl.DateTimeFormat('en-US', {
            timeZone: zone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric'
        });
        formats.set(zone, format);
    }
    return format;
}

/** Milliseconds to add to a moment to have the zone's wall clock as if it were UTC. */
export function zoneOffset(ms: number, zone: string): number {
    if (zone === 'GMT' || zone === 'UTC') {
        return 0;
    }
    const whole = Math.floor(ms / 1000) * 1000;
    const parts: Record<string, number> = {};
    for (const { type, value } of formatOf(zone).formatToParts(whole)) {
        parts[type] = Number(value);
    }
    const { year, month, day, hour, minute, second } = parts as Record<
        'year' | 'month' | 'day' | 'hour' | 'minute' | 'second',
        number
    >;
    return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

/** The day of the calendar on which a moment falls in a zone, in days since 1970. */
export function dayIn(ms: number, zone: string): number {
    return Math.floor((ms + zoneOffset(ms, zone)) / 86_400_000);
}

/** The moment at which a day begins in a zone. */
export function startOfDay(day: number, zone: string): number {
    const wall = day * 86_400_000;
    const guess = wall - zoneOffset(wall, zone);
    return wall - zoneOffset(guess, zone);
}
