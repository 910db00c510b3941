import type { ApexObject } from '../shared/apexObject.js';

/** `clone()`, which every instance of a project's class has: its fields are copied, not what they hold. */
export function cloneInstance<T extends ApexObject>(object: T): T {
    return Object.assign(Object.create(Object.getPrototypeOf(object) as object) as T, object);
}
