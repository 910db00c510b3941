import type { SObject } from '../../schema/sobject.js';
import type { FlowWorld } from '../run/world.js';
import { copyOf } from '../values/types.js';
import { runInterviews } from './runPath.js';

/** Runs a platform-event-triggered flow: an interview for each event that meets its conditions, `$Record` is the event. */
export function runEventFlow(flowName: string, events: readonly SObject[], world: FlowWorld): void {
    const flow = world.flows.find(flowName);
    if (flow !== undefined) {
        runInterviews(
            flow,
            events.map((event) => ({ record: copyOf(event) as SObject, prior: null, isNew: true })),
            world,
            { first: flow.start.next, mustMeet: true }
        );
    }
}
