import type { ApexType } from '../shared/types.js';
import type { Access, BoundAnnotation, SharingMode } from '../semantics/bound.js';
import type { SoqlQuery, SoslQuery } from '../parser/soqlAst.js';
import type { FrameType } from './stackTrace.js';

/**
 * What the code generator makes of one file, and what the linker needs of it. Plain data: it can be sent to
 * a worker or kept on disk. Whatever the code needs from outside stands in `constants`, by name.
 */
export interface GeneratedUnit {
    /** Name of the class, of the trigger, or `AnonymousBlock`. */
    readonly name: string;
    readonly kind: 'class' | 'trigger' | 'anonymous';
    /** Path of the source, relative to the project. */
    readonly file: string;
    readonly code: string;
    readonly lines: LineTable;
    readonly constants: readonly ConstantRef[];
    /** The top-level type and its inner ones. */
    readonly types: readonly TypeShape[];
    /** Source lines that hold a statement: place = number of the coverage counter. */
    readonly coverable: readonly number[];
    readonly isTest: boolean;
    readonly apiVersion: number;
    readonly trigger: { readonly object: string; readonly events: readonly string[] } | null;
}

/** Generated modules are compiled under this scheme and the unit's name, so that stacks can be read. */
export const UNIT_SCHEME = 'apex:';

/** Which line of the source, and which method, each line of the JavaScript came from. */
export interface LineTable {
    /** By JavaScript line (from 0): line of the source, 0 = none. */
    readonly lines: readonly number[];
    /** By JavaScript line: place in `scopes`. */
    readonly scopeOfLine: readonly number[];
    readonly scopes: readonly { readonly label: string; readonly type: number }[];
    readonly types: readonly FrameType[];
}

/** A class, interface or enum, without its code. */
export interface TypeShape {
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isTest: boolean;
    readonly sharing: SharingMode;
    readonly apiVersion: number;
    readonly annotations: readonly BoundAnnotation[];
    readonly superclass: ApexType | null;
    readonly interfaces: readonly ApexType[];
    readonly enumValues: readonly string[];
    readonly outer: string | null;
    readonly fields: readonly FieldShape[];
    readonly methods: readonly MethodShape[];
    readonly constructors: readonly ConstructorShape[];
}

export interface FieldShape {
    readonly name: string;
    readonly type: ApexType;
    readonly isStatic: boolean;
    readonly isTransient: boolean;
    readonly isFinal: boolean;
    readonly access: Access;
    readonly annotations: readonly BoundAnnotation[];
    /** Name of the JavaScript property that holds it. */
    readonly key: string;
    /** Names of the accessor methods, where it is a property with code of its own. */
    readonly getter: string | null;
    readonly setter: string | null;
    readonly isProperty: boolean;
    readonly canRead: boolean;
    readonly canWrite: boolean;
}

export interface MethodShape {
    readonly name: string;
    readonly slot: string;
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    readonly isTest: boolean;
    readonly access: Access;
    readonly annotations: readonly BoundAnnotation[];
    readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
    readonly returns: ApexType;
    readonly librarySlots: readonly string[];
    readonly line: number;
}

export interface ConstructorShape {
    readonly slot: string;
    readonly access: Access;
    readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
}

/** One SOQL query in the code; its binds are numbered. */
export interface QuerySite {
    readonly query: SoqlQuery<number>;
    readonly element: ApexType;
    readonly sharing: SharingMode;
    readonly apiVersion: number;
}

export interface SearchSite {
    readonly query: SoslQuery<number>;
    readonly sharing: SharingMode;
    readonly apiVersion: number;
}

export interface DmlSite {
    readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
    readonly mode: 'user' | 'system' | null;
    readonly externalId: string | null;
    readonly sharing: SharingMode;
    readonly apiVersion: number;
}

/** Something from outside that generated code uses. */
export type ConstantRef =
    | { readonly kind: 'type' | 'test' | 'cast' | 'classLiteral'; readonly type: ApexType }
    | {
          readonly kind: 'libraryMethod' | 'libraryConstructor' | 'libraryGet' | 'librarySet';
          readonly class: string;
          readonly signature: string;
      }
    | { readonly kind: 'decimal' | 'double'; readonly text: string }
    | {
          readonly kind: 'enum';
          readonly type: string;
          readonly isLibrary: boolean;
          readonly name: string;
      }
    | { readonly kind: 'object' | 'objectToken' | 'describeObject'; readonly object: string }
    | {
          readonly kind: 'field' | 'fieldToken' | 'describeField';
          readonly object: string;
          readonly field: string;
      }
    | { readonly kind: 'fieldSet'; readonly object: string; readonly name: string }
    | { readonly kind: 'query'; readonly site: QuerySite }
    | { readonly kind: 'search'; readonly site: SearchSite }
    | { readonly kind: 'dml'; readonly site: DmlSite };

export type { FrameType };
