import { NotSupported } from '../../shared/notSupported.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { SubflowElement } from '../definition.js';
import { refusalOf } from '../definition.js';
import { assignTo, forVariable } from '../run/assign.js';
import { Batch, modeOf } from '../run/batch.js';
import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { valueOf } from '../run/read.js';
import { runBatch } from '../run/runBatch.js';
import { beginInterview } from '../run/start.js';
import { eachInterview } from './eachInterview.js';
import type { OnFault } from './index.js';

/**
 * Another flow, run for all interviews at once. A fault that it does not handle is the caller's.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_subflow.htm
 */
export function runSubflow(
    element: SubflowElement,
    interviews: readonly Interview[],
    batch: Batch,
    onFault: OnFault
): void {
    const { world } = batch;
    const flow = world.flows.find(element.flowName);
    if (flow === undefined || flow.processType === 'Flow') {
        throw new NotSupported(
            refusalOf(
                flow === undefined ? `subflows ${element.flowName}` : 'subflows with screens',
                batch.flow.label,
                element.label
            )
        );
    }
    const children = new Map<Interview, Interview>();
    const inner: Interview[] = [];
    const childBatch = new Batch(flow, inner, world, modeOf(flow, batch.mode), true);
    eachInterview(interviews, onFault, (interview) => {
        const child = beginChild(element, childBatch, interview, batch);
        children.set(interview, child);
        inner.push(child);
    });
    runBatch(childBatch);
    const done = [...children.keys()];
    eachInterview(done, onFault, (interview) => {
        const child = children.get(interview)!;
        if (child.failure !== null) {
            throw new FlowFault(child.failure.message);
        }
        takeOutputs(element, child, interview, batch);
    });
}

/** An interview of a subflow, with the inputs that its caller gives. */
export function beginChild(
    element: SubflowElement,
    childBatch: Batch,
    interview: Interview,
    batch: Batch
): Interview {
    const { flow } = childBatch;
    const child = beginInterview(flow, childBatch, { now: currentTransaction().clock.now() });
    for (const { name, value } of element.inputs) {
        const variable = flow.resources.get(name.toLowerCase());
        if (variable?.kind === 'variable') {
            child.variables.set(
                name.toLowerCase(),
                forVariable(variable, valueOf(value, interview, batch), childBatch)
            );
        }
    }
    return child;
}

/** Hands the outputs of a subflow to its caller. */
export function takeOutputs(
    element: SubflowElement,
    child: Interview,
    interview: Interview,
    batch: Batch
): void {
    for (const { name, target } of element.outputs) {
        assignTo(target, child.variables.get(name.toLowerCase()) ?? null, interview, batch);
    }
    if (element.isStored) {
        const outputs = new Map<string, unknown>();
        for (const resource of child.flow.resources.values()) {
            if (resource.kind === 'variable' && resource.isOutput) {
                const key = resource.name.toLowerCase();
                outputs.set(key, child.variables.get(key) ?? null);
            }
        }
        interview.results.set(element.name.toLowerCase(), outputs);
    }
}
