import { LimitException } from '../shared/limitException.js';

/** What is counted. */
export type LimitName =
    | 'queries'
    | 'queryRows'
    | 'aggregateQueries'
    | 'queryLocatorRows'
    | 'soslQueries'
    | 'cursorFetches'
    | 'cursorRows'
    | 'dmlStatements'
    | 'dmlRows'
    | 'callouts'
    | 'calloutTime'
    | 'futureCalls'
    | 'queueableJobs'
    | 'emailInvocations'
    | 'publishImmediate'
    | 'mobilePushCalls'
    | 'savepoints'
    | 'savepointRollbacks'
    | 'heap'
    | 'cpu';

export type LimitCaps = Readonly<Record<LimitName, number>>;

/** https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_gov_limits.htm */
export const SYNCHRONOUS_CAPS: LimitCaps = {
    queries: 100,
    queryRows: 50_000,
    aggregateQueries: 300,
    queryLocatorRows: 10_000,
    soslQueries: 20,
    cursorFetches: 100,
    cursorRows: 50_000_000,
    dmlStatements: 150,
    dmlRows: 10_000,
    callouts: 100,
    calloutTime: 120_000,
    futureCalls: 50,
    queueableJobs: 50,
    emailInvocations: 10,
    publishImmediate: 150,
    mobilePushCalls: 10,
    savepoints: 150,
    savepointRollbacks: 150,
    heap: 6_000_000,
    cpu: 10_000
};

export const ASYNCHRONOUS_CAPS: LimitCaps = {
    ...SYNCHRONOUS_CAPS,
    queries: 200,
    aggregateQueries: 600,
    queueableJobs: 1,
    heap: 12_000_000,
    cpu: 60_000
};

/** The platform's words, with the number that was one too many. */
const TEXTS: Readonly<Record<LimitName, (used: number) => string>> = {
    queries: (used) => `Too many SOQL queries: ${used}`,
    queryRows: (used) => `Too many query rows: ${used}`,
    aggregateQueries: (used) => `Too many aggregate queries: ${used}`,
    queryLocatorRows: (used) => `Too many query locator rows: ${used}`,
    soslQueries: (used) => `Too many SOSL queries: ${used}`,
    cursorFetches: (used) => `Too many fetch calls on Apex cursor: ${used}`,
    cursorRows: (used) => `Too many Apex cursor rows: ${used}`,
    dmlStatements: (used) => `Too many DML statements: ${used}`,
    dmlRows: (used) => `Too many DML rows: ${used}`,
    callouts: (used) => `Too many callouts: ${used}`,
    calloutTime: () => 'Exceeded maximum time allotted for callout (120000 ms)',
    futureCalls: (used) => `Too many future calls: ${used}`,
    queueableJobs: (used) => `Too many queueable jobs added to the queue: ${used}`,
    emailInvocations: (used) => `Too many Email Invocations: ${used}`,
    publishImmediate: (used) => `Too many publish immediate DML statements: ${used}`,
    mobilePushCalls: (used) => `Too many mobile push calls: ${used}`,
    savepoints: (used) => `Too many DML statements: ${used}`,
    savepointRollbacks: (used) => `Too many DML statements: ${used}`,
    heap: (used) => `Apex heap size too large: ${used}`,
    cpu: () => 'Apex CPU time limit exceeded'
};

/** Counts what one transaction (or one half of a test) uses, and stops it at its caps. */
export class Limits {
    readonly caps: LimitCaps;
    readonly #used: Record<LimitName, number>;

    constructor(caps: LimitCaps = SYNCHRONOUS_CAPS) {
        this.caps = caps;
        this.#used = Object.fromEntries(Object.keys(caps).map((name) => [name, 0])) as Record<
            LimitName,
            number
        >;
    }

    /** Adds to what was used; throws the uncatchable LimitException over the cap. */
    count(name: LimitName, amount = 1): void {
        const used = (this.#used[name] += amount);
        if (used > this.caps[name]) {
            throw new LimitException(TEXTS[name](used));
        }
    }

    used(name: LimitName): number {
        return this.#used[name];
    }

    cap(name: LimitName): number {
        return this.caps[name];
    }

    /** For what is measured and not counted: heap and CPU. Never throws. */
    set(name: LimitName, value: number): void {
        this.#used[name] = value;
    }

    /** Over the cap already: for a check at a point where it was only measured. */
    exceeded(name: LimitName): LimitException {
        return new LimitException(TEXTS[name](this.#used[name]));
    }
}
