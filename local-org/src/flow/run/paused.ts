import { OBJECT } from '../../shared/types.js';
import { ApexDatetime, ApexList } from '../../shared/values/index.js';
import type { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { assignTo } from './assign.js';
import { Batch, modeOf, WITHOUT_SHARING } from './batch.js';
import type { Interview, TriggeringRecord } from './interview.js';
import { runBatch } from './runBatch.js';
import { restoreSnapshot, takeSnapshot, type Level } from './snapshot.js';
import type { FlowWorld } from './world.js';

/** An interview as values that a job can hold: what is plain as JSON, its values, its record and what that was before. */
export function waitingState(interview: Interview): ApexList {
    const { values, ...plain } = takeSnapshot(interview);
    const { trigger } = interview;
    return new ApexList(OBJECT, [
        JSON.stringify(plain),
        values,
        trigger?.record ?? null,
        trigger?.prior ?? null,
        trigger?.isNew ?? false
    ]);
}

/** Runs an interview on from the event that it waited for, in a transaction of its own; gives it when it has ended. */
export function resumeInterview(
    state: ApexList,
    waitEvent: string,
    world: FlowWorld
): Interview | null {
    const [plain, values, record, prior, isNew] = state.items;
    const level = { ...(JSON.parse(String(plain)) as Omit<Level, 'values'>), values } as Level;
    const flow = world.flows.find(level.flow);
    const [elementName, eventName] = waitEvent.split('.');
    const element = flow?.elements.get(elementName!);
    const event =
        element?.kind === 'wait'
            ? element.events.find(({ name }) => name === eventName)
            : undefined;
    if (flow === undefined || event === undefined) {
        return null;
    }
    const trigger: TriggeringRecord | null =
        record === null
            ? null
            : {
                  record: record as SObject,
                  prior: prior as SObject | null,
                  isNew: isNew === true,
                  isBeforeSave: false,
                  changed: new Set()
              };
    const interview = restoreSnapshot(level, flow, trigger);
    interview.at = event.next;
    const batch = new Batch(flow, [interview], world, modeOf(flow, WITHOUT_SHARING));
    const transaction = currentTransaction();
    transaction.database.actAs?.(transaction.user.id);
    for (const { name, target } of event.outputs) {
        if (/^(?:AlarmTime|EventTime|ResumeTime)$/i.test(name)) {
            const now = new ApexDatetime(transaction.clock.now());
            assignTo(target, now, interview, batch);
        }
    }
    runBatch(batch);
    return interview;
}
