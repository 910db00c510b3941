/** Assignments, plain, compound and `++`: to variables, fields, properties, record fields and list elements. */
import type { At, BinaryOperator, Expression } from '../../parser/ast.js';
import { STRING } from '../../shared/types.js';
import { isVisible } from '../access.js';
import type { BoundExpression } from '../bound.js';
import { CompileError } from '../compileError.js';
import { coerce } from '../conversions.js';
import type { Scope } from '../scope.js';
import { isUnknown, numberRank, selfAndAncestors } from '../typeRelations.js';
import { bindValue } from './bind.js';
import { instanceCall } from './calls.js';
import { notSupported } from './notSupported.js';
import { binary, oneOf } from './operators.js';

export function bindAssignment(
    scope: Scope,
    expression: Extract<Expression, { kind: 'assign' }>
): BoundExpression {
    const { operator, at } = expression;
    const target = bindTarget(scope, expression.target);
    const value = bindValue(scope, expression.value);
    if (target.kind === 'notSupported') {
        return target;
    }
    const position = scope.position(at);
    if (operator === '=') {
        const assigned = coerce(scope, value, target.type, expression.value.at);
        return isDynamicId(target)
            ? putId(scope, target, assigned, at)
            : { kind: 'assign', target, value: assigned, type: target.type, position };
    }
    return compound(
        scope,
        target,
        (current) => binary(scope, operator.slice(0, -1) as BinaryOperator, current, value, at),
        false,
        at
    );
}

export function bindIncrement(
    scope: Scope,
    operator: '++' | '--',
    operand: Expression,
    isPostfix: boolean,
    where: At
): BoundExpression {
    const target = bindTarget(scope, operand);
    if (target.kind === 'notSupported') {
        return target;
    }
    if (numberRank(target.type) < 0) {
        throw new CompileError('Arithmetic expressions must use numeric arguments', where);
    }
    const one = oneOf(target.type, scope, where);
    return compound(
        scope,
        target,
        (current) => binary(scope, operator === '++' ? '+' : '-', current, one, where),
        isPostfix,
        where
    );
}

function compound(
    scope: Scope,
    target: BoundExpression,
    operation: (current: BoundExpression) => BoundExpression,
    isPostfix: boolean,
    where: At
): BoundExpression {
    const position = scope.position(where);
    const current = scope.temporary(target.type, 'current');
    const result = operation({ kind: 'variable', variable: current, type: target.type, position });
    const value = coerce(scope, result, target.type, where);
    return { kind: 'compound', target, current, value, isPostfix, type: target.type, position };
}

/** @throws CompileError for what cannot be assigned to */
function bindTarget(scope: Scope, expression: Expression): BoundExpression {
    const target = bindValue(scope, expression);
    switch (target.kind) {
        case 'variable':
            if (target.variable.isFinal === true) {
                throw finalAssignment(target.variable.name, expression.at);
            }
            return target;
        case 'index':
        case 'sobjectField':
        case 'sobjectParent':
        case 'notSupported':
            return target;
        case 'field':
            checkField(scope, target, expression.at);
            return target;
        case 'libraryProperty':
            return target.property.set
                ? target
                : notSupported(
                      scope,
                      `setting ${target.class.name}.${target.property.name}`,
                      expression.at
                  );
        default:
            if (isDynamicId(target)) {
                return target;
            }
            throw new CompileError('Expression cannot be assigned', expression.at);
    }
}

const finalAssignment = (name: string, where: At): CompileError =>
    new CompileError(
        `Final members can only be assigned in their declaration, init blocks, or constructors: ${name}`,
        where
    );

function checkField(
    scope: Scope,
    { field }: Extract<BoundExpression, { kind: 'field' }>,
    where: At
): void {
    if (field.isFinal) {
        // Constructors of heirs may set what they inherit.
        const isOwn =
            scope.isInitialising && scope.owner !== null && extendsClass(scope, field.owner);
        if (!isOwn) {
            throw finalAssignment(field.name, where);
        }
    }
    if (field.property) {
        const owner = scope.project.find(field.owner);
        const setter = field.property.set;
        if (!setter && scope.backing !== field) {
            throw new CompileError(
                `Property is not writeable: ${field.owner}.${field.name}`,
                where
            );
        }
        const isTestVisible = owner?.fields.get(field.name.toLowerCase())?.isTestVisible ?? false;
        if (setter && owner && !isVisible(scope, owner, setter.access, isTestVisible)) {
            throw new CompileError(`Variable is not visible: ${field.owner}.${field.name}`, where);
        }
    }
}

const extendsClass = (scope: Scope, name: string): boolean =>
    [...selfAndAncestors(scope.project, scope.owner!.type)].some(
        (each) => each.kind === 'class' && each.name === name
    );

/** `record.Id` of a record whose object is not known: see `dynamicField`. */
const isDynamicId = (target: BoundExpression): boolean =>
    target.kind === 'cast' &&
    target.operand.kind === 'libraryCall' &&
    target.operand.class.name === 'System.SObject' &&
    target.operand.method.name.toLowerCase() === 'get';

/** `record.Id = x` is `record.put('Id', x)`. */
function putId(
    scope: Scope,
    target: BoundExpression,
    value: BoundExpression,
    where: At
): BoundExpression {
    const get =
        target.kind === 'cast' && target.operand.kind === 'libraryCall' ? target.operand : null;
    const name: BoundExpression = {
        kind: 'literal',
        value: 'Id',
        type: STRING,
        position: scope.position(where)
    };
    return instanceCall(scope, get!.target!, { name: 'put', arguments: [name, value], at: where });
}

/** Whether an expression may stand alone as a statement. */
export function isStatement(expression: BoundExpression, scope: Scope): boolean {
    switch (expression.kind) {
        case 'assign':
        case 'compound':
        case 'call':
        case 'libraryCall':
        case 'new':
        case 'newSObject':
        case 'newList':
        case 'newSet':
        case 'newMap':
        case 'notSupported':
        case 'soql':
        case 'sosl':
            return true;
        case 'safe':
            return isStatement(expression.rest, scope);
        default:
            return isUnknown(scope.project, expression.type);
    }
}
