import { FormulaError } from './formulaError.js';
import { typeLabel, type Compiled, type FieldPath, type FormulaType } from './formulaTypes.js';
import type { FormulaScope } from './scope.js';

/** One function of the formula language. */
export interface FormulaFunction {
    readonly min: number;
    readonly max: number;
    compile(args: readonly Compiled[], call: CallSite): Compiled;
}

export interface CallSite {
    readonly name: string;
    readonly offset: number;
    /** Makes the field's current and prior values known to whoever prepares a scope. */
    note(path: FieldPath): void;
}

export const compiled = (
    type: FormulaType,
    offset: number,
    run: (scope: FormulaScope) => unknown
): Compiled => ({ type, offset, run });

const isText = (type: FormulaType): boolean => type === 'Text';

/** Whether a value of one type may stand where another is wanted. */
export function fits(actual: FormulaType, wanted: FormulaType): boolean {
    return (
        actual === wanted ||
        actual === 'Null' ||
        actual === 'Any' ||
        wanted === 'Any' ||
        (isText(wanted) && actual === 'Text')
    );
}

/** Throws the platform's "Incorrect parameter type" unless the argument is of one of the types. */
export function need(call: CallSite, arg: Compiled, ...types: FormulaType[]): void {
    if (!types.some((type) => fits(arg.type, type))) {
        throw new FormulaError(
            `Incorrect parameter type for function '${call.name}()'. Expected ${types.map(typeLabel).join(', ')}, received ${typeLabel(arg.type)}`,
            arg.offset
        );
    }
}

/** The one type of several results, or the platform's error. */
export function commonType(call: CallSite, args: readonly Compiled[]): FormulaType {
    let common: FormulaType = 'Null';
    for (const arg of args) {
        if (common === 'Null') {
            common = arg.type;
        } else if (arg.type === 'Any') {
            common = 'Any';
        } else if (!fits(arg.type, common) && common !== 'Any') {
            throw new FormulaError(
                `Incorrect parameter type for function '${call.name}()'. Expected ${typeLabel(common)}, received ${typeLabel(arg.type)}`,
                arg.offset
            );
        }
    }
    return common;
}

/**
 * A function of plain values: arguments of these types, and null when a needed one is null.
 * Types with `?` may be null.
 */
export function plain<V extends readonly unknown[]>(
    types: readonly (FormulaType | `${FormulaType}?` | readonly FormulaType[])[],
    result: FormulaType,
    body: (values: V, scope: FormulaScope) => unknown,
    optional = 0
): FormulaFunction {
    const wanted = types.map((type) =>
        typeof type === 'string' ? [type.replace('?', '') as FormulaType] : [...type]
    );
    const nullable = types.map((type) => typeof type === 'string' && type.endsWith('?'));
    return {
        min: types.length - optional,
        max: types.length,
        compile(args, call) {
            args.forEach((arg, index) => need(call, arg, ...wanted[index]!));
            return compiled(result, call.offset, (scope) => {
                const values = args.map((arg) => arg.run(scope));
                if (values.some((value, index) => value === null && !nullable[index]!)) {
                    return null;
                }
                return body(values as unknown as V, scope);
            });
        }
    };
}

/** Null for the empty text: the two are one in formulas. */
export const textOrNull = (text: string | null | undefined): string | null =>
    text === undefined || text === '' ? null : text;
