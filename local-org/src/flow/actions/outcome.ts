import type { FlowFault } from '../run/fault.js';

/** What an action gave one interview. */
export interface ActionOutcome {
    /** By lower-case name. */
    readonly outputs: ReadonlyMap<string, unknown>;
    readonly fault: FlowFault | string | null;
}

/** Inputs of one invocation, by lower-case name. */
export type Inputs = ReadonlyMap<string, unknown>;
