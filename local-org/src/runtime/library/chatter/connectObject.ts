import { DataObject } from '../dataObject.js';
import { equalValues } from '../../../shared/values/index.js';
import { libraryClass, property, type RuntimeClass } from '../libraryClass.js';
import { apexReference } from '../reference.js';

/**
 * An input or output of `ConnectApi`: values only. Two are equal when they are of one class and hold equal values.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/connectAPI_equals_and_hash.htm
 */
export class ConnectObject extends DataObject {
    override $equals(other: unknown): boolean {
        return (
            other instanceof ConnectObject &&
            other.$name === this.$name &&
            Object.keys(this).every((name) => equalValues(this[name], other[name]))
        );
    }
}

/** Properties as in Apex (`'String text'`), by the class's name without its namespace; after a colon its parent. */
export type ConnectTypes = Readonly<Record<string, readonly string[]>>;

export function connectClasses(types: ConnectTypes): RuntimeClass[] {
    return Object.entries(types).map(([heading, fields]) => {
        const [name = '', parent] = heading.split(' : ');
        const properties = fields.map(
            (declaration) =>
                [`${declaration} { get; set; }`, property(declaration.split(' ').at(-1)!)] as const
        );
        return libraryClass(`ConnectApi.${name}`, {
            reference: apexReference('connectapi_classes'),
            ...(parent === undefined ? {} : { extends: `ConnectApi.${parent}` }),
            members: {
                'new()': () => new ConnectObject(`ConnectApi.${name}`),
                ...Object.fromEntries(properties)
            }
        });
    });
}

export const connect = (name: string, values: Readonly<Record<string, unknown>>): ConnectObject =>
    new ConnectObject(`ConnectApi.${name}`, values);
