/** Statements of the bound tree: see bound.ts. */
import type { Position } from '../shared/diagnostic.js';
import type { ApexType } from '../shared/types.js';
import type { BoundExpression, LocalVariable } from './boundExpressions.js';

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
