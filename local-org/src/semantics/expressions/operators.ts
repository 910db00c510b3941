/** Operators: which operation the types of the operands make of a sign, and the type of its result. */
import type { At, BinaryOperator, Expression } from '../../parser/ast.js';
import {
    BOOLEAN,
    INTEGER,
    LONG,
    sameType,
    STRING,
    typeName,
    type ApexType
} from '../../shared/types.js';
import type { Arithmetic, BoundExpression, Comparison } from '../bound.js';
import { CompileError } from '../compileError.js';
import { converted } from '../conversions.js';
import type { Scope } from '../scope.js';
import {
    commonType,
    isAssignable,
    isCastable,
    isInterface,
    isPrimitive,
    isText,
    isUnknown,
    numberRank
} from '../typeRelations.js';
import { bindValue } from './bind.js';
import { notSupported } from './notSupported.js';

export function bindBinary(
    scope: Scope,
    expression: Extract<Expression, { kind: 'binary' }>
): BoundExpression {
    const left = bindValue(scope, expression.left);
    const right = bindValue(scope, expression.right);
    return binary(scope, expression.operator, left, right, expression.at);
}

/** The operation on operands that are bound already. */
export function binary(
    scope: Scope,
    operator: BinaryOperator,
    left: BoundExpression,
    right: BoundExpression,
    where: At
): BoundExpression {
    // The right operand of these may never be reached.
    const isLazy = operator === '&&' || operator === '||' || operator === '??';
    for (const operand of isLazy ? [left] : [left, right]) {
        if (operand.kind === 'notSupported') {
            return operand;
        }
    }
    switch (operator) {
        case '&&':
        case '||':
            return logical(scope, operator, left, right, where);
        case '??':
            return coalesce(scope, left, right, where);
        case '==':
        case '!=':
        case '===':
        case '!==':
        case '<':
        case '<=':
        case '>':
        case '>=':
            return compare(scope, operator, left, right, where);
        default:
            return arithmetic(scope, operator, left, right, where);
    }
}

function logical(
    scope: Scope,
    operator: '&&' | '||',
    left: BoundExpression,
    right: BoundExpression,
    where: At
): BoundExpression {
    for (const operand of [left, right]) {
        if (!isBoolean(scope, operand.type)) {
            throw new CompileError(
                `${operator === '&&' ? 'AND' : 'OR'} operator can only be applied to Boolean expressions`,
                where
            );
        }
    }
    return {
        kind: 'logical',
        operator,
        left,
        right,
        type: BOOLEAN,
        position: scope.position(where)
    };
}

const isBoolean = (scope: Scope, type: ApexType): boolean =>
    isPrimitive(type, 'Boolean') || type.kind === 'null' || isUnknown(scope.project, type);

function coalesce(
    scope: Scope,
    left: BoundExpression,
    right: BoundExpression,
    where: At
): BoundExpression {
    const { project } = scope;
    // `[SELECT … LIMIT 1] ?? new Account()`: the row, not the list.
    const row =
        left.kind === 'soql' && left.type.kind === 'list' && right.type.kind !== 'list'
            ? converted(project, left, left.type.element)
            : left;
    const type =
        right.kind === 'notSupported' ? row.type : commonType(project, row.type, right.type);
    if (!type) {
        throw new CompileError(
            `Incompatible types in null coalescing operator: ${typeName(row.type)}, ${typeName(right.type)}`,
            where
        );
    }
    return {
        kind: 'coalesce',
        left: converted(project, row, type),
        right: converted(project, right, type),
        type,
        position: scope.position(where)
    };
}

export function bindConditional(
    scope: Scope,
    expression: Extract<Expression, { kind: 'conditional' }>
): BoundExpression {
    const { project } = scope;
    const condition = bindValue(scope, expression.condition);
    const then = bindValue(scope, expression.then);
    const otherwise = bindValue(scope, expression.otherwise);
    if (condition.kind === 'notSupported') {
        return condition;
    }
    if (!isBoolean(scope, condition.type)) {
        throw new CompileError(
            `Condition expression must be of type Boolean: ${typeName(condition.type)}`,
            expression.at
        );
    }
    const type = branchType(project, then, otherwise);
    if (!type) {
        throw new CompileError(
            `Incompatible types in ternary operator: ${typeName(then.type)}, ${typeName(otherwise.type)}`,
            expression.at
        );
    }
    return {
        kind: 'conditional',
        condition,
        then: converted(project, then, type),
        otherwise: converted(project, otherwise, type),
        type,
        position: scope.position(expression.at)
    };
}

/** A branch that is not supported leaves the type to the other. */
function branchType(
    project: Scope['project'],
    then: BoundExpression,
    otherwise: BoundExpression
): ApexType | null {
    if (then.kind === 'notSupported') {
        return otherwise.type;
    }
    return otherwise.kind === 'notSupported'
        ? then.type
        : commonType(project, then.type, otherwise.type);
}

function arithmetic(
    scope: Scope,
    operator: Exclude<BinaryOperator, '&&' | '||' | '??'>,
    left: BoundExpression,
    right: BoundExpression,
    where: At
): BoundExpression {
    const position = scope.position(where);
    const { type: a } = left;
    const { type: b } = right;
    if (operator === '+' && (isText(a) || isText(b))) {
        return { kind: 'concatenate', left, right, type: STRING, position };
    }
    if (isUnknown(scope.project, a) || isUnknown(scope.project, b)) {
        return notSupported(scope, `${typeName(a)} ${operator} ${typeName(b)}`, where);
    }
    const isMoment = isPrimitive(a, 'Date', 'Datetime', 'Time');
    if (isMoment && (operator === '+' || operator === '-')) {
        if (numberRank(b) < 0) {
            throw new CompileError(
                `Date/time expressions must use Integer or Long or Double or Decimal: ${typeName(b)}`,
                where
            );
        }
        return { kind: 'dateArithmetic', operator, left, right, type: a, position };
    }
    if (operator === '&' || operator === '|' || operator === '^') {
        if (isPrimitive(a, 'Boolean') && isPrimitive(b, 'Boolean')) {
            return {
                kind: 'arithmetic',
                operator,
                on: 'boolean',
                left,
                right,
                type: BOOLEAN,
                position
            };
        }
    }
    const isBitwise = '&|^<<>>>'.includes(operator);
    const type = arithmeticType(a, b, isBitwise, where);
    return {
        kind: 'arithmetic',
        operator: operator as '+',
        on: arithmeticOf(type),
        left: converted(scope.project, left, type),
        // A shift's distance does not make the result longer.
        right: converted(scope.project, right, operator.length > 1 ? b : type),
        type: operator.length > 1 ? a : type,
        position
    };
}

function arithmeticType(a: ApexType, b: ApexType, isBitwise: boolean, where: At): ApexType {
    const ranks = [numberRank(a), numberRank(b)];
    // A null literal counts as whatever the other is.
    const types = [a.kind === 'null' ? b : a, b.kind === 'null' ? a : b] as const;
    const isNumeric = types.every((type) => numberRank(type) >= 0);
    if (!isNumeric) {
        throw new CompileError('Arithmetic expressions must use numeric arguments', where);
    }
    if (isBitwise && ranks.some((rank) => rank > numberRank(LONG))) {
        throw new CompileError('Bitwise operators can only be applied to Integer and Long', where);
    }
    return numberRank(types[0]) >= numberRank(types[1]) ? types[0] : types[1];
}

const arithmeticOf = (type: ApexType): Arithmetic => typeName(type).toLowerCase() as Arithmetic;

type CompareOperator = '==' | '!=' | '===' | '!==' | '<' | '<=' | '>' | '>=';

function compare(
    scope: Scope,
    operator: CompareOperator,
    first: BoundExpression,
    second: BoundExpression,
    where: At
): BoundExpression {
    const { project } = scope;
    const [left, right] = rowsForLists(scope, first, second);
    const on = comparisonOf(scope, operator, left.type, right.type);
    if (!on) {
        throw new CompileError(
            `Comparison arguments must be compatible types: ${typeName(left.type)}, ${typeName(right.type)}`,
            where
        );
    }
    const common = COMMON_TYPES[on] ? commonNumberOrMoment(left.type, right.type) : null;
    return {
        kind: 'compare',
        operator,
        on,
        left: common ? converted(project, left, common) : left,
        right: common ? converted(project, right, common) : right,
        type: BOOLEAN,
        position: scope.position(where)
    };
}

/** A query compared with a record, or with null before a `?.`, is its row; with a list it is the list. */
function rowsForLists(
    scope: Scope,
    left: BoundExpression,
    right: BoundExpression
): readonly [BoundExpression, BoundExpression] {
    const row = (query: BoundExpression, other: ApexType): BoundExpression =>
        query.kind === 'soql' && query.type.kind === 'list' && other.kind === 'sobject'
            ? converted(scope.project, query, query.type.element)
            : query;
    return [row(left, right.type), row(right, left.type)];
}

/** Comparisons whose operands must be of one type first. */
const COMMON_TYPES: Readonly<Partial<Record<Comparison, true>>> = {
    integer: true,
    long: true,
    double: true,
    decimal: true,
    datetime: true
};

function commonNumberOrMoment(a: ApexType, b: ApexType): ApexType | null {
    if (a.kind === 'null' || b.kind === 'null' || sameType(a, b)) {
        return null;
    }
    if (numberRank(a) >= 0 && numberRank(b) >= 0) {
        return numberRank(a) > numberRank(b) ? a : b;
    }
    return isPrimitive(a, 'Datetime') ? a : b;
}

const BY_NAME: Readonly<Record<string, Comparison>> = {
    Integer: 'integer',
    Long: 'long',
    Double: 'double',
    Decimal: 'decimal',
    String: 'string',
    Id: 'id',
    Boolean: 'boolean',
    Date: 'date',
    Datetime: 'datetime',
    Time: 'time',
    Blob: 'value'
};

function comparisonOf(
    scope: Scope,
    operator: CompareOperator,
    a: ApexType,
    b: ApexType
): Comparison | null {
    const { project } = scope;
    const isOrder = operator.startsWith('<') || operator.startsWith('>');
    const known = a.kind === 'null' ? b : a;
    const other = b.kind === 'null' ? known : b;
    if (isUnknown(project, a) || isUnknown(project, b)) {
        return isOrder ? null : 'reference';
    }
    if (known.kind === 'primitive' && other.kind === 'primitive') {
        const on = primitiveComparison(known, other);
        return isOrder && (on === 'boolean' || on === 'value') ? null : on;
    }
    if (isOrder) {
        return null;
    }
    if (operator.length === 3) {
        return 'reference';
    }
    if (known.kind === 'null') {
        return 'value';
    }
    if (
        known.kind === 'class' &&
        project.find(known.name)?.kind === 'enum' &&
        sameType(known, other)
    ) {
        return 'enum';
    }
    const isPossible =
        isAssignable(project, known, other) ||
        isAssignable(project, other, known) ||
        isCastable(project, known, other) ||
        isInterface(project, known) ||
        isInterface(project, other);
    return isPossible ? 'value' : null;
}

function primitiveComparison(a: ApexType, b: ApexType): Comparison | null {
    if (numberRank(a) >= 0 && numberRank(b) >= 0) {
        return BY_NAME[typeName(numberRank(a) > numberRank(b) ? a : b)]!;
    }
    if (isText(a) && isText(b)) {
        return isPrimitive(a, 'Id') || isPrimitive(b, 'Id') ? 'id' : 'string';
    }
    if (isPrimitive(a, 'Date', 'Datetime') && isPrimitive(b, 'Date', 'Datetime')) {
        return sameType(a, b) ? BY_NAME[typeName(a)]! : 'datetime';
    }
    return sameType(a, b) ? BY_NAME[typeName(a)]! : null;
}

export function bindPrefix(
    scope: Scope,
    { operator, operand: inner, at }: Extract<Expression, { kind: 'prefix' }>
): BoundExpression {
    const operand = bindValue(scope, inner);
    const position = scope.position(at);
    if (operand.kind === 'notSupported') {
        return operand;
    }
    if (operator === '!') {
        if (!isBoolean(scope, operand.type)) {
            throw new CompileError(`NOT operator can only be applied to Boolean expressions`, at);
        }
        return { kind: 'not', operand, type: BOOLEAN, position };
    }
    const rank = numberRank(operand.type);
    // A plus before a text is let through: `soql + + ' LIMIT 1'`
    const isBarePlus = operator === '+' && isPrimitive(operand.type, 'String');
    const isAllowed = operator === '~' ? rank >= 0 && rank <= numberRank(LONG) : rank >= 0;
    if (!isAllowed && !isBarePlus) {
        throw new CompileError('Arithmetic expressions must use numeric arguments', at);
    }
    if (operator === '+') {
        return operand;
    }
    return {
        kind: operator === '~' ? 'complement' : 'negate',
        on: arithmeticOf(operand.type),
        operand,
        type: operand.type,
        position
    };
}

/** The number one in a type of numbers. */
export function oneOf(type: ApexType, scope: Scope, where: At): BoundExpression {
    const one: BoundExpression = {
        kind: 'literal',
        value: 1,
        type: INTEGER,
        position: scope.position(where)
    };
    return converted(scope.project, one, type);
}
