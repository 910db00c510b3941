/** How types relate: what is a what, what may be assigned to what, and what is known by both. */
import {
    classOf,
    DECIMAL,
    libraryOf,
    listOf,
    mapOf,
    OBJECT,
    sameType,
    setOf,
    SOBJECT,
    STRING,
    type ApexType,
    type PrimitiveName
} from '../shared/types.js';
import type { LibraryClass } from './library.js';
import type { Project } from './project.js';

/** Stands for whatever the platform would know here and the library does not. */
export const UNKNOWN: ApexType = libraryOf('NotSupported');

/** A type of the platform that the library lacks: everything about it is taken as it comes. */
export const isUnknown = (project: Project, type: ApexType): boolean =>
    type.kind === 'library' && project.libraryClass(type.name) === undefined;

export const isPrimitive = (type: ApexType, ...names: PrimitiveName[]): boolean =>
    type.kind === 'primitive' && (names.length === 0 || names.includes(type.name));

const NUMBERS: readonly PrimitiveName[] = ['Integer', 'Long', 'Double', 'Decimal'];

/** Place in the hierarchy of numbers, -1 for anything else. */
export const numberRank = (type: ApexType): number =>
    type.kind === 'primitive' ? NUMBERS.indexOf(type.name) : -1;

export const isText = (type: ApexType): boolean => isPrimitive(type, 'String', 'Id');

/** Implicit conversions between primitives: from → to. */
const PRIMITIVE_CONVERSIONS: Readonly<Record<string, readonly PrimitiveName[]>> = {
    Integer: ['Long', 'Double', 'Decimal'],
    Long: ['Double', 'Decimal'],
    Double: ['Decimal'],
    Decimal: ['Double'],
    String: ['Id'],
    Id: ['String'],
    Date: ['Datetime']
};

/** The library's class behind a type: `System.List` of a list; `undefined` for classes of the project. */
export function libraryClassOf(project: Project, type: ApexType): LibraryClass | undefined {
    switch (type.kind) {
        case 'primitive':
            return project.libraryClass(`System.${type.name}`);
        case 'object':
            return project.libraryClass('System.Object');
        case 'sobject':
            return project.libraryClass('System.SObject');
        case 'list':
            return project.libraryClass('System.List');
        case 'set':
            return project.libraryClass('System.Set');
        case 'map':
            return project.libraryClass('System.Map');
        case 'library':
            return project.libraryClass(type.name);
        case 'class':
            return project.find(type.name)?.kind === 'enum'
                ? project.libraryClass('System.Enum')
                : undefined;
        default:
            return undefined;
    }
}

function argumentsOf(type: ApexType): readonly ApexType[] {
    switch (type.kind) {
        case 'list':
        case 'set':
            return [type.element];
        case 'map':
            return [type.key, type.value];
        case 'library':
            return type.arguments;
        default:
            return [];
    }
}

/** What the type variables of a receiver's class stand for; `Self` is the receiver itself. */
export function substitutionOf(
    project: Project,
    receiver: ApexType
): ReadonlyMap<string, ApexType> {
    const variables = libraryClassOf(project, receiver)?.typeParameters ?? [];
    const values = argumentsOf(receiver);
    const map = new Map<string, ApexType>([['Self', receiver]]);
    variables.forEach((name, index) => map.set(name, values[index] ?? OBJECT));
    return map;
}

export function substitute(type: ApexType, values: ReadonlyMap<string, ApexType>): ApexType {
    switch (type.kind) {
        case 'variable':
            return values.get(type.name) ?? OBJECT;
        case 'list':
            return listOf(substitute(type.element, values));
        case 'set':
            return setOf(substitute(type.element, values));
        case 'map':
            return mapOf(substitute(type.key, values), substitute(type.value, values));
        case 'library':
            return type.arguments.length === 0
                ? type
                : libraryOf(
                      type.name,
                      type.arguments.map((argument) => substitute(argument, values))
                  );
        default:
            return type;
    }
}

/** The types right above: the superclass first, then the interfaces. `Object` is above all and left out. */
export function parentsOf(project: Project, type: ApexType): readonly ApexType[] {
    if (type.kind === 'class') {
        const symbol = project.find(type.name);
        if (!symbol) {
            return [];
        }
        return symbol.superclass ? [symbol.superclass, ...symbol.interfaces] : symbol.interfaces;
    }
    const library = libraryClassOf(project, type);
    if (!library) {
        return [];
    }
    if (library.kind === 'enum' && type.kind === 'library') {
        return [libraryOf('System.Enum')];
    }
    const values = substitutionOf(project, type);
    const parents = library.superclass
        ? [library.superclass, ...library.interfaces]
        : library.interfaces;
    return parents.map((parent) => substitute(parent, values));
}

/** The type and everything above it, nearest first. */
export function* selfAndAncestors(project: Project, type: ApexType): Generator<ApexType> {
    const seen = new Set<string>();
    const queue: ApexType[] = [type];
    for (let next = queue.shift(); next; next = queue.shift()) {
        const key = next.kind === 'class' || next.kind === 'library' ? next.name.toLowerCase() : '';
        if (key !== '' && seen.has(key)) {
            continue;
        }
        seen.add(key);
        yield next;
        queue.push(...parentsOf(project, next));
    }
}

/** The ancestor (or the type itself) that is the library's class of that name. */
export function libraryAncestor(
    project: Project,
    type: ApexType,
    name: string
): Extract<ApexType, { kind: 'library' }> | undefined {
    for (const each of selfAndAncestors(project, type)) {
        if (each.kind === 'library' && each.name.toLowerCase() === name.toLowerCase()) {
            return each;
        }
    }
    return undefined;
}

export const isException = (project: Project, type: ApexType): boolean =>
    libraryAncestor(project, type, 'System.Exception') !== undefined;

/** Whether some ancestor is not known, so that nothing can be said for certain. */
export function hasUnknownAncestor(project: Project, type: ApexType): boolean {
    for (const each of selfAndAncestors(project, type)) {
        if (
            isUnknown(project, each) ||
            (each.kind === 'class' && project.unreadable.has(each.name.toLowerCase()))
        ) {
            return true;
        }
    }
    return false;
}

/** Whether a value of one type may stand where the other is wanted, conversions included. */
export function isAssignable(project: Project, from: ApexType, to: ApexType): boolean {
    if (from.kind === 'void' || to.kind === 'void') {
        return false;
    }
    if (from.kind === 'null' || to.kind === 'object' || sameType(from, to)) {
        return true;
    }
    if (isUnknown(project, from) || isUnknown(project, to)) {
        return true;
    }
    switch (from.kind) {
        case 'primitive':
            return to.kind === 'primitive'
                ? (PRIMITIVE_CONVERSIONS[from.name]?.includes(to.name) ?? false)
                : false;
        case 'sobject':
            return to.kind === 'sobject' && to.name === null;
        case 'list':
            return to.kind === 'list'
                ? isElementAssignable(project, from.element, to.element)
                : isAncestorAssignable(project, from, to);
        case 'set':
            return to.kind === 'set'
                ? isElementAssignable(project, from.element, to.element)
                : isAncestorAssignable(project, from, to);
        case 'map':
            return (
                to.kind === 'map' &&
                isElementAssignable(project, from.key, to.key) &&
                isElementAssignable(project, from.value, to.value)
            );
        default:
            return isAncestorAssignable(project, from, to);
    }
}

/** Collections of records may be narrowed: `List<Account> a = listOfSObject`. */
function isElementAssignable(project: Project, from: ApexType, to: ApexType): boolean {
    const isNarrowing = from.kind === 'sobject' && from.name === null && to.kind === 'sobject';
    return isNarrowing || isAssignable(project, from, to);
}

function isAncestorAssignable(project: Project, from: ApexType, to: ApexType): boolean {
    for (const each of selfAndAncestors(project, from)) {
        if (isUnknown(project, each) || sameType(each, to)) {
            return true;
        }
        if (each.kind === 'library' && to.kind === 'library' && each.name === to.name) {
            return (
                each.arguments.length === 0 ||
                to.arguments.length === 0 ||
                each.arguments.every((argument, index) =>
                    isArgumentCompatible(project, argument, to.arguments[index] ?? OBJECT)
                )
            );
        }
    }
    return false;
}

/** `Iterable<Object>` and `Iterable<String>` stand for each other. */
const isArgumentCompatible = (project: Project, from: ApexType, to: ApexType): boolean =>
    from.kind === 'object' || isElementAssignable(project, from, to);

/** Whether a cast between the types can ever succeed. */
export function isCastable(project: Project, from: ApexType, to: ApexType): boolean {
    if (isAssignable(project, from, to) || isAssignable(project, to, from)) {
        return true;
    }
    if (numberRank(from) >= 0 && numberRank(to) >= 0) {
        return true;
    }
    if (from.kind === 'primitive' || to.kind === 'primitive') {
        return from.kind === 'object';
    }
    if (from.kind === 'list' && to.kind === 'list') {
        return isCastable(project, from.element, to.element);
    }
    if (from.kind === 'set' && to.kind === 'set') {
        return isCastable(project, from.element, to.element);
    }
    if (from.kind === 'map' && to.kind === 'map') {
        return isCastable(project, from.value, to.value);
    }
    if (from.kind === 'sobject' && to.kind === 'sobject') {
        return from.name === null || to.name === null || from.name === 'Name';
    }
    return isInterface(project, from) || isInterface(project, to);
}

export function isInterface(project: Project, type: ApexType): boolean {
    return type.kind === 'class'
        ? project.find(type.name)?.kind === 'interface'
        : libraryClassOf(project, type)?.kind === 'interface';
}

/** The type that two branches of an expression share, if any. */
export function commonType(project: Project, a: ApexType, b: ApexType): ApexType | null {
    if (a.kind === 'null') {
        return b;
    }
    if (b.kind === 'null' || sameType(a, b)) {
        return a;
    }
    if (isUnknown(project, a) || isUnknown(project, b)) {
        return UNKNOWN;
    }
    if (numberRank(a) >= 0 && numberRank(b) >= 0) {
        const higher = numberRank(a) > numberRank(b) ? a : b;
        return isPrimitive(higher, 'Double') || isPrimitive(a, 'Double') ? widest(a, b) : higher;
    }
    if (isText(a) && isText(b)) {
        return STRING;
    }
    if (isAssignable(project, a, b)) {
        return b;
    }
    if (isAssignable(project, b, a)) {
        return a;
    }
    return sharedAncestor(project, a, b);
}

const widest = (a: ApexType, b: ApexType): ApexType =>
    isPrimitive(a, 'Decimal') || isPrimitive(b, 'Decimal')
        ? DECIMAL
        : numberRank(a) > numberRank(b)
          ? a
          : b;

function sharedAncestor(project: Project, a: ApexType, b: ApexType): ApexType | null {
    if (a.kind === 'sobject' && b.kind === 'sobject') {
        return SOBJECT;
    }
    if (a.kind === 'list' && b.kind === 'list') {
        const element = commonType(project, a.element, b.element);
        return element && listOf(element);
    }
    if (a.kind === 'primitive' || b.kind === 'primitive') {
        return null;
    }
    for (const each of selfAndAncestors(project, a)) {
        if (isAssignable(project, b, each)) {
            return each;
        }
    }
    return OBJECT;
}

/** What a `for (x : y)` over the type yields. */
export function elementOf(project: Project, type: ApexType): ApexType | null {
    if (type.kind === 'list' || type.kind === 'set') {
        return type.element;
    }
    const iterable = libraryAncestor(project, type, 'System.Iterable');
    return iterable ? (iterable.arguments[0] ?? OBJECT) : null;
}

export const typeOfSymbol = (name: string): ApexType => classOf(name);
