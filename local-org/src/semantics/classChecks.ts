/** What must hold for a class as a whole: its parents, and that it has what they ask for. */
import { sameType, typeName, type ApexType } from '../shared/types.js';
import { CompileError } from './compileError.js';
import { indexOf, methodsNamed, type MethodCandidate } from './members.js';
import { diagnosticAt, type Project } from './project.js';
import { isAskedOfAll, isObjects } from './objectMethods.js';
import type { MethodSymbol, TypeSymbol } from './symbols.js';
import {
    hasUnknownAncestor,
    isAssignable,
    isException,
    isInterface,
    isUnknown,
    libraryClassOf,
    parentsOf,
    selfAndAncestors,
    substitute,
    substitutionOf
} from './typeRelations.js';

export function checkClass(project: Project, symbol: TypeSymbol): void {
    try {
        checkParents(project, symbol);
        checkMembers(project, symbol);
        if (symbol.kind === 'class' && !symbol.isAbstract) {
            checkComplete(project, symbol);
        }
    } catch (error) {
        if (!(error instanceof CompileError)) {
            throw error;
        }
        symbol.top.diagnostics.push(diagnosticAt('error', error.message, symbol.file, error.at));
    }
    addLibrarySlots(project, symbol);
}

function checkParents(project: Project, symbol: TypeSymbol): void {
    const { declaration, superclass } = symbol;
    if (isCircular(project, symbol)) {
        throw new CompileError(`Circular definition: ${symbol.name}`, declaration.at);
    }
    if (superclass) {
        const parent = superclass.kind === 'class' ? project.find(superclass.name) : undefined;
        if (isInterface(project, superclass)) {
            throw new CompileError(
                `Class ${symbol.name} must implement, not extend, the interface ${typeName(superclass)}`,
                declaration.at
            );
        }
        if (parent && !parent.isVirtual) {
            throw new CompileError(
                `Non-virtual and non-abstract type cannot be extended: ${parent.name}`,
                declaration.at
            );
        }
        if (isException(project, superclass) && !/exception$/i.test(symbol.name)) {
            throw new CompileError(
                `Classes extending Exception must have a name ending in 'Exception': ${symbol.name}`,
                declaration.at
            );
        }
    } else if (symbol.kind === 'class' && /exception$/i.test(declaration.name.text)) {
        throw new CompileError(
            `Exception class must extend another Exception class: ${symbol.name}`,
            declaration.at
        );
    }
    for (const each of symbol.interfaces) {
        if (!isInterface(project, each) && !isUnknown(project, each)) {
            throw new CompileError(
                `${symbol.name}: Interface expected: ${typeName(each)}`,
                declaration.at
            );
        }
    }
}

function isCircular(project: Project, symbol: TypeSymbol): boolean {
    const seen = new Set<string>();
    for (let each: ApexType | null = symbol.type; each?.kind === 'class';) {
        if (seen.has(each.name)) {
            return true;
        }
        seen.add(each.name);
        each = project.find(each.name)?.superclass ?? null;
    }
    return false;
}

function checkMembers(project: Project, symbol: TypeSymbol): void {
    for (const method of [...symbol.methods.values()].flat()) {
        const { bound, declaration } = method;
        const needsBody = symbol.kind === 'class' && !bound.isAbstract;
        if (needsBody !== (declaration.body !== null)) {
            throw new CompileError(
                needsBody
                    ? `Method must have a body: ${bound.name}`
                    : `Abstract methods cannot have a body: ${bound.name}`,
                declaration.at
            );
        }
        if (bound.isAbstract && symbol.kind === 'class' && !symbol.isAbstract) {
            throw new CompileError(
                `Abstract methods must be declared in an abstract class: ${bound.name}`,
                declaration.at
            );
        }
        checkOverride(project, symbol, method);
    }
}

function checkOverride(project: Project, symbol: TypeSymbol, method: MethodSymbol): void {
    const { bound, declaration } = method;
    const hidden = overridden(project, symbol, method);
    if (bound.isOverride && !hidden && !mayHaveMore(project, symbol.type)) {
        throw new CompileError(
            `Method does not override an ancestor method: ${signature(method)}`,
            declaration.at
        );
    }
    if (!hidden || hidden === 'library' || bound.isStatic) {
        return;
    }
    if (!hidden.bound.isVirtual) {
        throw new CompileError(
            `Non-virtual, non-abstract methods cannot be overridden: ${signature(method)}`,
            declaration.at
        );
    }
    // A method that only gives an abstract one its body need not say so.
    if (!bound.isOverride && hidden.owner.kind === 'class' && !hidden.bound.isAbstract) {
        throw new CompileError(
            `Method must use the override keyword: ${signature(method)}`,
            declaration.at
        );
    }
}

/** Of the platform's classes not all that can be overridden is known; of exceptions it is. */
const mayHaveMore = (project: Project, type: ApexType): boolean =>
    hasUnknownAncestor(project, type) ||
    (!isException(project, type) &&
        [...selfAndAncestors(project, type)].some(
            (each) => libraryClassOf(project, each)?.kind === 'class'
        ));

const signature = ({ bound, owner }: MethodSymbol): string =>
    `${typeName(bound.returns)} ${owner.name}.${bound.name}(${bound.parameters
        .map((parameter) => typeName(parameter.type))
        .join(', ')})`;

/** The method of a superclass that this one replaces. */
function overridden(
    project: Project,
    symbol: TypeSymbol,
    { bound }: MethodSymbol
): MethodSymbol | 'library' | null {
    const parents = parentsOf(project, symbol.type);
    const start: readonly ApexType[] = parents.length > 0 ? parents : [{ kind: 'object' }];
    for (const parent of start) {
        const candidates = methodsNamed(project, parent, bound.name);
        for (const each of candidates) {
            if (each.parameters.length !== bound.parameters.length || each.isStatic) {
                continue;
            }
            if (each.kind === 'library') {
                return 'library';
            }
            const isPrivate =
                each.symbol.bound.access === 'private' && !each.symbol.bound.isVirtual;
            if (each.symbol.bound.slot === bound.slot && !isPrivate) {
                return each.symbol;
            }
        }
    }
    return null;
}

/** Every abstract method has been given a body, every interface's method exists. */
function checkComplete(project: Project, symbol: TypeSymbol): void {
    for (const ancestor of selfAndAncestors(project, symbol.type)) {
        const parent = ancestor.kind === 'class' ? project.find(ancestor.name) : undefined;
        for (const required of parent ? [...parent.methods.values()].flat() : []) {
            if (
                required.bound.isAbstract &&
                !isAskedOfAll(required) &&
                !isImplemented(project, symbol, required)
            ) {
                throw missing(symbol, signature(required));
            }
        }
        if (ancestor.kind === 'library') {
            checkLibraryInterface(project, symbol, ancestor);
        }
    }
}

const missing = (symbol: TypeSymbol, what: string): CompileError =>
    new CompileError(
        `Class ${symbol.name} must implement the method: ${what}`,
        symbol.declaration.at
    );

function isImplemented(project: Project, symbol: TypeSymbol, required: MethodSymbol): boolean {
    return methodsNamed(project, symbol.type, required.bound.name).some(
        (each) =>
            each.kind === 'project' &&
            !each.symbol.bound.isAbstract &&
            (each.symbol.bound.slot === required.bound.slot ||
                standsFor(project, each.symbol, required))
    );
}

/**
 * A method that takes `Map<K, Object>` stands for one that takes `Map<K, V>`: collections convert. One that takes an
 * Object, or an ancestor, stands for what takes less.
 */
function standsFor(project: Project, { ref }: MethodSymbol, required: MethodSymbol): boolean {
    const asked = required.ref.parameters;
    return (
        ref.parameters.length === asked.length &&
        ref.parameters.every(
            (parameter, at) =>
                sameType(parameter, asked[at]!) ||
                ((parameter.kind === 'object' || parameter.kind === asked[at]!.kind) &&
                    ['object', 'class', 'sobject', 'list', 'set', 'map'].includes(parameter.kind) &&
                    isAssignable(project, asked[at]!, parameter))
        )
    );
}

/** Slots of abstract methods that a method stands for without having their very types. */
const slotsStoodFor = (project: Project, symbol: TypeSymbol, method: MethodSymbol): string[] =>
    method.bound.isAbstract || method.bound.isStatic
        ? []
        : abstractMethods(project, symbol)
              .filter(
                  (required) =>
                      required.ref.name.toLowerCase() === method.ref.name.toLowerCase() &&
                      required.bound.slot !== method.bound.slot &&
                      standsFor(project, method, required) &&
                      !methodsNamed(project, symbol.type, required.bound.name).some(
                          (each) =>
                              each.kind === 'project' &&
                              !each.symbol.bound.isAbstract &&
                              each.symbol.bound.slot === required.bound.slot
                      )
              )
              .map(({ bound }) => bound.slot);

/** What interfaces of the project, and abstract classes, ask of a class. */
function abstractMethods(project: Project, symbol: TypeSymbol): MethodSymbol[] {
    return [...selfAndAncestors(project, symbol.type)].flatMap((each) => {
        const parent = each.kind === 'class' ? project.find(each.name) : undefined;
        return parent === undefined || parent === symbol
            ? []
            : [...parent.methods.values()].flat().filter(({ bound }) => bound.isAbstract);
    });
}

/** By name and number of parameters: some of the platform's interfaces let types vary. */
function checkLibraryInterface(
    project: Project,
    symbol: TypeSymbol,
    type: Extract<ApexType, { kind: 'library' }>
): void {
    const library = libraryClassOf(project, type);
    if (library?.kind !== 'interface') {
        return;
    }
    const values = substitutionOf(project, type);
    for (const [name, methods] of indexOf(library).methods) {
        const isThere = methodsNamed(project, symbol.type, name).some(
            (each) =>
                each.kind === 'project' &&
                methods.some((method) => method.parameters.length === each.parameters.length)
        );
        const [method] = methods;
        if (!isThere && method && method.implementation === undefined && !method.isStatic) {
            const types = method.parameters.map((each) => typeName(substitute(each, values)));
            throw missing(
                symbol,
                `${typeName(substitute(method.returns, values))} ${library.name}.${method.name}(${types.join(', ')})`
            );
        }
    }
}

/** The names under which the library may call a method. */
function addLibrarySlots(project: Project, symbol: TypeSymbol): void {
    // An interface that is not known may ask for any of the methods.
    const isOpen = hasUnknownAncestor(project, symbol.type);
    for (const method of [...symbol.methods.values()].flat()) {
        const { bound } = method;
        if (isAskedOfAll(method)) {
            bound.librarySlots = [`${bound.name.toLowerCase()}$${bound.parameters.length}`];
        }
        if (symbol.kind !== 'class') {
            continue;
        }
        const asked = methodsNamed(project, symbol.type, bound.name).filter(
            (each) =>
                !each.isStatic &&
                each.parameters.length === bound.parameters.length &&
                isInherited(each, symbol)
        );
        const types = bound.parameters.map(({ type }) => type);
        const isLibrarys =
            asked.some((each) => each.kind === 'library') ||
            isOpen ||
            (!bound.isStatic && isObjects(bound.name.toLowerCase(), types));
        // A static method may stand for an interface's: it then answers to its slot on instances, too.
        const isInterfaces = bound.isStatic && isRequired(project, symbol, bound.slot);
        bound.librarySlots = [
            ...(isLibrarys ? [`${bound.name.toLowerCase()}$${bound.parameters.length}`] : []),
            ...(isInterfaces ? [bound.slot] : []),
            ...slotsStoodFor(project, symbol, method)
        ];
    }
}

const isInherited = (candidate: MethodCandidate, symbol: TypeSymbol): boolean =>
    candidate.kind === 'library' || candidate.symbol.owner !== symbol;

/** Whether an interface of the project, or an abstract class, asks for a method of that slot. */
const isRequired = (project: Project, symbol: TypeSymbol, slot: string): boolean =>
    abstractMethods(project, symbol).some(({ bound }) => bound.slot === slot);
