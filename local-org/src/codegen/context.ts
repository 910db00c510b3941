import type { BoundType, LocalVariable, SharingMode } from '../semantics/bound.js';
import type { ConstantRef } from '../runtime/unit.js';
import { LineEmitter } from './lineEmitter.js';
import { variableName } from './names.js';

/** What is collected while one file is generated. */
export class UnitContext {
    readonly emitter = new LineEmitter();
    readonly constants: ConstantRef[] = [];
    readonly #constantByKey = new Map<string, string>();
    readonly #classes: string[] = [];
    readonly #classIndex = new Map<string, number>();
    readonly #coverage = new Map<number, number>();
    /** Types of this file that have static state, by lower-case name: their number. */
    readonly #statics = new Map<string, number>();
    readonly apiVersion: number;

    constructor(apiVersion: number) {
        this.apiVersion = apiVersion;
    }

    /** Name of a constant that the linker fills in. */
    constant(ref: ConstantRef): string {
        const isShared = ref.kind !== 'query' && ref.kind !== 'search';
        const key = isShared ? JSON.stringify(ref) : '';
        const known = isShared ? this.#constantByKey.get(key) : undefined;
        if (known !== undefined) {
            return known;
        }
        const name = `k${this.constants.push(ref) - 1}`;
        if (isShared) {
            this.#constantByKey.set(key, name);
        }
        return name;
    }

    /** A class of the project, linked when first needed. */
    classRef(name: string): string {
        const key = name.toLowerCase();
        let index = this.#classIndex.get(key);
        if (index === undefined) {
            index = this.#classes.push(name) - 1;
            this.#classIndex.set(key, index);
        }
        return `(c${index}??l${index}())`;
    }

    get classNames(): readonly string[] {
        return this.#classes;
    }

    declareStatics(type: BoundType): number {
        const number = this.#statics.size;
        this.#statics.set(type.name.toLowerCase(), number);
        return number;
    }

    staticsNumber(owner: string): number | undefined {
        return this.#statics.get(owner.toLowerCase());
    }

    get staticsCount(): number {
        return this.#statics.size;
    }

    /** The object that holds a class's static variables, initialised. */
    staticsRef(owner: string): string {
        const own = this.staticsNumber(owner);
        return own === undefined ? `${this.classRef(owner)}.$s()` : `(s${own}??i${own}())`;
    }

    /** Marks a line as run. */
    cover(line: number): string {
        let counter = this.#coverage.get(line);
        if (counter === undefined) {
            counter = this.#coverage.size;
            this.#coverage.set(line, counter);
        }
        return `$v[${counter}]=1;`;
    }

    get coverable(): number[] {
        return [...this.#coverage.keys()];
    }
}

/** What is collected while one function is generated. */
export class FunctionContext {
    readonly unit: UnitContext;
    /** The class that the code stands in, for sharing and `super`. */
    readonly owner: string;
    readonly sharing: SharingMode;
    /** Locals that can never be null: their uses need no check. */
    readonly nonNull: Set<number>;
    /** Whether `return` gives the instance: constructors. */
    readonly returnsThis: boolean;
    readonly #temporaries: string[] = [];
    readonly #aliases = new Map<number, string>();

    constructor(
        unit: UnitContext,
        options: {
            owner: string;
            sharing: SharingMode;
            nonNull: ReadonlySet<number>;
            returnsThis?: boolean;
        }
    ) {
        this.unit = unit;
        this.owner = options.owner;
        this.sharing = options.sharing;
        this.nonNull = new Set(options.nonNull);
        this.returnsThis = options.returnsThis ?? false;
    }

    /** A fresh variable of the function. */
    temporary(): string {
        const name = `t${this.#temporaries.length}`;
        this.#temporaries.push(name);
        return name;
    }

    /** A variable of the bound tree that is declared by the generator itself. */
    declare(variable: LocalVariable): string {
        const name = variableName(variable);
        if (!this.#temporaries.includes(name)) {
            this.#temporaries.push(name);
        }
        return name;
    }

    /** Lets a variable stand for something else. */
    alias(variable: LocalVariable, text: string): void {
        this.#aliases.set(variable.id, text);
    }

    markNonNull(variable: LocalVariable): void {
        this.nonNull.add(variable.id);
    }

    variable(variable: LocalVariable): string {
        return this.#aliases.get(variable.id) ?? variableName(variable);
    }

    /** Declares what was collected. */
    get declarations(): string {
        return this.#temporaries.length === 0 ? '' : `let ${this.#temporaries.join(',')};`;
    }
}
