import { apexError } from '../shared/apexException.js';
import { ApexObject } from '../shared/apexObject.js';
import { NotSupported } from '../shared/notSupported.js';
import { libraryOf, type ApexType } from '../shared/types.js';
import { currentTransaction } from './transaction.js';

/** The flows of the org, as the library asks for them; room flow answers. */
export interface FlowPort {
    /** API name in its own spelling; null: there is no such flow. */
    spelled(name: string): string | null;
    /** Runs a flow with inputs by name; gives what reads its variables. Throws what the flow did not handle. */
    start(name: string, inputs: ReadonlyMap<string, unknown>): (variable: string) => unknown;
    /** Calls an action once for several sets of inputs. */
    invoke(
        type: string,
        name: string,
        invocations: readonly ReadonlyMap<string, unknown>[]
    ): readonly InvocationOutcome[];
}

export interface InvocationOutcome {
    readonly isSuccess: boolean;
    /** By name, in the action's spelling. */
    readonly outputs: ReadonlyMap<string, unknown>;
    readonly errors: readonly { readonly code: string; readonly message: string }[];
}

export function flowPort(): FlowPort {
    const { flows } = currentTransaction();
    if (flows === undefined) {
        throw new NotSupported('flows outside of an org');
    }
    return flows;
}

/** `Flow.Interview`: a flow that is started by Apex. */
export class FlowInterview extends ApexObject {
    readonly flow: string;
    readonly inputs: Map<string, unknown>;
    #read: ((variable: string) => unknown) | null = null;

    constructor(flow: string, inputs: ReadonlyMap<string, unknown>) {
        super();
        this.flow = flow;
        this.inputs = new Map(inputs);
    }

    override get $type(): ApexType {
        return libraryOf(`Flow.Interview.${this.flow}`);
    }

    start(): void {
        this.#read = flowPort().start(this.flow, this.inputs);
    }

    read(variable: string): unknown {
        if (this.#read === null) {
            throw apexError('System.FlowException', 'Interview not started');
        }
        return this.#read(variable);
    }
}
