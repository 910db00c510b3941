import type { TypeLibrary } from '../../semantics/library.js';
import type { EnumValue } from '../../shared/values/index.js';
import { stdlib } from '../stdlib/index.js';
import { findClass, hasNamespace, register } from './registry.js';

register(stdlib);

/** The platform's own classes: what the compiler looks names up in, and the code generator links to. */
export const apexTypeLibrary: TypeLibrary = { find: findClass, hasNamespace };

/** A constant of an enum of the platform: `enumConstant('System.LoggingLevel', 'DEBUG')`. */
export function enumConstant(type: string, name: string): EnumValue {
    const constant = findClass(type)?.constants.find(
        (each) => each.name.toLowerCase() === name.toLowerCase()
    );
    if (constant === undefined) {
        throw new Error(`The library has no enum constant ${type}.${name}`);
    }
    return constant;
}

export { allClasses, findClass } from './registry.js';
