/**
 * The syntax tree of Apex: what was written, nothing looked up. Plain data, so that it can be cached with
 * `v8.serialize` by the hash of the source; the parser's own tree (ten times as large) is dropped.
 */
import type { Diagnostic, Position } from '../shared/diagnostic.js';
import type { SoqlQuery, SoslQuery } from './soqlAst.js';

/** Line and column, both from 1, in one number: a tree holds a million of them. */
export type At = number;

const COLUMNS = 65536;

export const at = (line: number, column: number): At =>
    line * COLUMNS + Math.min(column, COLUMNS - 1);
export const positionOf = (file: string, where: At): Position => ({
    file,
    line: Math.floor(where / COLUMNS),
    column: where % COLUMNS
});

export interface ParseResult<T> {
    /** `null`: so broken that nothing can be said of it. */
    readonly unit: T | null;
    readonly diagnostics: readonly Diagnostic[];
}

/** One file: a class, an interface, an enum or a trigger. */
export type CompilationUnit = ClassUnit | TriggerUnit;

export interface ClassUnit {
    readonly kind: 'class';
    readonly file: string;
    readonly type: TypeDeclaration;
    /** Syntax errors were found: signatures may be read, bodies not. */
    readonly hasErrors: boolean;
}

export interface TriggerUnit {
    readonly kind: 'trigger';
    readonly file: string;
    readonly name: Name;
    readonly object: Name;
    /** `before insert`, in lower case. */
    readonly events: readonly string[];
    readonly members: readonly Member[];
    readonly statements: readonly Statement[];
    readonly at: At;
    readonly end: At;
    readonly hasErrors: boolean;
}

export interface AnonymousUnit {
    readonly file: string;
    readonly members: readonly Member[];
    readonly statements: readonly Statement[];
    readonly at: At;
    readonly hasErrors: boolean;
}

export interface Name {
    readonly text: string;
    readonly at: At;
}

// ---------------------------------------------------------------- declarations

export interface Modifiers {
    /** Lower case: `public`, `static`, `with sharing`, `testmethod`. */
    readonly words: readonly string[];
    readonly annotations: readonly Annotation[];
}

export interface Annotation {
    /** Lower case. */
    readonly name: string;
    /** Keys in lower case; a bare value is under `value`. */
    readonly parameters: Readonly<Record<string, string | boolean>>;
    readonly at: At;
}

export interface TypeDeclaration {
    readonly kind: 'class' | 'interface' | 'enum';
    readonly name: Name;
    readonly modifiers: Modifiers;
    readonly superclass: TypeNode | null;
    /** Of an interface: those that it extends. */
    readonly interfaces: readonly TypeNode[];
    readonly enumValues: readonly Name[];
    readonly members: readonly Member[];
    readonly at: At;
}

export type Member =
    | { readonly kind: 'type'; readonly type: TypeDeclaration }
    | FieldDeclaration
    | PropertyDeclaration
    | MethodDeclaration
    | ConstructorDeclaration
    | {
          readonly kind: 'initialiser';
          readonly isStatic: boolean;
          readonly body: Block;
          readonly at: At;
      };

export interface FieldDeclaration {
    readonly kind: 'field';
    readonly modifiers: Modifiers;
    readonly type: TypeNode;
    readonly declarators: readonly Declarator[];
    readonly at: At;
}

export interface Declarator {
    readonly name: Name;
    readonly value: Expression | null;
}

export interface PropertyDeclaration {
    readonly kind: 'property';
    readonly modifiers: Modifiers;
    readonly type: TypeNode;
    readonly name: Name;
    readonly get: Accessor | null;
    readonly set: Accessor | null;
    readonly at: At;
}

export interface Accessor {
    readonly modifiers: Modifiers;
    readonly body: Block | null;
    readonly at: At;
}

export interface MethodDeclaration {
    readonly kind: 'method';
    readonly modifiers: Modifiers;
    /** `null` = void. */
    readonly returns: TypeNode | null;
    readonly name: Name;
    readonly parameters: readonly Parameter[];
    readonly body: Block | null;
    readonly at: At;
}

export interface ConstructorDeclaration {
    readonly kind: 'constructor';
    readonly modifiers: Modifiers;
    readonly name: Name;
    readonly parameters: readonly Parameter[];
    readonly body: Block;
    readonly at: At;
}

export interface Parameter {
    readonly modifiers: Modifiers;
    readonly type: TypeNode;
    readonly name: Name;
}

/** `Map<Id, List<Foo.Bar>>[]`. */
export interface TypeNode {
    readonly parts: readonly { readonly name: string; readonly arguments: readonly TypeNode[] }[];
    /** How many `[]` follow. */
    readonly dimensions: number;
    readonly at: At;
}

// ---------------------------------------------------------------- statements

export interface Block {
    readonly kind: 'block';
    readonly statements: readonly Statement[];
    readonly at: At;
    /** Of the closing brace, for "Missing return statement". */
    readonly end: At;
}

export type Statement =
    | Block
    | {
          readonly kind: 'local';
          readonly modifiers: Modifiers;
          readonly type: TypeNode;
          readonly declarators: readonly Declarator[];
          readonly at: At;
      }
    | { readonly kind: 'expression'; readonly expression: Expression; readonly at: At }
    | {
          readonly kind: 'if';
          readonly condition: Expression;
          readonly then: Statement;
          readonly otherwise: Statement | null;
          readonly at: At;
      }
    | {
          readonly kind: 'while' | 'doWhile';
          readonly condition: Expression;
          readonly body: Statement;
          readonly at: At;
      }
    | {
          readonly kind: 'for';
          readonly initialisers: readonly Statement[];
          readonly condition: Expression | null;
          readonly updates: readonly Expression[];
          readonly body: Statement;
          readonly at: At;
      }
    | {
          readonly kind: 'forEach';
          readonly type: TypeNode;
          readonly name: Name;
          readonly iterable: Expression;
          readonly body: Statement;
          readonly at: At;
      }
    | {
          readonly kind: 'switch';
          readonly subject: Expression;
          readonly cases: readonly SwitchCase[];
          readonly at: At;
      }
    | { readonly kind: 'return'; readonly value: Expression | null; readonly at: At }
    | { readonly kind: 'break' | 'continue'; readonly at: At }
    | { readonly kind: 'throw'; readonly value: Expression; readonly at: At }
    | {
          readonly kind: 'try';
          readonly body: Block;
          readonly catches: readonly {
              readonly type: TypeNode;
              readonly name: Name;
              readonly body: Block;
          }[];
          readonly finally: Block | null;
          readonly at: At;
      }
    | {
          readonly kind: 'dml';
          readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
          readonly target: Expression;
          readonly mode: 'user' | 'system' | null;
          /** `upsert x Foo__c.Key__c`: the words of the external id. */
          readonly externalId: readonly Name[] | null;
          readonly mergeWith: Expression | null;
          readonly at: At;
      }
    | {
          readonly kind: 'runAs';
          readonly arguments: readonly Expression[];
          readonly body: Block;
          readonly at: At;
      };

export type SwitchCase =
    | {
          readonly kind: 'values';
          readonly values: readonly Expression[];
          readonly body: Block;
          readonly at: At;
      }
    | {
          readonly kind: 'type';
          readonly type: TypeNode;
          readonly name: Name;
          readonly body: Block;
          readonly at: At;
      }
    | { readonly kind: 'else'; readonly body: Block; readonly at: At };

// ---------------------------------------------------------------- expressions

export type BinaryOperator =
    | '+'
    | '-'
    | '*'
    | '/'
    | '&'
    | '|'
    | '^'
    | '<<'
    | '>>'
    | '>>>'
    | '=='
    | '!='
    | '==='
    | '!=='
    | '<'
    | '<='
    | '>'
    | '>='
    | '&&'
    | '||'
    | '??';

export type AssignOperator =
    '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';

export type Literal =
    | { readonly type: 'null'; readonly value: null }
    | { readonly type: 'boolean'; readonly value: boolean }
    | { readonly type: 'integer'; readonly value: number }
    | { readonly type: 'long'; readonly value: bigint }
    | { readonly type: 'decimal' | 'double'; readonly value: string }
    | { readonly type: 'string'; readonly value: string };

export type Expression =
    | { readonly kind: 'literal'; readonly literal: Literal; readonly at: At }
    | { readonly kind: 'name'; readonly name: string; readonly at: At }
    | { readonly kind: 'this' | 'super'; readonly at: At }
    | {
          readonly kind: 'dot';
          readonly target: Expression;
          readonly name: Name;
          readonly isSafe: boolean;
          readonly at: At;
      }
    | CallExpression
    /** `this(…)`, `super(…)`. */
    | {
          readonly kind: 'delegate';
          readonly to: 'this' | 'super';
          readonly arguments: readonly Expression[];
          readonly at: At;
      }
    | {
          readonly kind: 'index';
          readonly target: Expression;
          readonly index: Expression;
          readonly at: At;
      }
    | {
          readonly kind: 'new';
          readonly type: TypeNode;
          readonly arguments: readonly Expression[];
          readonly at: At;
      }
    /** `new List<X>{…}`, `new Set<X>{…}`, `new X[]{…}`, `new Map<K, V>{}`: items, if any, in braces. */
    | {
          readonly kind: 'newCollection';
          readonly type: TypeNode;
          readonly items: readonly Expression[];
          readonly at: At;
      }
    | {
          readonly kind: 'newMap';
          readonly type: TypeNode;
          readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
          readonly at: At;
      }
    /** `new X[size]`; `type` is the list's. */
    | {
          readonly kind: 'newArray';
          readonly type: TypeNode;
          readonly size: Expression;
          readonly at: At;
      }
    | {
          readonly kind: 'cast';
          readonly type: TypeNode;
          readonly operand: Expression;
          readonly at: At;
      }
    /** Brackets matter: they end a `?.` chain, and `(a) - b` is no cast. */
    | { readonly kind: 'paren'; readonly inner: Expression; readonly at: At }
    | {
          readonly kind: 'prefix';
          readonly operator: '+' | '-' | '++' | '--' | '!' | '~';
          readonly operand: Expression;
          readonly at: At;
      }
    | {
          readonly kind: 'postfix';
          readonly operator: '++' | '--';
          readonly operand: Expression;
          readonly at: At;
      }
    | {
          readonly kind: 'binary';
          readonly operator: BinaryOperator;
          readonly left: Expression;
          readonly right: Expression;
          readonly at: At;
      }
    | {
          readonly kind: 'instanceof';
          readonly operand: Expression;
          readonly type: TypeNode;
          readonly at: At;
      }
    | {
          readonly kind: 'conditional';
          readonly condition: Expression;
          readonly then: Expression;
          readonly otherwise: Expression;
          readonly at: At;
      }
    | {
          readonly kind: 'assign';
          readonly operator: AssignOperator;
          readonly target: Expression;
          readonly value: Expression;
          readonly at: At;
      }
    | { readonly kind: 'soql'; readonly query: SoqlQuery<Expression>; readonly at: At }
    | { readonly kind: 'sosl'; readonly query: SoslQuery<Expression>; readonly at: At }
    /** `X.class`; `null` = `void.class`. */
    | { readonly kind: 'classLiteral'; readonly type: TypeNode | null; readonly at: At };

export interface CallExpression {
    readonly kind: 'call';
    /** `null`: `m()`. */
    readonly target: Expression | null;
    readonly name: Name;
    readonly isSafe: boolean;
    readonly arguments: readonly Expression[];
    readonly at: At;
}
