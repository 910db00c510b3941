/**
 * `(a) - b` is a subtraction, `(Integer) -b` a cast; the grammar takes both for casts. As in Java, only the
 * name of a number type makes a cast of it.
 */
import type { Expression, TypeNode } from './ast.js';

const NUMBER_TYPES = new Set(['integer', 'long', 'double', 'decimal', 'object']);

export function castOrBinary(type: TypeNode, operand: Expression, where: number): Expression {
    const asOperand = expressionNamed(type);
    const sign = leadingSign(operand);
    if (!asOperand || !sign) {
        return { kind: 'cast', type, operand, at: where };
    }
    return {
        kind: 'binary',
        operator: sign.operator,
        left: { kind: 'paren', inner: asOperand, at: where },
        right: sign.operand,
        at: where
    };
}

const isSum = (expression: Expression): expression is Binary =>
    expression.kind === 'binary' && (expression.operator === '+' || expression.operator === '-');

type Binary = Extract<Expression, { kind: 'binary' }>;

/**
 * A sum that came out of a cast binds too closely: `(a) - b * c` came as `((a) - b) * c`, and
 * `x + (a) + b` as `x + ((a) + b)`. Without a cast, neither can be.
 */
export function rotateLooseBinary(expression: Binary): Expression {
    const { left, operator, right } = expression;
    if ((operator === '*' || operator === '/') && isSum(left)) {
        return { ...left, right: rotateLooseBinary({ ...expression, left: left.right }) };
    }
    if (['*', '/', '+', '-'].includes(operator) && isSum(right)) {
        return { ...right, left: rotateLooseBinary({ ...expression, right: right.left }) };
    }
    return expression;
}

function expressionNamed({ parts, dimensions, at }: TypeNode): Expression | null {
    const isPlain = dimensions === 0 && parts.every((part) => part.arguments.length === 0);
    if (!isPlain || (parts.length === 1 && NUMBER_TYPES.has(parts[0]!.name.toLowerCase()))) {
        return null;
    }
    const [first, ...rest] = parts;
    return rest.reduce<Expression>(
        (target, { name }) => ({
            kind: 'dot',
            target,
            name: { text: name, at },
            isSafe: false,
            at
        }),
        { kind: 'name', name: first!.name, at }
    );
}

function leadingSign(
    operand: Expression
): { readonly operator: '+' | '-'; readonly operand: Expression } | null {
    if (operand.kind === 'prefix' && (operand.operator === '+' || operand.operator === '-')) {
        return { operator: operand.operator, operand: operand.operand };
    }
    // `-1` is one literal already.
    if (operand.kind === 'literal') {
        const { literal, at } = operand;
        if (literal.type === 'integer' && literal.value < 0) {
            const value = -literal.value;
            return {
                operator: '-',
                operand: { kind: 'literal', literal: { type: 'integer', value }, at }
            };
        }
        if (literal.type === 'long' && literal.value < 0n) {
            const value = -literal.value;
            return {
                operator: '-',
                operand: { kind: 'literal', literal: { type: 'long', value }, at }
            };
        }
    }
    return null;
}
