import type { BoundExpression, BoundStatement } from '../semantics/bound.js';
import { walk } from './walk.js';

/** Methods of the library that never answer null. */
const NEVER_NULL = new Set([
    'size',
    'isempty',
    'length',
    'contains',
    'containskey',
    'containsignorecase',
    'startswith',
    'endswith',
    'equals',
    'equalsignorecase',
    'indexof',
    'isblank',
    'isnotblank',
    'abs',
    'intvalue',
    'name',
    'ordinal',
    'hashcode'
]);

/** Whether an expression can never be null, so that its use needs no check. */
export function isNeverNull(e: BoundExpression, nonNull: ReadonlySet<number>): boolean {
    const never = (inner: BoundExpression): boolean => isNeverNull(inner, nonNull);
    switch (e.kind) {
        case 'literal':
            return e.value !== null;
        case 'variable':
            return nonNull.has(e.variable.id);
        case 'arithmetic':
        case 'concatenate':
        case 'compare':
        case 'logical':
        case 'not':
        case 'negate':
        case 'complement':
        case 'instanceof':
        case 'this':
        case 'new':
        case 'newSObject':
        case 'newList':
        case 'newSet':
        case 'newMap':
        case 'enumConstant':
        case 'classLiteral':
        case 'sobjectTypeToken':
        case 'sobjectFieldToken':
        case 'describe':
            return true;
        case 'soql':
            return true;
        case 'convert':
        case 'cast':
            return never(e.operand);
        case 'conditional':
            return never(e.then) && never(e.otherwise);
        case 'coalesce':
            return never(e.right);
        case 'assign':
            return never(e.value);
        case 'compound':
            return e.isPostfix ? never(e.target) : never(e.value);
        case 'libraryCall':
            return (
                e.class.name.startsWith('System.') && NEVER_NULL.has(e.method.name.toLowerCase())
            );
        default:
            return false;
    }
}

/**
 * The locals of a body that are given a value when declared and never null afterwards. Found by taking all
 * for such and striking out until nothing changes.
 */
export function nonNullLocals(body: readonly BoundStatement[]): ReadonlySet<number> {
    const assigned = new Map<number, BoundExpression[]>();
    const nullable = new Set<number>();
    const record = (id: number, value: BoundExpression): void => {
        assigned.set(id, [...(assigned.get(id) ?? []), value]);
    };
    for (const statement of body) {
        walk(statement, (node) => {
            if (node.kind === 'local') {
                if (node.value === null) {
                    nullable.add(node.variable.id);
                } else {
                    record(node.variable.id, node.value);
                }
            } else if (
                (node.kind === 'assign' || node.kind === 'compound') &&
                node.target.kind === 'variable'
            ) {
                record(node.target.variable.id, node.value);
            }
        });
    }
    // Only locals that a declaration gave a value: parameters come from anywhere.
    const declared = new Set<number>();
    for (const statement of body) {
        walk(statement, (node) => {
            if (node.kind === 'local' && node.value !== null) {
                declared.add(node.variable.id);
            }
        });
    }
    const nonNull = new Set([...declared].filter((id) => !nullable.has(id)));
    for (let changed = true; changed;) {
        changed = false;
        for (const id of nonNull) {
            if (assigned.get(id)?.some((value) => !isNeverNull(value, nonNull)) === true) {
                nonNull.delete(id);
                changed = true;
            }
        }
    }
    return nonNull;
}
