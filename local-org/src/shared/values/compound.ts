import { ApexObject } from '../apexObject.js';
import { libraryOf } from '../types.js';
import type { Decimal } from './decimal.js';

const LOCATION = libraryOf('System.Location');
const ADDRESS = libraryOf('System.Address');

/** A geolocation, as a field or made by code. */
export class ApexLocation extends ApexObject {
    readonly latitude: Decimal;
    readonly longitude: Decimal;

    constructor(latitude: Decimal, longitude: Decimal) {
        super();
        this.latitude = latitude;
        this.longitude = longitude;
    }

    get $type() {
        return LOCATION;
    }

    override $equals(other: unknown): boolean {
        return (
            other instanceof ApexLocation &&
            other.latitude.equalsValue(this.latitude) &&
            other.longitude.equalsValue(this.longitude)
        );
    }

    override toString(): string {
        return `System.Location[${this.latitude}, ${this.longitude}]`;
    }
}

/** A compound address that a query found: what is not set is null. */
export class ApexAddress extends ApexObject {
    /** By the part's name in lower case. */
    readonly parts: ReadonlyMap<string, unknown>;

    constructor(parts: ReadonlyMap<string, unknown>) {
        super();
        this.parts = parts;
    }

    get $type() {
        return ADDRESS;
    }

    override toString(): string {
        const shown = [...this.parts].map(([name, value]) => `${name}=${value ?? null}`);
        return `System.Address[${shown.join(', ')}]`;
    }
}
