import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import type { EnumValue } from '../../../shared/values/index.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed } from '../../library/runtimeEnums.js';

const TYPE = libraryOf('Dom.XmlNode');
const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const COMMENT = 8;

/** The part of xmldom's nodes that is used here. */
export interface DomElement {
    readonly nodeType: number;
    readonly localName: string | null;
    readonly nodeName: string;
    readonly nodeValue: string | null;
    readonly namespaceURI: string | null;
    readonly prefix: string | null;
    readonly parentNode: DomElement | null;
    readonly childNodes: { length: number; item(index: number): DomElement };
    readonly attributes: { length: number; item(index: number): DomAttribute };
    readonly ownerDocument: {
        createElementNS(namespace: string | null, name: string): DomElement;
        createTextNode(text: string): DomElement;
        createComment(text: string): DomElement;
    };
    appendChild(node: DomElement): void;
    insertBefore(node: DomElement, before: DomElement | null): void;
    removeChild(node: DomElement): void;
    getAttributeNS(namespace: string | null, name: string): string | null;
    getAttribute(name: string): string | null;
    hasAttributeNS(namespace: string | null, name: string): boolean;
    setAttributeNS(namespace: string | null, name: string, value: string): void;
    removeAttributeNS(namespace: string | null, name: string): void;
    lookupNamespaceURI(prefix: string | null): string | null;
    lookupPrefix(namespace: string): string | null;
}

interface DomAttribute {
    readonly localName: string;
    readonly name: string;
    readonly value: string;
    readonly namespaceURI: string | null;
}

const wrapped = new WeakMap<DomElement, XmlNode>();

/** A node of a document; one object a node. */
export class XmlNode extends ApexObject {
    readonly dom: DomElement;

    private constructor(dom: DomElement) {
        super();
        this.dom = dom;
    }

    static of(dom: DomElement): XmlNode {
        let node = wrapped.get(dom);
        if (node === undefined) {
            node = new XmlNode(dom);
            wrapped.set(dom, node);
        }
        return node;
    }

    get $type() {
        return TYPE;
    }

    children(): DomElement[] {
        const { childNodes } = this.dom;
        return Array.from({ length: childNodes.length }, (_, at) => childNodes.item(at));
    }

    elements(): DomElement[] {
        return this.children().filter(({ nodeType }) => nodeType === ELEMENT);
    }

    /** The text directly inside an element, or of a text node. */
    get text(): string {
        return this.dom.nodeType === ELEMENT
            ? this.children()
                  .filter(({ nodeType }) => nodeType === TEXT || nodeType === CDATA)
                  .map(({ nodeValue }) => nodeValue ?? '')
                  .join('')
            : (this.dom.nodeValue ?? '');
    }

    /** Attributes, without the declarations of namespaces. */
    attributes(): DomAttribute[] {
        const { attributes } = this.dom;
        return Array.from({ length: attributes?.length ?? 0 }, (_, at) =>
            attributes.item(at)
        ).filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'));
    }
}

const nodes = (items: DomElement[]): ApexList => new ApexList<unknown>(TYPE, items.map(XmlNode.of));

function nodeType(self: XmlNode): EnumValue {
    const { nodeType: type } = self.dom;
    const name = type === ELEMENT ? 'ELEMENT' : type === COMMENT ? 'COMMENT' : 'TEXT';
    return enumNamed('Dom.XmlNodeType', name);
}

function addChild(
    self: XmlNode,
    name: string,
    namespace: string | null,
    prefix: string | null
): XmlNode {
    const qualified = prefix === null || prefix === '' ? notNull(name) : `${prefix}:${name}`;
    const child = self.dom.ownerDocument.createElementNS(namespace, qualified);
    self.dom.appendChild(child);
    return XmlNode.of(child);
}

function addText(self: XmlNode, text: string): XmlNode {
    const child = self.dom.ownerDocument.createTextNode(notNull(text));
    self.dom.appendChild(child);
    return XmlNode.of(child);
}

function addComment(self: XmlNode, text: string): XmlNode {
    const child = self.dom.ownerDocument.createComment(notNull(text));
    self.dom.appendChild(child);
    return XmlNode.of(child);
}

function childElement(self: XmlNode, name: string, namespace: string | null): XmlNode | null {
    const found = self
        .elements()
        .find(
            (child) =>
                (child.localName ?? child.nodeName) === notNull(name) &&
                (namespace === null || child.namespaceURI === namespace)
        );
    return found === undefined ? null : XmlNode.of(found);
}

const attribute = (self: XmlNode, name: string, namespace: string | null): string | null => {
    const found = self
        .attributes()
        .find(
            (each) =>
                (each.localName ?? each.name) === notNull(name) &&
                (each.namespaceURI ?? '') === (namespace ?? '')
        );
    return found?.value ?? null;
};

const parent = (self: XmlNode): XmlNode | null => {
    const { parentNode } = self.dom;
    return parentNode === null || parentNode.nodeType !== ELEMENT ? null : XmlNode.of(parentNode);
};

export default libraryClass('Dom.XmlNode', {
    reference: apexReference('apex_classes_xml_dom_xmlnode'),
    members: {
        'Dom.XmlNode addChildElement(String name, String namespace, String prefix)': addChild,
        'Dom.XmlNode addCommentNode(String text)': addComment,
        'Dom.XmlNode addTextNode(String text)': addText,
        'String getAttribute(String key, String namespace)': attribute,
        'Integer getAttributeCount()': (self: XmlNode) => self.attributes().length,
        'String getAttributeKeyAt(Integer index)': (self: XmlNode, index: number) =>
            self.attributes()[notNull(index)]?.localName ?? null,
        'String getAttributeKeyNsAt(Integer index)': (self: XmlNode, index: number) =>
            self.attributes()[notNull(index)]?.namespaceURI ?? null,
        'String getAttributeValue(String key, String namespace)': attribute,
        'String getAttributeValueNs(String key, String namespace)': () => null,
        'Dom.XmlNode getChildElement(String name, String namespace)': childElement,
        'List<Dom.XmlNode> getChildElements()': (self: XmlNode) => nodes(self.elements()),
        'List<Dom.XmlNode> getChildren()': (self: XmlNode) => nodes(self.children()),
        'String getName()': (self: XmlNode) =>
            self.dom.nodeType === ELEMENT ? (self.dom.localName ?? self.dom.nodeName) : null,
        'String getNamespace()': (self: XmlNode) => self.dom.namespaceURI,
        'String getNamespaceFor(String prefix)': (self: XmlNode, prefix: string | null) =>
            self.dom.lookupNamespaceURI(prefix),
        'Dom.XmlNodeType getNodeType()': nodeType,
        'Dom.XmlNode getParent()': parent,
        'String getPrefixFor(String namespace)': (self: XmlNode, namespace: string) =>
            self.dom.lookupPrefix(notNull(namespace)),
        'String getText()': (self: XmlNode) => self.text,
        'Boolean removeAttribute(String key, String namespace)': (
            self: XmlNode,
            key: string,
            namespace: string | null
        ) => {
            const isThere = self.dom.hasAttributeNS(namespace, notNull(key));
            self.dom.removeAttributeNS(namespace, key);
            return isThere;
        },
        'Boolean removeChild(Dom.XmlNode child)': (self: XmlNode, child: XmlNode) => {
            const isChild = self.children().includes(notNull(child).dom);
            if (isChild) {
                self.dom.removeChild(child.dom);
            }
            return isChild;
        },
        'Dom.XmlNode insertBefore(Dom.XmlNode child, Dom.XmlNode reference)': (
            self: XmlNode,
            child: XmlNode,
            reference: XmlNode | null
        ) => {
            self.dom.insertBefore(notNull(child).dom, reference?.dom ?? null);
            return child;
        },
        'void setAttribute(String key, String value)': (
            self: XmlNode,
            key: string,
            value: string
        ) => self.dom.setAttributeNS(null, notNull(key), value ?? ''),
        'void setAttributeNs(String key, String value, String keyNamespace, String valueNamespace)':
            (self: XmlNode, key: string, value: string, namespace: string | null) =>
                self.dom.setAttributeNS(namespace, notNull(key), value ?? ''),
        'void setNamespace(String prefix, String namespace)': (
            self: XmlNode,
            prefix: string,
            namespace: string
        ) =>
            self.dom.setAttributeNS(
                'http://www.w3.org/2000/xmlns/',
                notNull(prefix) === '' ? 'xmlns' : `xmlns:${prefix}`,
                notNull(namespace)
            )
    }
});
