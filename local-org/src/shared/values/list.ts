import { apexError } from '../apexException.js';
import type { ApexType } from '../types.js';

/** Apex's List. The items are a plain array, which library and generated code read directly. */
export class ApexList<T = unknown> {
    /** What it was declared to hold; a cast and JSON ask for it. */
    elementType: ApexType;
    items: T[];
    /** How many for-loops run over it: nothing may be added or removed meanwhile. */
    iterating = 0;
    /** `Trigger.new` and the like cannot be changed. */
    isReadOnly = false;

    constructor(elementType: ApexType, items: T[] = []) {
        this.elementType = elementType;
        this.items = items;
    }

    get(index: number): T {
        this.checkIndex(index);
        return this.items[index] as T;
    }

    set(index: number, value: T): void {
        this.checkIndex(index);
        this.items[index] = value;
    }

    checkWritable(): void {
        if (this.isReadOnly) {
            throw apexError('System.FinalException', 'Collection is read-only');
        }
    }

    /** Called before anything is added, removed or moved. */
    checkMutable(): void {
        this.checkWritable();
        if (this.iterating > 0) {
            throw apexError(
                'System.FinalException',
                'Cannot modify a collection while it is being iterated.'
            );
        }
    }

    checkIndex(index: number): void {
        if (index < 0 || index >= this.items.length) {
            throw apexError('System.ListException', `List index out of bounds: ${index}`);
        }
    }
}
