import { ApexObject } from '../shared/apexObject.js';
import { nullPointer } from '../shared/apexException.js';
import { NotSupported } from '../shared/notSupported.js';
import { typeName } from '../shared/types.js';
import type { LibraryMethod } from '../semantics/library.js';
import { libraryClassOf, libraryMethodNamed } from './librarySupport.js';
import { classInfoOf } from './classInfo.js';

type Callable = (this: unknown, ...values: unknown[]) => unknown;

/** How the library calls a method of an object that may be the project's: `compareto$1` of the prototype. */
function ownMethod(object: object, name: string, arity: number): Callable | undefined {
    const method = (object as Record<string, unknown>)[`${name}$${arity}`];
    return typeof method === 'function' ? (method as Callable) : undefined;
}

/** Whether an object answers to a method: `hasMethod(mock, 'respond', 1)`. `name` in lower case. */
export function hasMethod(object: unknown, name: string, arity: number): boolean {
    return (
        typeof object === 'object' &&
        object !== null &&
        findMethod(object, name, arity) !== undefined
    );
}

function findMethod(object: object, name: string, arity: number): Callable | undefined {
    const own = ownMethod(object, name, arity);
    if (own !== undefined) {
        return own;
    }
    const info = object instanceof ApexObject ? classInfoOf(object) : undefined;
    for (let at = info; at !== undefined; at = at.parent ?? undefined) {
        const method = at.methods.find(
            (candidate) =>
                candidate.parameters.length === arity && candidate.name.toLowerCase() === name
        );
        if (method !== undefined) {
            return (object as Record<string, Callable>)[method.slot];
        }
    }
    return undefined;
}

/**
 * Calls a method by name on any value: a class of the project first, then the library's own. `name` in any
 * case.
 */
export function callMethod(object: unknown, name: string, values: readonly unknown[]): unknown {
    if (object === null || object === undefined) {
        throw nullPointer();
    }
    const lower = name.toLowerCase();
    if (typeof object === 'object') {
        const method = findMethod(object, lower, values.length);
        if (method !== undefined) {
            return method.apply(object, values as unknown[]);
        }
    }
    const found = libraryClassOf(object);
    const member: LibraryMethod | undefined =
        found === undefined ? undefined : libraryMethodNamed(found, lower, values.length);
    if (member?.implementation === undefined) {
        const owner = object instanceof ApexObject ? typeName(object.$type) : typeof object;
        throw new NotSupported(`method ${name} with ${values.length} arguments of ${owner}`);
    }
    return (member.implementation as (...all: unknown[]) => unknown)(object, ...values);
}
