import { OBJECT, STRING } from '../../../shared/types.js';
import { ApexList, ApexMap, Decimal } from '../../../shared/values/index.js';
import type { JsonNode } from './jsonNode.js';

/** `JSON.deserializeUntyped`: maps, lists, texts, numbers. */
export function untyped(node: JsonNode): unknown {
    switch (node.kind) {
        case 'object':
            return new ApexMap<string, unknown>(
                STRING,
                OBJECT,
                node.entries.map(([key, value]) => [key, untyped(value)])
            );
        case 'array':
            return new ApexList(OBJECT, node.items.map(untyped));
        case 'string':
            return node.text;
        case 'integer':
            return wholeNumber(node.text);
        case 'float':
            return Decimal.of(node.text);
        case 'boolean':
            return node.value;
        case 'null':
            return null;
    }
}

/** The narrowest of Integer, Long and Decimal. */
function wholeNumber(text: string): unknown {
    const value = BigInt(text);
    if (BigInt.asIntN(32, value) === value) {
        return Number(value);
    }
    return BigInt.asIntN(64, value) === value ? value : Decimal.of(text);
}
