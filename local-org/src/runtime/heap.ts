import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { LimitException } from '../shared/limitException.js';
import { SObject } from '../schema/sobject.js';
import { currentTransaction, hasTransaction } from './transaction.js';

/**
 * The heap limit, by estimate: places that make much (queries, records, large texts) say how many bytes.
 * Nothing is ever taken off, so past the limit the real heap decides, and the estimate starts from it again.
 */
export function allocated(bytes: number): void {
    const { limits } = currentTransaction();
    const total = limits.used('heap') + bytes;
    limits.set('heap', total);
    if (total > limits.cap('heap')) {
        measure();
    }
}

/** V8's objects are about this much larger than what the platform counts for the same values. */
const LARGER = 4;

let collect: (() => void) | null = null;
let idle = 0;

/** Remembers what the worker holds by itself; called before a transaction begins. */
export function heapBaseline(): void {
    idle = getHeapStatistics().used_heap_size;
}

/** A text that came out of the library, counted if it is long enough to matter. */
export function countText<T>(value: T): T {
    if (typeof value === 'string' && value.length >= COUNTED_LENGTH && hasTransaction()) {
        allocated(value.length);
    }
    return value;
}

/**
 * A text that was put together. V8 keeps such texts as references to their parts, so its heap does not tell how
 * large they are: one that is larger than the limit is refused for itself.
 */
export function countJoined(text: string): string {
    if (text.length >= COUNTED_LENGTH && hasTransaction()) {
        const { limits } = currentTransaction();
        if (text.length > limits.cap('heap')) {
            limits.set('heap', text.length);
            throw new LimitException(`Apex heap size too large: ${text.length}`);
        }
        allocated(text.length);
    }
    return text;
}

const COUNTED_LENGTH = 64;

type Implementation = (...values: unknown[]) => unknown;

/** A library method whose texts count. Written out by arity, as a rest parameter costs more than the call. */
export function countingTexts(method: Implementation, arity: number): Implementation {
    switch (arity) {
        case 1:
            return (a) => countText(method(a));
        case 2:
            return (a, b) => countText(method(a, b));
        default:
            return (...values) => countText(method(...values));
    }
}

/** Rows that a query made: each about as large as the first. */
export function countRows(records: readonly unknown[]): void {
    const [first] = records;
    if (first !== undefined) {
        allocated(records.length * (RECORD_BYTES + (first instanceof SObject ? sizeOf(first) : 0)));
    }
}

/** About what a record, and a field of it besides its text, take on the platform's heap. */
const RECORD_BYTES = 40;
const FIELD_BYTES = 16;

function sizeOf(record: SObject): number {
    return record.slots.reduce<number>(
        (size, value) =>
            value === undefined
                ? size
                : size + FIELD_BYTES + (typeof value === 'string' ? value.length : 8),
        0
    );
}

function measure(): void {
    const { limits } = currentTransaction();
    const soFar = Math.max(0, getHeapStatistics().used_heap_size - idle) / LARGER;
    if (soFar <= limits.cap('heap')) {
        limits.set('heap', Math.ceil(soFar));
        return;
    }
    if (collect === null) {
        setFlagsFromString('--expose-gc');
        collect = runInNewContext('gc') as () => void;
    }
    collect();
    const real = Math.max(0, getHeapStatistics().used_heap_size - idle) / LARGER;
    limits.set('heap', Math.ceil(real));
    if (real > limits.cap('heap')) {
        throw new LimitException(`Apex heap size too large: ${Math.ceil(real)}`);
    }
}
