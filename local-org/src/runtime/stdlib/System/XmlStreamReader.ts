import { SaxesParser } from 'saxes';
import { apexError } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import type { EnumValue } from '../../../shared/values/index.js';
import { notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed } from '../../library/runtimeEnums.js';

const TYPE = libraryOf('System.XmlStreamReader');

interface Attribute {
    readonly name: string;
    readonly prefix: string;
    readonly uri: string;
    readonly value: string;
}

interface XmlEvent {
    readonly kind: string;
    readonly name: string | null;
    readonly prefix: string | null;
    readonly uri: string | null;
    readonly text: string | null;
    readonly attributes: readonly Attribute[];
}

const event = (kind: string, parts: Partial<XmlEvent> = {}): XmlEvent => ({
    kind,
    name: null,
    prefix: null,
    uri: null,
    text: null,
    attributes: [],
    ...parts
});

function read(xml: string): XmlEvent[] {
    const events = [event('START_DOCUMENT')];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
        throw apexError('System.XmlException', error.message);
    });
    parser.on('opentag', ({ local, prefix, uri, attributes }) => {
        const own = Object.values(attributes)
            .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
            .map((each) => ({
                name: each.local,
                prefix: each.prefix,
                uri: each.uri,
                value: each.value
            }));
        events.push(event('START_ELEMENT', { name: local, prefix, uri, attributes: own }));
    });
    parser.on('closetag', ({ local, prefix, uri }) => {
        events.push(event('END_ELEMENT', { name: local, prefix, uri }));
    });
    parser.on('text', (text) => events.push(event('CHARACTERS', { text })));
    parser.on('cdata', (text) => events.push(event('CDATA', { text })));
    parser.on('comment', (text) => events.push(event('COMMENT', { text })));
    parser.on('processinginstruction', ({ target, body }) => {
        events.push(event('PROCESSING_INSTRUCTION', { name: target, text: body }));
    });
    parser.write(xml).close();
    return [...events, event('END_DOCUMENT')];
}

/** Walks over XML event by event. */
class Reader extends ApexObject {
    private readonly events: readonly XmlEvent[];
    private at = 0;

    constructor(xml: string) {
        super();
        this.events = read(xml);
    }

    get $type() {
        return TYPE;
    }

    get current(): XmlEvent {
        return this.events[this.at]!;
    }

    get hasNext(): boolean {
        return this.at < this.events.length - 1;
    }

    next(): XmlEvent {
        if (!this.hasNext) {
            throw apexError('System.XmlException', 'No more events');
        }
        this.at++;
        return this.current;
    }

    attribute(index: number): Attribute {
        const found = this.current.attributes[notNull(index)];
        if (found === undefined) {
            throw apexError('System.ListException', `List index out of bounds: ${index}`);
        }
        return found;
    }
}

const tag = ({ kind }: XmlEvent): EnumValue => enumNamed('System.XmlTag', kind);
const isText = ({ kind }: XmlEvent): boolean => kind === 'CHARACTERS' || kind === 'CDATA';

function nextTag(self: Reader): EnumValue {
    let found = self.next();
    while (found.kind !== 'START_ELEMENT' && found.kind !== 'END_ELEMENT') {
        found = self.next();
    }
    return tag(found);
}

function attributeValue(self: Reader, uri: string | null, name: string): string | null {
    return (
        self.current.attributes.find(
            (each) =>
                each.name === notNull(name) && (uri === null || uri === '' || each.uri === uri)
        )?.value ?? null
    );
}

export default libraryClass('System.XmlStreamReader', {
    reference: apexReference('apex_classes_xml_XmlStream_reader'),
    members: {
        'new(String xml)': (xml: string) => new Reader(notNull(xml)),
        'Integer getAttributeCount()': (self: Reader) => self.current.attributes.length,
        'String getAttributeLocalName(Integer index)': (self: Reader, index: number) =>
            self.attribute(index).name,
        'String getAttributeNamespace(Integer index)': (self: Reader, index: number) =>
            self.attribute(index).uri || null,
        'String getAttributePrefix(Integer index)': (self: Reader, index: number) =>
            self.attribute(index).prefix || null,
        'String getAttributeType(Integer index)': () => 'CDATA',
        'String getAttributeValue(String namespace, String name)': attributeValue,
        'String getAttributeValueAt(Integer index)': (self: Reader, index: number) =>
            self.attribute(index).value,
        'XmlTag getEventType()': (self: Reader) => tag(self.current),
        'String getLocalName()': (self: Reader) => self.current.name,
        'String getNamespace()': (self: Reader) => self.current.uri || null,
        'String getPIData()': (self: Reader) =>
            self.current.kind === 'PROCESSING_INSTRUCTION' ? self.current.text : null,
        'String getPITarget()': (self: Reader) =>
            self.current.kind === 'PROCESSING_INSTRUCTION' ? self.current.name : null,
        'String getPrefix()': (self: Reader) => self.current.prefix || null,
        'String getText()': (self: Reader) => self.current.text,
        'Boolean hasName()': (self: Reader) => self.current.name !== null,
        'Boolean hasNext()': (self: Reader) => self.hasNext,
        'Boolean hasText()': (self: Reader) => self.current.text !== null,
        'Boolean isCharacters()': (self: Reader) => isText(self.current),
        'Boolean isEndElement()': (self: Reader) => self.current.kind === 'END_ELEMENT',
        'Boolean isStartElement()': (self: Reader) => self.current.kind === 'START_ELEMENT',
        'Boolean isWhiteSpace()': (self: Reader) =>
            isText(self.current) && (self.current.text ?? '').trim() === '',
        'Integer next()': (self: Reader) => tag(self.next()).ordinal + 1,
        'Integer nextTag()': (self: Reader) => {
            nextTag(self);
            return tag(self.current).ordinal + 1;
        },
        'void setCoalescing(Boolean value)': () => undefined,
        'void setNamespaceAware(Boolean value)': () => undefined,
        'String toString()': () => 'System.XmlStreamReader'
    }
});
