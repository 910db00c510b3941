/** The world that names are looked up in: the project's types, the org's objects, the platform's classes. */
import { positionOf, type At } from '../parser/ast.js';
import type { SoqlQuery, SoslQuery } from '../parser/soqlAst.js';
import type { Schema, SObjectDef } from '../schema/definitions.js';
import type { Diagnostic, Position } from '../shared/diagnostic.js';
import type { BoundExpression } from './bound.js';
import type { LibraryClass, TypeLibrary } from './library.js';
import { isKnownClass, isKnownNamespace } from './platformNames.js';
import type { TypeSymbol } from './symbols.js';

export interface AnalysisOptions {
    readonly schema: Schema;
    readonly library: TypeLibrary;
    /** Names of the project's custom labels; without it, every label is taken to exist. */
    readonly labels?: ReadonlySet<string>;
    /** Names of the project's Visualforce pages, in lower case; without it, every page is taken to exist. */
    readonly pages?: ReadonlySet<string>;
    /** The project's own namespace, under which its classes may be named too. */
    readonly namespace?: string;
    /** Errors of a static query: unknown objects and fields. */
    readonly checkQuery?: (
        query: SoqlQuery<BoundExpression>,
        position: Position
    ) => readonly Diagnostic[];
    /** Errors of a static search. */
    readonly checkSearch?: (
        search: SoslQuery<BoundExpression>,
        position: Position
    ) => readonly Diagnostic[];
}

export class Project {
    readonly options: AnalysisOptions;
    readonly schema: Schema;
    readonly library: TypeLibrary;
    /** By qualified name in lower case, inner types included. */
    readonly types = new Map<string, TypeSymbol>();
    /** Classes whose file could not be read at all: their names are known, nothing else is. */
    readonly unreadable = new Set<string>();

    constructor(options: AnalysisOptions) {
        this.options = options;
        this.schema = options.schema;
        this.library = options.library;
    }

    find(qualifiedName: string): TypeSymbol | undefined {
        return this.types.get(qualifiedName.toLowerCase());
    }

    sobject(name: string): SObjectDef | undefined {
        return this.schema.object(name);
    }

    libraryClass(qualifiedName: string): LibraryClass | undefined {
        return this.library.find(qualifiedName);
    }

    /** A namespace of the platform, had by the library or not. */
    isNamespace(name: string): boolean {
        return this.library.hasNamespace(name) || isKnownNamespace(name);
    }

    /** A class of the platform that the library does not have. */
    isPlatformClass(qualifiedName: string): boolean {
        return isKnownClass(qualifiedName) || (this.library.isKnown?.(qualifiedName) ?? false);
    }
}

export function diagnosticAt(
    severity: Diagnostic['severity'],
    message: string,
    file: string,
    where: At
): Diagnostic {
    return { severity, message, position: positionOf(file, where) };
}
