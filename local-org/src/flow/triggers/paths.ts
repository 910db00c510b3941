import { apexError } from '../../shared/apexException.js';
import { ApexDate, ApexDatetime, daysInMonth } from '../../shared/values/index.js';
import type { SObject } from '../../schema/sobject.js';
import { startOfDay, zoneOffset } from '../../soql/timeZone.js';
import { userZone } from '../../runtime/library/localeFormat.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { FlowDefinition, ScheduledPath } from '../definition.js';

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

const UNITS: Readonly<Record<string, number>> = {
    Minutes: 60_000,
    Hours: 3_600_000,
    Days: 86_400_000
};

/** When a path is due; null: the record does not say. */
export function timeOf(path: ScheduledPath, record: SObject, now: number): number | null {
    const source = path.timeField === null ? now : momentOf(path.timeField, record);
    if (source === null) {
        return null;
    }
    const time =
        path.unit === 'Months'
            ? addMonths(source, path.offset)
            : source + path.offset * (UNITS[path.unit] ?? 0);
    // What is over already is due at once (unverified).
    return Math.max(time, now);
}

function momentOf(name: string, record: SObject): number | null {
    const field = record.def.fieldsByName.get(name.toLowerCase());
    if (field === undefined) {
        throw apexError('System.FlowException', `There is no field ${name} on ${record.def.name}.`);
    }
    const value = record.slots[field.ordinal] ?? null;
    return value instanceof ApexDatetime
        ? value.ms
        : value instanceof ApexDate
          ? startOfDay(value.days, userZone())
          : null;
}

function addMonths(ms: number, count: number): number {
    const offset = zoneOffset(ms, userZone());
    const local = new Date(ms + offset);
    const month = local.getUTCMonth() + count;
    const year = local.getUTCFullYear() + Math.floor(month / 12);
    const place = ((month % 12) + 12) % 12;
    const day = Math.min(local.getUTCDate(), daysInMonth(year, place + 1));
    const moved = Date.UTC(
        year,
        place,
        day,
        local.getUTCHours(),
        local.getUTCMinutes(),
        local.getUTCSeconds()
    );
    return moved - offset;
}
