import { ApexObject } from '../../shared/apexObject.js';
import { NotSupported } from '../../shared/notSupported.js';
import { ApexList } from '../../shared/values/index.js';
import type { FieldDef } from '../../schema/definitions.js';
import { SObject } from '../../schema/sobject.js';
import { classInfoOf, instanceFields } from '../../runtime/classInfo.js';
import { DataObject } from '../../runtime/library/dataObject.js';
import type { FlowDataType, FlowVariable } from '../definition.js';
import { apexClassName, convertTo, copyOf, elementType } from '../values/types.js';
import { fieldValue } from '../values/fields.js';
import { toApexType } from '../values/apexValues.js';
import type { Batch } from './batch.js';
import { FlowFault, notSet } from './fault.js';
import type { Interview } from './interview.js';
import { readPath } from './read.js';

/** Puts a value where a dotted name points: a variable, a field of a record, a member of an object, `$Flow.…`. */
export function assignTo(
    names: readonly string[],
    value: unknown,
    interview: Interview,
    batch: Batch
): void {
    const root = names[0]!.toLowerCase();
    if (root === '$flow') {
        assignFlowGlobal(names[1] ?? '', value, interview);
        return;
    }
    if (names.length > 1) {
        assignMember(holderOf(names, interview, batch), names, value, interview);
        return;
    }
    const variable = interview.flow.resources.get(root);
    if (variable?.kind === 'variable') {
        interview.variables.set(root, forVariable(variable, value, batch));
        return;
    }
    if (interview.results.has(root)) {
        interview.results.set(root, copyOf(value));
        return;
    }
    throw new FlowFault(`The flow can't assign a value to ${names.join('.')}.`);
}

/** A value as a variable holds it. */
export function forVariable(variable: FlowVariable, value: unknown, batch: Batch): unknown {
    if (variable.isCollection) {
        const items = value instanceof ApexList ? value.items : value === null ? [] : [value];
        return new ApexList(
            elementType(variable, batch.world),
            items.map((item) => convertItem(variable.dataType, item))
        );
    }
    return convertItem(variable.dataType, value);
}

/** An item as a collection of that type holds it. */
export const convertItem = (type: FlowDataType, item: unknown): unknown =>
    type === 'SObject' || type === 'Apex' ? copyOf(item) : convertTo(type, item);

/** What has the member that is assigned; a record or object that is not there yet is made. */
function holderOf(names: readonly string[], interview: Interview, batch: Batch): unknown {
    const root = names[0]!.toLowerCase();
    if (names.length > 2) {
        return readPath(names.slice(0, -1), interview, batch);
    }
    if (root === '$record') {
        return interview.trigger?.record ?? null;
    }
    const variable = interview.flow.resources.get(root);
    if (variable?.kind !== 'variable') {
        return interview.results.get(root) ?? null;
    }
    let held: unknown = interview.variables.get(root) ?? null;
    if (held === null) {
        held = emptyOf(variable, batch);
        interview.variables.set(root, held);
    }
    return held;
}

function emptyOf(variable: FlowVariable, batch: Batch): unknown {
    const { schema, program } = batch.world;
    if (variable.dataType === 'SObject') {
        const def = schema.object(variable.objectType ?? '');
        return def === undefined ? null : new SObject(def);
    }
    return variable.dataType === 'Apex'
        ? program.construct(apexClassName(variable.apexClass ?? ''))
        : null;
}

function assignMember(
    holder: unknown,
    names: readonly string[],
    value: unknown,
    { trigger }: Interview
): void {
    if (holder === null || holder === undefined) {
        throw notSet(names);
    }
    const field = memberSet(holder, names, value);
    if (field !== null && holder === trigger?.record) {
        trigger.changed.add(field);
    }
}

/** Sets the last of the names on what has it; gives the field, where it is one of a record. */
export function memberSet(
    holder: unknown,
    names: readonly string[],
    value: unknown
): FieldDef | null {
    const name = names.at(-1)!;
    if (holder instanceof SObject) {
        const field = holder.def.fieldsByName.get(name.toLowerCase());
        if (field === undefined) {
            throw new FlowFault(`The flow doesn't find the field ${names.join('.')}.`);
        }
        holder.store(field, fieldValue(field, value));
        return field;
    }
    if (holder instanceof DataObject) {
        holder[name] = value;
        return null;
    }
    if (holder instanceof ApexObject) {
        const info = classInfoOf(holder);
        const field = (info === undefined ? [] : instanceFields(info)).find(
            (each) => each.name.toLowerCase() === name.toLowerCase()
        );
        if (field !== undefined) {
            field.write(holder, toApexType(field.type, value));
            return null;
        }
    }
    throw new FlowFault(`The flow doesn't find ${names.join('.')}.`);
}

function assignFlowGlobal(name: string, value: unknown, interview: Interview): void {
    const text = typeof value === 'string' ? value : null;
    switch (name.toLowerCase()) {
        case 'currentrecord':
            interview.currentRecord = text;
            return;
        case 'currentstage':
            interview.currentStage = text;
            return;
        case 'activestages':
            interview.activeStages = text === null ? [] : text.split(';');
            return;
        default:
            throw new NotSupported(`assignment to $Flow.${name} in a flow`);
    }
}
