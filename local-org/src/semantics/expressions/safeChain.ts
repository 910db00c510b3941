/** `a?.b.c`: everything after `?.` belongs to one node, which a null receiver skips whole. */
import type { BoundExpression } from '../bound.js';
import { converted } from '../conversions.js';
import type { Scope } from '../scope.js';

/**
 * Applies the next link of a chain to what the chain is so far.
 *
 * @param isSafe the link is written with `?.`
 * @param link makes the link's expression from its receiver
 */
export function chain(
    scope: Scope,
    receiver: BoundExpression,
    isSafe: boolean,
    link: (receiver: BoundExpression) => BoundExpression
): BoundExpression {
    if (receiver.kind === 'notSupported') {
        return receiver;
    }
    if (receiver.kind === 'safe') {
        const rest = chain(scope, receiver.rest, isSafe, link);
        return { ...receiver, rest, type: rest.type };
    }
    if (!isSafe) {
        return link(receiver);
    }
    const single = onlyRow(scope, receiver);
    const temporary = scope.temporary(single.type);
    const { position } = receiver;
    const rest = link({ kind: 'variable', variable: temporary, type: single.type, position });
    return { kind: 'safe', receiver: single, temporary, rest, type: rest.type, position };
}

/** The receiver of `[SELECT …]?.Name` is the row. */
function onlyRow(scope: Scope, receiver: BoundExpression): BoundExpression {
    if (receiver.kind !== 'soql' || receiver.type.kind !== 'list') {
        return receiver;
    }
    return converted(scope.project, receiver, receiver.type.element);
}
