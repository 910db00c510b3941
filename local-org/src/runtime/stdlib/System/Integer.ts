import { ApexDouble, Decimal, notNull } from '../../../shared/values/index.js';
import { typeError } from '../../library/arguments.js';
import { formatNumber } from '../../library/localeFormat.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

/** The text as an Integer, or the platform's refusal; decimals may only be zeros. */
export function parseInteger(text: string): number {
    const value = /^[+-]?\d+(?:\.0*)?$/.test(text) ? Number(text) : NaN;
    if (Number.isNaN(value) || value > 2_147_483_647 || value < -2_147_483_648) {
        throw typeError(`Invalid integer: ${text}`);
    }
    return value;
}

function integerOf(value: unknown): number {
    switch (typeof notNull(value)) {
        case 'number':
            return value as number;
        case 'string':
            return parseInteger(value as string);
        case 'bigint':
            return Number(BigInt.asIntN(32, value as bigint));
    }
    if (value instanceof Decimal) {
        return Number(BigInt.asIntN(32, value.toBigInt()));
    }
    if (value instanceof ApexDouble) {
        return Math.trunc(value.value) | 0;
    }
    throw typeError('Invalid conversion to Integer');
}

export default libraryClass('System.Integer', {
    reference: apexReference('apex_methods_system_integer'),
    members: {
        'static Integer valueOf(String text)': (text: string) => parseInteger(notNull(text)),
        'static Integer valueOf(Object value)': (value: unknown) =>
            value === null ? null : integerOf(value),
        'String format()': (self: number) => formatNumber(Decimal.of(self)),
        'Integer intValue()': (self: number) => self,
        'Long longValue()': (self: number) => BigInt(self),
        'Double doubleValue()': (self: number) => new ApexDouble(self)
    }
});
