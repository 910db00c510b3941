import { ApexObject } from '../../shared/apexObject.js';
import { NotSupported } from '../../shared/notSupported.js';
import { ApexDate, ApexDatetime, ApexList } from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import { classInfoOf, instanceFields } from '../../runtime/classInfo.js';
import { DataObject } from '../../runtime/library/dataObject.js';
import { userZone } from '../../runtime/library/localeFormat.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { dayIn } from '../../soql/timeZone.js';
import type { FlowDefinition, FlowValue, ScreenField } from '../definition.js';
import { asFlowValue } from '../values/types.js';
import type { Batch } from './batch.js';
import { evaluateExpression, formulaOf } from './formulas.js';
import { FlowFault, notSet } from './fault.js';
import type { Interview } from './interview.js';
import { mergeText } from './mergeText.js';

/** The value of something that metadata wrote. */
export function valueOf(value: FlowValue | null, interview: Interview, batch: Batch): unknown {
    if (value === null) {
        return null;
    }
    switch (value.kind) {
        case 'literal':
            return value.value;
        case 'text':
            return mergeText(value.text, interview, batch);
        case 'reference':
            return readPath(value.names, interview, batch);
        case 'formula':
            return evaluateExpression(value.expression, value.dataType, interview, batch);
    }
}

/** `Get_Account.Owner.Name`, `$Record.Amount`, `myVariable`: the value under a dotted name. */
export function readPath(names: readonly string[], interview: Interview, batch: Batch): unknown {
    const root = names[0]!.toLowerCase();
    switch (root) {
        case '$record':
            return readRecord(interview.trigger?.record ?? null, names, interview, batch);
        case '$record__prior':
            // A record that is new has no prior values.
            return interview.trigger?.prior === null || interview.trigger === null
                ? null
                : readRecord(interview.trigger.prior, names, interview, batch);
        case '$flow':
            return flowGlobal(names[1] ?? '', interview);
        case '$globalconstant':
            return CONSTANTS[(names[1] ?? '').toLowerCase()] ?? null;
    }
    if (root.startsWith('$')) {
        return globalOf(names);
    }
    return asFlowValue(follow(rootValue(names[0]!, interview, batch), names, 1, batch));
}

/** `$GlobalConstant.EmptyString` is a text, and not null. */
const CONSTANTS: Readonly<Record<string, unknown>> = { true: true, false: false, emptystring: '' };

function readRecord(
    record: SObject | null,
    names: readonly string[],
    _interview: Interview,
    batch: Batch
): unknown {
    if (record === null) {
        throw new NotSupported(`${names[0]} in a flow that no record started`);
    }
    return asFlowValue(follow(record, names, 1, batch));
}

/** What a plain name stands for: a resource, or what an element gave. */
export function rootValue(name: string, interview: Interview, batch: Batch): unknown {
    const key = name.toLowerCase();
    if (interview.variables.has(key)) {
        return interview.variables.get(key);
    }
    if (interview.results.has(key)) {
        return interview.results.get(key);
    }
    const resource = interview.flow.resources.get(key);
    switch (resource?.kind) {
        case 'constant':
            return valueOf(resource.value, interview, batch);
        case 'formula':
            return formulaOf(resource, interview, batch);
        case 'textTemplate':
            return mergeText(resource.text, interview, batch);
        case 'choice':
            return resource.value === null
                ? mergeText(resource.text, interview, batch)
                : valueOf(resource.value, interview, batch);
        case 'stage':
            return resource.name;
        default:
            // An element, outcome or screen field that the interview has not come to.
            return componentAtFirst(key, interview, batch);
    }
}

/** A component of a screen that sent nothing yet has what its inputs say. */
function componentAtFirst(key: string, interview: Interview, batch: Batch): unknown {
    const component = componentNamed(key, interview.flow);
    return component === undefined
        ? null
        : new Map(
              component.inputs.map(({ name, value }) => [
                  name.toLowerCase(),
                  valueOf(value, interview, batch)
              ])
          );
}

const components = new WeakMap<FlowDefinition, ReadonlyMap<string, ScreenField>>();

function componentNamed(key: string, flow: FlowDefinition): ScreenField | undefined {
    let known = components.get(flow);
    if (known === undefined) {
        const inside = (fields: readonly ScreenField[]): ScreenField[] =>
            fields.flatMap((field) => [field, ...inside(field.fields)]);
        const all = [...flow.elements.values()].flatMap((element) =>
            element.kind === 'screen' ? inside(element.fields) : []
        );
        known = new Map(
            all
                .filter(({ fieldType }) => fieldType === 'ComponentInstance')
                .map((field) => [field.name.toLowerCase(), field])
        );
        components.set(flow, known);
    }
    return known.get(key);
}

/** `Account.Name` of something that is at hand. */
export const readMember = (holder: unknown, names: readonly string[], batch: Batch): unknown =>
    follow(holder, ['item', ...names], 1, batch);

function follow(start: unknown, names: readonly string[], from: number, batch: Batch): unknown {
    let current = start;
    for (let at = from; at < names.length; at++) {
        if (current === null || current === undefined) {
            // A parent that is not there has no values; a record that was never set is an error.
            if (at > from) {
                return null;
            }
            throw notSet(names);
        }
        current = member(current, names[at]!, names, batch);
    }
    return current ?? null;
}

function member(value: unknown, name: string, names: readonly string[], batch: Batch): unknown {
    const key = name.toLowerCase();
    if (value instanceof Map) {
        return (value as Map<string, unknown>).get(key) ?? null;
    }
    if (value instanceof SObject) {
        return memberOfRecord(value, key, names, batch);
    }
    if (value instanceof DataObject) {
        return value[name] ?? null;
    }
    if (value instanceof ApexObject) {
        const info = classInfoOf(value);
        const field =
            info === undefined
                ? undefined
                : instanceFields(info).find((each) => each.name.toLowerCase() === key);
        if (field !== undefined) {
            return field.read(value) ?? null;
        }
    }
    if (value instanceof ApexList && key === 'size') {
        return value.items.length;
    }
    throw new FlowFault(`The flow doesn't find ${name} of ${names.join('.')}.`);
}

function memberOfRecord(
    record: SObject,
    key: string,
    names: readonly string[],
    batch: Batch
): unknown {
    const field = record.def.fieldsByName.get(key);
    if (field !== undefined) {
        const stored = record.slots[field.ordinal];
        if (stored === undefined && field.formula !== undefined) {
            return currentTransaction()
                .database.formulaEngine!.field(record.def, field)
                .evaluate(record);
        }
        return stored ?? (field.type === 'Boolean' ? false : null);
    }
    const reference = record.def.relationshipsByName.get(key);
    if (reference !== undefined) {
        return batch.parents.of(record, reference);
    }
    throw new FlowFault(
        `The flow doesn't find the field ${names.join('.')} of ${record.def.name}.`
    );
}

/**
 * What a flow knows of its own running.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_resources_system_variables.htm
 */
export function flowGlobal(name: string, interview: Interview): unknown {
    const { clock } = currentTransaction();
    switch (name.toLowerCase()) {
        case 'currentdate':
            return new ApexDate(dayIn(clock.now(), userZone()));
        case 'currentdatetime':
            return new ApexDatetime(clock.now());
        case 'interviewstarttime':
            return new ApexDatetime(interview.startedAt);
        case 'interviewguid':
            return interview.guid;
        case 'faultmessage':
            return interview.faultMessage;
        case 'currentrecord':
            return interview.currentRecord;
        case 'currentstage':
            return interview.currentStage;
        case 'activestages':
            return interview.activeStages.join(';');
        default:
            throw new NotSupported(`$Flow.${name} in a flow`);
    }
}

/** `$User.Alias`, `$Label.Greeting`, `$Setup.Settings__c.Limit__c` … */
export function globalOf(names: readonly string[]): unknown {
    const { database } = currentTransaction();
    return asFlowValue(database.formulaEngine!.scopeWithout().global!(names));
}
