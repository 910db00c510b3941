import { apexError } from '../apexException.js';
import type { ApexType } from '../types.js';
import { KeyTable } from './keyTable.js';
import { ApexSet, checkMutable } from './set.js';

/** Apex's Map; keeps the order in which keys came. */
export class ApexMap<K = unknown, V = unknown> {
    keyType: ApexType;
    valueType: ApexType;
    /** `Trigger.newMap` and describe maps cannot be changed. */
    isReadOnly = false;
    private readonly table = new KeyTable();
    /** Describe maps find their lower-case keys in any case. */
    private readonly ignoresCase: boolean;

    constructor(
        keyType: ApexType,
        valueType: ApexType,
        entries: Iterable<readonly [K, V]> = [],
        ignoresCase = false
    ) {
        this.keyType = keyType;
        this.valueType = valueType;
        this.ignoresCase = ignoresCase;
        for (const [key, value] of entries) {
            this.table.set(this.key(key), value);
        }
    }

    get size(): number {
        return this.table.size;
    }

    get(key: K): V | null {
        return this.table.get(this.key(key)) as V | null;
    }

    containsKey(key: K): boolean {
        return this.table.has(this.key(key));
    }

    /** The value that the key had before. */
    put(key: K, value: V): V | null {
        this.checkWritable();
        const before = this.get(key);
        if (this.table.iterating > 0 && !this.containsKey(key)) {
            checkMutable(this.table);
        }
        this.table.set(this.key(key), value);
        return before;
    }

    /** The value that the key had. */
    remove(key: K): V | null {
        this.checkWritable();
        checkMutable(this.table);
        const before = this.get(key);
        this.table.delete(this.key(key));
        return before;
    }

    clear(): void {
        this.checkWritable();
        checkMutable(this.table);
        this.table.clear();
    }

    keys(): K[] {
        return this.table.keys() as K[];
    }

    values(): V[] {
        return this.table.values() as V[];
    }

    entries(): [K, V][] {
        return this.table.entries() as [K, V][];
    }

    /** A view: what is removed from it is removed from the map. */
    keySet(): ApexSet<K> {
        return new ApexSet<K>(this.keyType, [], this.table);
    }

    private key(key: K): unknown {
        return this.ignoresCase && typeof key === 'string' ? key.toLowerCase() : key;
    }

    private checkWritable(): void {
        if (this.isReadOnly) {
            throw apexError('System.FinalException', 'Collection is read-only');
        }
    }
}
