import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { LimitException } from '../shared/limitException.js';
import { currentTransaction } from './transaction.js';

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

function measure(): void {
    if (collect === null) {
        setFlagsFromString('--expose-gc');
        collect = runInNewContext('gc') as () => void;
    }
    collect();
    const { limits } = currentTransaction();
    const real = Math.max(0, getHeapStatistics().used_heap_size - idle) / LARGER;
    limits.set('heap', Math.ceil(real));
    if (real > limits.cap('heap')) {
        throw new LimitException(`Apex heap size too large: ${Math.ceil(real)}`);
    }
}
