import type { ApexType } from '../shared/types.js';

/**
 * The platform's own classes, as the compiler sees them. The runtime fills it (runtime/stdlib); the
 * compiler only reads signatures, the code generator only hands `implementation` on.
 */
export interface TypeLibrary {
    /** Finds by qualified name (`System.String`, `Database.Batchable`), any case. */
    find(qualifiedName: string): LibraryClass | undefined;
    /** Namespaces that the library has: `System`, `Database`, `Schema`, `Messaging` … */
    hasNamespace(name: string): boolean;
    /** A class of the platform, `System.OrgLimits`, that the library need not have: using it is not supported. */
    isKnown?(qualifiedName: string): boolean;
}

export interface LibraryClass {
    /** `System.String`, `Schema.DescribeSObjectResult`, `Database.Batchable`. */
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly isAbstract: boolean;
    /** `['T']` of `Iterable<T>`. */
    readonly typeParameters: readonly string[];
    readonly superclass: ApexType | null;
    readonly interfaces: readonly ApexType[];
    /** Constants of an enum, in order. */
    readonly values: readonly string[];
    readonly members: readonly LibraryMember[];
    /** Address of the page that documents it. */
    readonly reference: string;
}

export type LibraryMember = LibraryMethod | LibraryConstructor | LibraryProperty;

export interface LibraryMethod {
    readonly kind: 'method';
    readonly name: string;
    readonly isStatic: boolean;
    readonly parameters: readonly ApexType[];
    readonly returns: ApexType;
    /** Instance: `(self, ...args)`; static: `(...args)`. Absent on methods of interfaces. */
    readonly implementation?: (...values: never[]) => unknown;
    /** The signature as text; unique in the library together with the class: key of the link table. */
    readonly signature: string;
}

export interface LibraryConstructor {
    readonly kind: 'constructor';
    readonly parameters: readonly ApexType[];
    readonly implementation: (...values: never[]) => unknown;
    readonly signature: string;
}

export interface LibraryProperty {
    readonly kind: 'property';
    readonly name: string;
    readonly isStatic: boolean;
    readonly type: ApexType;
    /** Instance: `(self)`; static: `()`. */
    readonly get?: (...values: never[]) => unknown;
    /** Instance: `(self, value)`; static: `(value)`. */
    readonly set?: (...values: never[]) => void;
    readonly signature: string;
}
