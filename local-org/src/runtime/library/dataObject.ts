import { ApexObject } from '../../shared/apexObject.js';
import type { ApexType } from '../../shared/types.js';
import { libraryOf } from '../../shared/types.js';
import type { ClassSource, RuntimeClass } from './libraryClass.js';
import { libraryClass, property } from './libraryClass.js';

/** An instance of a class of the platform that only holds values. */
export class DataObject extends ApexObject {
    readonly $name: string;
    [field: string]: unknown;

    constructor(name: string, values: Readonly<Record<string, unknown>> = {}) {
        super();
        this.$name = name;
        Object.assign(this, values);
    }

    get $type(): ApexType {
        return libraryOf(this.$name);
    }
}

/**
 * Declares a class that holds values: `fields` maps `'String subject'` to the value that a new instance has.
 * Each is a property; `members` adds what else the class has.
 */
export function dataClass(
    name: string,
    source: Omit<ClassSource, 'members'> & {
        readonly fields: Readonly<Record<string, unknown>>;
        readonly members?: ClassSource['members'];
    }
): RuntimeClass {
    const initial = Object.fromEntries(
        Object.entries(source.fields).map(([declaration, value]) => [fieldName(declaration), value])
    );
    const properties = Object.keys(source.fields).map((declaration) => [
        `${declaration} { get; set; }`,
        property(fieldName(declaration))
    ]);
    return libraryClass(name, {
        ...source,
        members: {
            'new()': () =>
                new DataObject(
                    name,
                    Object.fromEntries(
                        Object.entries(initial).map(([field, value]) => [
                            field,
                            typeof value === 'function' ? (value as () => unknown)() : value
                        ])
                    )
                ),
            ...(Object.fromEntries(properties) as ClassSource['members']),
            ...source.members
        }
    });
}

const fieldName = (declaration: string): string =>
    declaration.slice(declaration.lastIndexOf(' ') + 1);

/** `getX()` and `setX(value)` over one field of the implementing object: `accessors('String', 'subject')`. */
export function accessors(type: string, field: string, which: 'both' | 'get' | 'set' = 'both') {
    const capital = field.charAt(0).toUpperCase() + field.slice(1);
    return {
        ...(which === 'set'
            ? {}
            : {
                  [`${type} get${capital}()`]: (self: Record<string, unknown>) =>
                      self[field] ?? null
              }),
        ...(which === 'get'
            ? {}
            : {
                  [`void set${capital}(${type} value)`]: (
                      self: Record<string, unknown>,
                      value: unknown
                  ) => {
                      self[field] = value;
                  }
              })
    };
}
