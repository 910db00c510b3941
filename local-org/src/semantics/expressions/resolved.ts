/** What a dotted name can be on its way to a value. */
import type { SObjectDef } from '../../schema/definitions.js';
import type { ApexType } from '../../shared/types.js';
import type { At } from '../../parser/ast.js';
import type { BoundExpression } from '../bound.js';

export type Resolved =
    | { readonly kind: 'value'; readonly value: BoundExpression }
    | { readonly kind: 'type'; readonly type: ApexType }
    | { readonly kind: 'namespace'; readonly name: string }
    | { readonly kind: 'super'; readonly at: At }
    /** `Schema.SObjectType`, `SObjectType`. */
    | { readonly kind: 'describeRoot' }
    /** `Schema.SObjectType.Account.fields`. */
    | {
          readonly kind: 'describeFields';
          readonly describe: BoundExpression;
          readonly object: SObjectDef;
      }
    | {
          readonly kind: 'describeFieldSets';
          readonly describe: BoundExpression;
          readonly object: SObjectDef;
      }
    /** `Account.fields`. */
    | { readonly kind: 'fieldTokens'; readonly object: SObjectDef }
    /** `Label`, `System.Label`, `Label.ns`. */
    | { readonly kind: 'labels'; readonly prefix: string }
    | { readonly kind: 'pages' }
    /** Something of the platform that is not there; so is everything of it. */
    | { readonly kind: 'unsupported'; readonly feature: string; readonly at: At };

export const value = (expression: BoundExpression): Resolved => ({
    kind: 'value',
    value: expression
});
