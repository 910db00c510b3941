import type { ApexObject } from '../shared/apexObject.js';
import type { ApexType } from '../shared/types.js';
import type { Access, BoundAnnotation } from '../semantics/bound.js';
import type { ConstructorShape, FieldShape, MethodShape, TypeShape } from './unit.js';

/** A JavaScript class that was generated for a class of the project. */
export interface GeneratedClass {
    new (): ApexObject;
    readonly prototype: ApexObject;
    /** The static variables, initialised on first use; absent where neither class nor parents have any. */
    $s?(): Record<string, unknown>;
    readonly [method: string]: unknown;
}

/** What instances of project classes have besides their own. */
export interface GeneratedInstance {
    readonly $info: ClassInfo;
    /** Runs the initialisers of all its classes; comes before every constructor. */
    $init(): ApexObject;
}

/** A field or property as reflection sees it: JSON, serialised jobs, Visualforce-like readers. */
export interface FieldInfo {
    readonly name: string;
    readonly type: ApexType;
    readonly isStatic: boolean;
    readonly isTransient: boolean;
    readonly isFinal: boolean;
    readonly isProperty: boolean;
    readonly access: Access;
    readonly annotations: readonly BoundAnnotation[];
    readonly canRead: boolean;
    readonly canWrite: boolean;
    readonly owner: ClassInfo;
    /** Through the getter where there is one. `object` null: a static field. */
    read(object: ApexObject | null): unknown;
    /** Through the setter where there is one. */
    write(object: ApexObject | null, value: unknown): void;
    /** Past accessors: the variable itself. */
    readRaw(object: ApexObject): unknown;
    writeRaw(object: ApexObject, value: unknown): void;
}

/** A type of the project at run time. */
export interface ClassInfo {
    /** `Outer.Inner`, in its declared spelling. */
    readonly name: string;
    readonly shape: TypeShape;
    readonly type: ApexType;
    /** The superclass, when it is the project's too. */
    readonly parent: ClassInfo | null;
    /** Own fields and properties, in source order. */
    readonly fields: readonly FieldInfo[];
    readonly methods: readonly MethodShape[];
    readonly constructors: readonly ConstructorShape[];
    /** Lower-case names of the class, its parents and all interfaces: `foo`, `system.comparable`. */
    readonly allTypes: ReadonlySet<string>;
    /** All types that it is: itself, parents, interfaces with their arguments. */
    readonly supertypes: readonly ApexType[];
    /** The class itself; linked on first use. */
    readonly generated: GeneratedClass;
}

/** Own and inherited instance fields, the topmost parent's first. */
export function instanceFields(info: ClassInfo): FieldInfo[] {
    const inherited = info.parent === null ? [] : instanceFields(info.parent);
    return [...inherited, ...info.fields.filter((field) => !field.isStatic)];
}

/** The class of an instance of a project class; undefined for instances of library classes. */
export function classInfoOf(object: object): ClassInfo | undefined {
    return (object as { $info?: ClassInfo }).$info;
}

export function makeFieldInfo(shape: FieldShape, owner: ClassInfo): FieldInfo {
    type Slots = Record<string, unknown>;
    type Methods = Record<string, (...values: unknown[]) => unknown>;
    const home = (object: ApexObject | null): Slots =>
        (shape.isStatic ? owner.generated.$s!() : object) as unknown as Slots;
    const methods = (object: ApexObject | null): Methods =>
        (shape.isStatic ? owner.generated : object) as unknown as Methods;
    const { name, type, isStatic, isTransient, isFinal, isProperty, access, annotations } = shape;
    return {
        name,
        type,
        isStatic,
        isTransient,
        isFinal,
        isProperty,
        access,
        annotations,
        canRead: shape.canRead,
        canWrite: shape.canWrite,
        owner,
        read: (object) =>
            shape.getter === null ? home(object)[shape.key] : methods(object)[shape.getter]!(),
        write(object, value) {
            if (shape.setter === null) {
                home(object)[shape.key] = value;
            } else {
                methods(object)[shape.setter]!(value);
            }
        },
        readRaw: (object) => home(object)[shape.key],
        writeRaw(object, value) {
            home(object)[shape.key] = value;
        }
    };
}
