import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import { notNull, textOf } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const TYPE = libraryOf('System.QueueableDuplicateSignature');

/** Two jobs with the same parts, in the same order, are duplicates. */
export class DuplicateSignature extends ApexObject {
    readonly parts: readonly string[];

    constructor(parts: readonly string[]) {
        super();
        this.parts = parts;
    }

    get $type() {
        return TYPE;
    }

    override toString(): string {
        return JSON.stringify(this.parts);
    }
}

export default libraryClass('System.QueueableDuplicateSignature', {
    reference: apexReference('apex_class_System_QueueableDuplicateSignature'),
    members: {
        'static QueueableDuplicateSignature.Builder Builder()': () => new SignatureBuilder()
    }
});

/** `QueueableDuplicateSignature.Builder().addId(x).addString(y).build()` */
export const builder = libraryClass('System.QueueableDuplicateSignature.Builder', {
    reference: apexReference('apex_class_System_QueueableDuplicateSignature_Builder'),
    members: {
        'new()': () => new SignatureBuilder(),
        'QueueableDuplicateSignature.Builder addId(Id value)': add('id'),
        'QueueableDuplicateSignature.Builder addInteger(Integer value)': add('integer'),
        'QueueableDuplicateSignature.Builder addString(String value)': add('string'),
        'QueueableDuplicateSignature build()': (self: SignatureBuilder) =>
            new DuplicateSignature(self.parts)
    }
});

class SignatureBuilder extends ApexObject {
    readonly parts: string[] = [];

    get $type() {
        return libraryOf('System.QueueableDuplicateSignature.Builder');
    }
}

function add(kind: string) {
    return (self: SignatureBuilder, value: unknown) => {
        self.parts.push(`${kind}:${textOf(notNull(value))}`);
        return self;
    };
}
