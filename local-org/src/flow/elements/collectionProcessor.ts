import { ApexList, Decimal } from '../../shared/values/index.js';
import { NotSupported } from '../../shared/notSupported.js';
import { sobjectOf } from '../../shared/types.js';
import { SObject } from '../../schema/sobject.js';
import type { CollectionElement } from '../definition.js';
import { refusalOf } from '../definition.js';
import type { Batch } from '../run/batch.js';
import { conditionsHold } from '../run/conditions.js';
import type { Interview } from '../run/interview.js';
import { readPath, valueOf } from '../run/read.js';
import { compareValues } from '../values/compare.js';
import { setFields } from './recordSource.js';

/** Sorts a collection where it stands, or makes a new one of those items that meet conditions. */
export function runCollectionProcessor(
    element: CollectionElement,
    interview: Interview,
    batch: Batch
): string | null {
    const collection = readPath(element.collection, interview, batch);
    const list = collection instanceof ApexList ? collection : null;
    switch (element.processor) {
        case 'SortCollectionProcessor':
            if (list !== null) {
                sort(list, element, interview, batch);
            }
            break;
        case 'FilterCollectionProcessor':
            interview.results.set(
                element.name.toLowerCase(),
                list === null ? null : filtered(list, element, interview, batch)
            );
            break;
        case 'RecommendationMapCollectionProcessor':
            interview.results.set(
                element.name.toLowerCase(),
                mapped(list, element, interview, batch)
            );
            break;
        default:
            throw new NotSupported(element.processor);
    }
    return element.next;
}

function filtered(
    list: ApexList,
    element: CollectionElement,
    interview: Interview,
    batch: Batch
): ApexList {
    const test = withItem(element, interview, () =>
        conditionsHold(element.conditions, interview, batch)
    );
    const items = list.items.filter((item) => test.of(item));
    test.end();
    return new ApexList(list.elementType, items);
}

/** Does something that sees each item under the name that the element gives it. */
function withItem<T>(
    element: CollectionElement,
    interview: Interview,
    body: () => T
): { of(item: unknown): T; end(): void } {
    const key = element.item?.[0]?.toLowerCase() ?? '';
    const holder = interview.variables.has(key) ? interview.variables : interview.results;
    const before = holder.get(key);
    return {
        of(item) {
            holder.set(key, item);
            return body();
        },
        end() {
            if (before === undefined) {
                holder.delete(key);
            } else {
                holder.set(key, before);
            }
        }
    };
}

/** A record for each item, with the fields that the element gives it. */
function mapped(
    list: ApexList | null,
    element: CollectionElement,
    interview: Interview,
    batch: Batch
): ApexList {
    const object = batch.world.schema.object(element.mapped?.object ?? '');
    if (object === undefined) {
        throw new NotSupported(
            refusalOf(
                `collectionProcessors to ${element.mapped?.object}`,
                batch.flow.label,
                element.label
            )
        );
    }
    const make = withItem(element, interview, () => {
        const record = new SObject(object);
        // `Map_Items.Name` or the field alone.
        const inputs = element.mapped!.inputs.map(({ name, value }) => ({
            name: name.split('.').at(-1)!,
            value
        }));
        setFields(record, inputs, interview, batch);
        return record;
    });
    const records = (list?.items ?? []).map((item) => make.of(item));
    make.end();
    return new ApexList(sobjectOf(object.name), records);
}

/** Under this name the conditions of no flow see an item. */
const ITEM = '__sorted_item';

function sort(
    list: ApexList,
    element: CollectionElement,
    interview: Interview,
    batch: Batch
): void {
    const valuesOf = (item: unknown): unknown[] => {
        interview.results.set(ITEM, item);
        return element.sort.map(({ field }) =>
            readPath(field === null ? [ITEM] : [ITEM, ...field.split('.')], interview, batch)
        );
    };
    const rows = list.items.map((item, place) => ({ item, place, values: valuesOf(item) }));
    interview.results.delete(ITEM);
    rows.sort((a, b) => {
        for (const [at, { order, isNullLast }] of element.sort.entries()) {
            const found = compareRows(a.values[at], b.values[at], order === 'Desc', isNullLast);
            if (found !== 0) {
                return found;
            }
        }
        return a.place - b.place;
    });
    const limit = valueOf(element.limit, interview, batch);
    const most = limit instanceof Decimal ? limit.toNumber() : rows.length;
    list.items = rows.slice(0, most).map(({ item }) => item);
}

function compareRows(a: unknown, b: unknown, isDescending: boolean, isNullLast: boolean): number {
    const [noA, noB] = [a === null || a === '', b === null || b === ''];
    if (noA || noB) {
        return noA && noB ? 0 : noA === isNullLast ? 1 : -1;
    }
    const order = compareValues(a, b) ?? 0;
    return isDescending ? -order : order;
}
