import type { At } from '../../parser/ast.js';
import type { BoundExpression } from '../bound.js';
import type { Scope } from '../scope.js';
import { UNKNOWN } from '../typeRelations.js';

/** Notes that the source uses something that is not there, and stands in for it: it throws when reached. */
export function notSupported(scope: Scope, feature: string, where: At): BoundExpression {
    scope.notSupported(feature, where);
    return { kind: 'notSupported', feature, type: UNKNOWN, position: scope.position(where) };
}

/** What is done with something that is not there is not there either; the first word about it is enough. */
export function stillNotSupported(
    expression: Extract<BoundExpression, { kind: 'notSupported' }>
): BoundExpression {
    return expression;
}
