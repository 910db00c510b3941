import type { Access } from '../../shared/access.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { FlowDefinition } from '../definition.js';
import type { Interview } from './interview.js';
import { ParentRecords } from './parentRecords.js';
import type { FlowWorld } from './world.js';

/** With whose rights the data elements of a flow work. */
export interface RunMode {
    readonly mode: 'user' | 'system';
    readonly sharing: boolean;
}

export const WITHOUT_SHARING: RunMode = { mode: 'system', sharing: false };
export const AS_USER: RunMode = { mode: 'user', sharing: true };

/**
 * The mode of a flow: its own, or, by default, that of whoever started it.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_distribute_context.htm
 */
export function modeOf(flow: FlowDefinition, byDefault: RunMode): RunMode {
    switch (flow.runInMode) {
        case 'SystemModeWithSharing':
            return { mode: 'system', sharing: true };
        case 'SystemModeWithoutSharing':
            return WITHOUT_SHARING;
        case 'DefaultMode':
            return byDefault;
    }
}

/** Interviews of one flow that run together and share each query, save and action. */
export class Batch {
    readonly flow: FlowDefinition;
    readonly interviews: readonly Interview[];
    readonly world: FlowWorld;
    readonly mode: RunMode;
    readonly parents: ParentRecords;
    /** Whether another flow waits for these interviews to end. */
    readonly isSubflow: boolean;

    constructor(
        flow: FlowDefinition,
        interviews: readonly Interview[],
        world: FlowWorld,
        mode: RunMode,
        isSubflow = false
    ) {
        this.flow = flow;
        this.interviews = interviews;
        this.world = world;
        this.mode = mode;
        this.isSubflow = isSubflow;
        this.parents = new ParentRecords(this);
    }

    get access(): Access {
        return { userId: currentTransaction().user.id, ...this.mode };
    }
}
