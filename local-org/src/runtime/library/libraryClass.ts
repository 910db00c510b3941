import type { LibraryClass, LibraryMember } from '../../semantics/library.js';
import { ApexException } from '../../shared/apexException.js';
import type { ApexType } from '../../shared/types.js';
import { libraryOf } from '../../shared/types.js';
import { ApexList, EnumValue } from '../../shared/values/index.js';
import { parseMember, parseType } from './signature.js';

/** A method's or constructor's code, or a property's two; `undefined` for what an interface only declares. */
export type Implementation =
    | ((...values: never[]) => unknown)
    | { get?: (...values: never[]) => unknown; set?: (...values: never[]) => void }
    | undefined;

export interface ClassSource {
    /** Address of the page that documents the class. */
    readonly reference: string;
    readonly kind?: 'class' | 'interface';
    readonly isAbstract?: boolean;
    /** As written in Apex: `System.Exception`. */
    readonly extends?: string;
    readonly implements?: readonly string[];
    /** Signature as in Apex → implementation. */
    readonly members: Readonly<Record<string, Implementation>>;
}

/** A class of the platform as both compiler and runtime see it; its signatures are parsed when first asked for. */
export class RuntimeClass implements LibraryClass {
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly isAbstract: boolean;
    readonly typeParameters: readonly string[];
    readonly reference: string;
    /** Constants of an enum, in order. */
    readonly constants: readonly EnumValue[];
    readonly #source: Omit<ClassSource, 'kind'>;
    #members: readonly LibraryMember[] | null = null;
    #superclass: ApexType | null | undefined;
    #interfaces: readonly ApexType[] | null = null;

    constructor(
        declaration: string,
        kind: LibraryClass['kind'],
        source: Omit<ClassSource, 'kind'>,
        constants: readonly EnumValue[] = []
    ) {
        const [name = '', parameters = ''] = declaration.replace('>', '').split('<');
        this.name = name;
        this.kind = kind;
        this.typeParameters = parameters === '' ? [] : parameters.split(',').map((p) => p.trim());
        this.isAbstract = source.isAbstract ?? false;
        this.reference = source.reference;
        this.constants = constants;
        this.#source = source;
    }

    get values(): readonly string[] {
        return this.constants.map(({ name }) => name);
    }

    get superclass(): ApexType | null {
        if (this.#superclass === undefined) {
            const text = this.#source.extends;
            this.#superclass = text === undefined ? null : parseType(text, this);
        }
        return this.#superclass;
    }

    get interfaces(): readonly ApexType[] {
        this.#interfaces ??= (this.#source.implements ?? []).map((text) => parseType(text, this));
        return this.#interfaces;
    }

    get members(): readonly LibraryMember[] {
        this.#members ??= Object.entries(this.#source.members).map(([signature, implementation]) =>
            parseMember(signature, implementation, this)
        );
        return this.#members;
    }
}

/** Declares a class or interface of the platform: `libraryClass('System.Iterable<T>', { … })`. */
export function libraryClass(declaration: string, source: ClassSource): RuntimeClass {
    return new RuntimeClass(declaration, source.kind ?? 'class', source);
}

/** Declares an enum of the platform. */
export function libraryEnum(
    name: string,
    values: readonly string[],
    reference: string
): RuntimeClass {
    const constants = values.map((value, ordinal) => new EnumValue(name, value, ordinal, true));
    const type = libraryOf(name);
    return new RuntimeClass(
        name,
        'enum',
        {
            reference,
            members: {
                [`static List<${name}> values()`]: () => new ApexList(type, [...constants]),
                [`static ${name} valueOf(String name)`]: (text: string | null) =>
                    enumValueNamed(name, constants, text)
            }
        },
        constants
    );
}

/** `valueOf` of an enum: finds without case, refuses as the platform does. */
export function enumValueNamed(
    type: string,
    constants: readonly EnumValue[],
    name: string | null
): EnumValue {
    if (name === null) {
        throw new ApexException('System.NullPointerException', 'Argument cannot be null.');
    }
    const found = constants.find((constant) => constant.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) {
        throw new ApexException(
            'System.NoSuchElementException',
            `No enum constant ${type}.${name}`
        );
    }
    return found;
}

const EXCEPTION_REFERENCE =
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_exception_methods.htm';

/** Declares one of the platform's exceptions, which all have the same four constructors. */
export function libraryException(
    name: string,
    members: Readonly<Record<string, Implementation>> = {},
    reference = EXCEPTION_REFERENCE
): RuntimeClass {
    return new RuntimeClass(name, 'class', {
        reference,
        extends: 'System.Exception',
        members: {
            'new()': () => new ApexException(name),
            'new(String message)': (message: string | null) => new ApexException(name, message),
            'new(Exception cause)': (cause: ApexException | null) =>
                new ApexException(name, cause?.message ?? null, cause),
            'new(String message, Exception cause)': (
                message: string | null,
                cause: ApexException | null
            ) => new ApexException(name, message, cause),
            ...members
        }
    });
}

/** A property that reads and writes a field of the same or another name of the implementing object. */
export function property(field: string): {
    get: (self: Record<string, unknown>) => unknown;
    set: (self: Record<string, unknown>, value: unknown) => void;
} {
    return {
        get: (self) => self[field] ?? null,
        set: (self, value) => {
            self[field] = value;
        }
    };
}
