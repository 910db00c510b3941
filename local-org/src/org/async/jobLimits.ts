import type { LimitName } from '../../runtime/limits.js';
import type { Transaction } from '../../runtime/transaction.js';
import type { Running } from './asyncWork.js';

/** What the transaction of a job used, beside what it might have. */
export interface JobLimits {
    readonly kind: string;
    readonly used: Readonly<Record<string, number>>;
    readonly caps: Readonly<Record<string, number>>;
}

export function jobLimitsOf(running: NonNullable<Running>, transaction: Transaction): JobLimits {
    const { limits } = transaction;
    const names = Object.keys(limits.caps) as LimitName[];
    return {
        kind: running.kind,
        used: {
            ...Object.fromEntries(names.map((name) => [name, limits.used(name)])),
            cpu: transaction.cpuTime()
        },
        caps: limits.caps
    };
}
