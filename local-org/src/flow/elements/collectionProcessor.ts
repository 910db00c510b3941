import { ApexList, Decimal } from '../../shared/values/index.js';
import { NotSupported } from '../../shared/notSupported.js';
import type { CollectionElement } from '../definition.js';
import type { Batch } from '../run/batch.js';
import { conditionsHold } from '../run/conditions.js';
import type { Interview } from '../run/interview.js';
import { readPath, valueOf } from '../run/read.js';
import { compareValues } from '../values/compare.js';

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
    const key = element.item?.[0]?.toLowerCase() ?? '';
    const isVariable = interview.variables.has(key);
    const holder = isVariable ? interview.variables : interview.results;
    const before = holder.get(key);
    const items = list.items.filter((item) => {
        holder.set(key, item);
        return conditionsHold(element.conditions, interview, batch);
    });
    if (before === undefined) {
        holder.delete(key);
    } else {
        holder.set(key, before);
    }
    return new ApexList(list.elementType, items);
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
