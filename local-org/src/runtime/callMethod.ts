import { ApexObject } from '../shared/apexObject.js';
import { nullPointer } from '../shared/apexException.js';
import { NotSupported } from '../shared/notSupported.js';
import { typeName } from '../shared/types.js';
import type { LibraryMethod } from '../semantics/library.js';
import { libraryClassOf, libraryMethodNamed } from './librarySupport.js';
import { classInfoOf, type ClassInfo } from './classInfo.js';
import { currentTransaction } from './transaction.js';
import { typeOfValue } from './typeOf.js';
import type { MethodShape } from './unit.js';

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

/** Of several methods of one name and arity (a class that is Queueable and Finalizer), the one that fits. */
function overloadFor(
    object: object,
    name: string,
    values: readonly unknown[]
): Callable | undefined {
    const info = object instanceof ApexObject ? classInfoOf(object) : undefined;
    const overloads = info === undefined ? [] : overloadsOf(info, name, values.length);
    if (overloads.length < 2) {
        return undefined;
    }
    const { program } = currentTransaction();
    const types = values.map(typeOfValue);
    const fitting = overloads.find(({ parameters }) =>
        parameters.every(({ type }, at) => program.isAssignable(types[at]!, type))
    );
    return fitting && (object as Record<string, Callable>)[fitting.slot];
}

const overloads = new WeakMap<ClassInfo, Map<string, MethodShape[]>>();

/** A class's instance methods of a name, its own before those of its parents; an overridden one once. */
function overloadsOf(info: ClassInfo, name: string, arity: number): MethodShape[] {
    const key = `${name}$${arity}`;
    const known = overloads.get(info) ?? new Map<string, MethodShape[]>();
    overloads.set(info, known);
    let found = known.get(key);
    if (found === undefined) {
        const bySlot = new Map<string, MethodShape>();
        for (let at: ClassInfo | null = info; at !== null; at = at.parent) {
            for (const method of at.methods) {
                const fits =
                    !method.isStatic &&
                    method.parameters.length === arity &&
                    method.name.toLowerCase() === name;
                if (fits && !bySlot.has(method.slot)) {
                    bySlot.set(method.slot, method);
                }
            }
        }
        found = [...bySlot.values()];
        known.set(key, found);
    }
    return found;
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
        const method =
            overloadFor(object, lower, values) ?? findMethod(object, lower, values.length);
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
