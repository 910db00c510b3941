import { Script } from 'node:vm';
import { ApexException } from '../shared/apexException.js';
import { ApexObject } from '../shared/apexObject.js';
import { NotSupported } from '../shared/notSupported.js';
import { textOf } from '../shared/values/index.js';
import { callDepth } from './callDepth.js';
import { instanceFields, type ClassInfo, type GeneratedClass } from './classInfo.js';
import { linkConstant } from './linkConstant.js';
import { initBase } from './exceptions.js';
import { makeHelpers } from './helpers.js';
import { interruptWord } from './interrupt.js';
import type { Program } from './program.js';
import { registerLines } from './stackTrace.js';
import { UNIT_SCHEME, type GeneratedUnit } from './unit.js';

/** A module, evaluated. */
export interface LinkedUnit {
    /** By lower-case name: the class, as a function of its base class. */
    readonly types: Readonly<Record<string, (base: unknown) => GeneratedClass>>;
    /** Of triggers and anonymous Apex. */
    readonly run?: () => void;
}

type Module = (
    helpers: unknown,
    constants: readonly unknown[],
    coverage: Uint8Array,
    word: Int32Array,
    depth: Int32Array,
    link: (name: string) => GeneratedClass
) => LinkedUnit;

/** The name under which stacks show a unit: a trigger may be called as a class is. */
export const unitKey = ({ kind, name }: GeneratedUnit): string =>
    kind === 'class' ? name : `${name}.${kind}`;

/** Turns units into running code, each when it is first needed. */
export class Linker {
    readonly #program: Program;
    readonly #helpers: ReturnType<typeof makeHelpers>;
    readonly #linked = new Map<GeneratedUnit, LinkedUnit>();

    constructor(program: Program) {
        this.#program = program;
        this.#helpers = makeHelpers(program);
    }

    /** Evaluates the module of a unit. */
    unit(unit: GeneratedUnit): LinkedUnit {
        let linked = this.#linked.get(unit);
        if (linked === undefined) {
            const key = unitKey(unit);
            registerLines(key, unit.lines);
            const { constants, missing } = this.#constants(unit);
            const code = missing.size === 0 ? unit.code : askLate(unit.code, missing);
            const module = new Script(code, {
                filename: UNIT_SCHEME + key
            }).runInThisContext() as Module;
            linked = module(
                this.#helpers,
                constants,
                this.#program.coverageOf(unit),
                interruptWord(),
                callDepth,
                (name) => this.classNamed(name)
            );
            this.#linked.set(unit, linked);
        }
        return linked;
    }

    /** What is missing (an enum of a class that does not compile) is refused where it is reached. */
    #constants(unit: GeneratedUnit): { constants: unknown[]; missing: Set<number> } {
        const missing = new Set<number>();
        const constants = unit.constants.map((each, at) => {
            try {
                return linkConstant(each, this.#program);
            } catch (error) {
                if (!(error instanceof NotSupported)) {
                    throw error;
                }
                missing.add(at);
                return (): never => {
                    throw new NotSupported(error.feature);
                };
            }
        });
        return { constants, missing };
    }

    classNamed(name: string): GeneratedClass {
        const info = this.#program.classNamed(name);
        if (info === undefined) {
            throw new NotSupported(`${name}: Dependent class is invalid and needs recompilation`);
        }
        return info.generated;
    }

    /** Makes the JavaScript class of a project class. Its parents are made first. */
    makeClass(info: ClassInfo, unit: GeneratedUnit): GeneratedClass {
        const make = this.unit(unit).types[info.name.toLowerCase()];
        if (make === undefined) {
            throw new Error(`${info.name} is no class`);
        }
        const isException = info.allTypes.has('system.exception');
        const made = make(info.parent?.generated ?? (isException ? ApexException : ApexObject));
        Object.defineProperties(made.prototype, {
            $info: { value: info },
            $type: { value: info.type }
        });
        if (isException) {
            addExceptionConstructors(made, info);
        } else if (info.parent === null) {
            Object.defineProperty(made.prototype, '$text', { value: describe });
        }
        return made;
    }
}

const DECLARED = /^[^]*?\]=\$k;/;
const TEXT_OR_CONSTANT = /"(?:[^"\\]|\\.)*"|\bk(\d+)\b/g;

/** Code in which the uses of the missing constants call what refuses them. */
function askLate(code: string, missing: ReadonlySet<number>): string {
    const head = DECLARED.exec(code)?.[0] ?? '';
    const body = code
        .slice(head.length)
        .replace(TEXT_OR_CONSTANT, (all, at?: string) =>
            at !== undefined && missing.has(Number(at)) ? `$k[${at}]()` : all
        );
    return head + body;
}

const EXCEPTION_SLOTS = [
    'new()',
    'new(string)',
    'new(exception)',
    'new(system.exception)',
    'new(string,exception)',
    'new(string,system.exception)'
];

/** Every exception of the project has the four constructors of `System.Exception`. */
function addExceptionConstructors({ prototype }: GeneratedClass, info: ClassInfo): void {
    const declared = new Set(info.constructors.map(({ slot }) => slot));
    for (const slot of EXCEPTION_SLOTS) {
        if (!declared.has(slot)) {
            Object.defineProperty(prototype, `${info.name}:${slot}`, {
                value(this: ApexException, ...values: unknown[]) {
                    initBase(this, ...values);
                    return this;
                }
            });
        }
    }
}

const describing = new Set<object>();

/** `Name:[field=value, …]`, for classes without a `toString` of their own. */
function describe(this: ApexObject): string {
    if (describing.has(this)) {
        return '(already output)';
    }
    const { $info } = this as unknown as { readonly $info: ClassInfo };
    describing.add(this);
    try {
        const fields = instanceFields($info)
            .filter(({ isProperty, canWrite }) => !isProperty || canWrite)
            .map((field) => `${field.name}=${textOf(field.readRaw(this))}`);
        return `${$info.name.replace(/^.*\./, '')}:[${fields.join(', ')}]`;
    } finally {
        describing.delete(this);
    }
}
