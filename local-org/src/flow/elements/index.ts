import type { FlowElement } from '../definition.js';
import type { Batch } from '../run/batch.js';
import type { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { runAction } from './action.js';
import { runAssignment } from './assignment.js';
import { runCollectionProcessor } from './collectionProcessor.js';
import { runCustomError } from './customError.js';
import { runDecision } from './decision.js';
import { runLoop } from './loop.js';
import { runCreate } from './recordCreate.js';
import { runDelete } from './recordDelete.js';
import { runLookup } from './recordLookup.js';
import { runUpdate } from './recordUpdate.js';
import { runWait } from './wait.js';
import { runRollback } from './rollback.js';
import { runSubflow } from './subflow.js';
import { runTransform } from './transform.js';

/** Tells that an interview could not do what an element says. */
export type OnFault = (interview: Interview, fault: FlowFault) => void;

/** Runs an element for one interview; gives the name of the next. */
export function runSingle(element: FlowElement, interview: Interview, batch: Batch): string | null {
    switch (element.kind) {
        case 'assignment':
            return runAssignment(element, interview, batch);
        case 'decision':
            return runDecision(element, interview, batch);
        case 'loop':
            return runLoop(element, interview, batch);
        case 'collectionProcessor':
            return runCollectionProcessor(element, interview, batch);
        case 'transform':
            return runTransform(element, interview, batch);
        case 'wait':
            return runWait(element, interview, batch);
        case 'recordRollback':
            return runRollback(element);
        case 'customError':
            return runCustomError(element, interview, batch);
        default:
            throw new Error(`Element ${element.name} is no element of one interview`);
    }
}

/** Runs an element for all interviews that stand at it. */
export function runShared(
    element: FlowElement,
    interviews: readonly Interview[],
    batch: Batch,
    onFault: OnFault
): void {
    switch (element.kind) {
        case 'recordLookup':
            return runLookup(element, interviews, batch, onFault);
        case 'recordCreate':
            return runCreate(element, interviews, batch, onFault);
        case 'recordUpdate':
            return runUpdate(element, interviews, batch, onFault);
        case 'recordDelete':
            return runDelete(element, interviews, batch, onFault);
        case 'action':
            return runAction(element, interviews, batch, onFault);
        case 'subflow':
            return runSubflow(element, interviews, batch, onFault);
        default:
            throw new Error(`Element ${element.name} is not shared`);
    }
}
