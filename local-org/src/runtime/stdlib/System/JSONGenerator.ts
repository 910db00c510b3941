import { ApexObject } from '../../../shared/apexObject.js';
import type { ApexType } from '../../../shared/types.js';
import { libraryOf } from '../../../shared/types.js';
import { notNull } from '../../../shared/values/index.js';
import type { Members } from '../../library/arguments.js';
import { JsonWriter } from '../../library/json/jsonWriter.js';
import { writeValue } from '../../library/json/serialize.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const TYPE = libraryOf('System.JSONGenerator');

export class ApexJsonGenerator extends ApexObject {
    readonly writer: JsonWriter;

    constructor(isPretty: boolean) {
        super();
        this.writer = new JsonWriter(isPretty);
    }

    get $type(): ApexType {
        return TYPE;
    }
}

function write(self: ApexJsonGenerator, value: unknown): void {
    writeValue(self.writer, value);
}

function writeField(self: ApexJsonGenerator, name: string, value: unknown): void {
    self.writer.name(notNull(name));
    writeValue(self.writer, value);
}

/** `writeX(value)` and `writeXField(name, value)` of each kind of value. */
const kinds: Members = Object.fromEntries(
    Object.entries({
        Blob: ['Blob'],
        Boolean: ['Boolean'],
        Date: ['Date'],
        DateTime: ['Datetime'],
        Id: ['Id'],
        Number: ['Decimal', 'Double', 'Integer', 'Long'],
        Object: ['Object'],
        String: ['String'],
        Time: ['Time']
    }).flatMap(([kind, types]) =>
        types.flatMap((each) => [
            [`void write${kind}(${each} value)`, write],
            [`void write${kind}Field(String name, ${each} value)`, writeField]
        ])
    )
);

export default libraryClass('System.JSONGenerator', {
    reference: apexReference('apex_class_System_JsonGenerator'),
    members: {
        ...kinds,
        'void close()': (self: ApexJsonGenerator) => {
            self.writer.isClosed = true;
        },
        'String getAsString()': (self: ApexJsonGenerator) => {
            self.writer.isClosed = true;
            return self.writer.toString();
        },
        'Boolean isClosed()': (self: ApexJsonGenerator) => self.writer.isClosed,
        'void writeEndArray()': (self: ApexJsonGenerator) => self.writer.endArray(),
        'void writeEndObject()': (self: ApexJsonGenerator) => self.writer.endObject(),
        'void writeFieldName(String name)': (self: ApexJsonGenerator, name: string) =>
            self.writer.name(notNull(name)),
        'void writeNull()': (self: ApexJsonGenerator) => self.writer.raw('null'),
        'void writeNullField(String name)': (self: ApexJsonGenerator, name: string) => {
            self.writer.name(notNull(name));
            self.writer.raw('null');
        },
        'void writeStartArray()': (self: ApexJsonGenerator) => self.writer.startArray(),
        'void writeStartObject()': (self: ApexJsonGenerator) => self.writer.startObject()
    }
});
