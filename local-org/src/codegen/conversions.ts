import type { BoundExpression } from '../semantics/bound.js';
import type { FunctionContext } from './context.js';
import { expression } from './expressions.js';

/** Helper that turns a value of the first type into one of the second; types left out stay as they are. */
const HELPERS: Readonly<Record<string, string>> = {
    'Integer>Long': '$longOf',
    'Integer>Double': '$doubleOf',
    'Integer>Decimal': '$decimalOf',
    'Long>Double': '$doubleOf',
    'Long>Decimal': '$decimalOf',
    'Double>Decimal': '$decimalOf',
    'Decimal>Double': '$doubleOf',
    'Decimal>Integer': '$integerOf',
    'Decimal>Long': '$longOf',
    'Double>Integer': '$integerOf',
    'Double>Long': '$longOf',
    'Long>Integer': '$integerOf',
    'String>Id': '$idOf',
    'Date>Datetime': '$datetimeOf'
};

/** An implicit conversion; null stays null. Number literals are converted here and now. */
export function conversion(
    e: Extract<BoundExpression, { kind: 'convert' | 'cast' }>,
    f: FunctionContext
): string {
    const { operand, type } = e;
    // `Account a = Database.query(…)`
    if (operand.type.kind === 'list' && type.kind === 'sobject') {
        return `$single(${expression(operand, f)})`;
    }
    if (operand.type.kind !== 'primitive' || type.kind !== 'primitive') {
        return expression(operand, f);
    }
    const number = operand.kind === 'literal' ? operand.value : null;
    if (typeof number === 'number' || typeof number === 'bigint') {
        if (type.name === 'Decimal') {
            return f.unit.constant({ kind: 'decimal', text: String(number) });
        }
        if (type.name === 'Double') {
            return f.unit.constant({ kind: 'double', text: String(number) });
        }
        if (type.name === 'Long') {
            return `${number}n`;
        }
    }
    const helper = HELPERS[`${operand.type.name}>${type.name}`];
    const text = expression(operand, f);
    return helper === undefined ? text : `${helper}(${text})`;
}
