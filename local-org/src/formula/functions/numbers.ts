import { Decimal } from '../../shared/values/index.js';
import { plain, type FormulaFunction } from '../builder.js';
import { FormulaFailure } from '../formulaError.js';

const ONE = Decimal.of(1);

const unary = (body: (value: Decimal) => Decimal | null): FormulaFunction =>
    plain(['Number'], 'Number', ([value]: [Decimal]) => body(value));

/** Functions that only exist over binary numbers. */
const real = (body: (value: number) => number): FormulaFunction =>
    unary((value) => ofReal(body(value.toNumber())));

export function ofReal(value: number): Decimal {
    if (!Number.isFinite(value)) {
        throw new FormulaFailure('The result is not a number');
    }
    return Decimal.of(value);
}

/** Rounds to a whole multiple of ten to the minus `places`; halves go away from zero. */
export function rounded(value: Decimal, places: number, mode: 'HALF_UP' | 'DOWN'): Decimal {
    const scaled = value.setScale(places, mode);
    return places < 0 ? scaled.setScale(0, mode) : scaled;
}

const extreme = (wanted: 1 | -1): FormulaFunction => ({
    min: 1,
    max: Infinity,
    compile(args, call) {
        const types = args.map(() => 'Number' as const);
        return plain(types, 'Number', (values: Decimal[]) =>
            values.reduce((best, value) => (value.compareTo(best) === wanted ? value : best))
        ).compile(args, call);
    }
});

const integral = (value: Decimal, mode: 'FLOOR' | 'CEILING' | 'UP' | 'DOWN'): Decimal =>
    value.setScale(0, mode);

/** @see https://help.salesforce.com/s/articleView?id=sf.customize_functions_a_h.htm */
export const numberFunctions: Readonly<Record<string, FormulaFunction>> = {
    ABS: unary((value) => value.abs()),
    // CEILING and FLOOR go away from and towards zero for negative numbers, MCEILING and MFLOOR up and down.
    CEILING: unary((value) => integral(value, 'UP')),
    FLOOR: unary((value) => integral(value, 'DOWN')),
    MCEILING: unary((value) => integral(value, 'CEILING')),
    MFLOOR: unary((value) => integral(value, 'FLOOR')),
    ROUND: plain(['Number', 'Number'], 'Number', ([value, places]: [Decimal, Decimal]) =>
        rounded(value, places.toNumber(), 'HALF_UP')
    ),
    TRUNC: plain(
        ['Number', 'Number'],
        'Number',
        ([value, places]: [Decimal, Decimal?]) => rounded(value, places?.toNumber() ?? 0, 'DOWN'),
        1
    ),
    MOD: plain(['Number', 'Number'], 'Number', ([value, divisor]: [Decimal, Decimal]) => {
        if (divisor.isZero) {
            throw new FormulaFailure('Division by zero');
        }
        return value.remainder(divisor);
    }),
    MAX: extreme(1),
    MIN: extreme(-1),
    SQRT: unary((value) => {
        if (value.sign < 0) {
            throw new FormulaFailure('Square root of a negative number');
        }
        return ofReal(Math.sqrt(value.toNumber()));
    }),
    EXP: real(Math.exp),
    LN: real(Math.log),
    LOG: real(Math.log10),
    SIN: real(Math.sin),
    COS: real(Math.cos),
    TAN: real(Math.tan),
    ASIN: real(Math.asin),
    ACOS: real(Math.acos),
    ATAN: real(Math.atan),
    ATAN2: plain(['Number', 'Number'], 'Number', ([y, x]: [Decimal, Decimal]) =>
        ofReal(Math.atan2(y.toNumber(), x.toNumber()))
    ),
    PI: plain([], 'Number', () => Decimal.of('3.141592653589793')),
    GEOLOCATION: plain(
        ['Number', 'Number'],
        'Geolocation',
        ([latitude, longitude]: [Decimal, Decimal]) => ({
            latitude: latitude.toNumber(),
            longitude: longitude.toNumber()
        })
    ),
    DISTANCE: plain(
        ['Geolocation', 'Geolocation', 'Text'],
        'Number',
        ([from, to, unit]: [Place, Place, string]) =>
            ofReal(distance(from, to) * (unit.toLowerCase() === 'mi' ? 1 : KILOMETRES_A_MILE))
    )
};

interface Place {
    readonly latitude: number;
    readonly longitude: number;
}

const KILOMETRES_A_MILE = 1.609344;
const EARTH_RADIUS_IN_MILES = 3958.761;

/** Great-circle distance in miles. */
function distance(from: Place, to: Place): number {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
    const a =
        half(from.latitude, to.latitude) +
        Math.cos(radians(from.latitude)) *
            Math.cos(radians(to.latitude)) *
            half(from.longitude, to.longitude);
    return 2 * EARTH_RADIUS_IN_MILES * Math.asin(Math.sqrt(a));
}

/** `base ^ exponent` */
export function power(base: Decimal, exponent: Decimal): Decimal {
    const whole = exponent.toNumber();
    if (Number.isInteger(whole) && Math.abs(whole) <= 1000) {
        if (whole >= 0) {
            return base.pow(whole);
        }
        if (base.isZero) {
            throw new FormulaFailure('Division by zero');
        }
        return ONE.divide(base.pow(-whole));
    }
    return ofReal(base.toNumber() ** whole);
}
