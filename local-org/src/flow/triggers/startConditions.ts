import { NotSupported } from '../../shared/notSupported.js';
import type { FlowDefinition } from '../definition.js';
import type { Batch } from '../run/batch.js';
import { evaluateExpression } from '../run/formulas.js';
import { FlowFault } from '../run/fault.js';
import { Interview, type TriggeringRecord } from '../run/interview.js';
import { holds } from '../run/logic.js';
import { readPath, valueOf } from '../run/read.js';
import { equalInFlow, OPERATORS } from '../values/compare.js';

/** Whether a record meets what the start of a flow asks of it. */
export function startsFor(
    flow: FlowDefinition,
    trigger: TriggeringRecord,
    batch: Batch,
    now: number
): boolean {
    if (!meets(flow, trigger, batch, now)) {
        return false;
    }
    if (!flow.start.mustHaveChanged || trigger.prior === null) {
        return true;
    }
    // Only if it did not meet the conditions before.
    return !meets(flow, { ...trigger, record: trigger.prior, prior: trigger.prior }, batch, now);
}

/** The conditions alone, whatever they were before: for a path that runs later. */
export function meets(
    flow: FlowDefinition,
    trigger: TriggeringRecord,
    batch: Batch,
    now: number
): boolean {
    const { filter, formula } = flow.start;
    const interview = new Interview(flow, { now, first: null, trigger });
    try {
        if (formula !== null) {
            return evaluateExpression(formula, 'Boolean', interview, batch) === true;
        }
        return holds(
            filter.logic === 'no_conditions' ? 'and' : filter.logic,
            filter.filters.length,
            (place) => {
                const { field, operator, value } = filter.filters[place]!;
                const right = valueOf(value, interview, batch);
                const path = ['$Record', ...field.split('.')];
                if (operator === 'IsChanged') {
                    return isChanged(path, interview, batch) === (right === true);
                }
                const test = OPERATORS[operator];
                if (test === undefined) {
                    throw new NotSupported(`Flow start operator ${operator} (${flow.label})`);
                }
                return test(readPath(path, interview, batch), right);
            }
        );
    } catch (error) {
        if (error instanceof FlowFault) {
            return false;
        }
        throw error;
    }
}

function isChanged(path: readonly string[], interview: Interview, batch: Batch): boolean {
    return (
        interview.trigger!.prior !== null &&
        !equalInFlow(
            readPath(['$Record__Prior', ...path.slice(1)], interview, batch),
            readPath(path, interview, batch)
        )
    );
}
