import {
    libraryOf,
    listOf,
    mapOf,
    OBJECT,
    setOf,
    SOBJECT,
    sobjectOf,
    type ApexType,
    type PrimitiveName
} from '../shared/types.js';
import type { Program } from './program.js';

const PRIMITIVES: readonly PrimitiveName[] = [
    'Boolean',
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'String',
    'Id',
    'Date',
    'Datetime',
    'Time',
    'Blob'
];

const BY_NAME = new Map<string, ApexType>([
    ...PRIMITIVES.map((name): [string, ApexType] => [
        name.toLowerCase(),
        { kind: 'primitive', name }
    ]),
    ['object', OBJECT],
    ['sobject', SOBJECT]
]);

/**
 * A type by its text, as `Type.forName` finds it: objects of the platform even where a class of the project has
 * that name (code that names types by text stays right), classes of the project, then the platform's, then the
 * project's objects. Null where there is none.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_type.htm
 */
export function typeNamed(text: string, program: Program): ApexType | null {
    const name = text.trim();
    const generic = /^(?:System\.)?(List|Set|Map)\s*<(.+)>$/i.exec(name);
    if (generic !== null) {
        return genericType(generic[1]!.toLowerCase(), generic[2]!, program);
    }
    if (name.endsWith('[]')) {
        const element = typeNamed(name.slice(0, -2), program);
        return element === null ? null : listOf(element);
    }
    const { namespace } = program.schema;
    if (namespace !== '' && name.toLowerCase().startsWith(`${namespace.toLowerCase()}.`)) {
        return typeNamed(name.slice(namespace.length + 1), program);
    }
    const own = program.classNamed(name);
    if (own !== undefined) {
        const shadowed = program.schema.object(name);
        return shadowed === undefined ? own.type : sobjectOf(shadowed.name);
    }
    const plain = name.replace(/^System\./i, '').toLowerCase();
    const primitive = BY_NAME.get(plain);
    if (primitive !== undefined) {
        return primitive;
    }
    const library = program.library.find(name) ?? program.library.find(`System.${name}`);
    if (library !== undefined) {
        return libraryOf(library.name);
    }
    const object =
        program.schema.object(name) ?? program.schema.object(name.replace(/^Schema\./i, ''));
    return object === undefined ? null : sobjectOf(object.name);
}

function genericType(kind: string, inside: string, program: Program): ApexType | null {
    const parts = splitOutside(inside).map((part) => typeNamed(part, program));
    const [first, second] = parts;
    if (first === null || first === undefined || second === null) {
        return null;
    }
    if (kind === 'map') {
        return second === undefined ? null : mapOf(first, second);
    }
    return kind === 'list' ? listOf(first) : setOf(first);
}

/** Splits at commas that stand in no inner brackets. */
function splitOutside(text: string): string[] {
    const parts = [''];
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
