/** A constant of an enum. There is one object a constant, so identity is equality. */
export class EnumValue {
    /** Qualified name of the enum: `System.LoggingLevel`, `Outer.Season`. */
    readonly type: string;
    readonly name: string;
    readonly ordinal: number;
    /** Whether the enum is the platform's, not the project's. */
    readonly isLibrary: boolean;

    constructor(type: string, name: string, ordinal: number, isLibrary = false) {
        this.type = type;
        this.name = name;
        this.ordinal = ordinal;
        this.isLibrary = isLibrary;
    }

    toString(): string {
        return this.name;
    }

    toJSON(): string {
        return this.name;
    }
}
