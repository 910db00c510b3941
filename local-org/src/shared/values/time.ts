import { pad } from './date.js';

const MS_PER_DAY = 86_400_000;

/** Apex's Time: milliseconds since midnight. Immutable. */
export class ApexTime {
    readonly ms: number;

    /** Overflow wraps around midnight. */
    constructor(ms: number) {
        this.ms = ((ms % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY;
    }

    static of(hour: number, minute: number, second: number, millisecond: number): ApexTime {
        return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
    }

    get hour(): number {
        return Math.floor(this.ms / 3_600_000);
    }

    get minute(): number {
        return Math.floor(this.ms / 60_000) % 60;
    }

    get second(): number {
        return Math.floor(this.ms / 1000) % 60;
    }

    get millisecond(): number {
        return this.ms % 1000;
    }

    /** `12:30:00.000Z`. */
    toString(): string {
        return `${pad(this.hour)}:${pad(this.minute)}:${pad(this.second)}.${pad(this.millisecond, 3)}Z`;
    }

    toJSON(): string {
        return this.toString();
    }
}
