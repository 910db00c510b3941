import type { BoundExpression } from '../semantics/bound.js';
import type { ApexType } from '../shared/types.js';
import type { FunctionContext } from './context.js';
import { expression, required } from './expressions.js';
import { isNeverNull } from './nullness.js';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

/** Integers wrap at 32 bit, Longs at 64; a null operand throws. */
export function arithmetic(e: Of<'arithmetic'>, f: FunctionContext): string {
    const left = required(e.left, f);
    const right = required(e.right, f);
    switch (e.on) {
        case 'integer':
            return integerArithmetic(e.operator, left, right);
        case 'long':
            return longArithmetic(e.operator, left, right);
        case 'decimal':
            return decimalArithmetic(e.operator, left, right);
        case 'double':
            return `$double${DOUBLE_NAMES[e.operator] ?? 'Unknown'}(${left},${right})`;
        case 'boolean':
            return `((${left}${e.operator}${right})!==0)`;
    }
}

type Operator = Of<'arithmetic'>['operator'];

const DOUBLE_NAMES: Partial<Record<Operator, string>> = {
    '+': 'Add',
    '-': 'Subtract',
    '*': 'Multiply',
    '/': 'Divide'
};

function integerArithmetic(operator: Operator, left: string, right: string): string {
    switch (operator) {
        case '*':
            return `Math.imul(${left},${right})`;
        case '/':
            return `$integerDivide(${left},${right})`;
        case '+':
        case '-':
        case '>>>':
            return `(${left}${operator}${right}|0)`;
        default:
            return `(${left}${operator}${right})`;
    }
}

function longArithmetic(operator: Operator, left: string, right: string): string {
    switch (operator) {
        case '/':
            return `$longDivide(${left},${right})`;
        case '<<':
        case '>>':
        case '>>>':
            return `$longShift(${JSON.stringify(operator)},${left},${right})`;
        default:
            return `BigInt.asIntN(64,${left}${operator}${right})`;
    }
}

function decimalArithmetic(operator: Operator, left: string, right: string): string {
    switch (operator) {
        case '+':
            return `${left}.add(${right})`;
        case '-':
            return `${left}.subtract(${right})`;
        case '*':
            return `${left}.multiply(${right})`;
        default:
            return `$decimalDivide(${left},${right})`;
    }
}

export function negation(e: Of<'negate' | 'complement'>, f: FunctionContext): string {
    const operand = required(e.operand, f);
    const operator = e.kind === 'negate' ? '-' : '~';
    switch (e.on) {
        case 'integer':
            return `(${operator}${operand}|0)`;
        case 'long':
            return `BigInt.asIntN(64,${operator}${operand})`;
        case 'decimal':
            return `${operand}.negate()`;
        case 'double':
            return `$doubleNegate(${operand})`;
    }
}

export function dateArithmetic(e: Of<'dateArithmetic'>, f: FunctionContext): string {
    const operator = JSON.stringify(e.operator);
    return `$dateArithmetic(${operator},${required(e.left, f)},${required(e.right, f)})`;
}

/** These read in a template as the platform shows them, null included. */
const PLAIN_TEXT = new Set(['String', 'Integer', 'Long', 'Boolean', 'Id']);

/** Text put together; a chain of `+` becomes one template. */
export function concatenation(e: Of<'concatenate'>, f: FunctionContext): string {
    return `$joined(\`${part(e.left, f)}${part(e.right, f)}\`)`;
}

function part(e: BoundExpression, f: FunctionContext): string {
    if (e.kind === 'concatenate') {
        return part(e.left, f) + part(e.right, f);
    }
    if (e.kind === 'literal' && typeof e.value === 'string' && isPlain(e.type)) {
        return JSON.stringify(e.value).slice(1, -1).replace(/[`$]/g, '\\$&');
    }
    const text = expression(e, f);
    return isPlain(e.type) ? `\${${text}}` : `\${$text(${text})}`;
}

const isPlain = (type: ApexType): boolean => type.kind === 'primitive' && PLAIN_TEXT.has(type.name);

const isNullLiteral = (e: BoundExpression): boolean =>
    (e.kind === 'literal' && e.value === null) ||
    (e.kind === 'convert' && isNullLiteral(e.operand));

export function comparison(e: Of<'compare'>, f: FunctionContext): string {
    const left = expression(e.left, f);
    const right = expression(e.right, f);
    const { operator } = e;
    if (operator === '<' || operator === '<=' || operator === '>' || operator === '>=') {
        return order(e, left, right, f);
    }
    const negated = operator.startsWith('!') ? '!' : '';
    if (isNullLiteral(e.left) || isNullLiteral(e.right) || isIdentity(e)) {
        return `(${left}${negated === '' ? '===' : '!=='}${right})`;
    }
    if (e.on === 'string') {
        return `${negated}$sameText(${left},${right})`;
    }
    return `${negated}$same(${left},${right})`;
}

/** Whether JavaScript's `===` says the same as Apex. */
function isIdentity(e: Of<'compare'>): boolean {
    switch (e.on) {
        case 'integer':
        case 'long':
        case 'boolean':
        case 'enum':
        case 'id':
            return true;
        case 'reference':
        case 'value':
        case 'string':
            return e.operator === '===' || e.operator === '!==';
        default:
            return false;
    }
}

function order(e: Of<'compare'>, left: string, right: string, f: FunctionContext): string {
    const { on, operator } = e;
    if (on === 'integer' || on === 'long') {
        const checked = [e.left, e.right].filter((side) => !isNeverNull(side, f.nonNull));
        if (checked.every((side) => side.kind === 'variable')) {
            const checks = checked.map((side) => `${expression(side, f)}!==null&&`).join('');
            return `(${checks}${left}${operator}${right})`;
        }
        return `${ORDER_NAMES[operator]}(${left},${right})`;
    }
    if (on === 'string' || on === 'id') {
        return `($compareText(${left},${right})${operator}0)`;
    }
    return `($order(${left},${right})${operator}0)`;
}

const ORDER_NAMES: Readonly<Record<string, string>> = {
    '<': '$less',
    '<=': '$lessOrEqual',
    '>': '$greater',
    '>=': '$greaterOrEqual'
};
