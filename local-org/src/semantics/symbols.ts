/** What the analysis knows of the project's types while it works: declarations and what they declare. */
import type {
    CompilationUnit,
    ConstructorDeclaration,
    MethodDeclaration,
    PropertyDeclaration,
    TypeDeclaration
} from '../parser/ast.js';
import type { Diagnostic } from '../shared/diagnostic.js';
import type { ApexType } from '../shared/types.js';
import type { Access, BoundConstructor, BoundField, BoundMethod, BoundMethodRef } from './bound.js';

/** One parsed file, and what its metadata says of it. */
export interface SourceUnit {
    readonly unit: CompilationUnit;
    readonly apiVersion: number;
}

/** The analysis fills in place what the tree then shows as read-only. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface TypeSymbol {
    readonly declaration: TypeDeclaration;
    readonly file: string;
    readonly apiVersion: number;
    /** Qualified, in its declared spelling. */
    readonly name: string;
    readonly type: ApexType;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly outer: TypeSymbol | null;
    /** The top-level type that this one is in: one file, one fate. */
    readonly top: TopLevel;
    /** Keys of all maps in lower case. */
    readonly inner: Map<string, TypeSymbol>;
    readonly fields: Map<string, FieldSymbol>;
    readonly methods: Map<string, MethodSymbol[]>;
    readonly constructors: ConstructorSymbol[];
    readonly access: Access;
    readonly isTestVisible: boolean;
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isTest: boolean;
    superclass: ApexType | null;
    interfaces: readonly ApexType[];
    /** Bodies are not bound: the file has syntax errors. */
    readonly hasErrors: boolean;
}

/** What the types of one file share. */
export interface TopLevel {
    readonly diagnostics: Diagnostic[];
    readonly isTest: boolean;
    /** Name of the top-level type, for private access. */
    readonly name: string;
}

export interface FieldSymbol {
    readonly owner: TypeSymbol;
    readonly bound: Mutable<BoundField>;
    readonly isTestVisible: boolean;
    readonly declaration: PropertyDeclaration | null;
}

export interface MethodSymbol {
    readonly owner: TypeSymbol;
    readonly bound: Mutable<BoundMethod>;
    readonly ref: BoundMethodRef;
    readonly isTestVisible: boolean;
    readonly declaration: MethodDeclaration;
}

export interface ConstructorSymbol {
    readonly owner: TypeSymbol;
    readonly bound: Mutable<BoundConstructor>;
    readonly isTestVisible: boolean;
    /** `null`: the constructor that a class without any has. */
    readonly declaration: ConstructorDeclaration | null;
}
