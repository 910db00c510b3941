import type { LibraryClass, LibraryMember } from '../../semantics/library.js';
import type { ApexType, PrimitiveName } from '../../shared/types.js';
import { libraryOf, listOf, mapOf, OBJECT, SOBJECT, setOf, VOID } from '../../shared/types.js';
import type { Implementation } from './libraryClass.js';
import { findClass } from './registry.js';

const PRIMITIVES: ReadonlyMap<string, PrimitiveName> = new Map(
    (
        [
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
        ] as const
    ).map((name) => [name.toLowerCase(), name])
);

/** `Integer`, `System.Integer`, any case; `null` when it is no primitive. */
export function primitiveNamed(name: string): ApexType | null {
    const primitive = PRIMITIVES.get(name.toLowerCase().replace(/^system\./, ''));
    return primitive === undefined ? null : { kind: 'primitive', name: primitive };
}

/** Reads a type and what follows it: `Map<String, List<T>> name`. */
class Reader {
    private rest: string;

    constructor(text: string) {
        this.rest = text.trim();
    }

    take(pattern: RegExp): string | null {
        const match = pattern.exec(this.rest);
        if (match === null || match.index !== 0) {
            return null;
        }
        this.rest = this.rest.slice(match[0].length).trimStart();
        return match[0].trim();
    }

    expect(pattern: RegExp, signature: string): string {
        const found = this.take(pattern);
        if (found === null) {
            throw new Error(`Cannot read the library signature "${signature}" at "${this.rest}"`);
        }
        return found;
    }

    type(owner: LibraryClass, signature: string): ApexType {
        const name = this.expect(/[\w.]+/, signature);
        const args: ApexType[] = [];
        if (this.take(/</) !== null) {
            do {
                args.push(this.type(owner, signature));
            } while (this.take(/,/) !== null);
            this.expect(/>/, signature);
        }
        let type = named(name, args, owner, signature);
        while (this.take(/\[\s*\]/) !== null) {
            type = listOf(type);
        }
        return type;
    }
}

function named(
    name: string,
    args: readonly ApexType[],
    owner: LibraryClass,
    signature: string
): ApexType {
    const lower = name.toLowerCase();
    const primitive = primitiveNamed(name);
    if (primitive !== null) {
        return primitive;
    }
    const [first = OBJECT, second = OBJECT] = args;
    switch (lower) {
        case 'void':
            return VOID;
        case 'object':
            return OBJECT;
        case 'sobject':
            return SOBJECT;
        case 'list':
            return listOf(first);
        case 'set':
            return setOf(first);
        case 'map':
            return mapOf(first, second);
        case 'aggregateresult':
            return { kind: 'sobject', name: 'AggregateResult' };
    }
    if (name === 'Self' || owner.typeParameters.includes(name)) {
        return { kind: 'variable', name };
    }
    const namespace = owner.name.split('.')[0] ?? 'System';
    const found = [
        name,
        `${owner.name}.${name}`,
        `${namespace}.${name}`,
        `System.${name}`,
        `Schema.${name}`
    ]
        .map(findClass)
        .find((candidate) => candidate !== undefined);
    if (found === undefined) {
        throw new Error(
            `Unknown type ${name} in the library signature "${signature}" of ${owner.name}`
        );
    }
    return libraryOf(found.name, args);
}

/** A type as a signature of `owner` would write it. */
export function parseType(text: string, owner: LibraryClass): ApexType {
    return new Reader(text).type(owner, text);
}

/** One entry of a class's `members`. */
export function parseMember(
    signature: string,
    implementation: Implementation,
    owner: LibraryClass
): LibraryMember {
    const reader = new Reader(signature);
    if (reader.take(/new\s*(?=\()/) !== null) {
        return {
            kind: 'constructor',
            parameters: parameters(reader, owner, signature),
            implementation: implementation as (...values: never[]) => unknown,
            signature
        };
    }
    const isStatic = reader.take(/static\b/) !== null;
    const type = reader.type(owner, signature);
    const name = reader.expect(/\w+/, signature);
    if (reader.take(/\{/) !== null) {
        const { get, set } = (implementation ?? {}) as Exclude<
            Implementation,
            ((...values: never[]) => unknown) | undefined
        >;
        const isReadable = reader.take(/get\s*;/) !== null;
        const isWritable = reader.take(/set\s*;/) !== null;
        return {
            kind: 'property',
            name,
            isStatic,
            type,
            signature,
            ...(isReadable ? { get } : {}),
            ...(isWritable ? { set } : {})
        };
    }
    return {
        kind: 'method',
        name,
        isStatic,
        parameters: parameters(reader, owner, signature),
        returns: type,
        signature,
        ...(implementation === undefined
            ? {}
            : { implementation: implementation as (...values: never[]) => unknown })
    };
}

function parameters(reader: Reader, owner: LibraryClass, signature: string): ApexType[] {
    const types: ApexType[] = [];
    reader.expect(/\(/, signature);
    if (reader.take(/\)/) !== null) {
        return types;
    }
    do {
        types.push(reader.type(owner, signature));
        reader.take(/\w+/);
    } while (reader.take(/,/) !== null);
    reader.expect(/\)/, signature);
    return types;
}
