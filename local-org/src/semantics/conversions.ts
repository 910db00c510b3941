/** Implicit conversions, made visible in the tree. */
import type { At } from '../parser/ast.js';
import { sameType, typeName, type ApexType, type PrimitiveName } from '../shared/types.js';
import type { BoundExpression } from './bound.js';
import { CompileError } from './compileError.js';
import type { Project } from './project.js';
import type { Scope } from './scope.js';
import { isAssignable } from './typeRelations.js';

/** Conversions that make another value; in all others the value is what it was. */
const CHANGING: Readonly<Record<string, readonly PrimitiveName[]>> = {
    Integer: ['Long', 'Double', 'Decimal'],
    Long: ['Double', 'Decimal'],
    Double: ['Decimal'],
    Decimal: ['Double'],
    String: ['Id'],
    Date: ['Datetime']
};

/** Whether an expression, and not only a value of its type, may stand where the type is wanted. */
export function isConvertible(
    project: Project,
    expression: BoundExpression,
    to: ApexType
): boolean {
    if (isAssignable(project, expression.type, to)) {
        return true;
    }
    switch (expression.kind) {
        case 'soql':
            return (
                expression.type.kind === 'list' &&
                to.kind === 'sobject' &&
                (to.name === null || sameType(expression.type.element, to))
            );
        case 'conditional':
            return (
                isConvertible(project, expression.then, to) &&
                isConvertible(project, expression.otherwise, to)
            );
        case 'coalesce':
            return (
                isConvertible(project, expression.left, to) &&
                isConvertible(project, expression.right, to)
            );
        default:
            return isDynamicQuery(expression) && to.kind === 'sobject';
    }
}

/** `Database.query(…)`: like a query literal it gives a list, or its only row, as the context wants. */
export const isDynamicQuery = (expression: BoundExpression): boolean =>
    expression.kind === 'libraryCall' &&
    expression.class.name === 'System.Database' &&
    /^query(?:WithBinds)?$/i.test(expression.method.name);

/** The expression, converted to the type. Nothing is checked: see `coerce`. */
export function converted(
    project: Project,
    expression: BoundExpression,
    to: ApexType
): BoundExpression {
    const from = expression.type;
    if (sameType(from, to)) {
        return expression;
    }
    if (expression.kind === 'soql' && to.kind === 'sobject') {
        const type = from.kind === 'list' ? from.element : to;
        return { ...expression, result: 'single', type };
    }
    if (expression.kind === 'conditional' && !isAssignable(project, from, to)) {
        return {
            ...expression,
            type: to,
            then: converted(project, expression.then, to),
            otherwise: converted(project, expression.otherwise, to)
        };
    }
    if (expression.kind === 'coalesce' && !isAssignable(project, from, to)) {
        return {
            ...expression,
            type: to,
            left: converted(project, expression.left, to),
            right: converted(project, expression.right, to)
        };
    }
    const isSingleRow = to.kind === 'sobject' && isDynamicQuery(expression);
    const isChanging =
        from.kind === 'primitive' &&
        to.kind === 'primitive' &&
        CHANGING[from.name]?.includes(to.name);
    return isSingleRow || isChanging
        ? { kind: 'convert', operand: expression, type: to, position: expression.position }
        : expression;
}

/** @throws CompileError with the platform's words when the expression does not fit */
export function coerce(
    scope: Scope,
    expression: BoundExpression,
    to: ApexType,
    where: At
): BoundExpression {
    if (expression.kind === 'notSupported') {
        return expression;
    }
    if (!isConvertible(scope.project, expression, to)) {
        throw new CompileError(
            `Illegal assignment from ${typeName(expression.type)} to ${typeName(to)}`,
            where
        );
    }
    return converted(scope.project, expression, to);
}
