import { NotSupported } from '../../shared/notSupported.js';
import { ApexList, Decimal } from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import type { TransformElement } from '../definition.js';
import { refusalOf } from '../definition.js';
import { memberSet } from '../run/assign.js';
import type { Batch } from '../run/batch.js';
import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { readMember, readPath, valueOf } from '../run/read.js';
import { apexClassName, asFlowValue, convertTo, elementType } from '../values/types.js';

type Action = TransformElement['actions'][number];

/**
 * Makes data of data: a record or value, or a collection with an item for each item of another.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_transform.htm
 */
export function runTransform(
    element: TransformElement,
    interview: Interview,
    batch: Batch
): string | null {
    interview.results.set(element.name.toLowerCase(), transformed(element, interview, batch));
    return element.next;
}

function transformed(element: TransformElement, interview: Interview, batch: Batch): unknown {
    const [source] = element.sources;
    if (!element.isCollection) {
        if (source !== undefined) {
            throw new NotSupported(
                refusalOf('transforms of items into one value', batch.flow.label, element.label)
            );
        }
        return made(element, interview, batch);
    }
    const type = elementType(element, batch.world);
    if (source === undefined) {
        return new ApexList(type, [made(element, interview, batch)]);
    }
    const key = source.item.toLowerCase();
    const collection = readPath(source.collection, interview, batch);
    const items = (collection instanceof ApexList ? collection.items : []).map((item) => {
        interview.results.set(key, item);
        return made(element, interview, batch);
    });
    interview.results.delete(key);
    return new ApexList(type, items);
}

/** One record, object or plain value. */
function made(element: TransformElement, interview: Interview, batch: Batch): unknown {
    const holder = emptyOf(element, batch);
    for (const action of element.actions) {
        const value = valueOfAction(action, interview, batch);
        if (holder === null || action.field === null) {
            return rounded(convertTo(element.dataType, value), element.scale);
        }
        memberSet(holder, [element.name, action.field], value);
    }
    return holder;
}

/** Null for plain values. */
function emptyOf(element: TransformElement, batch: Batch): unknown {
    const { schema, program } = batch.world;
    if (element.dataType === 'SObject') {
        const object = schema.object(element.objectType ?? '');
        if (object === undefined) {
            throw new NotSupported(
                refusalOf(`transforms to ${element.objectType}`, batch.flow.label, element.label)
            );
        }
        return new SObject(object);
    }
    return element.dataType === 'Apex'
        ? program.construct(apexClassName(element.apexClass ?? ''))
        : null;
}

const rounded = (value: unknown, scale: number | undefined): unknown =>
    value instanceof Decimal && scale !== undefined ? value.setScale(scale, 'HALF_UP') : value;

function valueOfAction(action: Action, interview: Interview, batch: Batch): unknown {
    if (action.type === 'Map') {
        return valueOf(action.value, interview, batch);
    }
    const { values, field } = action.aggregated;
    const collection = valueOf(values, interview, batch);
    const items = collection instanceof ApexList ? collection.items : [];
    if (action.type === 'Count') {
        return Decimal.of(items.length);
    }
    return items
        .map((item) => (field === null ? item : readMember(item, field.split('.'), batch)))
        .map(asFlowValue)
        .filter((value) => value !== null)
        .reduce<Decimal>((sum, value) => {
            if (!(value instanceof Decimal)) {
                throw new FlowFault(`The flow can't add values of ${field ?? 'the collection'}.`);
            }
            return sum.add(value);
        }, Decimal.of(0));
}
