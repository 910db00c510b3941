import { randomUUID } from 'node:crypto';
import { apexError } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import { notNull, stringHash } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const TYPE = libraryOf('System.UUID');

class Uuid extends ApexObject {
    readonly text: string;

    constructor(text: string) {
        super();
        this.text = text.toLowerCase();
    }

    get $type() {
        return TYPE;
    }

    override $equals(other: unknown): boolean {
        return other instanceof Uuid && other.text === this.text;
    }

    override $hash(): number {
        return stringHash(this.text);
    }

    override toString(): string {
        return this.text;
    }
}

function fromString(text: string): Uuid {
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(notNull(text))) {
        throw apexError('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
    }
    return new Uuid(text);
}

export default libraryClass('System.UUID', {
    reference: apexReference('apex_class_System_UUID'),
    members: {
        'static UUID fromString(String text)': fromString,
        'static UUID randomUUID()': () => new Uuid(randomUUID())
    }
});
