import type { ApexType } from '../../shared/types.js';
import { libraryOf } from '../../shared/types.js';
import { EnumValue } from '../../shared/values/index.js';
import { findClass } from './registry.js';

/** A constant of an enum of the library; one that it lacks is made up, so that no status code is lost. */
export function enumNamed(typeName: string, name: string): EnumValue {
    const known = findClass(typeName)?.constants.find((constant) => constant.name === name);
    if (known !== undefined) {
        return known;
    }
    const key = `${typeName}.${name}`;
    let extra = extras.get(key);
    if (extra === undefined) {
        extra = new EnumValue(typeName, name, 10_000 + extras.size, true);
        extras.set(key, extra);
    }
    return extra;
}

const extras = new Map<string, EnumValue>();

/** Short for `libraryOf`. */
export const type = (name: string): ApexType => libraryOf(name);
