import { SaxesParser } from 'saxes';
import type { Diagnostic, Position } from '../shared/diagnostic.js';

/** One element of a metadata file, with the place where it stands. Namespaces and comments are dropped. */
export interface XmlElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlElement[];
    /** Text directly inside, with entities decoded; kept as written, since messages may begin with a space. */
    readonly text: string;
    readonly position: Position;
}

/** Parses a metadata file; a file that is not well-formed gives one diagnostic and no element. */
export function parseXml(
    source: string,
    file: string
): { root: XmlElement | null; diagnostics: Diagnostic[] } {
    type Open = {
        name: string;
        attributes: Record<string, string>;
        children: XmlElement[];
        text: string;
        position: Position;
    };
    const parser = new SaxesParser({ xmlns: false, position: true });
    const stack: Open[] = [];
    let root: XmlElement | null = null;
    let failure: Diagnostic | null = null;
    let start = { line: 1, column: 1 };

    parser.on('opentagstart', () => {
        start = { line: parser.line, column: parser.column };
    });
    parser.on('opentag', (tag) => {
        const element: Open = {
            name: localName(tag.name),
            attributes: Object.fromEntries(
                Object.entries(tag.attributes).map(([name, value]) => [
                    localName(name),
                    String(value)
                ])
            ),
            children: [],
            text: '',
            position: {
                file,
                line: start.line,
                column: Math.max(1, start.column - tag.name.length - 1)
            }
        };
        stack.at(-1)?.children.push(element);
        if (stack.length === 0) {
            root ??= element;
        }
        stack.push(element);
    });
    const addText = (text: string) => {
        const open = stack.at(-1);
        if (open !== undefined) {
            open.text += text;
        }
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        stack.pop();
    });
    parser.on('error', (error) => {
        failure ??= {
            severity: 'error',
            // saxes puts the place in front of its message; the position says it already.
            message: `Not well-formed XML: ${error.message.replace(/^(\d+:\d+: |.*?:\d+:\d+: )/, '')}`,
            position: { file, line: parser.line, column: parser.column + 1 }
        };
    });
    parser.write(source.replace(/^\uFEFF/, '')).close();
    if (failure !== null) {
        return { root: null, diagnostics: [failure] };
    }
    return { root, diagnostics: [] };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** First child of that name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
    return element.children.find((candidate) => candidate.name === name);
}

/** All children of that name, in order. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
    return element.children.filter((candidate) => candidate.name === name);
}

/** Text of the first child of that name, trimmed; undefined when it is absent or `xsi:nil`. */
export function textAt(element: XmlElement, ...path: string[]): string | undefined {
    let current: XmlElement | undefined = element;
    for (const name of path) {
        current = child(current, name);
        if (current === undefined) {
            return undefined;
        }
    }
    return current.attributes['nil'] === 'true' ? undefined : current.text.trim();
}

/** `true` only for the text `true`. */
export function flagAt(element: XmlElement, name: string, otherwise = false): boolean {
    const text = textAt(element, name);
    return text === undefined || text === '' ? otherwise : text.toLowerCase() === 'true';
}

export function numberAt(element: XmlElement, name: string): number | undefined {
    const text = textAt(element, name);
    return text === undefined || text === '' ? undefined : Number(text);
}

/** Texts of all children of that name. */
export function textsAt(element: XmlElement, name: string): string[] {
    return childrenNamed(element, name).map((candidate) => candidate.text.trim());
}
