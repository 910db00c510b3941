import { apexError } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import { notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const TYPE = libraryOf('System.XmlStreamWriter');

const text = (value: string): string =>
    value.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char);
const attribute = (value: string): string => text(value).replaceAll('"', '&quot;');
const qualified = (prefix: string | null, name: string): string =>
    prefix === null || prefix === '' ? notNull(name) : `${prefix}:${notNull(name)}`;

/** Writes XML piece by piece. A start tag stays open until something other than an attribute follows. */
class Writer extends ApexObject {
    private out = '';
    private readonly open: string[] = [];
    private isTagOpen = false;
    private isEmptyTag = false;

    get $type() {
        return TYPE;
    }

    closeTag(): void {
        if (this.isTagOpen) {
            this.out += this.isEmptyTag ? '/>' : '>';
            this.isTagOpen = false;
        }
    }

    raw(piece: string): void {
        this.closeTag();
        this.out += piece;
    }

    start(name: string, isEmpty: boolean): void {
        this.raw(`<${name}`);
        this.isTagOpen = true;
        this.isEmptyTag = isEmpty;
        if (!isEmpty) {
            this.open.push(name);
        }
    }

    attribute(name: string, value: string): void {
        if (!this.isTagOpen) {
            throw apexError('System.XmlException', 'Attribute not associated with any element');
        }
        this.out += ` ${name}="${attribute(value)}"`;
    }

    end(): void {
        const name = this.open.pop();
        if (name === undefined) {
            throw apexError('System.XmlException', 'No more elements to write');
        }
        this.raw(`</${name}>`);
    }

    endDocument(): void {
        while (this.open.length > 0) {
            this.end();
        }
        this.closeTag();
    }

    result(): string {
        this.closeTag();
        return this.out;
    }
}

export default libraryClass('System.XmlStreamWriter', {
    reference: apexReference('apex_classes_xml_XmlStream_writer'),
    members: {
        'new()': () => new Writer(),
        'void close()': (self: Writer) => self.closeTag(),
        'String getXmlString()': (self: Writer) => self.result(),
        'void setDefaultNamespace(String uri)': () => undefined,
        'void writeAttribute(String prefix, String namespace, String name, String value)': (
            self: Writer,
            prefix: string | null,
            _namespace: string | null,
            name: string,
            value: string
        ) => self.attribute(qualified(prefix, name), notNull(value)),
        'void writeCData(String data)': (self: Writer, data: string) =>
            self.raw(`<![CDATA[${notNull(data)}]]>`),
        'void writeCharacters(String value)': (self: Writer, value: string) =>
            self.raw(text(notNull(value))),
        'void writeComment(String data)': (self: Writer, data: string) =>
            self.raw(`<!--${notNull(data)}-->`),
        'void writeDefaultNamespace(String uri)': (self: Writer, uri: string) =>
            self.attribute('xmlns', notNull(uri)),
        'void writeEmptyElement(String prefix, String name, String namespace)': (
            self: Writer,
            prefix: string | null,
            name: string
        ) => self.start(qualified(prefix, name), true),
        'void writeEndDocument()': (self: Writer) => self.endDocument(),
        'void writeEndElement()': (self: Writer) => self.end(),
        'void writeNamespace(String prefix, String uri)': (
            self: Writer,
            prefix: string,
            uri: string
        ) => self.attribute(`xmlns:${notNull(prefix)}`, notNull(uri)),
        'void writeProcessingInstruction(String target, String data)': (
            self: Writer,
            target: string,
            data: string | null
        ) => self.raw(`<?${notNull(target)}${data === null || data === '' ? '' : ` ${data}`}?>`),
        'void writeStartDocument(String encoding, String version)': (
            self: Writer,
            encoding: string | null,
            version: string | null
        ) =>
            self.raw(
                `<?xml version="${version ?? '1.0'}"${encoding === null ? '' : ` encoding="${encoding}"`}?>`
            ),
        'void writeStartElement(String prefix, String name, String namespace)': (
            self: Writer,
            prefix: string | null,
            name: string
        ) => self.start(qualified(prefix, name), false)
    }
});
