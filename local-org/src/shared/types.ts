/** Apex types, as both the compiler and the running program see them. */

export type PrimitiveName =
    | 'Boolean'
    | 'Integer'
    | 'Long'
    | 'Double'
    | 'Decimal'
    | 'String'
    | 'Id'
    | 'Date'
    | 'Datetime'
    | 'Time'
    | 'Blob';

export type ApexType =
    | { readonly kind: 'void' }
    /** The type of the literal `null`. */
    | { readonly kind: 'null' }
    | { readonly kind: 'primitive'; readonly name: PrimitiveName }
    /** `Object`, the top type. */
    | { readonly kind: 'object' }
    /** `name` is the API name in its declared spelling; `null` is the generic `SObject`. */
    | { readonly kind: 'sobject'; readonly name: string | null }
    | { readonly kind: 'list'; readonly element: ApexType }
    | { readonly kind: 'set'; readonly element: ApexType }
    | { readonly kind: 'map'; readonly key: ApexType; readonly value: ApexType }
    /** A class, interface or enum of the project; `name` is qualified in its declared spelling: `Outer.Inner`. */
    | { readonly kind: 'class'; readonly name: string }
    /** A class, interface or enum of the platform: `System.HttpRequest`, `Database.Batchable` + arguments. */
    | { readonly kind: 'library'; readonly name: string; readonly arguments: readonly ApexType[] }
    /** Only inside signatures of the library: `T`, `K`, `V`. */
    | { readonly kind: 'variable'; readonly name: string };

const primitive = (name: PrimitiveName): ApexType => ({ kind: 'primitive', name });

export const VOID: ApexType = { kind: 'void' };
export const NULL: ApexType = { kind: 'null' };
export const OBJECT: ApexType = { kind: 'object' };
export const SOBJECT: ApexType = { kind: 'sobject', name: null };
export const BOOLEAN = primitive('Boolean');
export const INTEGER = primitive('Integer');
export const LONG = primitive('Long');
export const DOUBLE = primitive('Double');
export const DECIMAL = primitive('Decimal');
export const STRING = primitive('String');
export const ID = primitive('Id');
export const DATE = primitive('Date');
export const DATETIME = primitive('Datetime');
export const TIME = primitive('Time');
export const BLOB = primitive('Blob');

export const listOf = (element: ApexType): ApexType => ({ kind: 'list', element });
export const setOf = (element: ApexType): ApexType => ({ kind: 'set', element });
export const mapOf = (key: ApexType, value: ApexType): ApexType => ({ kind: 'map', key, value });
export const sobjectOf = (name: string): ApexType => ({ kind: 'sobject', name });
export const classOf = (name: string): ApexType => ({ kind: 'class', name });
export const libraryOf = (name: string, args: readonly ApexType[] = []): ApexType => ({
    kind: 'library',
    name,
    arguments: args
});

/** The type as the platform spells it in messages: `List<Account>`, `Map<Id,String>`, `System.HttpRequest`. */
export function typeName(type: ApexType): string {
    switch (type.kind) {
        case 'void':
            return 'void';
        case 'null':
            return 'null';
        case 'object':
            return 'Object';
        case 'primitive':
        case 'class':
        case 'variable':
            return type.name;
        case 'sobject':
            return type.name ?? 'SObject';
        case 'list':
            return `List<${typeName(type.element)}>`;
        case 'set':
            return `Set<${typeName(type.element)}>`;
        case 'map':
            return `Map<${typeName(type.key)},${typeName(type.value)}>`;
        case 'library':
            return type.arguments.length === 0
                ? type.name
                : `${type.name}<${type.arguments.map(typeName).join(',')}>`;
    }
}

/** Whether two types are one; names compare without case, as everywhere in Apex. */
export function sameType(a: ApexType, b: ApexType): boolean {
    return a === b || typeName(a).toLowerCase() === typeName(b).toLowerCase();
}
