import { ApexDate, ApexDatetime, ApexList, Decimal } from '../../shared/values/index.js';
import type { AssignmentElement } from '../definition.js';
import { assignTo, convertItem } from '../run/assign.js';
import type { Batch } from '../run/batch.js';
import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { readPath, valueOf } from '../run/read.js';
import { equalInFlow } from '../values/compare.js';
import { textOfValue } from '../values/text.js';
import { copyOf } from '../values/types.js';

/**
 * Sets variables, one after the other.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_operators_assignment.htm
 */
export function runAssignment(
    element: AssignmentElement,
    interview: Interview,
    batch: Batch
): string | null {
    for (const { target, operator, value } of element.items) {
        const given = valueOf(value, interview, batch);
        if (operator === 'Assign') {
            assignTo(target, given, interview, batch);
            continue;
        }
        const held = readPath(target, interview, batch);
        if (!addInPlace(operator, target, given, interview)) {
            assignTo(target, operate(operator, held, given, target), interview, batch);
        }
    }
    return element.next;
}

/** Adds to a collection variable where it stands: to copy it each time would cost a loop its square. */
function addInPlace(
    operator: string,
    target: readonly string[],
    given: unknown,
    { flow, variables }: Interview
): boolean {
    const key = target[0]!.toLowerCase();
    const variable = flow.resources.get(key);
    const held = variables.get(key);
    if (
        target.length > 1 ||
        variable?.kind !== 'variable' ||
        !(held instanceof ApexList) ||
        (operator !== 'Add' && operator !== 'AddItem')
    ) {
        return false;
    }
    const items = given instanceof ApexList ? [...given.items] : [given];
    items.forEach((item) => held.items.push(convertItem(variable.dataType, item)));
    return true;
}

function operate(
    operator: string,
    held: unknown,
    given: unknown,
    target: readonly string[]
): unknown {
    if (operator === 'AssignCount') {
        return Decimal.of(given instanceof ApexList ? given.items.length : given === null ? 0 : 1);
    }
    if (held instanceof ApexList) {
        return new ApexList(held.elementType, operateOnList(operator, held.items, given));
    }
    switch (operator) {
        case 'Add':
        case 'AddItem':
            return add(held, given, operator, target);
        case 'Subtract':
            return subtract(held, given, target);
        default:
            throw wrong(operator, target);
    }
}

const wrong = (operator: string, target: readonly string[]): FlowFault =>
    new FlowFault(`The operator ${operator} can't be used on ${target.join('.')}.`);

/** Items are copied: the record that was added may be used for the next one. */
function operateOnList(operator: string, held: readonly unknown[], given: unknown): unknown[] {
    // A null is an item too: `$Record__Prior` of a new record is known to arrive as one.
    const items = given instanceof ApexList ? given.items : [given];
    const first = held.findIndex((item) => items.some((each) => equalInFlow(item, each)));
    switch (operator) {
        case 'Add':
        case 'AddItem':
            return [...held, ...items.map(copyOf)];
        case 'AddAtStart':
            return [...items.map(copyOf), ...held];
        case 'Subtract':
        case 'RemoveAll':
            return held.filter((item) => !items.some((each) => equalInFlow(item, each)));
        case 'RemoveFirst':
            return held.filter((_, at) => at !== first);
        case 'RemoveUncommon':
            return held.filter((item) => items.some((each) => equalInFlow(item, each)));
        case 'RemoveBeforeFirst':
            return first < 0 ? [...held] : held.slice(first);
        case 'RemoveAfterFirst':
            return first < 0 ? [...held] : held.slice(0, first + 1);
        case 'RemovePosition': {
            // Positions count from 1.
            const place = given instanceof Decimal ? given.toNumber() : 0;
            if (place < 1 || place > held.length) {
                throw new FlowFault(
                    `The flow can't remove position ${textOfValue(given)} of a collection of ${held.length} items.`
                );
            }
            return held.filter((_, at) => at !== place - 1);
        }
        default:
            throw new FlowFault(`The operator ${operator} can't be used on a collection.`);
    }
}

/** Numbers are added, days go to dates, texts are put together; choices of a multi-select picklist are joined. */
function add(held: unknown, given: unknown, operator: string, target: readonly string[]): unknown {
    if (given === null) {
        return held;
    }
    if (operator === 'AddItem') {
        return held === null || held === ''
            ? textOfValue(given)
            : `${textOfValue(held)};${textOfValue(given)}`;
    }
    if (held === null) {
        return given;
    }
    if (held instanceof Decimal && given instanceof Decimal) {
        return held.add(given);
    }
    if (given instanceof Decimal && held instanceof ApexDate) {
        return held.addDays(Math.trunc(given.toNumber()));
    }
    if (given instanceof Decimal && held instanceof ApexDatetime) {
        return new ApexDatetime(held.ms + given.toNumber() * 86_400_000);
    }
    if (typeof held === 'string') {
        return held + textOfValue(given);
    }
    throw wrong('Add', target);
}

function subtract(held: unknown, given: unknown, target: readonly string[]): unknown {
    if (!(given instanceof Decimal)) {
        if (given === null) {
            return held;
        }
        throw wrong('Subtract', target);
    }
    return add(held ?? Decimal.of(0), given.negate(), 'Add', target);
}
