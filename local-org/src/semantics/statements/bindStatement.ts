/** Statements: syntax in, bound tree out. An error in one does not hide those of the next. */
import type { Block, Expression, Statement } from '../../parser/ast.js';
import { BOOLEAN, typeName, type ApexType } from '../../shared/types.js';
import type { BoundBlock, BoundExpression, BoundStatement } from '../bound.js';
import { CompileError } from '../compileError.js';
import { coerce } from '../conversions.js';
import { isStatement } from '../expressions/assignments.js';
import { bind, bindValue, typeIn } from '../expressions/bind.js';
import { has } from '../modifiers.js';
import { mayBeFollowed } from '../reachability.js';
import type { Scope } from '../scope.js';
import { isException, isPrimitive, isUnknown, UNKNOWN } from '../typeRelations.js';
import { bindDml, bindRunAs } from './dml.js';
import { bindFor, bindForEach, bindLoop } from './loops.js';
import { bindSwitch } from './switch.js';

export function bindBlock(scope: Scope, block: Block): BoundBlock {
    return scope.nested(() => ({
        kind: 'block',
        statements: bindAll(scope, block.statements),
        position: scope.position(block.at)
    }));
}

/** Statements one after the other, in the scope that is open. */
export function bindAll(scope: Scope, statements: readonly Statement[]): readonly BoundStatement[] {
    const bound: BoundStatement[] = [];
    let isReachable = true;
    for (const statement of statements) {
        if (!isReachable) {
            scope.error(new CompileError('Unreachable statement', statement.at));
            isReachable = true;
        }
        const added = bindOne(scope, statement);
        bound.push(...added);
        const last = added.at(-1);
        isReachable = !last || mayBeFollowed(last);
    }
    return bound;
}

/** What stands where a statement failed; it ends the block if that one would have. */
function inPlaceOf(scope: Scope, { kind, at }: Statement): BoundStatement {
    const position = scope.position(at);
    return kind === 'return' || kind === 'throw'
        ? { kind: 'return', value: null, position }
        : nothing(scope, at);
}

const nothing = (scope: Scope, where: number): BoundBlock => ({
    kind: 'block',
    statements: [],
    position: scope.position(where)
});

/** One statement as one: several declarators of one declaration in a block of their own. */
export function bindStatement(scope: Scope, statement: Statement): BoundStatement {
    return scope.nested(() => {
        const [only, ...others] = bindOne(scope, statement);
        return only && others.length === 0
            ? only
            : {
                  kind: 'block',
                  statements: only ? [only, ...others] : [],
                  position: scope.position(statement.at)
              };
    });
}

function bindOne(scope: Scope, statement: Statement): readonly BoundStatement[] {
    if (statement.kind === 'local') {
        return bindLocals(scope, statement);
    }
    return [
        scope.recover<BoundStatement>(
            () => bindKind(scope, statement),
            () => inPlaceOf(scope, statement)
        )
    ];
}

function bindKind(scope: Scope, statement: Exclude<Statement, { kind: 'local' }>): BoundStatement {
    const position = scope.position(statement.at);
    switch (statement.kind) {
        case 'block':
            return bindBlock(scope, statement);
        case 'expression':
            return bindExpressionStatement(scope, statement.expression);
        case 'if':
            return {
                kind: 'if',
                condition: bindCondition(scope, statement.condition),
                then: bindStatement(scope, statement.then),
                otherwise: statement.otherwise && bindStatement(scope, statement.otherwise),
                position
            };
        case 'while':
        case 'doWhile':
            return bindLoop(scope, statement);
        case 'for':
            return bindFor(scope, statement);
        case 'forEach':
            return bindForEach(scope, statement);
        case 'switch':
            return bindSwitch(scope, statement);
        case 'return':
            return bindReturn(scope, statement);
        case 'break':
        case 'continue':
            if (scope.loops === 0) {
                throw new CompileError(
                    `${statement.kind === 'break' ? 'Break' : 'Continue'} statement must be in loop`,
                    statement.at
                );
            }
            return { kind: statement.kind, position };
        case 'throw':
            return bindThrow(scope, statement);
        case 'try':
            return bindTry(scope, statement);
        case 'dml':
            return bindDml(scope, statement);
        case 'runAs':
            return bindRunAs(scope, statement);
    }
}

export function bindExpressionStatement(
    scope: Scope,
    expression: Expression
): Extract<BoundStatement, { kind: 'expression' }> {
    const bound = bind(scope, expression);
    if (!isStatement(bound, scope)) {
        throw new CompileError('Expression cannot be a statement.', expression.at);
    }
    return { kind: 'expression', expression: bound, position: scope.position(expression.at) };
}

export function bindCondition(scope: Scope, expression: Expression): BoundExpression {
    const condition = bindValue(scope, expression);
    const isBoolean =
        isPrimitive(condition.type, 'Boolean') || isUnknown(scope.project, condition.type);
    if (!isBoolean) {
        throw new CompileError(
            `Condition expression must be of type Boolean: ${typeName(condition.type)}`,
            expression.at
        );
    }
    return condition.type === BOOLEAN
        ? condition
        : coerce(scope, condition, BOOLEAN, expression.at);
}

/** `A a, b = x;` */
export function bindLocals(
    scope: Scope,
    statement: Extract<Statement, { kind: 'local' }>
): readonly BoundStatement[] {
    const type = scope.recover(
        () => typeIn(scope, statement.type),
        () => UNKNOWN
    );
    if (has(statement.modifiers, 'static')) {
        scope.error(new CompileError('static cannot be applied to a local variable', statement.at));
    }
    return statement.declarators.map(({ name, value: initial }): BoundStatement => {
        // The value is bound first: it cannot use the variable that it makes.
        const value = initial
            ? scope.recover<BoundExpression | null>(
                  () => coerce(scope, bindValue(scope, initial), type, initial.at),
                  () => null
              )
            : null;
        const isFinal = has(statement.modifiers, 'final') && initial !== null;
        const variable = scope.declare(name.text, type, name.at, isFinal);
        return { kind: 'local', variable, value, position: scope.position(statement.at) };
    });
}

function bindReturn(
    scope: Scope,
    { value: expression, at }: Extract<Statement, { kind: 'return' }>
): BoundStatement {
    const position = scope.position(at);
    const { returns } = scope;
    if (!expression) {
        if (returns) {
            throw new CompileError(`Missing return value of type ${typeName(returns)}`, at);
        }
        return { kind: 'return', value: null, position };
    }
    if (!returns) {
        throw new CompileError('Void method must not return a value', at);
    }
    const value = coerce(scope, bindValue(scope, expression), returns, expression.at);
    return { kind: 'return', value, position };
}

function bindThrow(
    scope: Scope,
    { value: expression, at }: Extract<Statement, { kind: 'throw' }>
): BoundStatement {
    const value = bindValue(scope, expression);
    if (!isThrowable(scope, value.type)) {
        throw new CompileError(
            `Throw expression must be of type exception: ${typeName(value.type)}`,
            expression.at
        );
    }
    return { kind: 'throw', value, position: scope.position(at) };
}

const isThrowable = (scope: Scope, type: ApexType): boolean =>
    type.kind === 'null' || isUnknown(scope.project, type) || isException(scope.project, type);

function bindTry(scope: Scope, statement: Extract<Statement, { kind: 'try' }>): BoundStatement {
    return {
        kind: 'try',
        body: bindBlock(scope, statement.body),
        catches: statement.catches.map((clause) =>
            scope.nested(() => {
                const type = scope.recover(
                    () => typeIn(scope, clause.type),
                    () => UNKNOWN
                );
                if (!isThrowable(scope, type)) {
                    scope.error(
                        new CompileError(
                            `Catch parameter must be of type exception: ${typeName(type)}`,
                            clause.type.at
                        )
                    );
                }
                const variable = scope.declare(clause.name.text, type, clause.name.at);
                return { type, variable, body: bindBlock(scope, clause.body) };
            })
        ),
        finally: statement.finally && bindBlock(scope, statement.finally),
        position: scope.position(statement.at)
    };
}
