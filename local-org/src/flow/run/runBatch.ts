import { NotSupported } from '../../shared/notSupported.js';
import { interrupted, interruptWord } from '../../runtime/interrupt.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { refusalOf, type FlowDefinition, type FlowElement } from '../definition.js';
import { runShared, runSingle } from '../elements/index.js';
import type { Batch } from './batch.js';
import { FlowFault } from './fault.js';
import type { Interview } from './interview.js';

/** Elements at which interviews wait for each other, to do in one what each would do. */
const SHARED = new Set<FlowElement['kind']>([
    'recordLookup',
    'recordCreate',
    'recordUpdate',
    'recordDelete',
    'action',
    'subflow'
]);

/**
 * Runs interviews to their end, or to a screen. Each runs until it comes to an element that queries, saves or calls; all that
 * stand at the same one do it together, then go on.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_concepts_bulkification.htm
 */
export function runBatch(batch: Batch): void {
    const { flow } = batch;
    if (flow.refusal !== null) {
        throw new NotSupported(flow.refusal);
    }
    const transaction = currentTransaction();
    transaction.database.actAs?.(transaction.user.id);
    for (;;) {
        for (const interview of batch.interviews) {
            advance(interview, batch);
        }
        const waiting = batch.interviews.filter((interview) => isShared(interview, batch));
        if (waiting.length === 0) {
            return;
        }
        const name = nextShared(new Set(waiting.map(({ at }) => at!)), flow);
        const element = flow.elements.get(name)!;
        const there = waiting.filter(({ at }) => at === name);
        there.forEach((interview) => arrive(element, interview));
        // Where it goes on is known before: faults and ends overwrite it.
        there.forEach((interview) => {
            interview.at = element.next;
        });
        runShared(element, there, batch, (interview, fault) =>
            takeFault(element, interview, fault)
        );
    }
}

const elementAt = (interview: Interview, flow: FlowDefinition): FlowElement | undefined =>
    interview.at === null ? undefined : flow.elements.get(interview.at);

function isShared(interview: Interview, batch: Batch): boolean {
    const element = elementAt(interview, batch.flow);
    return element !== undefined && SHARED.has(element.kind) && !isForPerson(element, batch);
}

/** A component that acts in the browser, or a flow with screens inside of one: the interview waits as at a screen. */
function isForPerson(element: FlowElement, { flow, world }: Batch): boolean {
    return (
        flow.processType === 'Flow' &&
        (element.kind === 'action'
            ? element.actionType === 'component'
            : element.kind === 'subflow' &&
              world.flows.find(element.flowName)?.processType === 'Flow')
    );
}

/** Only a flow with screens has somebody to look at them. */
function refuseAutolaunched(element: FlowElement, { flow }: Batch): void {
    if (element.kind === 'screen' && flow.processType !== 'Flow') {
        throw new NotSupported(
            refusalOf('screens of an autolaunched flow', flow.label, element.label)
        );
    }
}

/** Until the interview ends, or comes to an element that is shared, or to a screen. */
function advance(interview: Interview, batch: Batch): void {
    const word = interruptWord();
    while (interview.at !== null) {
        if (word[0] !== 0) {
            interrupted();
        }
        const element = batch.flow.elements.get(interview.at);
        if (element === undefined) {
            throw new Error(`Flow ${batch.flow.name} has no element ${interview.at}`);
        }
        if (SHARED.has(element.kind) || element.kind === 'screen') {
            refuseAutolaunched(element, batch);
            return;
        }
        arrive(element, interview);
        try {
            interview.at = runSingle(element, interview, batch);
        } catch (error) {
            if (!(error instanceof FlowFault)) {
                throw error;
            }
            takeFault(element, interview, error);
        }
    }
}

function arrive(element: FlowElement, interview: Interview): void {
    if (element.refusal !== null) {
        throw new NotSupported(element.refusal);
    }
    interview.visited.add(element.name.toLowerCase());
}

/** On the fault path, where there is one; else the interview has failed. */
function takeFault(element: FlowElement, interview: Interview, fault: FlowFault): void {
    interview.faultMessage = fault.message;
    interview.faulted.add(element.name.toLowerCase());
    if (element.fault === null) {
        currentTransaction().debugLog.write(
            'ERROR',
            `Flow ${interview.flow.label}: an error occurred at element ${element.name}. ${fault.message}`,
            0
        );
        interview.fail(element.name, fault.message);
    } else {
        interview.at = element.fault;
    }
}

/** Of the elements at which interviews wait, one that no other of them leads to. */
function nextShared(names: ReadonlySet<string>, flow: FlowDefinition): string {
    const all = [...names];
    const [first] = all as [string, ...string[]];
    if (all.length === 1) {
        return first;
    }
    return (
        all.find((name) =>
            all.every(
                (other) =>
                    other === name ||
                    !reachable(other, flow).has(name) ||
                    reachable(name, flow).has(other)
            )
        ) ?? first
    );
}

const reached = new WeakMap<FlowDefinition, Map<string, ReadonlySet<string>>>();

function reachable(from: string, flow: FlowDefinition): ReadonlySet<string> {
    let known = reached.get(flow);
    if (known === undefined) {
        known = new Map();
        reached.set(flow, known);
    }
    let found = known.get(from);
    if (found === undefined) {
        const seen = new Set<string>();
        const open = [from];
        for (let name = open.pop(); name !== undefined; name = open.pop()) {
            for (const next of followers(flow.elements.get(name))) {
                if (!seen.has(next)) {
                    seen.add(next);
                    open.push(next);
                }
            }
        }
        known.set(from, seen);
        found = seen;
    }
    return found;
}

function followers(element: FlowElement | undefined): string[] {
    if (element === undefined) {
        return [];
    }
    const more =
        element.kind === 'decision'
            ? element.rules.map(({ next }) => next)
            : element.kind === 'loop'
              ? [element.nextValue]
              : element.kind === 'wait'
                ? element.events.map(({ next }) => next)
                : [];
    return [element.next, element.fault, ...more].filter((name) => name !== null);
}
