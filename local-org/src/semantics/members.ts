/** What a type has: fields, properties and methods, its own and inherited, the platform's with their types filled in. */
import { OBJECT, type ApexType } from '../shared/types.js';
import type {
    LibraryClass,
    LibraryConstructor,
    LibraryMethod,
    LibraryProperty
} from './library.js';
import { isAskedOfAll } from './objectMethods.js';
import type { Project } from './project.js';
import type { FieldSymbol, MethodSymbol, TypeSymbol } from './symbols.js';
import { libraryClassOf, selfAndAncestors, substitute, substitutionOf } from './typeRelations.js';

export type MethodCandidate = {
    readonly parameters: readonly ApexType[];
    readonly returns: ApexType;
    readonly isStatic: boolean;
} & (
    | { readonly kind: 'project'; readonly symbol: MethodSymbol }
    | {
          readonly kind: 'library';
          readonly class: LibraryClass;
          readonly method: LibraryMethod;
      }
);

/** Members of a class of the library by name, indexed once. */
interface LibraryIndex {
    readonly methods: ReadonlyMap<string, readonly LibraryMethod[]>;
    readonly properties: ReadonlyMap<string, LibraryProperty>;
    readonly constructors: readonly LibraryConstructor[];
}

const INDEXES = new WeakMap<LibraryClass, LibraryIndex>();

export function indexOf(library: LibraryClass): LibraryIndex {
    let index = INDEXES.get(library);
    if (!index) {
        const methods = new Map<string, LibraryMethod[]>();
        const properties = new Map<string, LibraryProperty>();
        const constructors: LibraryConstructor[] = [];
        for (const member of library.members) {
            if (member.kind === 'method') {
                const key = member.name.toLowerCase();
                methods.set(key, [...(methods.get(key) ?? []), member]);
            } else if (member.kind === 'property') {
                properties.set(member.name.toLowerCase(), member);
            } else {
                constructors.push(member);
            }
        }
        index = { methods, properties, constructors };
        INDEXES.set(library, index);
    }
    return index;
}

/** All methods of that name, nearest first; those that are overridden are left out. */
export function methodsNamed(
    project: Project,
    type: ApexType,
    name: string
): readonly MethodCandidate[] {
    const key = name.toLowerCase();
    const found: MethodCandidate[] = [];
    const slots = new Set<string>();
    const visited: ApexType[] = [];
    for (const each of selfAndAncestors(project, type)) {
        visited.push(each);
        if (each.kind === 'class') {
            for (const symbol of project.find(each.name)?.methods.get(key) ?? []) {
                if (!slots.has(symbol.bound.slot) && !isAskedOfAll(symbol)) {
                    slots.add(symbol.bound.slot);
                    found.push({ kind: 'project', symbol, ...symbol.ref });
                }
            }
        }
        addLibraryMethods(project, each, type, key, found);
    }
    if (!visited.some((each) => each.kind === 'object')) {
        addLibraryMethods(project, OBJECT, type, key, found);
    }
    return found;
}

function addLibraryMethods(
    project: Project,
    declaring: ApexType,
    receiver: ApexType,
    key: string,
    found: MethodCandidate[]
): void {
    const library = libraryClassOf(project, declaring);
    const methods = library && indexOf(library).methods.get(key);
    if (!library || !methods) {
        return;
    }
    const values = new Map(substitutionOf(project, declaring)).set('Self', receiver);
    for (const method of methods) {
        const parameters = method.parameters.map((parameter) => substitute(parameter, values));
        const isHidden = found.some(
            (other) =>
                other.kind === 'library' &&
                other.parameters.length === parameters.length &&
                other.method.signature === method.signature
        );
        if (!isHidden) {
            found.push({
                kind: 'library',
                class: library,
                method,
                parameters,
                returns: substitute(method.returns, values),
                isStatic: method.isStatic
            });
        }
    }
}

/** A field or property of a class of the project, inherited ones included. */
export function findField(project: Project, type: ApexType, name: string): FieldSymbol | undefined {
    const key = name.toLowerCase();
    for (const each of selfAndAncestors(project, type)) {
        const found = each.kind === 'class' ? project.find(each.name)?.fields.get(key) : undefined;
        if (found) {
            return found;
        }
    }
    return undefined;
}

export interface PropertyCandidate {
    readonly class: LibraryClass;
    readonly property: LibraryProperty;
    readonly type: ApexType;
}

/** A property of a class of the platform, inherited ones included. */
export function findProperty(
    project: Project,
    type: ApexType,
    name: string
): PropertyCandidate | undefined {
    const key = name.toLowerCase();
    for (const each of selfAndAncestors(project, type)) {
        const library = libraryClassOf(project, each);
        const property = library && indexOf(library).properties.get(key);
        if (library && property) {
            return {
                class: library,
                property,
                type: substitute(property.type, substitutionOf(project, each))
            };
        }
    }
    return undefined;
}

/** The superclass of a class of the project, if it is one too. */
export function parentSymbol(project: Project, symbol: TypeSymbol): TypeSymbol | undefined {
    return symbol.superclass?.kind === 'class' ? project.find(symbol.superclass.name) : undefined;
}
