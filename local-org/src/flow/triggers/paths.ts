import { apexError } from '../../shared/apexException.js';
import type { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { FlowDefinition, ScheduledPath } from '../definition.js';
import { moved, momentOf } from '../run/time.js';

interface Saved {
    readonly record: SObject;
    readonly prior: SObject | null;
}

/** Puts the asynchronous and scheduled paths of a flow into the queue of jobs: they run if the transaction commits. */
export function schedulePaths(flow: FlowDefinition, saved: readonly Saved[]): void {
    if (saved.length === 0) {
        return;
    }
    const { async, clock } = currentTransaction();
    for (const path of flow.start.paths) {
        if (path.next === null) {
            continue;
        }
        const byTime = new Map<number, Saved[]>();
        for (const one of saved) {
            const at = path.isAsync ? 0 : timeOf(path, one.record, clock.now());
            if (at !== null) {
                byTime.set(at, [...(byTime.get(at) ?? []), one]);
            }
        }
        for (const [runAt, together] of byTime) {
            const size = path.batchSize ?? together.length;
            for (let at = 0; at < together.length; at += size) {
                const chunk = together.slice(at, at + size);
                async.runFlowLater({
                    flow: flow.name,
                    path: path.name,
                    runAt,
                    records: chunk.map(({ record }) => record),
                    priors: chunk.map(({ prior }) => prior)
                });
            }
        }
    }
}

/** When a path is due; null: the record does not say. */
export function timeOf(path: ScheduledPath, record: SObject, now: number): number | null {
    const source = path.timeField === null ? now : momentIn(path.timeField, record);
    // What is over already is due at once (unverified).
    return source === null ? null : Math.max(moved(source, path.offset, path.unit), now);
}

function momentIn(name: string, record: SObject): number | null {
    const field = record.def.fieldsByName.get(name.toLowerCase());
    if (field === undefined) {
        throw apexError('System.FlowException', `There is no field ${name} on ${record.def.name}.`);
    }
    return momentOf(record.slots[field.ordinal] ?? null);
}
