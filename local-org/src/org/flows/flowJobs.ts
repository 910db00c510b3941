import { runPath, type Waiting } from '../../flow/index.js';
import { ApexException } from '../../shared/apexException.js';
import type { ApexList } from '../../shared/values/index.js';
import type { SObject } from '../../schema/sobject.js';
import { decodeJob } from '../async/jobState.js';
import type { JobHost } from '../async/jobRunner.js';
import type { Job, JobPayload } from '../async/jobStore.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';

type FlowPayload = Extract<JobPayload, { kind: 'flow' }>;

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
    const { items } = decodeJob(payload.state, host.world) as ApexList<SObject>;
    const waiting: Waiting[] = [];
    for (let at = 0; at < items.length; at += 2) {
        waiting.push({ record: items[at]!, prior: items[at + 1] ?? null });
    }
    const run = (some: readonly Waiting[]): void =>
        host.run(
            {
                userId: job.userId,
                quiddity: 'UNDEFINED',
                running: null,
                hasAsyncLimits: true
            },
            () => runPath(payload.flow, payload.path ?? '', some, org.flows)
        );
    try {
        run(waiting);
    } catch (error) {
        if (waiting.length === 1 || !(error instanceof ApexException) || !error.isCatchable) {
            throw error;
        }
        runEach(waiting, run);
    }
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
