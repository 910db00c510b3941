import type { Statement } from '../../parser/ast.js';
import { OBJECT, typeName, type ApexType } from '../../shared/types.js';
import type { BoundExpression, BoundStatement } from '../bound.js';
import { CompileError } from '../compileError.js';
import { isDynamicQuery } from '../conversions.js';
import { bind, bindValue, typeIn } from '../expressions/bind.js';
import type { Scope } from '../scope.js';
import { elementOf, isAssignable, isUnknown } from '../typeRelations.js';
import {
    bindCondition,
    bindExpressionStatement,
    bindLocals,
    bindStatement
} from './bindStatement.js';

function inLoop<T>(scope: Scope, read: () => T): T {
    scope.loops++;
    try {
        return scope.nested(read);
    } finally {
        scope.loops--;
    }
}

export function bindLoop(
    scope: Scope,
    statement: Extract<Statement, { kind: 'while' | 'doWhile' }>
): BoundStatement {
    return inLoop(scope, () => ({
        kind: statement.kind,
        condition: bindCondition(scope, statement.condition),
        body: bindStatement(scope, statement.body),
        position: scope.position(statement.at)
    }));
}

export function bindFor(
    scope: Scope,
    statement: Extract<Statement, { kind: 'for' }>
): BoundStatement {
    return inLoop(scope, () => ({
        kind: 'for',
        initialisers: statement.initialisers.flatMap((each): readonly BoundStatement[] =>
            each.kind === 'local'
                ? bindLocals(scope, each)
                : each.kind === 'expression'
                  ? [bindExpressionStatement(scope, each.expression)]
                  : []
        ),
        condition: statement.condition && bindCondition(scope, statement.condition),
        // What a loop does after each turn need not be a statement: `for (; i < n; i)`.
        updates: statement.updates.map((update) => bind(scope, update)),
        body: bindStatement(scope, statement.body),
        position: scope.position(statement.at)
    }));
}

/** `for (X x : values)`; over a query, records or chunks of them come as they are read. */
export function bindForEach(
    scope: Scope,
    statement: Extract<Statement, { kind: 'forEach' }>
): BoundStatement {
    const iterable = bindValue(scope, statement.iterable);
    return inLoop(scope, () => {
        const type = typeIn(scope, statement.type);
        const variable = scope.declare(statement.name.text, type, statement.name.at);
        const position = scope.position(statement.at);
        if (isQuery(iterable)) {
            const isChunked = type.kind === 'list';
            checkRow(scope, statement, iterable, isChunked ? type.element : type);
            const body = bindStatement(scope, statement.body);
            return {
                kind: 'forQuery',
                variable,
                query: iterable,
                chunked: isChunked,
                body,
                position
            };
        }
        checkElement(scope, statement, iterable, type);
        const body = bindStatement(scope, statement.body);
        return { kind: 'forEach', variable, iterable, over: overOf(iterable.type), body, position };
    });
}

const isQuery = (expression: BoundExpression): boolean =>
    (expression.kind === 'soql' && expression.result === 'list') || isDynamicQuery(expression);

const overOf = (type: ApexType): 'list' | 'set' | 'iterable' =>
    type.kind === 'list' || type.kind === 'set' ? type.kind : 'iterable';

function checkRow(
    scope: Scope,
    { name }: Extract<Statement, { kind: 'forEach' }>,
    query: BoundExpression,
    variable: ApexType
): void {
    const row = query.type.kind === 'list' ? query.type.element : OBJECT;
    const isGeneric = row.kind === 'sobject' && row.name === null && variable.kind === 'sobject';
    if (!isGeneric && !isAssignable(scope.project, row, variable)) {
        throw new CompileError(`Loop variable must be of type ${typeName(row)}`, name.at);
    }
}

function checkElement(
    scope: Scope,
    { iterable: source, name }: Extract<Statement, { kind: 'forEach' }>,
    iterable: BoundExpression,
    variable: ApexType
): void {
    const { project } = scope;
    if (iterable.kind === 'notSupported' || isUnknown(project, iterable.type)) {
        return;
    }
    const element = elementOf(project, iterable.type);
    if (!element) {
        throw new CompileError(
            `For loop can only iterate over collections: ${typeName(iterable.type)}`,
            source.at
        );
    }
    // Records of any object may be looped over as one object's; so may what a raw Iterable yields.
    const isNarrowing =
        (element.kind === 'sobject' && element.name === null && variable.kind === 'sobject') ||
        (element.kind === 'object' && iterable.type.kind === 'library');
    if (!isNarrowing && !isAssignable(project, element, variable)) {
        throw new CompileError(`Loop variable must be of type ${typeName(element)}`, name.at);
    }
}
