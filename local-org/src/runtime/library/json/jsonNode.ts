import type { JsonToken } from './jsonTokens.js';
import { JsonTokenizer } from './jsonTokens.js';

/** A JSON value as read: numbers keep their text. */
export type JsonNode =
    | { readonly kind: 'object'; readonly entries: readonly (readonly [string, JsonNode])[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly text: string }
    | { readonly kind: 'integer' | 'float'; readonly text: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' };

export function parseJson(text: string): JsonNode {
    const tokens = new JsonTokenizer(text);
    const node = readNode(tokens.next()!, () => tokens.next()!);
    tokens.next();
    return node;
}

/** The value that begins with `first`. */
export function readNode(first: JsonToken, next: () => JsonToken): JsonNode {
    switch (first.kind) {
        case 'START_OBJECT': {
            const entries: [string, JsonNode][] = [];
            for (let token = next(); token.kind !== 'END_OBJECT'; token = next()) {
                entries.push([token.text, readNode(next(), next)]);
            }
            return { kind: 'object', entries };
        }
        case 'START_ARRAY': {
            const items: JsonNode[] = [];
            for (let token = next(); token.kind !== 'END_ARRAY'; token = next()) {
                items.push(readNode(token, next));
            }
            return { kind: 'array', items };
        }
        case 'VALUE_STRING':
            return { kind: 'string', text: first.text };
        case 'VALUE_NUMBER_INT':
            return { kind: 'integer', text: first.text };
        case 'VALUE_NUMBER_FLOAT':
            return { kind: 'float', text: first.text };
        case 'VALUE_TRUE':
        case 'VALUE_FALSE':
            return { kind: 'boolean', value: first.kind === 'VALUE_TRUE' };
        default:
            return { kind: 'null' };
    }
}
