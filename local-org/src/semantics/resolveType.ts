/**
 * Names of types. Nearest first: the class's own inner types, those of the classes around and above it, the
 * project's classes, the platform's System and Schema classes, objects.
 */
import type { At, TypeNode } from '../parser/ast.js';
import {
    BLOB,
    BOOLEAN,
    DATE,
    DATETIME,
    DECIMAL,
    DOUBLE,
    ID,
    INTEGER,
    libraryOf,
    listOf,
    LONG,
    mapOf,
    OBJECT,
    setOf,
    SOBJECT,
    sobjectOf,
    STRING,
    TIME,
    type ApexType
} from '../shared/types.js';
import { CompileError } from './compileError.js';
import { homeOf } from './platformNames.js';
import type { Project } from './project.js';
import type { TypeSymbol } from './symbols.js';

const BUILT_IN: Readonly<Record<string, ApexType>> = {
    boolean: BOOLEAN,
    integer: INTEGER,
    long: LONG,
    double: DOUBLE,
    decimal: DECIMAL,
    string: STRING,
    id: ID,
    date: DATE,
    datetime: DATETIME,
    time: TIME,
    blob: BLOB,
    object: OBJECT,
    sobject: SOBJECT
};

/** Where a type is named: enough of it for errors and for what is supported. */
export interface TypeUse {
    readonly project: Project;
    readonly from: TypeSymbol | null;
    readonly notSupported: (feature: string, where: At) => void;
}

/** @throws CompileError when there is no such type */
export function resolveType(use: TypeUse, node: TypeNode): ApexType {
    let type = resolveParts(use, node);
    for (let dimension = 0; dimension < node.dimensions; dimension++) {
        type = listOf(type);
    }
    return type;
}

function resolveParts(use: TypeUse, node: TypeNode): ApexType {
    const names = node.parts.map((part) => part.name);
    const args = node.parts.at(-1)!.arguments.map((argument) => resolveType(use, argument));
    const type =
        collectionType(names, args) ??
        recordType(use.project, names, namedType(use.project, use.from, names));
    if (!type) {
        const name = names.join('.');
        if (isPlatformName(use.project, names)) {
            use.notSupported(name, node.at);
            return libraryOf(names.length === 1 ? `${homeOf(name)}.${name}` : name, args);
        }
        throw new CompileError(`Invalid type: ${name}`, node.at);
    }
    return type.kind === 'library' && args.length > 0 ? libraryOf(type.name, args) : type;
}

/** `Network`, `BusinessHours`: of the class there are no instances, so a variable holds a record. */
function recordType(
    project: Project,
    names: readonly string[],
    found: ApexType | null
): ApexType | null {
    if (found?.kind !== 'library' || names.length > 1) {
        return found;
    }
    const object = project.sobject(names[0]!);
    const library = object && project.libraryClass(found.name);
    return library?.kind === 'class' &&
        library.members.length > 0 &&
        library.members.every((member) => member.kind !== 'constructor' && member.isStatic)
        ? sobjectOf(object!.name)
        : found;
}

function collectionType(names: readonly string[], args: readonly ApexType[]): ApexType | null {
    const last = names.at(-1)!.toLowerCase();
    if (names.length > 2 || (names.length === 2 && names[0]!.toLowerCase() !== 'system')) {
        return null;
    }
    if (last === 'list' && args.length === 1) {
        return listOf(args[0]!);
    }
    if (last === 'set' && args.length === 1) {
        return setOf(args[0]!);
    }
    return last === 'map' && args.length === 2 ? mapOf(args[0]!, args[1]!) : null;
}

/** The platform has it; the library does not. */
function isPlatformName(project: Project, names: readonly string[]): boolean {
    if (names.length === 1) {
        return project.isPlatformClass(`System.${names[0]}`) || isDerivedObject(project, names[0]!);
    }
    return (
        project.isPlatformClass(names.join('.')) ||
        (names.length === 2 &&
            names[0]!.toLowerCase() === 'schema' &&
            isDerivedObject(project, names[1]!))
    );
}

/** `AccountShare`, `Order__History`, `AccountChangeEvent`: the platform makes them for every object. */
export function isDerivedObject(project: Project, name: string): boolean {
    // Big objects, external objects and articles.
    if (/__(?:b|x|kav|ka)$/i.test(name)) {
        return true;
    }
    const base = /^(.+?)(?:__)?(?:Share|History|Feed|ChangeEvent|Tag|OwnerSharingRule)$/i.exec(
        name
    )?.[1];
    return (
        base !== undefined &&
        (project.sobject(base) !== undefined || project.sobject(`${base}__c`) !== undefined)
    );
}

/** A type by its dotted name, as seen from a class; `null` when there is none. */
export function namedType(
    project: Project,
    from: TypeSymbol | null,
    names: readonly string[]
): ApexType | null {
    const [first, ...rest] = names;
    const symbol = projectType(project, from, first!);
    if (symbol) {
        const inner = innerOf(project, symbol, rest);
        if (inner) {
            return inner.type;
        }
    }
    const unreadable = names.join('.').toLowerCase();
    if (project.unreadable.has(unreadable)) {
        return { kind: 'class', name: names.join('.') };
    }
    if (rest.length === 0) {
        return simpleType(project, first!);
    }
    const namespace = project.options.namespace;
    if (namespace && first!.toLowerCase() === namespace.toLowerCase()) {
        return namedType(project, null, rest);
    }
    if (rest.length === 1) {
        return namespacedType(project, first!, rest[0]!);
    }
    // `Messaging.InboundEmail.Header`.
    const nested = project.libraryClass(names.join('.'));
    return nested ? libraryOf(nested.name) : null;
}

function simpleType(project: Project, name: string): ApexType | null {
    const builtIn = BUILT_IN[name.toLowerCase()];
    if (builtIn) {
        return builtIn;
    }
    const library =
        project.libraryClass(`System.${name}`) ?? project.libraryClass(`Schema.${name}`);
    const object = project.sobject(name);
    // `Schema.Account` and friends are objects; a System class of an object's name wins.
    if (library) {
        return libraryOf(library.name);
    }
    return object ? sobjectOf(object.name) : pseudoObject(name);
}

/** Rows of aggregate queries, and parents that may be of several objects, look like objects and are none. */
function pseudoObject(name: string): ApexType | null {
    switch (name.toLowerCase()) {
        case 'aggregateresult':
            return sobjectOf('AggregateResult');
        case 'name':
            return sobjectOf('Name');
        default:
            return null;
    }
}

function namespacedType(project: Project, namespace: string, name: string): ApexType | null {
    const lower = namespace.toLowerCase();
    const library =
        project.libraryClass(`${namespace}.${name}`) ??
        // `System.SObjectType` is Schema's.
        (lower === 'system' ? project.libraryClass(`Schema.${name}`) : undefined) ??
        // `QueueableDuplicateSignature.Builder`: inside a class of System.
        project.libraryClass(`System.${namespace}.${name}`);
    const builtIn = lower === 'system' ? BUILT_IN[name.toLowerCase()] : undefined;
    if (builtIn) {
        return builtIn;
    }
    if (library) {
        return libraryOf(library.name);
    }
    if (lower === 'schema' || lower === 'system') {
        const object = project.sobject(name);
        return object ? sobjectOf(object.name) : pseudoObject(name);
    }
    return null;
}

/** A class of the project, by a simple name. */
export function projectType(
    project: Project,
    from: TypeSymbol | null,
    name: string
): TypeSymbol | undefined {
    const key = name.toLowerCase();
    for (let around = from; around; around = around.outer) {
        if (
            around.name.toLowerCase() === key ||
            around.declaration.name.text.toLowerCase() === key
        ) {
            return around;
        }
        const inner = inheritedInner(project, around, key);
        if (inner) {
            return inner;
        }
    }
    return project.find(name);
}

function inheritedInner(project: Project, type: TypeSymbol, key: string): TypeSymbol | undefined {
    const seen = new Set<TypeSymbol>();
    for (let each: TypeSymbol | undefined = type; each && !seen.has(each);) {
        seen.add(each);
        const found = each.inner.get(key);
        if (found) {
            return found;
        }
        const parent: ApexType | null = each.superclass;
        each = parent?.kind === 'class' ? project.find(parent.name) : undefined;
    }
    return undefined;
}

function innerOf(
    project: Project,
    type: TypeSymbol,
    names: readonly string[]
): TypeSymbol | undefined {
    let found: TypeSymbol | undefined = type;
    for (const name of names) {
        found = found && inheritedInner(project, found, name.toLowerCase());
    }
    return found;
}
