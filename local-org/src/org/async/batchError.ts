import { randomUUID } from 'node:crypto';
import { ApexException } from '../../shared/apexException.js';
import { ApexDatetime, ApexList } from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import { stackTraceOf } from '../../runtime/stackTrace.js';
import { decodeJob, type JobWorld } from './jobState.js';
import type { JobPayload } from './jobStore.js';
import type { SystemRows } from './systemRows.js';

export type BatchPayload = Extract<JobPayload, { kind: 'batch' }>;

/** So many characters of ids does the event hold. */
const MAX_SCOPE = 40_000;

/**
 * What the platform publishes when a step of a batch fails whose class says `Database.RaisesPlatformEvents`.
 * @see https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/sforce_api_objects_batchapexerrorevent.htm
 */
export function batchErrorEvent(
    jobId: string,
    payload: BatchPayload,
    error: unknown,
    world: JobWorld,
    rows: SystemRows
): SObject | null {
    const exception = error instanceof ApexException ? error : null;
    const scope = payload.phase === 'execute' ? scopeIds(payload, world) : '';
    return rows.recordOf('BatchApexErrorEvent', {
        AsyncApexJobId: jobId,
        CreatedDate: new ApexDatetime(Date.now()),
        DoesExceedJobScopeMaxLength: scope.length > MAX_SCOPE,
        EventUuid: randomUUID(),
        ExceptionType: exception?.typeName ?? null,
        JobScope: scope.slice(0, MAX_SCOPE),
        Message: exception === null ? String(error) : exception.message,
        Phase: payload.phase.toUpperCase(),
        ReplayId: String(rows.nextReplayId()),
        RequestId: randomUUID(),
        StackTrace: exception === null ? null : stackTraceOf(exception)
    });
}

/** Ids of the chunk's records, or what else the batch works on as text. */
function scopeIds(payload: BatchPayload, world: JobWorld): string {
    const { items } = decodeJob(payload.chunks[payload.next]!, world) as ApexList;
    return items.map((item) => (item instanceof SObject ? item.id : String(item))).join(',');
}
