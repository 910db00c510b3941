import { apexError } from '../../../shared/apexException.js';
import { ApexDouble, Decimal, notNull } from '../../../shared/values/index.js';
import type { Members } from '../../library/arguments.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

/** Functions that exist for Decimal and for Double, computed on doubles. */
function onDoubles(name: string, compute: (value: number) => number): Members {
    return {
        [`static Decimal ${name}(Decimal value)`]: (value: Decimal) =>
            decimalResult(compute(notNull(value).toNumber())),
        [`static Double ${name}(Double value)`]: (value: ApexDouble) =>
            new ApexDouble(compute(notNull(value).value))
    };
}

function decimalResult(value: number): Decimal {
    if (!Number.isFinite(value)) {
        throw apexError('System.MathException', 'Invalid number');
    }
    return Decimal.of(value);
}

/** The four number types, for functions that answer with the type they were given. */
function onNumbers<T>(
    name: string,
    parameters: number,
    compute: {
        integer: (...values: number[]) => T;
        long: (...values: bigint[]) => T;
        double: (...values: number[]) => number;
        decimal: (...values: Decimal[]) => Decimal;
    }
): Members {
    const of = (type: string): string =>
        `static ${type} ${name}(${Array.from({ length: parameters }, (_, at) => `${type} v${at}`).join(', ')})`;
    return {
        [of('Decimal')]: (...values: Decimal[]) => compute.decimal(...values.map(notNull)),
        [of('Double')]: (...values: ApexDouble[]) =>
            new ApexDouble(compute.double(...values.map((value) => notNull(value).value))),
        [of('Integer')]: (...values: number[]) => compute.integer(...values.map(notNull)),
        [of('Long')]: (...values: bigint[]) => compute.long(...values.map(notNull))
    };
}

function divideByZero(): never {
    throw apexError('System.MathException', 'Divide by 0');
}

const halfEven = (value: number): number => {
    const floor = Math.floor(value);
    const rest = value - floor;
    return rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
};

export default libraryClass('System.Math', {
    reference: apexReference('apex_methods_system_math'),
    members: {
        'static Double PI { get; }': { get: () => new ApexDouble(Math.PI) },
        'static Double E { get; }': { get: () => new ApexDouble(Math.E) },
        ...onNumbers<number | bigint>('abs', 1, {
            integer: (value) => Math.abs(value!) | 0,
            long: (value) => BigInt.asIntN(64, value! < 0n ? -value! : value!),
            double: (value) => Math.abs(value!),
            decimal: (value) => value!.abs()
        }),
        ...onNumbers<number | bigint>('max', 2, {
            integer: (a, b) => Math.max(a!, b!),
            long: (a, b) => (a! > b! ? a! : b!),
            double: (a, b) => Math.max(a!, b!),
            decimal: (a, b) => (a!.compareTo(b!) >= 0 ? a! : b!)
        }),
        ...onNumbers<number | bigint>('min', 2, {
            integer: (a, b) => Math.min(a!, b!),
            long: (a, b) => (a! < b! ? a! : b!),
            double: (a, b) => Math.min(a!, b!),
            decimal: (a, b) => (a!.compareTo(b!) <= 0 ? a! : b!)
        }),
        'static Integer mod(Integer value, Integer divisor)': (value: number, divisor: number) =>
            notNull(divisor) === 0 ? divideByZero() : (notNull(value) % divisor) | 0,
        'static Long mod(Long value, Long divisor)': (value: bigint, divisor: bigint) =>
            notNull(divisor) === 0n ? divideByZero() : notNull(value) % divisor,
        ...onDoubles('acos', Math.acos),
        ...onDoubles('asin', Math.asin),
        ...onDoubles('atan', Math.atan),
        ...onDoubles('cbrt', Math.cbrt),
        ...onDoubles('cos', Math.cos),
        ...onDoubles('cosh', Math.cosh),
        ...onDoubles('exp', Math.exp),
        ...onDoubles('log', Math.log),
        ...onDoubles('log10', Math.log10),
        ...onDoubles('signum', Math.sign),
        ...onDoubles('sin', Math.sin),
        ...onDoubles('sinh', Math.sinh),
        ...onDoubles('sqrt', Math.sqrt),
        ...onDoubles('tan', Math.tan),
        ...onDoubles('tanh', Math.tanh),
        'static Decimal atan2(Decimal y, Decimal x)': (y: Decimal, x: Decimal) =>
            decimalResult(Math.atan2(notNull(y).toNumber(), notNull(x).toNumber())),
        'static Double atan2(Double y, Double x)': (y: ApexDouble, x: ApexDouble) =>
            new ApexDouble(Math.atan2(notNull(y).value, notNull(x).value)),
        'static Double pow(Double base, Double exponent)': (base: ApexDouble, by: ApexDouble) =>
            new ApexDouble(Math.pow(notNull(base).value, notNull(by).value)),
        'static Double random()': () => new ApexDouble(Math.random()),
        'static Decimal ceil(Decimal value)': (value: Decimal) =>
            notNull(value).setScale(0, 'CEILING'),
        'static Double ceil(Double value)': (value: ApexDouble) =>
            new ApexDouble(Math.ceil(notNull(value).value)),
        'static Decimal floor(Decimal value)': (value: Decimal) =>
            notNull(value).setScale(0, 'FLOOR'),
        'static Double floor(Double value)': (value: ApexDouble) =>
            new ApexDouble(Math.floor(notNull(value).value)),
        'static Decimal rint(Decimal value)': (value: Decimal) =>
            notNull(value).setScale(0, 'HALF_EVEN'),
        'static Double rint(Double value)': (value: ApexDouble) =>
            new ApexDouble(halfEven(notNull(value).value)),
        'static Integer round(Decimal value)': (value: Decimal) =>
            Number(BigInt.asIntN(32, notNull(value).setScale(0, 'HALF_EVEN').toBigInt())),
        'static Integer round(Double value)': (value: ApexDouble) =>
            Math.floor(notNull(value).value + 0.5) | 0,
        'static Long roundToLong(Decimal value)': (value: Decimal) =>
            notNull(value).setScale(0, 'HALF_EVEN').toBigInt(),
        'static Long roundToLong(Double value)': (value: ApexDouble) =>
            BigInt(Math.floor(notNull(value).value + 0.5))
    }
});
