import { NotSupported } from '../../shared/notSupported.js';
import { ApexList } from '../../shared/values/index.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { ActionElement } from '../definition.js';
import { refusalOf } from '../definition.js';
import { callInvocable, invocableMethod } from '../actions/apexAction.js';
import { PLATFORM_ACTIONS } from '../actions/index.js';
import type { ActionOutcome } from '../actions/outcome.js';
import { assignTo } from '../run/assign.js';
import { modeOf, type Batch } from '../run/batch.js';
import { runWithInputs } from '../run/runWithInputs.js';
import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { valueOf } from '../run/read.js';
import { eachInterview } from './eachInterview.js';
import type { OnFault } from './index.js';

/** Calls an action once, with the inputs of all interviews. */
export function runAction(
    element: ActionElement,
    interviews: readonly Interview[],
    batch: Batch,
    onFault: OnFault
): void {
    const ready = eachInterview(interviews, onFault, (interview) => {
        const inputs = new Map<string, unknown>();
        for (const { name, value } of element.inputs) {
            inputs.set(name.toLowerCase(), valueOf(value, interview, batch));
        }
        return inputs;
    });
    if (ready.length === 0) {
        return;
    }
    if (beginsTransaction(element, batch)) {
        const transaction = currentTransaction();
        transaction.database.commit?.();
        transaction.hasUncommittedWork = false;
    }
    const outcomes = call(
        element,
        ready.map(({ part }) => part),
        batch
    );
    eachInterview(
        ready.map(({ interview }) => interview),
        onFault,
        (interview) => {
            const at = ready.findIndex((each) => each.interview === interview);
            takeOutputs(element, outcomes[at]!, interview, batch);
        }
    );
}

/**
 * In a flow with screens an action may have a transaction of its own: always, or, where the flow is to decide, when its method
 * says that it calls out.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_actions_transaction.htm
 */
function beginsTransaction(
    { actionType, actionName, transactionModel }: ActionElement,
    { flow }: Batch
): boolean {
    if (
        flow.processType !== 'Flow' ||
        actionType !== 'apex' ||
        currentTransaction().test !== null
    ) {
        return false;
    }
    return (
        transactionModel === 'NewTransaction' ||
        (transactionModel === 'Automatic' && callsOut(actionName))
    );
}

const callsOut = (className: string): boolean =>
    invocableMethod(className)?.method.annotations.some(
        ({ name, parameters }) =>
            name.toLowerCase() === 'invocablemethod' &&
            String(parameters['callout']).toLowerCase() === 'true'
    ) === true;

function call(
    element: ActionElement,
    inputs: readonly ReadonlyMap<string, unknown>[],
    batch: Batch
): ActionOutcome[] {
    switch (element.actionType) {
        case 'apex':
            return callInvocable(element.actionName, inputs, batch.mode.sharing);
        case 'flow':
            return callFlow(element, inputs, batch);
        default: {
            const action = PLATFORM_ACTIONS[element.actionType];
            if (action === undefined) {
                throw new NotSupported(
                    refusalOf(`actionCalls ${element.actionType}`, batch.flow.label, element.label)
                );
            }
            return action(inputs, element.actionName);
        }
    }
}

/** Another flow as an action: processes call flows so. */
function callFlow(
    element: ActionElement,
    inputs: readonly ReadonlyMap<string, unknown>[],
    batch: Batch
): ActionOutcome[] {
    const flow = batch.world.flows.find(element.actionName);
    if (flow === undefined || flow.processType === 'Flow') {
        throw new NotSupported(
            refusalOf(`actionCalls flow ${element.actionName}`, batch.flow.label, element.label)
        );
    }
    return runWithInputs(flow, inputs, modeOf(flow, batch.mode), batch.world).map((interview) => ({
        outputs: outputsOf(interview),
        fault: interview.failure?.message ?? null
    }));
}

const outputsOf = ({ flow, variables }: Interview): Map<string, unknown> =>
    new Map(
        [...flow.resources.values()].flatMap((resource) => {
            const key = resource.name.toLowerCase();
            return resource.kind === 'variable' && resource.isOutput
                ? [[key, variables.get(key) ?? null] as const]
                : [];
        })
    );

function takeOutputs(
    element: ActionElement,
    outcome: ActionOutcome,
    interview: Interview,
    batch: Batch
): void {
    if (outcome.fault !== null) {
        throw outcome.fault instanceof FlowFault ? outcome.fault : new FlowFault(outcome.fault);
    }
    const { outputs } = outcome;
    for (const { name, target } of element.outputs) {
        assignTo(target, outputs.get(name.toLowerCase()) ?? null, interview, batch);
    }
    if (element.isStored) {
        interview.results.set(element.name.toLowerCase(), asResult(outputs));
    }
}

/** A method that gives one thing gives it under the action's own name too. */
function asResult(outputs: ReadonlyMap<string, unknown>): unknown {
    const only = outputs.size === 1 ? outputs.get('output') : undefined;
    return only instanceof ApexList ? only : outputs;
}
