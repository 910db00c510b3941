import { pad } from './date.js';

/** Apex's Datetime: a moment, in milliseconds since 1970-01-01 UTC. Immutable. */
export class ApexDatetime {
    readonly ms: number;

    constructor(ms: number) {
        this.ms = ms;
    }

    /** The second it lies in: what decides whether two moments are equal. */
    get seconds(): number {
        return Math.floor(this.ms / 1000);
    }

    /** `2026-01-31 12:30:00`, in UTC: what concatenation shows. */
    toString(): string {
        return datetimeText(this.ms);
    }

    /** `2026-01-31T12:30:00.000Z`. */
    toIso(): string {
        return new Date(this.ms).toISOString();
    }

    toJSON(): string {
        return this.toIso();
    }
}

/** `yyyy-MM-dd HH:mm:ss` of a moment that was already shifted to the zone wanted. */
export function datetimeText(ms: number): string {
    const at = new Date(ms);
    const day = `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
    return `${day} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`;
}
