import { DOMImplementation, DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { apexError } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import { notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import type { DomElement } from './XmlNode.js';
import { XmlNode } from './XmlNode.js';

const TYPE = libraryOf('Dom.Document');

interface DomDocument {
    documentElement: DomElement | null;
    createElementNS(namespace: string | null, name: string): DomElement;
    appendChild(node: DomElement): void;
}

export class ApexDocument extends ApexObject {
    dom: DomDocument = empty();

    get $type() {
        return TYPE;
    }
}

const empty = (): DomDocument =>
    new DOMImplementation().createDocument(null, '') as unknown as DomDocument;

function load(self: ApexDocument, xml: string): void {
    const errors: string[] = [];
    const parser = new DOMParser({
        onError: (level: string, text: string) => {
            if (level !== 'warning') {
                errors.push(text);
            }
        }
    });
    try {
        self.dom = parser.parseFromString(
            notNull(xml).trim(),
            'text/xml'
        ) as unknown as DomDocument;
    } catch (error) {
        errors.push(error instanceof Error ? error.message : String(error));
    }
    const [first] = errors;
    if (first !== undefined || self.dom.documentElement === null) {
        throw apexError(
            'System.XmlException',
            `Failed to parse XML due to: ${first ?? 'no content'}`
        );
    }
}

function createRoot(
    self: ApexDocument,
    name: string,
    namespace: string | null,
    prefix: string | null
): XmlNode {
    const qualified = prefix === null || prefix === '' ? notNull(name) : `${prefix}:${name}`;
    const root = self.dom.createElementNS(namespace, qualified);
    self.dom.appendChild(root);
    return XmlNode.of(root);
}

export function documentOf(xml: string | null): ApexDocument {
    const made = new ApexDocument();
    load(made, xml ?? '');
    return made;
}

export const xmlOf = (self: ApexDocument): string =>
    `<?xml version="1.0" encoding="UTF-8"?>${new XMLSerializer().serializeToString(
        self.dom as never
    )}`.replace(/^(<\?xml[^>]*\?>)<\?xml[^>]*\?>/, '$1');

export default libraryClass('Dom.Document', {
    reference: apexReference('apex_classes_xml_dom_document'),
    members: {
        'new()': () => new ApexDocument(),
        'Dom.XmlNode createRootElement(String name, String namespace, String prefix)': createRoot,
        'Dom.XmlNode getRootElement()': (self: ApexDocument) =>
            self.dom.documentElement === null ? null : XmlNode.of(self.dom.documentElement),
        'void load(String xml)': load,
        'String toXmlString()': xmlOf
    }
});
