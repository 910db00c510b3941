import { failureOf } from '../worker/failure.js';
import type { Failure } from '../worker/messages.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';

/** What became of a look into the queue. */
export interface JobOutcome {
    /** Whether there was a job that was due. */
    readonly hasRun: boolean;
    readonly failure: Failure | null;
    /** When the next one is due, in milliseconds since 1970; null: the queue is empty. */
    readonly nextDue: number | null;
}

/** Claims the next job that is due and runs one step of it. Its failure is its own: the queue goes on. */
export function runNextJob(org: OrgRuntime, onlyEvents = false): JobOutcome {
    const job = org.jobs.claim(Date.now(), onlyEvents);
    let failure: Failure | null = null;
    if (job !== null) {
        if ((org.jobs.nextDue() ?? Infinity) <= Date.now()) {
            // Another worker may begin with what is left.
            org.onWork();
        }
        try {
            org.jobRunner().run(job);
        } catch (error) {
            failure = failureOf(error);
        }
        // What was written to record a failure has no transaction of Apex around it.
        org.database.commit();
        org.storePublished();
    }
    return { hasRun: job !== null, failure, nextDue: org.jobs.nextDue() };
}
