import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../shared/values/index.js';
import type { BinaryOperator } from './ast.js';
import { compiled, fits } from './builder.js';
import { compareOperands, equalOperands } from './equality.js';
import { FormulaError, FormulaFailure } from './formulaError.js';
import { typeLabel, type Compiled, type FormulaType } from './formulaTypes.js';
import { asText } from './functions/text.js';
import { power } from './functions/numbers.js';

const DAY = 86_400_000;

/** Checks and joins the operands of an operator. */
export function compileBinary(
    operator: BinaryOperator,
    left: Compiled,
    right: Compiled,
    offset: number
): Compiled {
    switch (operator) {
        case '&&':
        case '||':
            return logical(operator, left, right, offset);
        case '=':
        case '<>':
            return equality(operator, left, right, offset);
        case '<':
        case '<=':
        case '>':
        case '>=':
            return relational(operator, left, right, offset);
        case '&':
            return concatenation(left, right, offset);
        case '+':
        case '-':
            return sum(operator, left, right, offset);
        default:
            return product(operator, left, right, offset);
    }
}

function refuse(operator: string, wanted: readonly FormulaType[], actual: Compiled): never {
    throw new FormulaError(
        `Incorrect parameter type for operator '${operator}'. Expected ${wanted.map(typeLabel).join(', ')}, received ${typeLabel(actual.type)}`,
        actual.offset
    );
}

function needType(operator: string, operand: Compiled, ...wanted: FormulaType[]): void {
    if (!wanted.some((type) => fits(operand.type, type))) {
        refuse(operator, wanted, operand);
    }
}

function logical(operator: '&&' | '||', left: Compiled, right: Compiled, offset: number): Compiled {
    needType(operator, left, 'Boolean');
    needType(operator, right, 'Boolean');
    return compiled('Boolean', offset, (scope) =>
        operator === '&&'
            ? left.run(scope) === true && right.run(scope) === true
            : left.run(scope) === true || right.run(scope) === true
    );
}

function equality(operator: '=' | '<>', left: Compiled, right: Compiled, offset: number): Compiled {
    if (left.type === 'Picklist' || left.type === 'MultiselectPicklist') {
        refuse(operator, ['Text'], left);
    }
    if (!fits(right.type, left.type) && !fits(left.type, right.type)) {
        refuse(operator, [left.type], right);
    }
    const asText = left.type === 'Text' || right.type === 'Text';
    const isAny = left.type === 'Any' || right.type === 'Any';
    return compiled('Boolean', offset, (scope) => {
        const a = left.run(scope);
        const b = right.run(scope);
        // `Field = NULL` asks for a blank, whatever the field's type.
        const equal =
            left.type === 'Null' || right.type === 'Null'
                ? isBlankPair(a, b)
                : equalOperands(a, b, asText || (isAny && (isString(a) || isString(b))));
        return equal === null ? null : equal === (operator === '=');
    });
}

const isString = (value: unknown): boolean => typeof value === 'string';
const isBlankPair = (a: unknown, b: unknown): boolean =>
    (a === null || a === '') && (b === null || b === '');

function relational(
    operator: '<' | '<=' | '>' | '>=',
    left: Compiled,
    right: Compiled,
    offset: number
): Compiled {
    needType(operator, left, 'Number', 'Date', 'DateTime', 'Time');
    if (!fits(right.type, left.type) && !fits(left.type, right.type)) {
        refuse(operator, [left.type], right);
    }
    return compiled('Boolean', offset, (scope) => {
        const a = left.run(scope);
        const b = right.run(scope);
        if (a === null || b === null) {
            return null;
        }
        const order = compareOperands(a, b);
        switch (operator) {
            case '<':
                return order < 0;
            case '<=':
                return order <= 0;
            case '>':
                return order > 0;
            case '>=':
                return order >= 0;
        }
    });
}

function concatenation(left: Compiled, right: Compiled, offset: number): Compiled {
    needType('&', left, 'Text');
    needType('&', right, 'Text');
    return compiled('Text', offset, (scope) => joined(left.run(scope), right.run(scope)));
}

/** Blank texts vanish; two of them are blank together. */
const joined = (a: unknown, b: unknown): string | null => {
    const text = (asText(a) ?? '') + (asText(b) ?? '');
    return text === '' ? null : text;
};

function sum(operator: '+' | '-', left: Compiled, right: Compiled, offset: number): Compiled {
    if (operator === '+' && (left.type === 'Text' || right.type === 'Text')) {
        needType('+', left, 'Text');
        needType('+', right, 'Text');
        return concatenation(left, right, offset);
    }
    const sign = operator === '+' ? 1 : -1;
    const type = sumType(operator, left, right);
    return compiled(type, offset, (scope) => {
        const a = left.run(scope);
        const b = right.run(scope);
        if (a === null || b === null) {
            return null;
        }
        if (a instanceof Decimal && b instanceof Decimal) {
            return sign === 1 ? a.add(b) : a.subtract(b);
        }
        if (a instanceof Decimal) {
            return moved(b, a.toNumber());
        }
        if (b instanceof Decimal) {
            return moved(a, sign * b.toNumber());
        }
        if (operator === '+') {
            throw new FormulaFailure('Two dates cannot be added');
        }
        return difference(a, b);
    });
}

function sumType(operator: '+' | '-', left: Compiled, right: Compiled): FormulaType {
    needType(operator, left, 'Number', 'Date', 'DateTime', 'Time');
    needType(operator, right, 'Number', 'Date', 'DateTime', 'Time');
    const isMoment = (type: FormulaType) =>
        type === 'Date' || type === 'DateTime' || type === 'Time';
    if (isMoment(left.type) && isMoment(right.type)) {
        if (operator === '+' || left.type !== right.type) {
            refuse(operator, operator === '+' ? ['Number'] : [left.type, 'Number'], right);
        }
        return 'Number';
    }
    if (isMoment(right.type)) {
        if (operator === '-') {
            refuse(operator, ['Number'], right);
        }
        return right.type;
    }
    return isMoment(left.type) ? left.type : left.type === 'Any' ? 'Any' : 'Number';
}

/** Days after a date; fractions count for datetimes, milliseconds for times. */
function moved(moment: unknown, by: number): unknown {
    if (moment instanceof ApexDate) {
        return moment.addDays(Math.trunc(by));
    }
    if (moment instanceof ApexDatetime) {
        // The platform keeps seconds.
        return new ApexDatetime(Math.round((moment.ms + by * DAY) / 1000) * 1000);
    }
    const ms = (moment as ApexTime).ms + by;
    return new ApexTime(((ms % DAY) + DAY) % DAY);
}

function difference(a: unknown, b: unknown): Decimal {
    if (a instanceof ApexDate && b instanceof ApexDate) {
        return Decimal.of(a.days - b.days);
    }
    if (a instanceof ApexTime && b instanceof ApexTime) {
        return Decimal.of((((a.ms - b.ms) % DAY) + DAY) % DAY);
    }
    return Decimal.of((a as ApexDatetime).ms - (b as ApexDatetime).ms).divide(Decimal.of(DAY));
}

function product(
    operator: BinaryOperator,
    left: Compiled,
    right: Compiled,
    offset: number
): Compiled {
    needType(operator, left, 'Number');
    needType(operator, right, 'Number');
    return compiled('Number', offset, (scope) => {
        const a = left.run(scope) as Decimal | null;
        const b = right.run(scope) as Decimal | null;
        if (a === null || b === null) {
            return null;
        }
        switch (operator) {
            case '*':
                return a.multiply(b);
            case '^':
                return power(a, b);
            default:
                if (b.isZero) {
                    throw new FormulaFailure('Division by zero');
                }
                return a.divide(b);
        }
    });
}

export function compileUnary(
    operator: '-' | '+' | '!',
    operand: Compiled,
    offset: number
): Compiled {
    if (operator === '!') {
        needType('!', operand, 'Boolean');
        return compiled('Boolean', offset, (scope) => {
            const value = operand.run(scope);
            return value === null ? null : value !== true;
        });
    }
    needType(operator, operand, 'Number');
    return compiled('Number', offset, (scope) => {
        const value = operand.run(scope) as Decimal | null;
        return operator === '-' && value !== null ? value.negate() : value;
    });
}
