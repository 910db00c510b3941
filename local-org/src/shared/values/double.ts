/** Apex's Double. Boxed always, so that a Double and an Integer stay different when both are Objects. */
export class ApexDouble {
    readonly value: number;

    constructor(value: number) {
        this.value = value;
    }

    toString(): string {
        return doubleText(this.value);
    }

    toJSON(): number {
        return this.value;
    }
}

/** Java's `Double.toString`: `1.0`, `1.0E10`, `1.0E-5`. */
export function doubleText(value: number): string {
    if (Number.isNaN(value)) {
        return 'NaN';
    }
    if (!Number.isFinite(value)) {
        return value > 0 ? 'Infinity' : '-Infinity';
    }
    if (value === 0) {
        return Object.is(value, -0) ? '-0.0' : '0.0';
    }
    const size = Math.abs(value);
    if (size >= 1e-3 && size < 1e7) {
        const text = String(value);
        return text.includes('.') ? text : `${text}.0`;
    }
    const [digits = '', exponent = '0'] = value.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}
