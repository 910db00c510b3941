import { Big, MC, RoundingMode } from 'bigdecimal.js';
import type { BigDecimal } from 'bigdecimal.js';

/** `System.RoundingMode`, in the platform's order. */
export const ROUNDING_MODES = [
    'CEILING',
    'DOWN',
    'FLOOR',
    'HALF_DOWN',
    'HALF_EVEN',
    'HALF_UP',
    'UNNECESSARY',
    'UP'
] as const;
export type RoundingModeName = (typeof ROUNDING_MODES)[number];

/** Significant digits that a division keeps when its result does not end. */
const DIVISION_DIGITS = 33;
const divisionContext = MC(DIVISION_DIGITS, RoundingMode.HALF_UP);

/**
 * Apex's Decimal: a number with a scale, as Java's BigDecimal. Immutable.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_decimal.htm
 */
export class Decimal {
    private readonly big: BigDecimal;

    private constructor(big: BigDecimal) {
        this.big = big;
    }

    /** Throws a JavaScript error on a text that is no number; `Decimal.parse` answers `null` instead. */
    static of(value: number | string | bigint | Decimal): Decimal {
        return value instanceof Decimal ? value : new Decimal(Big(value));
    }

    static parse(text: string): Decimal | null {
        return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,9})?$/.test(text) ? Decimal.of(text) : null;
    }

    /** `unscaled` × 10^-`scale`: how the database keeps numbers. */
    static ofUnscaled(unscaled: bigint, scale: number): Decimal {
        return new Decimal(Big(unscaled, scale));
    }

    add(other: Decimal): Decimal {
        return new Decimal(this.big.add(other.big));
    }

    subtract(other: Decimal): Decimal {
        return new Decimal(this.big.subtract(other.big));
    }

    multiply(other: Decimal): Decimal {
        return new Decimal(this.big.multiply(other.big));
    }

    /** The caller has made sure that `other` is not zero. */
    divide(other: Decimal, scale?: number, mode: RoundingModeName = 'HALF_UP'): Decimal {
        return new Decimal(
            scale === undefined
                ? this.big.divideWithMathContext(other.big, divisionContext)
                : this.big.divide(other.big, scale, RoundingMode[mode])
        );
    }

    remainder(other: Decimal): Decimal {
        return new Decimal(this.big.remainder(other.big));
    }

    pow(exponent: number): Decimal {
        return new Decimal(this.big.pow(exponent));
    }

    negate(): Decimal {
        return new Decimal(this.big.negate());
    }

    abs(): Decimal {
        return new Decimal(this.big.abs());
    }

    setScale(scale: number, mode: RoundingModeName = 'HALF_EVEN'): Decimal {
        return new Decimal(this.big.setScale(scale, RoundingMode[mode]));
    }

    stripTrailingZeros(): Decimal {
        return new Decimal(this.big.stripTrailingZeros());
    }

    get isZero(): boolean {
        return this.big.signum() === 0;
    }

    get sign(): number {
        return this.big.signum();
    }

    /** -1, 0 or 1; 1.0 and 1.00 are equal. */
    compareTo(other: Decimal): number {
        return this.big.compareTo(other.big);
    }

    /** The same number, whatever the scale. */
    equalsValue(other: Decimal): boolean {
        return this.big.compareTo(other.big) === 0;
    }

    scale(): number {
        return this.big.scale();
    }

    precision(): number {
        return this.big.precision();
    }

    unscaled(): bigint {
        return this.big.unscaledValue();
    }

    toNumber(): number {
        return this.big.numberValue();
    }

    /** The whole part, cut off. */
    toBigInt(): bigint {
        return this.big.toBigInt();
    }

    /** All digits, never an exponent. */
    toString(): string {
        return this.big.toPlainString();
    }

    /** What Apex shows: Java's `toString`, which turns to an exponent below 10^-6. */
    toText(): string {
        return this.big.toString();
    }

    toJSON(): string {
        return this.toString();
    }
}
