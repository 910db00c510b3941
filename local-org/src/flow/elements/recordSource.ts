import { ApexList } from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import type { SObjectDef } from '../../schema/definitions.js';
import type { FlowInput, RecordFilter } from '../definition.js';
import type { Batch } from '../run/batch.js';
import { FlowFault, notSet } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { readPath, valueOf } from '../run/read.js';
import { fieldValue } from '../values/fields.js';
import { whereOf, type FlowQuery } from './soql.js';

/** The records that a resource holds; one that holds none is an error, an empty collection is not. */
export function recordsOf(
    names: readonly string[],
    interview: Interview,
    batch: Batch
): readonly SObject[] {
    const value = readPath(names, interview, batch);
    if (value instanceof ApexList) {
        return value.items.filter((item): item is SObject => item instanceof SObject);
    }
    if (value instanceof SObject) {
        return [value];
    }
    throw notSet(names);
}

/** Sets fields as an element says. */
export function setFields(
    record: SObject,
    inputs: readonly FlowInput[],
    interview: Interview,
    batch: Batch
): void {
    for (const { name, value } of inputs) {
        const field = record.def.fieldsByName.get(name.toLowerCase());
        if (field === undefined) {
            throw new FlowFault(`The flow doesn't find the field ${name} of ${record.def.name}.`);
        }
        record.store(field, fieldValue(field, valueOf(value, interview, batch)));
    }
}

export function idsQuery(
    object: SObjectDef,
    filter: RecordFilter,
    interview: Interview,
    batch: Batch,
    also: { readonly field: string; readonly id: string } | null = null
): FlowQuery {
    const values: unknown[] = [];
    const where = whereOf(filter, object, interview, batch, values);
    const parts = where === '' ? [] : [where];
    if (also !== null) {
        parts.push(`${also.field} = :v${values.push(also.id) - 1}`);
    }
    return {
        text:
            `SELECT Id FROM ${object.name}` +
            (parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`),
        values
    };
}

/** `Opportunities` of `$Record.Opportunities`: the children's object and their reference. */
export function childrenOf(
    names: readonly string[],
    interview: Interview,
    batch: Batch
): { readonly object: SObjectDef; readonly field: string } | null {
    if (names.length !== 2 || names[0]!.toLowerCase() !== '$record' || interview.trigger === null) {
        return null;
    }
    const children = interview.trigger.record.def.childRelationships.get(names[1]!.toLowerCase());
    const object = batch.world.schema.object(children?.childObject ?? '');
    return children === undefined || object === undefined
        ? null
        : { object, field: children.field };
}

export const isTriggeringRecord = (names: readonly string[] | null): boolean =>
    names?.length === 1 && names[0]!.toLowerCase() === '$record';

export const bare = (object: SObjectDef, id: string | null): SObject => {
    const record = new SObject(object);
    record.id = id;
    return record;
};
