import { ApexDouble, Decimal, decimalOf, notNull } from '../../../shared/values/index.js';
import { typeError } from '../../library/arguments.js';
import { formatNumber } from '../../library/localeFormat.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export function parseDouble(text: string): ApexDouble {
    const trimmed = text.trim();
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?$/.test(trimmed)) {
        throw typeError(`Invalid double: ${text}`);
    }
    return new ApexDouble(Number.parseFloat(trimmed));
}

function doubleOf(value: unknown): ApexDouble {
    if (typeof notNull(value) === 'string') {
        return parseDouble(value as string);
    }
    if (value instanceof ApexDouble) {
        return value;
    }
    if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal) {
        return new ApexDouble(decimalOf(value).toNumber());
    }
    throw typeError('Invalid conversion to Double');
}

export default libraryClass('System.Double', {
    reference: apexReference('apex_methods_system_double'),
    members: {
        'static Double valueOf(String text)': (text: string) => parseDouble(notNull(text)),
        'static Double valueOf(Object value)': doubleOf,
        'String format()': (self: ApexDouble) => formatNumber(Decimal.of(self.value)),
        'Integer intValue()': (self: ApexDouble) => Math.trunc(self.value) | 0,
        'Long longValue()': (self: ApexDouble) => BigInt(Math.trunc(self.value)),
        'Double doubleValue()': (self: ApexDouble) => self,
        'Long round()': (self: ApexDouble) =>
            Decimal.of(self.value).setScale(0, 'HALF_EVEN').toBigInt()
    }
});
