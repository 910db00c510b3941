import { ApexList, ApexMap, ApexSet } from '../../shared/values/index.js';
import { apexError } from '../../shared/apexException.js';
import { callMethod, hasMethod } from '../callMethod.js';

/** The elements of a List, a Set or anything that implements Iterable or Iterator. */
export function* iterate(source: unknown): Generator<unknown> {
    if (source instanceof ApexList) {
        yield* source.items;
    } else if (source instanceof ApexSet) {
        yield* source.values();
    } else if (source instanceof ApexMap || source === null) {
        throw apexError('System.TypeException', 'Not an iterable value');
    } else {
        const iterator = hasMethod(source, 'iterator', 0)
            ? callMethod(source, 'iterator', [])
            : source;
        while (callMethod(iterator, 'hasNext', []) === true) {
            yield callMethod(iterator, 'next', []);
        }
    }
}
