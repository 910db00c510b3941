import { ApexList, Decimal } from '../../shared/values/index.js';
import { sobjectOf } from '../../shared/types.js';
import { NotSupported } from '../../shared/notSupported.js';
import type { SObjectDef } from '../../schema/definitions.js';
import type { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { LookupElement } from '../definition.js';
import { refusalOf } from '../definition.js';
import { assignTo } from '../run/assign.js';
import type { Batch } from '../run/batch.js';
import type { Interview } from '../run/interview.js';
import { valueOf } from '../run/read.js';
import { asFlowValue, copyOf } from '../values/types.js';
import { eachInterview, together } from './eachInterview.js';
import type { OnFault } from './index.js';
import { queryTogether, whereOf, type FlowQuery } from './soql.js';

/** Get Records: one query for all interviews. */
export function runLookup(
    element: LookupElement,
    interviews: readonly Interview[],
    batch: Batch,
    onFault: OnFault
): void {
    const object = objectOf(element, batch);
    const fields = fieldsOf(element, object, batch);
    const parts = eachInterview(interviews, onFault, (interview) =>
        queryFor(element, object, fields, interview, batch)
    );
    const found = together(
        parts.map(({ interview }) => interview),
        onFault,
        () =>
            queryTogether(
                object,
                parts.map(({ part }) => part),
                batch
            )
    );
    if (found === null) {
        return;
    }
    eachInterview(
        parts.map(({ interview }) => interview),
        onFault,
        (interview) => {
            const at = parts.findIndex((each) => each.interview === interview);
            store(element, object, found[at]!, interview, batch);
        }
    );
}

function objectOf(element: LookupElement, batch: Batch): SObjectDef {
    const object = batch.world.schema.object(element.object);
    if (object === undefined) {
        throw new NotSupported(
            refusalOf(`recordLookups of ${element.object}`, batch.flow.label, element.label)
        );
    }
    return object;
}

const UNQUERIED = new Set(['Address', 'Location']);

/** The fields that were chosen, or all that the running user may read. */
function fieldsOf(element: LookupElement, object: SObjectDef, batch: Batch): string[] {
    if (element.fields !== null) {
        return [...new Set(['Id', ...element.fields.map((name) => spelled(name, object))])];
    }
    const { permissions } = currentTransaction().database;
    const { mode, userId } = batch.access;
    return object.fields
        .filter(({ type }) => !UNQUERIED.has(type))
        .filter(
            ({ name }) =>
                mode === 'system' ||
                permissions === undefined ||
                name === 'Id' ||
                permissions.canField(userId, 'read', object.name, name)
        )
        .map(({ name }) => name);
}

const spelled = (name: string, object: SObjectDef): string =>
    object.fieldsByName.get(name.toLowerCase())?.name ?? name;

function queryFor(
    element: LookupElement,
    object: SObjectDef,
    fields: readonly string[],
    interview: Interview,
    batch: Batch
): FlowQuery {
    const values: unknown[] = [];
    const where = whereOf(element.filter, object, interview, batch, values);
    const { sort } = element;
    const limit = element.isFirstOnly
        ? 1
        : limitOf(asFlowValue(valueOf(element.limit, interview, batch)));
    return {
        text:
            `SELECT ${fields.join(', ')} FROM ${object.name}` +
            (where === '' ? '' : ` WHERE ${where}`) +
            (sort === null
                ? ''
                : ` ORDER BY ${sort.field} ${sort.order === 'Desc' ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'}`) +
            (limit === null ? '' : ` LIMIT ${limit}`),
        values
    };
}

const limitOf = (value: unknown): number | null =>
    value instanceof Decimal ? Math.trunc(value.toNumber()) : null;

function store(
    element: LookupElement,
    object: SObjectDef,
    records: readonly SObject[],
    interview: Interview,
    batch: Batch
): void {
    const copies = records.map((record) => copyOf(record) as SObject);
    const first = copies[0] ?? null;
    if (element.isStored) {
        // All records that were found are a collection, empty or not; of one record, none is null.
        interview.results.set(
            element.name.toLowerCase(),
            element.isFirstOnly ? first : new ApexList(sobjectOf(object.name), copies)
        );
    }
    if (first === null && !element.isNulledIfNone) {
        return;
    }
    if (element.target !== null) {
        const list = new ApexList(sobjectOf(object.name), copies);
        assignTo(element.target, element.isFirstOnly ? first : list, interview, batch);
    }
    for (const { name, target } of element.outputs) {
        const field = object.fieldsByName.get(name.toLowerCase());
        const value =
            first === null || field === undefined ? null : (first.slots[field.ordinal] ?? null);
        assignTo(target, asFlowValue(value), interview, batch);
    }
}
