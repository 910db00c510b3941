/** Expressions: syntax in, typed and resolved tree out. */
import type { Expression } from '../../parser/ast.js';
import {
    BOOLEAN,
    DECIMAL,
    DOUBLE,
    INTEGER,
    libraryOf,
    LONG,
    NULL,
    STRING,
    typeName,
    VOID,
    type ApexType
} from '../../shared/types.js';
import type { BoundExpression } from '../bound.js';
import { CompileError } from '../compileError.js';
import { coerce, converted, isDynamicQuery } from '../conversions.js';
import { resolveType } from '../resolveType.js';
import type { Scope } from '../scope.js';
import { isCastable, isUnknown } from '../typeRelations.js';
import { bindAssignment, bindIncrement } from './assignments.js';
import { bindCall } from './calls.js';
import { bindNew, bindNewArray, bindNewCollection, bindNewMap } from './creators.js';
import { resolve, resolveName, thisOf, valueOf } from './names.js';
import { notSupported } from './notSupported.js';
import { bindBinary, bindConditional, bindPrefix } from './operators.js';
import { bindQuery, bindSearch } from './queries.js';

/** An expression whose value is used. */
export function bindValue(scope: Scope, expression: Expression): BoundExpression {
    const bound = bind(scope, expression);
    if (bound.type.kind === 'void') {
        throw new CompileError('Expression must have a value: void', expression.at);
    }
    return bound;
}

/** An expression; a call may be void. */
export function bind(scope: Scope, expression: Expression): BoundExpression {
    const position = scope.position(expression.at);
    switch (expression.kind) {
        case 'literal':
            return {
                kind: 'literal',
                value: expression.literal.value,
                type: LITERAL_TYPES[expression.literal.type],
                position
            };
        case 'name':
            return valueOf(
                scope,
                resolveName(scope, expression.name, expression.at),
                expression.at
            );
        case 'dot':
            return valueOf(scope, resolve(scope, expression), expression.at);
        case 'this':
            return thisOf(scope, expression.at);
        case 'super':
            throw new CompileError('super must be followed by a member', expression.at);
        case 'call':
            return bindCall(scope, expression);
        case 'delegate':
            throw new CompileError(
                `Call to '${expression.to}()' must be the first statement in a constructor method`,
                expression.at
            );
        case 'index':
            return bindIndex(scope, expression);
        case 'new':
            return bindNew(scope, expression);
        case 'newCollection':
            return bindNewCollection(scope, expression);
        case 'newMap':
            return bindNewMap(scope, expression);
        case 'newArray':
            return bindNewArray(scope, expression);
        case 'cast':
            return bindCast(scope, expression);
        case 'paren':
            return sealed(scope, bind(scope, expression.inner));
        case 'prefix':
            return expression.operator === '++' || expression.operator === '--'
                ? bindIncrement(
                      scope,
                      expression.operator,
                      expression.operand,
                      false,
                      expression.at
                  )
                : bindPrefix(scope, expression);
        case 'postfix':
            return bindIncrement(
                scope,
                expression.operator,
                expression.operand,
                true,
                expression.at
            );
        case 'binary':
            return bindBinary(scope, expression);
        case 'instanceof':
            return bindInstanceof(scope, expression);
        case 'conditional':
            return bindConditional(scope, expression);
        case 'assign':
            return bindAssignment(scope, expression);
        case 'soql':
            return bindQuery(scope, expression);
        case 'sosl':
            return bindSearch(scope, expression);
        case 'classLiteral':
            return {
                kind: 'classLiteral',
                of: expression.type ? typeIn(scope, expression.type) : VOID,
                type: libraryOf('System.Type'),
                position
            };
    }
}

const LITERAL_TYPES: Readonly<Record<string, ApexType>> = {
    null: NULL,
    boolean: BOOLEAN,
    integer: INTEGER,
    long: LONG,
    decimal: DECIMAL,
    double: DOUBLE,
    string: STRING
};

/** A type named in code. */
export function typeIn(scope: Scope, node: Parameters<typeof resolveType>[1]): ApexType {
    return resolveType(
        {
            project: scope.project,
            from: scope.owner,
            notSupported: (feature, where) => scope.notSupported(feature, where)
        },
        node
    );
}

/** Brackets end a `?.` chain: what follows is applied to null, too. */
function sealed(scope: Scope, inner: BoundExpression): BoundExpression {
    if (inner.kind !== 'safe') {
        return inner;
    }
    const { type, position } = inner;
    return isUnknown(scope.project, type)
        ? inner
        : { kind: 'convert', operand: inner, type, position };
}

function bindIndex(
    scope: Scope,
    expression: Extract<Expression, { kind: 'index' }>
): BoundExpression {
    const target = bindValue(scope, expression.target);
    if (target.kind === 'notSupported') {
        return target;
    }
    if (target.kind === 'safe') {
        const rest = indexed(scope, target.rest, expression);
        return { ...target, rest, type: rest.type };
    }
    return indexed(scope, target, expression);
}

function indexed(
    scope: Scope,
    target: BoundExpression,
    { index, at }: Extract<Expression, { kind: 'index' }>
): BoundExpression {
    if (isUnknown(scope.project, target.type)) {
        return notSupported(scope, `${typeName(target.type)}[]`, at);
    }
    if (target.type.kind !== 'list') {
        throw new CompileError(`Expression must be a list type: ${typeName(target.type)}`, at);
    }
    return {
        kind: 'index',
        target,
        index: coerce(scope, bindValue(scope, index), INTEGER, index.at),
        type: target.type.element,
        position: scope.position(at)
    };
}

function bindCast(
    scope: Scope,
    { type: node, operand: inner, at }: Extract<Expression, { kind: 'cast' }>
): BoundExpression {
    const type = typeIn(scope, node);
    const operand = bindValue(scope, inner);
    const { project } = scope;
    if (operand.kind === 'notSupported') {
        return operand;
    }
    if (isUnknown(project, type)) {
        return notSupported(scope, `cast to ${typeName(type)}`, at);
    }
    const isOnlyRow =
        type.kind === 'sobject' &&
        (isDynamicQuery(operand) || (operand.kind === 'soql' && operand.type.kind === 'list'));
    const value = isOnlyRow ? converted(project, operand, type) : operand;
    if (!isOnlyRow && !isCastable(project, operand.type, type)) {
        throw new CompileError(
            `Incompatible types since an instance of ${typeName(operand.type)} is never an instance of ${typeName(type)}`,
            at
        );
    }
    return { kind: 'cast', operand: value, type, position: scope.position(at) };
}

function bindInstanceof(
    scope: Scope,
    { operand: inner, type: node, at }: Extract<Expression, { kind: 'instanceof' }>
): BoundExpression {
    const operand = bindValue(scope, inner);
    const test = typeIn(scope, node);
    if (operand.kind === 'notSupported') {
        return operand;
    }
    return { kind: 'instanceof', operand, test, type: BOOLEAN, position: scope.position(at) };
}
