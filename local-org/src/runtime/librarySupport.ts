import { ApexObject } from '../shared/apexObject.js';
import { NotSupported } from '../shared/notSupported.js';
import type {
    LibraryClass,
    LibraryMember,
    LibraryMethod,
    TypeLibrary
} from '../semantics/library.js';
import { currentTransaction } from './transaction.js';
import { typeOfValue } from './typeOf.js';
import { libraryNameOf } from './typeNames.js';

const bySignature = new WeakMap<LibraryClass, Map<string, LibraryMember>>();

/** A member by its signature: how generated code names what it calls. */
export function memberBySignature(
    library: TypeLibrary,
    className: string,
    signature: string
): LibraryMember {
    const found = library.find(className);
    if (found === undefined) {
        throw new NotSupported(className);
    }
    let members = bySignature.get(found);
    if (members === undefined) {
        members = new Map(found.members.map((member) => [member.signature, member]));
        bySignature.set(found, members);
    }
    const member = members.get(signature);
    if (member === undefined) {
        throw new NotSupported(`${className}: ${signature}`);
    }
    return member;
}

/** The class of the library that a value belongs to. */
export function libraryClassOf(value: unknown): LibraryClass | undefined {
    const type = value instanceof ApexObject ? value.$type : typeOfValue(value);
    const name = libraryNameOf(type);
    return name === null ? undefined : currentTransaction().library.find(name);
}

/** An instance method by lower-case name and number of parameters, inherited ones included. */
export function libraryMethodNamed(
    owner: LibraryClass,
    name: string,
    arity: number
): LibraryMethod | undefined {
    const { library } = currentTransaction();
    for (let at: LibraryClass | undefined = owner; at !== undefined;) {
        const method = at.members.find(
            (member): member is LibraryMethod =>
                member.kind === 'method' &&
                !member.isStatic &&
                member.parameters.length === arity &&
                member.name.toLowerCase() === name &&
                member.implementation !== undefined
        );
        if (method !== undefined) {
            return method;
        }
        const parent: string | null = at.superclass === null ? null : libraryNameOf(at.superclass);
        at = parent === null ? undefined : library.find(parent);
    }
    return undefined;
}
