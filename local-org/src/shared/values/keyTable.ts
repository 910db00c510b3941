import { ApexBlob } from './blob.js';
import { ApexDate } from './date.js';
import { ApexDatetime } from './datetime.js';
import { Decimal } from './decimal.js';
import { ApexDouble } from './double.js';
import { equalValues } from './equality.js';
import { hashOf } from './hash.js';
import { ApexList } from './list.js';
import { ApexMap } from './map.js';
import type { ValueObject } from './protocol.js';
import { ApexSet } from './set.js';
import { ApexTime } from './time.js';

/**
 * An insertion-ordered table from Apex keys to values: what Set and Map stand on. Strings, Ids, Integers, Longs,
 * Booleans and enum constants are JavaScript keys as they are; other values are keyed by a text of their value;
 * records, instances and collections go through buckets by hash, as Java's do: one that changes after it was put
 * in is not found again.
 */
export class KeyTable {
    /** By internal key. */
    private readonly slots = new Map<unknown, unknown>();
    /** The key as Apex gave it, where that is not the internal one. */
    private originals: Map<unknown, unknown> | null = null;
    private buckets: Map<number, object[]> | null = null;
    /** How many for-loops run over it: nothing may be put in or taken out meanwhile. */
    iterating = 0;

    get size(): number {
        return this.slots.size;
    }

    has(key: unknown): boolean {
        return typeof key === 'string' ? this.slots.has(key) : this.slots.has(this.find(key));
    }

    get(key: unknown): unknown {
        return this.slots.get(typeof key === 'string' ? key : this.find(key)) ?? null;
    }

    /** Whether the key is new. */
    set(key: unknown, value: unknown): boolean {
        const found = this.find(key);
        const internal = found === undefined ? this.file(key) : found;
        const isNew = !this.slots.has(internal);
        this.slots.set(internal, value);
        if (isNew && internal !== key) {
            this.originals ??= new Map();
            this.originals.set(internal, key);
        }
        return isNew;
    }

    /** Whether the key was there. */
    delete(key: unknown): boolean {
        const internal = this.find(key);
        if (!this.slots.delete(internal)) {
            return false;
        }
        this.originals?.delete(internal);
        for (const [hash, bucket] of this.buckets ?? []) {
            const at = bucket.indexOf(internal as object);
            if (at >= 0) {
                bucket.splice(at, 1);
                if (bucket.length === 0) {
                    this.buckets?.delete(hash);
                }
                break;
            }
        }
        return true;
    }

    clear(): void {
        this.slots.clear();
        this.originals = null;
        this.buckets = null;
    }

    keys(): unknown[] {
        const { originals } = this;
        const internal = [...this.slots.keys()];
        return originals === null
            ? internal
            : internal.map((key) => (originals.has(key) ? originals.get(key) : key));
    }

    values(): unknown[] {
        return [...this.slots.values()];
    }

    entries(): [unknown, unknown][] {
        const values = this.values();
        return this.keys().map((key, at) => [key, values[at]]);
    }

    private find(key: unknown): unknown {
        const text = simpleKey(key);
        if (text !== BUCKETED) {
            return text;
        }
        const bucket = this.buckets?.get(hashOf(key));
        return bucket?.find((candidate) => equalValues(candidate, key));
    }

    /** Puts a key that is not there yet into its bucket. */
    private file(key: unknown): unknown {
        this.buckets ??= new Map();
        const hash = hashOf(key);
        const bucket = this.buckets.get(hash);
        if (bucket === undefined) {
            this.buckets.set(hash, [key as object]);
        } else {
            bucket.push(key as object);
        }
        return key;
    }
}

const BUCKETED = Symbol('by hash');

function simpleKey(key: unknown): unknown {
    if (typeof key !== 'object' || key === null) {
        return key;
    }
    if (key instanceof ApexList || key instanceof ApexSet || key instanceof ApexMap) {
        return BUCKETED;
    }
    if (key instanceof Decimal) {
        // The scale counts: 1.1 and 1.10 are two keys.
        return `\0n${key.toString()}`;
    }
    if (key instanceof ApexDouble) {
        return `\0f${key.value}`;
    }
    if (key instanceof ApexDate) {
        return `\0d${key.days}`;
    }
    if (key instanceof ApexDatetime) {
        return `\0t${key.seconds}`;
    }
    if (key instanceof ApexTime) {
        return `\0c${key.ms}`;
    }
    if (key instanceof ApexBlob) {
        return `\0b${key.toBase64()}`;
    }
    const { equals$1, $equals } = key as ValueObject;
    return (equals$1 ?? $equals) ? BUCKETED : key;
}
