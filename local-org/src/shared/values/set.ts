import { apexError } from '../apexException.js';
import type { ApexType } from '../types.js';
import { KeyTable } from './keyTable.js';

/** Apex's Set; keeps the order in which elements came. */
export class ApexSet<T = unknown> {
    elementType: ApexType;
    private readonly table: KeyTable;
    /** The keys of a map: elements can be taken out, which takes them out of the map, but not added. */
    readonly isKeyView: boolean;

    constructor(elementType: ApexType, items: Iterable<T> = [], keysOf: KeyTable | null = null) {
        this.elementType = elementType;
        this.table = keysOf ?? new KeyTable();
        this.isKeyView = keysOf !== null;
        for (const item of items) {
            this.table.set(item, true);
        }
    }

    get size(): number {
        return this.table.size;
    }

    get iterating(): number {
        return this.table.iterating;
    }

    /** A loop over a map's `keySet()` does not keep the map from being changed. */
    set iterating(count: number) {
        if (!this.isKeyView) {
            this.table.iterating = count;
        }
    }

    contains(item: T): boolean {
        return this.table.has(item);
    }

    /** Whether the set changed. */
    add(item: T): boolean {
        if (this.isKeyView) {
            throw apexError('System.FinalException', 'Collection is read-only');
        }
        checkMutable(this.table);
        return this.table.set(item, true);
    }

    /** Whether the set changed. */
    remove(item: T): boolean {
        checkMutable(this.table);
        return this.table.delete(item);
    }

    clear(): void {
        checkMutable(this.table);
        this.table.clear();
    }

    /** The elements, in order, as a new array. */
    values(): T[] {
        return this.table.keys() as T[];
    }

    [Symbol.iterator](): Iterator<T> {
        return this.values()[Symbol.iterator]();
    }
}

/** Refuses a change while a for-loop runs over the table. */
export function checkMutable(table: KeyTable): void {
    if (table.iterating > 0) {
        throw apexError(
            'System.FinalException',
            'Cannot modify a collection while it is being iterated.'
        );
    }
}
