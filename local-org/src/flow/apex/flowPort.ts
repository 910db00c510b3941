import { apexError } from '../../shared/apexException.js';
import { NotSupported } from '../../shared/notSupported.js';
import { callerAccess } from '../../runtime/access.js';
import type { FlowPort, InvocationOutcome } from '../../runtime/flows.js';
import { callInvocable, invocableMethod } from '../actions/apexAction.js';
import { PLATFORM_ACTIONS } from '../actions/index.js';
import type { ActionOutcome } from '../actions/outcome.js';
import type { FlowDefinition } from '../definition.js';
import { modeOf, type RunMode } from '../run/batch.js';
import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { runWithInputs } from '../run/runWithInputs.js';
import { undoPoint } from '../run/undoPoint.js';
import type { FlowWorld } from '../run/world.js';
import { toApexObject } from '../values/apexValues.js';

/** From here on a class with sharing has the flow that it starts respect sharing too. */
const SHARING_OF_CALLER = 62;

const UNHANDLED =
    'An unhandled fault has occurred in this flow\n' +
    'An unhandled fault has occurred while processing the flow.  Please contact your system administrator for more information.';

/** Flows as Apex starts them: the active version, or, where there is none, the latest. */
export function apexFlows(world: FlowWorld): FlowPort {
    return {
        spelled: (name) => world.flows.find(name)?.name ?? null,
        start(name, inputs) {
            const flow = world.flows.find(name)!;
            if (flow.processType === 'Flow') {
                throw new NotSupported(`flow with screens started by Apex (${flow.label})`);
            }
            const point = undoPoint();
            const [interview] = runFor(flow, [inputs], world);
            if (interview!.failure !== null) {
                point.undo();
                const { element, message } = interview!.failure;
                throw apexError(
                    'System.FlowException',
                    UNHANDLED,
                    apexError(
                        'System.FlowException',
                        `${flow.label}, element ${element}: ${message}`
                    )
                );
            }
            point.keep();
            return (variable) => variableOf(interview!, variable);
        },
        invoke(type, name, invocations) {
            switch (type.toLowerCase()) {
                case 'flow':
                    return invokeFlow(name, invocations, world);
                case 'apex':
                    return invokeApex(name, invocations);
                default:
                    return invokePlatform(type, name, invocations);
            }
        }
    };
}

function variableOf(interview: Interview, name: string): unknown {
    // A name that no variable has is null too.
    return toApexObject(interview.variables.get(name.toLowerCase()) ?? null);
}

/** Interviews with inputs, run together, with the sharing of the class that asks. */
function runFor(
    flow: FlowDefinition,
    inputs: readonly ReadonlyMap<string, unknown>[],
    world: FlowWorld
): Interview[] {
    const { sharing } = callerAccess('system');
    const byCaller: RunMode = {
        mode: 'system',
        sharing: sharing && flow.apiVersion >= SHARING_OF_CALLER
    };
    return runWithInputs(flow, inputs, modeOf(flow, byCaller), world, inputOf);
}

function inputOf(convert: () => unknown): unknown {
    try {
        return convert();
    } catch (error) {
        throw error instanceof FlowFault ? apexError('System.FlowException', error.message) : error;
    }
}

function invokeFlow(
    name: string,
    invocations: readonly ReadonlyMap<string, unknown>[],
    world: FlowWorld
): InvocationOutcome[] {
    const flow = world.flows.find(name);
    if (flow === undefined) {
        return failures(invocations.length, 'NOT_FOUND', `There is no flow ${name}.`);
    }
    return runFor(flow, invocations, world).map((interview) =>
        interview.failure === null
            ? { isSuccess: true, outputs: outputsOf(interview), errors: [] }
            : failure('UNKNOWN_EXCEPTION', 'An error occurred when executing a flow interview.')
    );
}

function outputsOf(interview: Interview): Map<string, unknown> {
    const outputs = new Map<string, unknown>();
    for (const resource of interview.flow.resources.values()) {
        if (resource.kind === 'variable' && resource.isOutput) {
            const value = interview.variables.get(resource.name.toLowerCase()) ?? null;
            outputs.set(resource.name, toApexObject(value));
        }
    }
    return outputs;
}

const byLowerName = (inputs: ReadonlyMap<string, unknown>): Map<string, unknown> =>
    new Map([...inputs].map(([name, value]) => [name.toLowerCase(), value]));

function invokeApex(
    name: string,
    invocations: readonly ReadonlyMap<string, unknown>[]
): InvocationOutcome[] {
    if (invocableMethod(name) === undefined) {
        return failures(invocations.length, 'NOT_FOUND', `There is no invocable action ${name}.`);
    }
    const { sharing } = callerAccess('system');
    return callInvocable(name, invocations.map(byLowerName), sharing).map(asInvocation);
}

function invokePlatform(
    type: string,
    name: string,
    invocations: readonly ReadonlyMap<string, unknown>[]
): InvocationOutcome[] {
    const [, action] =
        Object.entries(PLATFORM_ACTIONS).find(
            ([known]) => known.toLowerCase() === type.toLowerCase()
        ) ?? [];
    return action === undefined
        ? failures(invocations.length, 'INVALID_INPUT', `Invalid action type: ${type}`)
        : action(invocations.map(byLowerName), name).map(asInvocation);
}

function asInvocation({ outputs, fault }: ActionOutcome): InvocationOutcome {
    return fault === null
        ? { isSuccess: true, outputs, errors: [] }
        : failure('UNKNOWN_EXCEPTION', fault instanceof FlowFault ? fault.message : fault);
}

const failure = (code: string, message: string): InvocationOutcome => ({
    isSuccess: false,
    outputs: new Map(),
    errors: [{ code, message }]
});

const failures = (count: number, code: string, message: string): InvocationOutcome[] =>
    Array.from({ length: count }, () => failure(code, message));
