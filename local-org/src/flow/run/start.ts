import type { FlowDefinition } from '../definition.js';
import type { Batch } from './batch.js';
import { FlowFault } from './fault.js';
import { Interview, type TriggeringRecord } from './interview.js';
import { valueOf } from './read.js';

/** A new interview, at the flow's first element, with the variables' default values. */
export function beginInterview(
    flow: FlowDefinition,
    batch: Batch,
    options: {
        readonly now: number;
        readonly trigger?: TriggeringRecord | null;
        /** Where it begins instead: a path of its own. */
        readonly first?: string | null;
    }
): Interview {
    const interview = new Interview(flow, {
        now: options.now,
        first: options.first === undefined ? flow.start.next : options.first,
        trigger: options.trigger ?? null
    });
    try {
        interview.begin(batch.world, (name) => {
            const resource = flow.resources.get(name.toLowerCase());
            return resource?.kind === 'variable' ? valueOf(resource.value, interview, batch) : null;
        });
    } catch (error) {
        if (!(error instanceof FlowFault)) {
            throw error;
        }
        interview.fail('start', error.message);
    }
    return interview;
}
