import { NotSupported } from '../../shared/notSupported.js';
import type { FlowCondition, FlowConditions } from '../definition.js';
import { equalInFlow, OPERATORS } from '../values/compare.js';
import type { Batch } from './batch.js';
import { evaluateExpression } from './formulas.js';
import type { Interview } from './interview.js';
import { holds } from './logic.js';
import { readPath, valueOf } from './read.js';

/** Whether conditions of a decision, a filter of a collection or a screen field's visibility hold. */
export function conditionsHold(
    { logic, conditions, formula }: FlowConditions,
    interview: Interview,
    batch: Batch
): boolean {
    if (formula !== null) {
        return evaluateExpression(formula, 'Boolean', interview, batch) === true;
    }
    return holds(logic, conditions.length, (place) =>
        conditionHolds(conditions[place]!, interview, batch)
    );
}

function conditionHolds(condition: FlowCondition, interview: Interview, batch: Batch): boolean {
    const { left, operator } = condition;
    const right = (): unknown => valueOf(condition.right, interview, batch);
    const name = left.at(-1)!.toLowerCase();
    switch (operator) {
        case 'IsChanged':
            return isChanged(left, interview, batch) === (right() === true);
        case 'WasVisited':
            return interview.visited.has(name) === (right() === true);
        case 'HasError':
            return interview.faulted.has(name) === (right() === true);
        case 'WasSelected':
            return wasSelected(left, interview, batch) === (right() === true);
    }
    const test = OPERATORS[operator];
    if (test === undefined) {
        throw new NotSupported(
            `Flow condition operator ${operator} (${interview.flow.label} · ${left.join('.')})`
        );
    }
    return test(leftValue(left, operator, interview, batch), right());
}

/** Whether something of a record that is not there is null may be asked. */
function leftValue(
    names: readonly string[],
    operator: string,
    interview: Interview,
    batch: Batch
): unknown {
    if (names.length > 1 && /^(IsNull|IsBlank|IsEmpty|WasSet)$/.test(operator)) {
        const holder = readPath(names.slice(0, -1), interview, batch);
        if (holder === null) {
            return null;
        }
    }
    return readPath(names, interview, batch);
}

/** A record that is new has not changed. */
function isChanged(names: readonly string[], interview: Interview, batch: Batch): boolean {
    const { trigger } = interview;
    if (trigger === null || trigger.prior === null) {
        return false;
    }
    const before = readPath(['$Record__Prior', ...names.slice(1)], interview, batch);
    return !equalInFlow(before, readPath(names, interview, batch));
}

/** Of a choice: whether a screen field holds its value. */
function wasSelected(names: readonly string[], interview: Interview, batch: Batch): boolean {
    const value = readPath(names, interview, batch);
    const key = names[0]!.toLowerCase();
    for (const element of interview.flow.elements.values()) {
        if (element.kind !== 'screen') {
            continue;
        }
        for (const field of element.fields) {
            if (field.choices.some((choice) => choice.toLowerCase() === key)) {
                const held = interview.results.get(field.name.toLowerCase()) ?? null;
                const all = typeof held === 'string' ? held.split(';') : [held];
                if (all.some((each) => each !== null && equalInFlow(each, value))) {
                    return true;
                }
            }
        }
    }
    return false;
}
