import {
    resumePaused,
    runPath,
    runScheduled,
    scheduledRecords,
    type Waiting
} from '../../flow/index.js';
import { ApexException } from '../../shared/apexException.js';
import { SOBJECT } from '../../shared/types.js';
import { ApexList } from '../../shared/values/index.js';
import type { SObject } from '../../schema/sobject.js';
import { decodeJob, encodeJob } from '../async/jobState.js';
import type { JobHost } from '../async/jobRunner.js';
import type { Job, JobPayload } from '../async/jobStore.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';

export type FlowPayload = Extract<JobPayload, { kind: 'flow' }>;

/** So many records of a schedule-triggered flow are worked on in one transaction. */
const SCHEDULED_TOGETHER = 200;

/**
 * Runs a flow that waited: for all its records in one transaction, or, where that fails, for each in one of its own, so that
 * one that fails does not undo what the others did.
 */
export function runFlowJob(
    org: OrgRuntime,
    host: Pick<JobHost, 'run' | 'world'>,
    job: Job,
    payload: FlowPayload
): void {
    const inTransaction = (body: () => void): void =>
        host.run(
            { userId: job.userId, quiddity: 'UNDEFINED', running: null, hasAsyncLimits: true },
            body
        );
    if (payload.isSchedule) {
        inTransaction(() => beginSchedule(org, job, payload));
        return;
    }
    if (payload.waitEvent !== undefined) {
        const { waitEvent } = payload;
        const state = decodeJob(payload.state, host.world) as ApexList;
        inTransaction(() => resumePaused(state, waitEvent, org.flows));
        return;
    }
    const { items } = decodeJob(payload.state, host.world) as ApexList<SObject>;
    const waiting: Waiting[] = [];
    for (let at = 0; at < items.length; at += 2) {
        waiting.push({ record: items[at]!, prior: items[at + 1] ?? null });
    }
    const { flow, path } = payload;
    const later = path === null ? new Set<string>() : supersededIds(org, host, job, payload);
    const run = (some: readonly Waiting[]): void =>
        inTransaction(() => {
            if (path === null) {
                runScheduled(
                    flow,
                    some.map(({ record }) => record),
                    org.flows
                );
            } else {
                runPath(flow, path, some, org.flows);
            }
        });
    const left = waiting.filter(({ record }) => !later.has(record.id!));
    if (left.length === 0) {
        return;
    }
    try {
        run(left);
    } catch (error) {
        if (left.length === 1 || !(error instanceof ApexException) || !error.isCatchable) {
            throw error;
        }
        runEach(left, run);
    }
}

/** Records for which a later save put the same scheduled path into the queue anew: that one counts. */
function supersededIds(
    org: OrgRuntime,
    { world }: Pick<JobHost, 'world'>,
    job: Job,
    { flow, path: name }: FlowPayload
): Set<string> {
    const path = org.flows.flows.find(flow)?.start.paths.find((each) => each.name === name);
    if (path === undefined || path.isAsync) {
        return new Set();
    }
    const later = org.jobs
        .waiting()
        .filter(
            ({ payload, sequence }) =>
                sequence > job.sequence &&
                payload.kind === 'flow' &&
                payload.flow === flow &&
                payload.path === name
        );
    return new Set(
        later.flatMap(({ payload }) =>
            (decodeJob((payload as FlowPayload).state, world) as ApexList<SObject | null>).items
                .filter((_, at) => at % 2 === 0)
                .map((record) => record!.id!)
        )
    );
}

function runEach(waiting: readonly Waiting[], run: (some: readonly Waiting[]) => void): void {
    const failures: unknown[] = [];
    for (const one of waiting) {
        try {
            run([one]);
        } catch (error) {
            failures.push(error);
        }
    }
    if (failures.length > 0) {
        throw failures[0];
    }
}

/** A schedule that is due: its records become jobs; without an object it runs here. */
function beginSchedule(org: OrgRuntime, job: Job, { flow }: FlowPayload): void {
    const records = scheduledRecords(flow, org.flows);
    if (records === null) {
        runScheduled(flow, null, org.flows);
        return;
    }
    for (let at = 0; at < records.length; at += SCHEDULED_TOGETHER) {
        const pairs = records
            .slice(at, at + SCHEDULED_TOGETHER)
            .flatMap((record) => [record, null]);
        org.jobs.add({
            id: `${job.id} ${at}`,
            kind: 'flow',
            userId: job.userId,
            runAt: 0,
            payload: {
                kind: 'flow',
                flow,
                path: null,
                isSchedule: false,
                state: encodeJob(new ApexList<unknown>(SOBJECT, pairs))
            }
        });
    }
}
