import { ApexDouble, Decimal, notNull } from '../../../shared/values/index.js';
import { typeError } from '../../library/arguments.js';
import { formatNumber } from '../../library/localeFormat.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export function parseLong(text: string): bigint {
    const digits = /^([+-]?\d+)(?:\.0*)?$/.exec(text)?.[1];
    const value = digits === undefined ? null : BigInt(digits.replace('+', ''));
    if (value === null || BigInt.asIntN(64, value) !== value) {
        throw typeError(`Invalid long: ${text}`);
    }
    return value;
}

function longOf(value: unknown): bigint {
    switch (typeof notNull(value)) {
        case 'number':
            return BigInt(value as number);
        case 'string':
            return parseLong(value as string);
        case 'bigint':
            return value as bigint;
    }
    if (value instanceof Decimal) {
        return BigInt.asIntN(64, value.toBigInt());
    }
    if (value instanceof ApexDouble) {
        return BigInt.asIntN(64, BigInt(Math.trunc(value.value)));
    }
    throw typeError('Invalid conversion to Long');
}

export default libraryClass('System.Long', {
    reference: apexReference('apex_methods_system_long'),
    members: {
        'static Long valueOf(String text)': (text: string) => parseLong(notNull(text)),
        'static Long valueOf(Object value)': longOf,
        'String format()': (self: bigint) => formatNumber(Decimal.of(self)),
        'Integer intValue()': (self: bigint) => Number(BigInt.asIntN(32, self)),
        'Long longValue()': (self: bigint) => self,
        'Double doubleValue()': (self: bigint) => new ApexDouble(Number(self))
    }
});
