/**
 * The bound tree: what an analysed Apex class means, with every name resolved, every type known, every
 * overload chosen and every implicit conversion written out. The code generator needs nothing else.
 */
import type { Position } from '../shared/diagnostic.js';
import type { ApexType } from '../shared/types.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import type { SoqlQuery, SoslQuery } from '../parser/soqlAst.js';
import type {
    LibraryClass,
    LibraryConstructor,
    LibraryMethod,
    LibraryProperty
} from './library.js';

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

export type ConstructorRef =
    | { readonly kind: 'project'; readonly owner: string; readonly slot: string }
    | {
          readonly kind: 'library';
          readonly class: LibraryClass;
          readonly member: LibraryConstructor;
      };

/** A parameter or a local. Two locals of one name in one method are two objects with two ids. */
export interface LocalVariable {
    readonly name: string;
    readonly id: number;
    readonly type: ApexType;
}

// ---------------------------------------------------------------- statements

export type BoundStatement =
    | BoundBlock
    | {
          readonly kind: 'local';
          readonly variable: LocalVariable;
          readonly value: BoundExpression | null;
          readonly position: Position;
      }
    | {
          readonly kind: 'expression';
          readonly expression: BoundExpression;
          readonly position: Position;
      }
    | {
          readonly kind: 'if';
          readonly condition: BoundExpression;
          readonly then: BoundStatement;
          readonly otherwise: BoundStatement | null;
          readonly position: Position;
      }
    | {
          readonly kind: 'while';
          readonly condition: BoundExpression;
          readonly body: BoundStatement;
          readonly position: Position;
      }
    | {
          readonly kind: 'doWhile';
          readonly condition: BoundExpression;
          readonly body: BoundStatement;
          readonly position: Position;
      }
    | {
          readonly kind: 'for';
          readonly initialisers: readonly BoundStatement[];
          readonly condition: BoundExpression | null;
          readonly updates: readonly BoundExpression[];
          readonly body: BoundStatement;
          readonly position: Position;
      }
    /** Over a list, a set, or anything that implements Iterable. */
    | {
          readonly kind: 'forEach';
          readonly variable: LocalVariable;
          readonly iterable: BoundExpression;
          readonly over: 'list' | 'set' | 'iterable';
          readonly body: BoundStatement;
          readonly position: Position;
      }
    /** `for (Account a : [SELECT …])`, or with a `List<Account>` variable: chunks of 200. */
    | {
          readonly kind: 'forQuery';
          readonly variable: LocalVariable;
          readonly query: BoundExpression;
          readonly chunked: boolean;
          readonly body: BoundStatement;
          readonly position: Position;
      }
    | {
          readonly kind: 'switch';
          readonly subject: BoundExpression;
          readonly temporary: LocalVariable;
          readonly cases: readonly BoundSwitchCase[];
          readonly otherwise: BoundBlock | null;
          readonly position: Position;
      }
    | {
          readonly kind: 'return';
          readonly value: BoundExpression | null;
          readonly position: Position;
      }
    | { readonly kind: 'break' | 'continue'; readonly position: Position }
    | { readonly kind: 'throw'; readonly value: BoundExpression; readonly position: Position }
    | {
          readonly kind: 'try';
          readonly body: BoundBlock;
          readonly catches: readonly {
              readonly type: ApexType;
              readonly variable: LocalVariable;
              readonly body: BoundBlock;
          }[];
          readonly finally: BoundBlock | null;
          readonly position: Position;
      }
    | {
          readonly kind: 'dml';
          readonly operation: DmlOperation;
          readonly target: BoundExpression;
          readonly mode: 'user' | 'system' | null;
          readonly externalId: string | null;
          readonly mergeWith: BoundExpression | null;
          readonly position: Position;
      }
    | {
          readonly kind: 'runAs';
          readonly user: BoundExpression;
          readonly body: BoundBlock;
          readonly position: Position;
      };

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';

export interface BoundBlock {
    readonly kind: 'block';
    readonly statements: readonly BoundStatement[];
    readonly position: Position;
}

export type BoundSwitchCase =
    | {
          readonly kind: 'values';
          readonly values: readonly BoundExpression[];
          readonly body: BoundBlock;
      }
    /** `when Account a { … }`: the subject, narrowed. */
    | {
          readonly kind: 'type';
          readonly type: ApexType;
          readonly variable: LocalVariable;
          readonly body: BoundBlock;
      };

// ---------------------------------------------------------------- expressions

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
        | { readonly kind: 'this' }
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
