/** The names that a body of code sees, and what it is part of. */
import { positionOf, type At } from '../parser/ast.js';
import type { Position } from '../shared/diagnostic.js';
import type { ApexType } from '../shared/types.js';
import type { BoundField, LocalVariable } from './bound.js';
import { CompileError } from './compileError.js';
import { diagnosticAt, type Project } from './project.js';
import { reservedName } from './reservedWords.js';
import type { TopLevel, TypeSymbol } from './symbols.js';

export interface BodyOptions {
    readonly project: Project;
    /** The class whose members are in scope; `null` in triggers. */
    readonly owner: TypeSymbol | null;
    readonly top: TopLevel;
    readonly file: string;
    readonly isStatic: boolean;
    /** `null`: returns nothing. */
    readonly returns: ApexType | null;
    /** Final fields of the owner may be set here. */
    readonly isInitialising?: boolean;
    /** Whose accessor this is: its name means the backing field. */
    readonly backing?: BoundField | null;
    /** Object of the trigger that this is. */
    readonly triggerObject?: string | null;
}

/** One body being bound: a method, a constructor, an accessor, an initialiser, a trigger. */
export class Scope {
    readonly project: Project;
    readonly owner: TypeSymbol | null;
    readonly top: TopLevel;
    readonly file: string;
    readonly isStatic: boolean;
    readonly returns: ApexType | null;
    readonly isInitialising: boolean;
    readonly backing: BoundField | null;
    readonly triggerObject: string | null;
    /** All locals and parameters declared so far. */
    readonly locals: LocalVariable[] = [];
    #names: Map<string, LocalVariable>[] = [new Map()];
    #nextId = 1;
    /** Loops around; `break` and `continue` need one. */
    loops = 0;

    constructor(options: BodyOptions) {
        this.project = options.project;
        this.owner = options.owner;
        this.top = options.top;
        this.file = options.file;
        this.isStatic = options.isStatic;
        this.returns = options.returns;
        this.isInitialising = options.isInitialising ?? false;
        this.backing = options.backing ?? null;
        this.triggerObject = options.triggerObject ?? null;
    }

    position(where: At): Position {
        return positionOf(this.file, where);
    }

    /** Declares a local. One name may stand only once in a body, inner blocks included. */
    declare(name: string, type: ApexType, where: At, isFinal = false): LocalVariable {
        const key = name.toLowerCase();
        if (this.#names.some((names) => names.has(key))) {
            this.error(new CompileError(`Duplicate variable: ${name}`, where));
        }
        this.#checkName(name, where);
        const variable = this.temporary(type, name, isFinal);
        this.#names.at(-1)!.set(key, variable);
        return variable;
    }

    /** Makes a parameter known, whose variable the signature has made. */
    adopt(variable: LocalVariable, where: At): void {
        const key = variable.name.toLowerCase();
        if (this.#names[0]!.has(key)) {
            this.error(new CompileError(`Duplicate variable: ${variable.name}`, where));
        }
        this.#checkName(variable.name, where);
        this.#names[0]!.set(key, variable);
        this.locals.push(variable);
        this.#nextId = Math.max(this.#nextId, variable.id + 1);
    }

    #checkName(name: string, where: At): void {
        const error = reservedName(name, where);
        if (error !== null) {
            this.error(error);
        }
    }

    /** A variable that the source does not have. */
    temporary(type: ApexType, name = 't', isFinal = false): LocalVariable {
        const variable: LocalVariable = {
            name,
            id: this.#nextId++,
            type,
            ...(isFinal ? { isFinal } : {})
        };
        this.locals.push(variable);
        return variable;
    }

    local(name: string): LocalVariable | undefined {
        const key = name.toLowerCase();
        for (let depth = this.#names.length - 1; depth >= 0; depth--) {
            const found = this.#names[depth]!.get(key);
            if (found) {
                return found;
            }
        }
        return undefined;
    }

    /** All locals and parameters in sight, nearest first. */
    visible(): readonly LocalVariable[] {
        return this.#names.toReversed().flatMap((names) => [...names.values()]);
    }

    nested<T>(read: () => T): T {
        this.#names.push(new Map());
        try {
            return read();
        } finally {
            this.#names.pop();
        }
    }

    error(error: CompileError): void {
        this.top.diagnostics.push(diagnosticAt('error', error.message, this.file, error.at));
    }

    notSupported(feature: string, where: At): void {
        this.top.diagnostics.push(diagnosticAt('notSupported', feature, this.file, where));
    }

    /** Goes on after an error with what is there instead. */
    recover<T>(read: () => T, otherwise: (error: CompileError) => T): T {
        try {
            return read();
        } catch (error) {
            if (error instanceof CompileError) {
                this.error(error);
                return otherwise(error);
            }
            throw error;
        }
    }
}
