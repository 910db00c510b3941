import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import { notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const TYPE = libraryOf('System.Version');

export class ApexVersion extends ApexObject {
    readonly numbers: readonly [major: number, minor: number, patch: number | null];

    constructor(major: number, minor: number, patch: number | null) {
        super();
        this.numbers = [major, minor, patch];
    }

    get $type() {
        return TYPE;
    }

    override $equals(other: unknown): boolean {
        return other instanceof ApexVersion && this.compare(other) === 0;
    }

    override $hash(): number {
        return this.numbers.reduce<number>((sum, part) => sum * 1000 + (part ?? 0), 0) | 0;
    }

    compare(other: ApexVersion): number {
        for (const [at, part] of this.numbers.entries()) {
            const difference = (part ?? 0) - (other.numbers[at] ?? 0);
            if (difference !== 0) {
                return Math.sign(difference);
            }
        }
        return 0;
    }

    override toString(): string {
        return this.numbers.filter((part) => part !== null).join('.');
    }
}

export default libraryClass('System.Version', {
    reference: apexReference('apex_class_System_Version'),
    members: {
        'new(Integer major, Integer minor)': (major: number, minor: number) =>
            new ApexVersion(notNull(major), notNull(minor), null),
        'new(Integer major, Integer minor, Integer patch)': (
            major: number,
            minor: number,
            patch: number
        ) => new ApexVersion(notNull(major), notNull(minor), notNull(patch)),
        'Integer compareTo(Version other)': (self: ApexVersion, other: ApexVersion) =>
            self.compare(notNull(other)),
        'Integer major()': (self: ApexVersion) => self.numbers[0],
        'Integer minor()': (self: ApexVersion) => self.numbers[1],
        'Integer patch()': (self: ApexVersion) => self.numbers[2]
    }
});
