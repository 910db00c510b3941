/** Classes, members and triggers of the bound tree: see bound.ts. */
import type { Position } from '../shared/diagnostic.js';
import type { ApexType } from '../shared/types.js';
import type { BoundExpression, ConstructorRef, LocalVariable } from './boundExpressions.js';
import type { BoundBlock } from './boundStatements.js';

export type SharingMode = 'with' | 'without' | 'inherited' | 'unspecified';

/** A class, interface or enum of the project, inner ones included. */
export interface BoundType {
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly position: Position;
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    /** The keyword of the class itself: an inner class does not inherit it from its outer class. */
    readonly sharing: SharingMode;
    readonly apiVersion: number;
    readonly isTest: boolean;
    readonly annotations: readonly BoundAnnotation[];
    /** A project class, or a library class such as `System.Exception`. */
    readonly superclass: ApexType | null;
    /** Those named by this type; inherited ones are found through superclass. */
    readonly interfaces: readonly ApexType[];
    readonly enumValues: readonly string[];
    readonly fields: readonly BoundField[];
    readonly methods: readonly BoundMethod[];
    readonly constructors: readonly BoundConstructor[];
    /** Static and instance initialiser blocks and field initialisers, each list in source order. */
    readonly staticInitialisers: readonly BoundInitialiser[];
    readonly instanceInitialisers: readonly BoundInitialiser[];
    readonly inner: readonly BoundType[];
    readonly outer: string | null;
}

export interface BoundTrigger {
    readonly name: string;
    readonly object: string;
    readonly events: readonly string[];
    readonly position: Position;
    readonly apiVersion: number;
    readonly body: BoundBlock;
    readonly locals: readonly LocalVariable[];
}

/** Anonymous Apex: statements, with the classes and methods that it declares. */
export interface BoundAnonymous {
    readonly types: readonly BoundType[];
    readonly methods: readonly BoundMethod[];
    readonly body: BoundBlock;
    readonly apiVersion: number;
}

export interface BoundAnnotation {
    /** Lower case: `auraenabled`, `istest`, `invocablemethod`. */
    readonly name: string;
    /** Keys in lower case; a bare value is under `value`. */
    readonly parameters: Readonly<Record<string, string | boolean>>;
}

export type Access = 'private' | 'protected' | 'public' | 'global';

export interface BoundField {
    readonly name: string;
    /** Qualified name of the declaring type. */
    readonly owner: string;
    readonly type: ApexType;
    readonly isStatic: boolean;
    readonly isFinal: boolean;
    readonly isTransient: boolean;
    readonly access: Access;
    readonly annotations: readonly BoundAnnotation[];
    readonly position: Position;
    /** A property: `null` accessor = not declared; an accessor without a body reads or writes the backing field. */
    readonly property: {
        readonly get: BoundAccessor | null;
        readonly set: BoundAccessor | null;
        /** Overriding accessors of abstract or virtual properties dispatch by this. */
        readonly isVirtual: boolean;
    } | null;
}

export interface BoundAccessor {
    readonly body: BoundBlock | null;
    /** Whether the source has a body, in references made before it is bound; absent: see `body`. */
    readonly hasBody?: boolean;
    readonly access: Access;
    /** Of a setter: its `value`. */
    readonly parameter: LocalVariable | null;
}

export type BoundInitialiser =
    | {
          readonly kind: 'field';
          readonly field: BoundField;
          readonly value: BoundExpression;
          readonly position: Position;
      }
    | { readonly kind: 'block'; readonly body: BoundBlock; readonly position: Position };

export interface BoundMethod {
    readonly name: string;
    readonly owner: string;
    /** Unique name under which it is called, stable for overriding methods: `tostring()`, `add(integer,string)`. */
    readonly slot: string;
    /** More names to answer to: `compareTo$1` for `Comparable.compareTo(Object)`, so that the library can call it; see runtime `callMethod`. Lower case. */
    readonly librarySlots: readonly string[];
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isOverride: boolean;
    readonly isTest: boolean;
    readonly access: Access;
    readonly annotations: readonly BoundAnnotation[];
    readonly parameters: readonly LocalVariable[];
    readonly returns: ApexType;
    readonly body: BoundBlock | null;
    readonly position: Position;
}

export interface BoundConstructor {
    readonly owner: string;
    /** Unique within the class: `new(integer,string)`. */
    readonly slot: string;
    readonly parameters: readonly LocalVariable[];
    readonly access: Access;
    readonly annotations: readonly BoundAnnotation[];
    /** The explicit `this(…)` or `super(…)`; `null`: the implicit super(). */
    readonly delegate: {
        readonly to: 'this' | 'super';
        /** A constructor of the project, or of a library class (exceptions). */
        readonly constructor: ConstructorRef;
        readonly arguments: readonly BoundExpression[];
    } | null;
    readonly body: BoundBlock;
    readonly position: Position;
}
