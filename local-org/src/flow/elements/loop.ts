import { ApexList } from '../../shared/values/index.js';
import type { LoopElement } from '../definition.js';
import { assignTo } from '../run/assign.js';
import type { Batch } from '../run/batch.js';
import type { Interview } from '../run/interview.js';
import { readPath } from '../run/read.js';

/** The next item of a collection; the items are those that it had when the loop began. */
export function runLoop(element: LoopElement, interview: Interview, batch: Batch): string | null {
    const key = element.name.toLowerCase();
    let loop = interview.loops.get(key);
    if (loop === undefined) {
        const collection = readPath(element.collection, interview, batch);
        const items = collection instanceof ApexList ? [...collection.items] : [];
        loop = { items: element.isDescending ? items.reverse() : items, at: 0 };
        interview.loops.set(key, loop);
    }
    if (loop.at >= loop.items.length) {
        interview.loops.delete(key);
        if (element.target === null) {
            interview.results.set(key, null);
        }
        return element.next;
    }
    const item = loop.items[loop.at++];
    if (element.target === null) {
        interview.results.set(key, item);
    } else {
        assignTo(element.target, item, interview, batch);
    }
    return element.nextValue;
}
