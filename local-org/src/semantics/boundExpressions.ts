/** Expressions of the bound tree: see bound.ts. */
import type { SoqlQuery, SoslQuery } from '../parser/soqlAst.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import type { Position } from '../shared/diagnostic.js';
import type { ApexType } from '../shared/types.js';
import type { BoundField } from './boundDeclarations.js';
import type {
    LibraryClass,
    LibraryConstructor,
    LibraryMethod,
    LibraryProperty
} from './library.js';

/** A parameter or a local. Two locals of one name in one method are two objects with two ids. */
export interface LocalVariable {
    readonly name: string;
    readonly id: number;
    readonly type: ApexType;
    /** Declared `final`, with its value: nothing else is assigned to it. */
    readonly isFinal?: boolean;
}

export type ConstructorRef =
    | { readonly kind: 'project'; readonly owner: string; readonly slot: string }
    | {
          readonly kind: 'library';
          readonly class: LibraryClass;
          readonly member: LibraryConstructor;
      };

interface Base {
    readonly type: ApexType;
    readonly position: Position;
}

/** How operands are computed or compared, after the conversions that the tree already holds. */
export type Arithmetic = 'integer' | 'long' | 'double' | 'decimal';
export type Comparison =
    | Arithmetic
    | 'string'
    | 'id'
    | 'boolean'
    | 'date'
    | 'datetime'
    | 'time'
    | 'enum'
    | 'value'
    | 'reference';

export type BoundExpression = Base &
    (
        | {
              readonly kind: 'literal';
              /** Integer: number; Long: bigint; Decimal and Double: text; */ readonly value:
                  null | boolean | number | bigint | string;
          }
        | { readonly kind: 'variable'; readonly variable: LocalVariable }
        /** `isImplied`: the code says only the member's name. */
        | { readonly kind: 'this'; readonly isImplied?: boolean }
        /** A field or property of a project class; `target` null = static. `viaSuper`: `super.property`. */
        | {
              readonly kind: 'field';
              readonly target: BoundExpression | null;
              readonly field: BoundField;
              /** True inside its own accessors: go to the backing field. */ readonly isBacking: boolean;
              readonly viaSuper: boolean;
          }
        | {
              readonly kind: 'libraryProperty';
              readonly target: BoundExpression | null;
              readonly class: LibraryClass;
              readonly property: LibraryProperty;
          }
        | { readonly kind: 'enumConstant'; readonly owner: ApexType; readonly name: string }
        | {
              readonly kind: 'sobjectField';
              readonly target: BoundExpression;
              readonly object: SObjectDef;
              readonly field: FieldDef;
          }
        /** `contact.Account`: the parent record. */
        | {
              readonly kind: 'sobjectParent';
              readonly target: BoundExpression;
              readonly object: SObjectDef;
              readonly field: FieldDef;
          }
        /** `account.Contacts`: the child records of a subquery. */
        | {
              readonly kind: 'sobjectChildren';
              readonly target: BoundExpression;
              readonly object: SObjectDef;
              readonly relationship: string;
          }
        | {
              readonly kind: 'index';
              readonly target: BoundExpression;
              readonly index: BoundExpression;
          }
        | {
              readonly kind: 'call';
              readonly dispatch: 'static' | 'virtual' | 'exact';
              /** exact: private, or `super.m()`. */ readonly target: BoundExpression | null;
              readonly method: BoundMethodRef;
              readonly arguments: readonly BoundExpression[];
          }
        | {
              readonly kind: 'libraryCall';
              readonly target: BoundExpression | null;
              readonly class: LibraryClass;
              readonly method: LibraryMethod;
              readonly arguments: readonly BoundExpression[];
              /** `super.toString()` of a class whose parent is the library's. */ readonly viaSuper: boolean;
              /** Of dynamic queries: the variables in scope, which `:name` in their text may mean; nearest first. */
              readonly binds?: readonly DynamicBind[];
          }
        | {
              readonly kind: 'new';
              readonly constructor: ConstructorRef;
              readonly arguments: readonly BoundExpression[];
          }
        | {
              readonly kind: 'newSObject';
              readonly object: SObjectDef;
              readonly fields: readonly {
                  readonly field: FieldDef;
                  readonly role: 'value' | 'parent';
                  readonly value: BoundExpression;
              }[];
              readonly children: readonly {
                  readonly relationship: string;
                  readonly value: BoundExpression;
              }[];
          }
        | {
              readonly kind: 'newList' | 'newSet';
              /** `{a, b}` */ readonly items: readonly BoundExpression[];
              /** `(other)`: a collection to copy */ readonly source: BoundExpression | null;
              /** `new Account[3]` or `new List<X>(3)` */ readonly size: BoundExpression | null;
          }
        | {
              readonly kind: 'newMap';
              readonly entries: readonly {
                  readonly key: BoundExpression;
                  readonly value: BoundExpression;
              }[];
              /** A map to copy, or a list of SObjects to key by Id. */ readonly source: BoundExpression | null;
          }
        | {
              readonly kind: 'arithmetic';
              readonly operator: '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>';
              readonly on: Arithmetic | 'boolean';
              readonly left: BoundExpression;
              readonly right: BoundExpression;
          }
        /** Operands of any type: the platform's conversion to text, `null` included. */
        | {
              readonly kind: 'concatenate';
              readonly left: BoundExpression;
              readonly right: BoundExpression;
          }
        /** Date + Integer and the like. */
        | {
              readonly kind: 'dateArithmetic';
              readonly operator: '+' | '-';
              readonly left: BoundExpression;
              readonly right: BoundExpression;
          }
        | {
              readonly kind: 'compare';
              readonly operator: '==' | '!=' | '===' | '!==' | '<' | '<=' | '>' | '>=';
              readonly on: Comparison;
              readonly left: BoundExpression;
              readonly right: BoundExpression;
          }
        | {
              readonly kind: 'logical';
              readonly operator: '&&' | '||';
              readonly left: BoundExpression;
              readonly right: BoundExpression;
          }
        | { readonly kind: 'not'; readonly operand: BoundExpression }
        | {
              readonly kind: 'negate' | 'complement';
              readonly on: Arithmetic;
              readonly operand: BoundExpression;
          }
        | {
              readonly kind: 'conditional';
              readonly condition: BoundExpression;
              readonly then: BoundExpression;
              readonly otherwise: BoundExpression;
          }
        | {
              readonly kind: 'coalesce';
              readonly left: BoundExpression;
              readonly right: BoundExpression;
          }
        /** `target` is a variable, field, property, SObject field or index. */
        | {
              readonly kind: 'assign';
              readonly target: BoundExpression;
              readonly value: BoundExpression;
          }
        /** `target op= value`: `current` stands for the target's present value inside `value`. */
        | {
              readonly kind: 'compound';
              readonly target: BoundExpression;
              readonly current: LocalVariable;
              readonly value: BoundExpression;
              /** Result is the value before: `x++`. */ readonly isPostfix: boolean;
          }
        /** An explicit cast, checked when it runs. */
        | { readonly kind: 'cast'; readonly operand: BoundExpression }
        /** An implicit conversion: Integer to Long, Decimal …; String to Id; Date to Datetime; identity otherwise. */
        | { readonly kind: 'convert'; readonly operand: BoundExpression }
        | {
              readonly kind: 'instanceof';
              readonly operand: BoundExpression;
              readonly test: ApexType;
          }
        | {
              readonly kind: 'soql';
              readonly query: SoqlQuery<BoundExpression>;
              /** What the context wants: `type` says the rest. */ readonly result:
                  'list' | 'single' | 'count';
              /** Before `?.` and `??`: no row is null, not an exception. */
              readonly allowsNone?: boolean;
          }
        | { readonly kind: 'sosl'; readonly query: SoslQuery<BoundExpression> }
        | { readonly kind: 'classLiteral'; readonly of: ApexType }
        | { readonly kind: 'sobjectTypeToken'; readonly object: SObjectDef }
        | {
              readonly kind: 'sobjectFieldToken';
              readonly object: SObjectDef;
              readonly field: FieldDef;
          }
        /** `Schema.SObjectType.Account` and, with a field, `.fields.Name`: describe results. */
        | {
              readonly kind: 'describe';
              readonly object: SObjectDef;
              readonly field: FieldDef | null;
          }
        | { readonly kind: 'fieldSet'; readonly object: SObjectDef; readonly name: string }
        | { readonly kind: 'label'; readonly name: string }
        /** `receiver?.rest`: `rest` reads the receiver from `temporary`; null receiver = null, the whole chain skipped. */
        | {
              readonly kind: 'safe';
              readonly receiver: BoundExpression;
              readonly temporary: LocalVariable;
              readonly rest: BoundExpression;
          }
        /** Throws `NotSupported: <feature>` when reached. */
        | { readonly kind: 'notSupported'; readonly feature: string }
    );

/** A variable, field or property that the text of a dynamic query may name. */
export interface DynamicBind {
    readonly name: string;
    readonly value: BoundExpression;
}

export interface BoundMethodRef {
    readonly owner: string;
    readonly slot: string;
    readonly name: string;
    readonly isStatic: boolean;
    readonly returns: ApexType;
    readonly parameters: readonly ApexType[];
}
