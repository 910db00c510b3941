import { randomUUID } from 'node:crypto';
import { nextRun } from '../../flow/index.js';
import { SOBJECT } from '../../shared/types.js';
import { ApexList } from '../../shared/values/index.js';
import { encodeJob } from '../async/jobState.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';
import type { FlowPayload } from './flowJobs.js';

/** When a schedule-triggered flow is due after now; null: never, or it is none. */
export function nextFlowRun(
    org: OrgRuntime,
    { flow: name, isSchedule }: FlowPayload
): number | null {
    const flow = isSchedule ? org.flows.flows.find(name) : undefined;
    return flow === undefined || !flow.isActive
        ? null
        : nextRun(flow, Date.now(), organizationZone(org));
}

/** Schedules keep the default time zone of the org. */
function organizationZone({ database }: OrgRuntime): string {
    const id = database.organizationId;
    const organization = id === null ? null : database.readSystemRow('Organization', id);
    return (organization?.get('TimeZoneSidKey') as string | null) ?? 'America/Los_Angeles';
}

/** Has every active schedule-triggered flow wait for its time once; those that are no longer active are forgotten. */
export function keepFlowSchedules(org: OrgRuntime): void {
    const waiting = org.jobs.waiting().filter(({ payload }) => isScheduleOf(payload));
    for (const job of waiting) {
        org.jobs.remove(job);
    }
    for (const { name } of org.flows.flows.triggered('Scheduled', null)) {
        const payload: FlowPayload = {
            kind: 'flow',
            flow: name,
            path: null,
            isSchedule: true,
            state: encodeJob(new ApexList(SOBJECT))
        };
        const runAt = nextFlowRun(org, payload);
        if (runAt !== null) {
            org.jobs.add({
                id: randomUUID(),
                kind: 'flow',
                userId: org.automatedProcessUserId(),
                runAt,
                payload
            });
        }
    }
    org.database.commit();
}

const isScheduleOf = (payload: { readonly kind: string; readonly isSchedule?: boolean }): boolean =>
    payload.kind === 'flow' && payload.isSchedule === true;
