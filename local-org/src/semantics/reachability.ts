import type { BoundStatement } from './bound.js';

/** Whether a statement can be left at its end: what "Missing return statement" asks. */
export function completes(statement: BoundStatement): boolean {
    switch (statement.kind) {
        case 'return':
        case 'throw':
        case 'break':
        case 'continue':
            return false;
        case 'block':
            return statement.statements.every(completes);
        case 'runAs':
            return completes(statement.body);
        case 'if':
            return (
                statement.otherwise === null ||
                completes(statement.then) ||
                completes(statement.otherwise)
            );
        case 'while':
        case 'for':
            return !isEndless(statement.condition) || hasBreak(statement.body);
        case 'doWhile':
            return !isEndless(statement.condition) || hasBreak(statement.body);
        case 'try':
            return (
                (statement.finally === null || completes(statement.finally)) &&
                (completes(statement.body) || statement.catches.some(({ body }) => completes(body)))
            );
        case 'switch':
            return (
                statement.otherwise === null ||
                completes(statement.otherwise) ||
                statement.cases.some(({ body }) => completes(body))
            );
        default:
            return true;
    }
}

/**
 * Whether what follows a statement is not refused as unreachable. Public code that deploys has statements after
 * endless loops and after branches that all return.
 */
export const mayBeFollowed = ({ kind }: BoundStatement): boolean =>
    kind !== 'return' && kind !== 'throw' && kind !== 'break' && kind !== 'continue';

const isEndless = (
    condition: { readonly kind: string; readonly value?: unknown } | null
): boolean => condition === null || (condition.kind === 'literal' && condition.value === true);

/** A `break` out of this loop, not out of one inside it. */
function hasBreak(statement: BoundStatement): boolean {
    switch (statement.kind) {
        case 'break':
            return true;
        case 'block':
            return statement.statements.some(hasBreak);
        case 'if':
            return (
                hasBreak(statement.then) ||
                (statement.otherwise !== null && hasBreak(statement.otherwise))
            );
        case 'runAs':
            return hasBreak(statement.body);
        case 'try':
            return (
                hasBreak(statement.body) ||
                statement.catches.some(({ body }) => hasBreak(body)) ||
                (statement.finally !== null && hasBreak(statement.finally))
            );
        case 'switch':
            return (
                statement.cases.some(({ body }) => hasBreak(body)) ||
                (statement.otherwise !== null && hasBreak(statement.otherwise))
            );
        default:
            return false;
    }
}
