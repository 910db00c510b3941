import { NotSupported } from '../../shared/notSupported.js';
import type { SaveEvent, SaveHooks } from '../../shared/saveHooks.js';
import type { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { FlowDefinition } from '../definition.js';
import { Batch, WITHOUT_SHARING } from '../run/batch.js';
import type { Interview, TriggeringRecord } from '../run/interview.js';
import { runBatch } from '../run/runBatch.js';
import { beginInterview } from '../run/start.js';
import type { FlowWorld } from '../run/world.js';
import { copyOf } from '../values/types.js';
import { schedulePaths } from './paths.js';
import { beginSave, noteRun, notYetRun } from './saveFrames.js';
import { startsFor } from './startConditions.js';

type Hooks = Required<Pick<SaveHooks<SObject>, 'beginSave' | 'beforeSaveFlows' | 'afterSaveFlows'>>;

/** A record of a save, as hooks are given it. */
interface Saved {
    readonly record: SObject;
    readonly prior: SObject | null;
}

/**
 * Record-triggered flows at their places in the order of execution: before-save (and before-delete) flows ahead of the before
 * triggers, after-save flows after the after triggers.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_order_of_execution.htm
 */
export function recordTriggeredFlows(world: FlowWorld): Hooks {
    return {
        beginSave,
        beforeSaveFlows: (event) => {
            if (event.operation === 'delete') {
                runFlows('RecordBeforeDelete', event, world);
            } else {
                runFlows('RecordBeforeSave', event, world);
            }
        },
        afterSaveFlows: (event) => {
            if (event.operation === 'insert' || event.operation === 'update') {
                // What Process Builder made comes first.
                runFlows('Process', event, world);
                runFlows('RecordAfterSave', event, world);
            }
        }
    };
}

function runFlows(triggerType: string, event: SaveEvent<SObject>, world: FlowWorld): void {
    const saved = savedIn(event);
    for (const flow of world.flows.triggered(triggerType, event.object)) {
        const { start } = flow;
        const isMeant =
            event.operation === 'insert'
                ? start.onCreate
                : event.operation === 'update'
                  ? start.onUpdate
                  : triggerType === 'RecordBeforeDelete';
        if (isMeant) {
            runFlow(
                flow,
                saved.filter(({ record }) => record.errors.length === 0),
                event,
                world
            );
        }
    }
}

/** Where a record is deleted, the one that there was is `$Record`. */
function savedIn({ newRecords, oldRecords }: SaveEvent<SObject>): Saved[] {
    const records = newRecords ?? oldRecords ?? [];
    return records.map((record, at) => ({
        record,
        prior: newRecords === null ? null : (oldRecords?.[at] ?? null)
    }));
}

function runFlow(
    flow: FlowDefinition,
    saved: readonly Saved[],
    event: SaveEvent<SObject>,
    world: FlowWorld
): void {
    const transaction = currentTransaction();
    const now = transaction.clock.now();
    const interviews: Interview[] = [];
    // Whatever its run mode says: flows that records start work without sharing.
    const batch = new Batch(flow, interviews, world, WITHOUT_SHARING);
    const owners = new Map<Interview, Saved>();
    if (flow.refusal !== null) {
        throw new NotSupported(flow.refusal);
    }
    transaction.database.actAs?.(transaction.user.id);
    for (const one of notYetRun(flow.name, saved)) {
        const trigger = triggerOf(one, event);
        if (startsFor(flow, trigger, batch, now)) {
            const interview = beginInterview(flow, batch, { now, trigger });
            interviews.push(interview);
            owners.set(interview, one);
        }
    }
    if (interviews.length === 0) {
        return;
    }
    noteRun(
        flow.name,
        [...owners.values()].map(({ record }) => record)
    );
    const started = interviews.map((interview) => owners.get(interview)!);
    runBatch(batch);
    for (const [interview, { record }] of owners) {
        complain(flow, interview, record);
    }
    if (event.timing === 'after') {
        schedulePaths(
            flow,
            started.filter(({ record }) => record.errors.length === 0)
        );
    }
}

/** In a before-save flow `$Record` is the record that is saved; else a copy. */
function triggerOf(
    { record, prior }: Saved,
    { timing, operation }: SaveEvent<SObject>
): TriggeringRecord {
    const isBeforeSave = timing === 'before' && operation !== 'delete';
    return {
        record: isBeforeSave ? record : (copyOf(record) as SObject),
        prior,
        isNew: operation === 'insert',
        isBeforeSave,
        changed: new Set()
    };
}

/** A fault that no path took up, or a custom error, keeps the record from being saved. */
function complain(flow: FlowDefinition, interview: Interview, record: SObject): void {
    record.errors.push(...interview.customErrors);
    if (interview.failure !== null) {
        record.errors.push({
            statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER',
            message:
                `We can't save this record because the “${flow.label}” process failed. ` +
                `Give your Salesforce admin these details. ${interview.failure.message}`,
            fields: []
        });
    }
}
