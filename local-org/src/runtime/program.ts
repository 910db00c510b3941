import { apexError } from '../shared/apexException.js';
import type { ApexObject } from '../shared/apexObject.js';
import { NotSupported } from '../shared/notSupported.js';
import { classOf, sameType, typeName, type ApexType } from '../shared/types.js';
import { ApexList, ApexMap, ApexSet, EnumValue } from '../shared/values/index.js';
import type { Schema } from '../schema/definitions.js';
import { SObject } from '../schema/sobject.js';
import type { LibraryClass, TypeLibrary } from '../semantics/library.js';
import {
    makeFieldInfo,
    type ClassInfo,
    type FieldInfo,
    type GeneratedClass,
    type GeneratedInstance
} from './classInfo.js';
import { typeNamed } from './forName.js';
import { Linker } from './linker.js';
import { isAssignable } from './typeTests.js';
import { typeOfValue } from './typeOf.js';
import type { GeneratedUnit, MethodShape, TypeShape } from './unit.js';

export interface ProgramParts {
    readonly units: readonly GeneratedUnit[];
    readonly library: TypeLibrary;
    readonly schema: Schema;
    /** Finds an enum constant of the platform: `enumConstant` of runtime/library. */
    readonly libraryEnumConstant: (type: string, name: string) => unknown;
}

/** A trigger, ready to run. */
export interface LinkedTrigger {
    readonly name: string;
    /** `before insert` … */
    readonly events: ReadonlySet<string>;
    run(): void;
}

/** Which lines of a unit ran. */
export interface UnitCoverage {
    readonly unit: GeneratedUnit;
    /** Lines that hold a statement, with whether it ran. */
    readonly lines: ReadonlyMap<number, boolean>;
}

type Callable = (...values: unknown[]) => unknown;

/** All classes and triggers of a project, running. One a worker; classes are linked when first needed. */
export class Program {
    readonly library: TypeLibrary;
    readonly schema: Schema;
    readonly #parts: ProgramParts;
    readonly #linker: Linker;
    readonly #classes = new Map<string, ClassInfo>();
    readonly #enums = new Map<string, readonly EnumValue[]>();
    readonly #triggers = new Map<string, GeneratedUnit[]>();
    readonly #coverage = new Map<GeneratedUnit, Uint8Array>();

    constructor(parts: ProgramParts) {
        this.#parts = parts;
        this.library = parts.library;
        this.schema = parts.schema;
        this.#linker = new Linker(this);
        for (const unit of parts.units) {
            this.#add(unit);
        }
    }

    #add(unit: GeneratedUnit): void {
        for (const shape of unit.types) {
            this.#classes.set(shape.name.toLowerCase(), this.#classInfo(shape, unit));
        }
        if (unit.trigger !== null) {
            const object = unit.trigger.object.toLowerCase();
            this.#triggers.set(object, [...(this.#triggers.get(object) ?? []), unit]);
        }
    }

    /** A class, interface or enum of the project by qualified name, any case. */
    classNamed(name: string): ClassInfo | undefined {
        return this.#classes.get(name.toLowerCase());
    }

    get classes(): readonly ClassInfo[] {
        return [...this.#classes.values()];
    }

    get units(): readonly GeneratedUnit[] {
        return this.#parts.units;
    }

    /** The triggers on an object. Their order is not defined on the platform; here it is by name. */
    triggersFor(object: string): LinkedTrigger[] {
        const units = this.#triggers.get(object.toLowerCase()) ?? [];
        return [...units]
            .sort((a, b) => (a.name < b.name ? -1 : 1))
            .map((unit) => ({
                name: unit.name,
                events: new Set(
                    unit.trigger!.events.map((event) =>
                        event.toLowerCase().trim().replace(/\s+/g, ' ')
                    )
                ),
                run: () => this.#linker.unit(unit).run!()
            }));
    }

    /** Runs anonymous Apex; its classes are known only to itself and as long as it runs. */
    runAnonymous(unit: GeneratedUnit): void {
        const hidden = unit.types.map(
            ({ name }) => [name.toLowerCase(), this.#classes.get(name.toLowerCase())] as const
        );
        this.#add(unit);
        try {
            this.#linker.unit(unit).run!();
        } finally {
            for (const [name, before] of hidden) {
                if (before === undefined) {
                    this.#classes.delete(name);
                } else {
                    this.#classes.set(name, before);
                }
            }
        }
    }

    /** Calls a static method by name: the overload that takes the values. */
    invokeStatic(className: string, methodName: string, values: readonly unknown[] = []): unknown {
        const info = this.#requireClass(className);
        const method = this.#overload(
            info.methods.filter(
                ({ name, isStatic }) => isStatic && name.toLowerCase() === methodName.toLowerCase()
            ),
            values
        );
        if (method === undefined) {
            throw new NotSupported(`${className}.${methodName} with ${values.length} arguments`);
        }
        return (info.generated[method.slot] as Callable)(...values) ?? null;
    }

    /** Calls a static method by its slot; of an `@future` method, its body. */
    invokeSlot(className: string, slot: string, values: readonly unknown[]): unknown {
        const { generated } = this.#requireClass(className);
        const method = generated[`${slot}!body`] ?? generated[slot];
        return (method as Callable).apply(generated, [...values]) ?? null;
    }

    /** Makes an instance of a project class by the constructor that takes the values. */
    construct(className: string, values: readonly unknown[] = []): ApexObject {
        const info = this.#requireClass(className);
        if (info.shape.kind !== 'class' || info.shape.isAbstract) {
            throw apexError(
                'System.TypeException',
                `Abstract class or interface cannot be constructed: ${info.name}`
            );
        }
        const instance = new info.generated();
        const slot =
            this.#overload(info.constructors, values)?.slot ??
            (values.length === 0 ? 'new()' : undefined);
        const constructor = (instance as unknown as Record<string, unknown>)[
            `${info.name}:${slot}`
        ] as Callable | undefined;
        if (constructor === undefined) {
            throw apexError(
                'System.TypeException',
                `No constructor of ${info.name} takes ${values.length} arguments`
            );
        }
        (instance as unknown as GeneratedInstance).$init();
        return constructor.apply(instance, [...values]) as ApexObject;
    }

    /** An instance without any constructor run: for deserialising. Fields are null. */
    allocate(className: string): ApexObject {
        return new (this.#requireClass(className).generated)();
    }

    /** `Type.newInstance()` of any type. */
    newInstance(type: ApexType): unknown {
        switch (type.kind) {
            case 'class':
                return this.construct(type.name);
            case 'list':
                return new ApexList(type.element);
            case 'set':
                return new ApexSet(type.element);
            case 'map':
                return new ApexMap(type.key, type.value);
            case 'sobject': {
                const def = type.name === null ? undefined : this.schema.object(type.name);
                if (def !== undefined) {
                    return new SObject(def);
                }
                break;
            }
            case 'library': {
                const made = newLibraryInstance(this.library.find(type.name));
                if (made !== undefined) {
                    return made;
                }
                break;
            }
            default:
                break;
        }
        throw apexError('System.TypeException', `Type cannot be constructed: ${typeName(type)}`);
    }

    /** `Type.forName`: any type by its text, null where there is none. */
    typeNamed(text: string): ApexType | null {
        return typeNamed(text, this);
    }

    /** The constants of an enum of the project. */
    enumConstants(name: string): readonly EnumValue[] {
        const key = name.toLowerCase();
        let constants = this.#enums.get(key);
        if (constants === undefined) {
            const info = this.#requireClass(name);
            constants = info.shape.enumValues.map(
                (each, ordinal) => new EnumValue(info.name, each, ordinal)
            );
            this.#enums.set(key, constants);
        }
        return constants;
    }

    enumConstant(type: string, name: string, isLibrary: boolean): unknown {
        if (isLibrary) {
            return this.#parts.libraryEnumConstant(type, name);
        }
        const lower = name.toLowerCase();
        return this.enumConstants(type).find((each) => each.name.toLowerCase() === lower) ?? null;
    }

    /** Whether a value of one type can stand where the other is asked for. */
    isAssignable(from: ApexType, to: ApexType): boolean {
        return isAssignable(from, to, this);
    }

    /** The counters of a unit's lines; generated code writes them. */
    coverageOf(unit: GeneratedUnit): Uint8Array {
        let counters = this.#coverage.get(unit);
        if (counters === undefined) {
            // A buffer of its own, as small arrays inside the heap are slower to write to.
            counters = new Uint8Array(new ArrayBuffer(Math.max(128, unit.coverable.length)));
            this.#coverage.set(unit, counters);
        }
        return counters;
    }

    /** Which lines of which units ran since the last reset. */
    coverage(): UnitCoverage[] {
        return this.units.map((unit) => {
            const counters = this.#coverage.get(unit);
            return {
                unit,
                lines: new Map(
                    unit.coverable.map((line, place) => [line, counters?.[place] === 1] as const)
                )
            };
        });
    }

    resetCoverage(): void {
        for (const counters of this.#coverage.values()) {
            counters.fill(0);
        }
    }

    #requireClass(name: string): ClassInfo {
        const info = this.classNamed(name);
        if (info === undefined) {
            throw new NotSupported(`class ${name}: it does not exist or does not compile`);
        }
        return info;
    }

    #overload<T extends Pick<MethodShape, 'parameters'>>(
        candidates: readonly T[],
        values: readonly unknown[]
    ): T | undefined {
        const fitting = candidates.filter(({ parameters }) => parameters.length === values.length);
        if (fitting.length < 2) {
            return fitting[0];
        }
        const types = values.map(typeOfValue);
        const byTypes = (fits: (from: ApexType, to: ApexType) => boolean): T | undefined =>
            fitting.find(({ parameters }) =>
                parameters.every(({ type }, at) => fits(types[at]!, type))
            );
        return byTypes(sameType) ?? byTypes((from, to) => this.isAssignable(from, to));
    }

    #classInfo(shape: TypeShape, unit: GeneratedUnit): ClassInfo {
        const linker = this.#linker;
        const classNamed = (name: string) => this.classNamed(name);
        const supertypesOf = (type: ApexType) => this.#supertypes(type);
        let generated: GeneratedClass | null = null;
        let fields: readonly FieldInfo[] | null = null;
        let supertypes: readonly ApexType[] | null = null;
        let names: ReadonlySet<string> | null = null;
        const info: ClassInfo = {
            name: shape.name,
            shape,
            type: classOf(shape.name),
            methods: shape.methods,
            constructors: shape.constructors,
            get parent() {
                return shape.superclass?.kind === 'class'
                    ? (classNamed(shape.superclass.name) ?? null)
                    : null;
            },
            get fields() {
                fields ??= shape.fields.map((field) => makeFieldInfo(field, info));
                return fields;
            },
            get supertypes() {
                supertypes ??= supertypesOf(info.type);
                return supertypes;
            },
            get allTypes() {
                names ??= new Set(
                    info.supertypes.flatMap((type) =>
                        type.kind === 'class' || type.kind === 'library'
                            ? [type.name.toLowerCase()]
                            : []
                    )
                );
                return names;
            },
            get generated() {
                generated ??= linker.makeClass(info, unit);
                return generated;
            }
        };
        return info;
    }

    /** A type with all that it extends and implements, nearest first. */
    #supertypes(of: ApexType): ApexType[] {
        const found: ApexType[] = [];
        const seen = new Set<string>();
        const open = [of];
        for (let type = open.shift(); type !== undefined; type = open.shift()) {
            const name = typeName(type).toLowerCase();
            if (seen.has(name)) {
                continue;
            }
            seen.add(name);
            found.push(type);
            const known =
                type.kind === 'class'
                    ? this.classNamed(type.name)?.shape
                    : type.kind === 'library'
                      ? this.library.find(type.name)
                      : undefined;
            if (known !== undefined) {
                open.push(
                    ...(known.superclass === null ? [] : [known.superclass]),
                    ...known.interfaces
                );
            }
        }
        return found;
    }
}

function newLibraryInstance(found: LibraryClass | undefined): unknown {
    const constructor = found?.members.find(
        (member) => member.kind === 'constructor' && member.parameters.length === 0
    );
    return constructor?.kind === 'constructor'
        ? (constructor.implementation as Callable)()
        : undefined;
}
