import type { ApexType } from '../../shared/types.js';
import {
    classOf,
    libraryOf,
    listOf,
    mapOf,
    OBJECT,
    SOBJECT,
    setOf,
    sobjectOf
} from '../../shared/types.js';
import { currentTransaction } from '../transaction.js';
import { findClass } from './registry.js';
import { primitiveNamed } from './signature.js';

/**
 * A type by the name that `Type.forName` and the like get: `Outer.Inner`, `List<Account>`, `Map<String, Object>`,
 * any case. `null` when there is none.
 */
export function resolveTypeName(text: string): ApexType | null {
    const name = text.trim();
    const generic = /^(?:system\.)?(list|set|map|iterator|iterable)\s*<(.*)>$/i.exec(name);
    if (generic !== null) {
        return resolveGeneric(generic[1]!.toLowerCase(), generic[2]!);
    }
    const array = /^(.*)\[\s*\]$/.exec(name);
    if (array !== null) {
        const element = resolveTypeName(array[1]!);
        return element === null ? null : listOf(element);
    }
    return resolvePlain(name);
}

function resolveGeneric(kind: string, inside: string): ApexType | null {
    const parts = splitArguments(inside).map(resolveTypeName);
    const [first, second] = parts;
    if (first === null || first === undefined) {
        return null;
    }
    switch (kind) {
        case 'list':
            return listOf(first);
        case 'set':
            return setOf(first);
        case 'map':
            return second === null || second === undefined ? null : mapOf(first, second);
        default:
            return libraryOf(kind === 'iterator' ? 'System.Iterator' : 'System.Iterable', [first]);
    }
}

function splitArguments(text: string): string[] {
    const parts: string[] = [''];
    let depth = 0;
    for (const char of text) {
        depth += char === '<' ? 1 : char === '>' ? -1 : 0;
        if (char === ',' && depth === 0) {
            parts.push('');
        } else {
            parts[parts.length - 1] += char;
        }
    }
    return parts;
}

/** The project's class before the platform's, the platform's before an SObject. */
function resolvePlain(name: string): ApexType | null {
    const primitive = primitiveNamed(name);
    if (primitive !== null) {
        return primitive;
    }
    switch (name.toLowerCase()) {
        case 'object':
            return OBJECT;
        case 'sobject':
            return SOBJECT;
    }
    const { program, schema } = currentTransaction();
    const own = program.classNamed(name);
    if (own !== undefined) {
        return own.type.kind === 'class' ? own.type : classOf(own.name);
    }
    const def = schema.object(name.replace(/^schema\./i, ''));
    const library = [name, `System.${name}`, `Schema.${name}`].map(findClass).find(Boolean);
    if (library !== undefined) {
        return libraryOf(library.name);
    }
    return def === undefined ? null : sobjectOf(def.name);
}
