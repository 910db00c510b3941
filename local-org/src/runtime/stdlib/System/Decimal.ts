import type { EnumValue, RoundingModeName } from '../../../shared/values/index.js';
import { ApexDouble, Decimal, decimalOf, notNull } from '../../../shared/values/index.js';
import { apexError } from '../../../shared/apexException.js';
import { typeError } from '../../library/arguments.js';
import { formatNumber } from '../../library/localeFormat.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export function parseDecimal(text: string): Decimal {
    const value = Decimal.parse(text.trim());
    if (value === null) {
        throw typeError(`Invalid decimal: ${text}`);
    }
    return value;
}

function decimalFrom(value: unknown): Decimal {
    if (typeof notNull(value) === 'string') {
        return parseDecimal(value as string);
    }
    if (
        typeof value === 'number' ||
        typeof value === 'bigint' ||
        value instanceof Decimal ||
        value instanceof ApexDouble
    ) {
        return decimalOf(value);
    }
    throw typeError('Invalid conversion to Decimal');
}

const modeOf = (mode: EnumValue): RoundingModeName => notNull(mode).name as RoundingModeName;

/** Runs a computation that fails where rounding would be needed and is forbidden. */
function rounding(compute: () => Decimal): Decimal {
    try {
        return compute();
    } catch (error) {
        if (error instanceof RangeError) {
            throw apexError('System.MathException', 'Rounding necessary');
        }
        throw error;
    }
}

function divided(self: Decimal, divisor: Decimal, scale: number, mode: RoundingModeName): Decimal {
    if (notNull(divisor).isZero) {
        throw apexError('System.MathException', 'Divide by 0');
    }
    return rounding(() => self.divide(divisor, notNull(scale), mode));
}

function power(self: Decimal, exponent: number): Decimal {
    if (notNull(exponent) < 0 || exponent > 32_767) {
        throw apexError('System.MathException', 'Invalid operation');
    }
    return self.pow(exponent);
}

export default libraryClass('System.Decimal', {
    reference: apexReference('apex_methods_system_decimal'),
    members: {
        'static Decimal valueOf(String text)': (text: string) => parseDecimal(notNull(text)),
        'static Decimal valueOf(Double value)': (value: ApexDouble) => decimalFrom(value),
        'static Decimal valueOf(Long value)': (value: bigint) => decimalFrom(value),
        'static Decimal valueOf(Object value)': decimalFrom,
        'Decimal abs()': (self: Decimal) => self.abs(),
        'Decimal divide(Decimal divisor, Integer scale)': (
            self: Decimal,
            divisor: Decimal,
            scale: number
        ) => divided(self, divisor, scale, 'HALF_EVEN'),
        'Decimal divide(Decimal divisor, Integer scale, RoundingMode mode)': (
            self: Decimal,
            divisor: Decimal,
            scale: number,
            mode: EnumValue
        ) => divided(self, divisor, scale, modeOf(mode)),
        'Double doubleValue()': (self: Decimal) => new ApexDouble(self.toNumber()),
        'String format()': (self: Decimal) => formatNumber(self),
        'Integer intValue()': (self: Decimal) => Number(BigInt.asIntN(32, self.toBigInt())),
        'Long longValue()': (self: Decimal) => BigInt.asIntN(64, self.toBigInt()),
        'Decimal pow(Integer exponent)': power,
        'Integer precision()': (self: Decimal) => self.precision(),
        'Long round()': (self: Decimal) => self.setScale(0, 'HALF_EVEN').toBigInt(),
        'Long round(RoundingMode mode)': (self: Decimal, mode: EnumValue) =>
            rounding(() => self.setScale(0, modeOf(mode))).toBigInt(),
        'Integer scale()': (self: Decimal) => self.scale(),
        'Decimal setScale(Integer scale)': (self: Decimal, scale: number) =>
            self.setScale(notNull(scale), 'HALF_EVEN'),
        'Decimal setScale(Integer scale, RoundingMode mode)': (
            self: Decimal,
            scale: number,
            mode: EnumValue
        ) => rounding(() => self.setScale(notNull(scale), modeOf(mode))),
        'Decimal stripTrailingZeros()': (self: Decimal) => self.stripTrailingZeros(),
        'String toPlainString()': (self: Decimal) => self.toString()
    }
});
