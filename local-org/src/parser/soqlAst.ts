/** A SOQL query as written, before names are looked up. `E` is how a bind expression is held: Apex syntax
 * in source, a bound expression after analysis, a name in dynamic SOQL. */

export interface SoqlQuery<E = unknown> {
    readonly select: readonly SelectItem<E>[];
    readonly from: { readonly object: string; readonly alias?: string };
    readonly usingScope?: string;
    readonly where?: Condition<E>;
    readonly withMode?: 'USER_MODE' | 'SYSTEM_MODE' | 'SECURITY_ENFORCED';
    readonly withDataCategory?: string;
    readonly groupBy?: {
        readonly kind: 'plain' | 'rollup' | 'cube';
        readonly by: readonly FieldExpression[];
    };
    readonly having?: Condition<E>;
    readonly orderBy: readonly {
        readonly by: FieldExpression;
        readonly descending: boolean;
        readonly nulls?: 'first' | 'last';
    }[];
    readonly limit?: SoqlValue<E>;
    readonly offset?: SoqlValue<E>;
    readonly allRows: boolean;
    readonly forUpdate: boolean;
    readonly forView: boolean;
    readonly forReference: boolean;
    /** `SELECT COUNT()` with nothing in the brackets: the result is an Integer. */
    readonly isCount: boolean;
    /** The text of the query, for messages and the query plan. */
    readonly text: string;
}

export type SelectItem<E> =
    | { readonly kind: 'field'; readonly expression: FieldExpression; readonly alias?: string }
    | { readonly kind: 'subquery'; readonly query: SoqlQuery<E> }
    | {
          readonly kind: 'typeof';
          readonly field: string;
          readonly when: readonly { readonly object: string; readonly fields: readonly string[] }[];
          readonly otherwise: readonly string[];
      }
    | { readonly kind: 'fields'; readonly set: 'ALL' | 'STANDARD' | 'CUSTOM' };

/** `Name`, `Account.Owner.Name`, `COUNT(Id)`, `CALENDAR_YEAR(CreatedDate)`, `toLabel(Status)`, `CONVERT…`. */
export type FieldExpression =
    | { readonly kind: 'path'; readonly path: readonly string[] }
    | {
          readonly kind: 'function';
          readonly name: string;
          readonly arguments: readonly FieldExpression[];
      }
    | { readonly kind: 'literal'; readonly value: string | number };

export type Condition<E> =
    | { readonly kind: 'and' | 'or'; readonly operands: readonly Condition<E>[] }
    | { readonly kind: 'not'; readonly operand: Condition<E> }
    | {
          readonly kind: 'compare';
          readonly left: FieldExpression;
          readonly operator: CompareOperator;
          readonly right: SoqlValue<E>;
      }
    | {
          readonly kind: 'in';
          readonly left: FieldExpression;
          readonly negated: boolean;
          readonly values: SoqlValue<E> | SoqlQuery<E>;
      };

export type CompareOperator =
    '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'INCLUDES' | 'EXCLUDES';

export type SoqlValue<E> =
    | { readonly kind: 'null' }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'date' | 'datetime' | 'time'; readonly text: string }
    | { readonly kind: 'dateLiteral'; readonly name: string; readonly n?: number }
    | { readonly kind: 'currency'; readonly text: string }
    | { readonly kind: 'bind'; readonly expression: E }
    | { readonly kind: 'list'; readonly values: readonly SoqlValue<E>[] };

/** A SOSL search: `FIND :term IN ALL FIELDS RETURNING Account(Id, Name WHERE …), Contact`. */
export interface SoslQuery<E = unknown> {
    readonly find: SoqlValue<E>;
    readonly scope: string;
    readonly returning: readonly {
        readonly object: string;
        readonly select: readonly SelectItem<E>[];
        readonly where?: Condition<E>;
        readonly orderBy: SoqlQuery<E>['orderBy'];
        readonly limit?: SoqlValue<E>;
    }[];
    readonly withMode?: SoqlQuery<E>['withMode'];
    readonly limit?: SoqlValue<E>;
    readonly text: string;
}
