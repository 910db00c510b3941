import { commonType, compiled, need, type FormulaFunction } from '../builder.js';
import { FormulaError } from '../formulaError.js';
import type { Compiled } from '../formulaTypes.js';
import { equalOperands } from '../equality.js';

/** Whether a value is blank: null or the empty text. */
export const isBlank = (value: unknown): boolean => value === null || value === '';

const all =
    (name: 'AND' | 'OR'): FormulaFunction['compile'] =>
    (args, call) => {
        args.forEach((arg) => need(call, arg, 'Boolean'));
        const decisive = name === 'OR';
        // A null counts as false: the result of AND and OR is never null.
        return compiled('Boolean', call.offset, (scope) => {
            for (const arg of args) {
                if ((arg.run(scope) === true) === decisive) {
                    return decisive;
                }
            }
            return !decisive;
        });
    };

const blankTest: FormulaFunction = {
    min: 1,
    max: 1,
    compile: ([arg], call) => compiled('Boolean', call.offset, (scope) => isBlank(arg!.run(scope)))
};

const replaceBlank: FormulaFunction = {
    min: 2,
    max: 2,
    compile([value, substitute], call) {
        const type = commonType(call, [value!, substitute!]);
        return compiled(type, call.offset, (scope) => {
            const result = value!.run(scope);
            return isBlank(result) ? substitute!.run(scope) : result;
        });
    }
};

export const logicFunctions: Readonly<Record<string, FormulaFunction>> = {
    AND: { min: 1, max: Infinity, compile: all('AND') },
    OR: { min: 1, max: Infinity, compile: all('OR') },
    NOT: {
        min: 1,
        max: 1,
        compile([arg], call) {
            need(call, arg!, 'Boolean');
            return compiled('Boolean', call.offset, (scope) => {
                const value = arg!.run(scope);
                return value === null ? null : value !== true;
            });
        }
    },
    IF: {
        min: 3,
        max: 3,
        compile([condition, yes, no], call) {
            need(call, condition!, 'Boolean');
            return compiled(commonType(call, [yes!, no!]), call.offset, (scope) =>
                condition!.run(scope) === true ? yes!.run(scope) : no!.run(scope)
            );
        }
    },
    IFS: {
        min: 3,
        max: Infinity,
        compile(args, call) {
            if (args.length % 2 === 0) {
                throw wrongCount(call.name, args.length + 1, args.length, call.offset);
            }
            const results = args.filter((_, index) => index % 2 === 1 || index === args.length - 1);
            return compiled(commonType(call, results), call.offset, (scope) => {
                for (let at = 0; at + 1 < args.length; at += 2) {
                    if (args[at]!.run(scope) === true) {
                        return args[at + 1]!.run(scope);
                    }
                }
                return args.at(-1)!.run(scope);
            });
        }
    },
    CASE: { min: 4, max: Infinity, compile: compileCase },
    ISBLANK: blankTest,
    ISNULL: blankTest,
    BLANKVALUE: replaceBlank,
    NULLVALUE: replaceBlank
};

export const wrongCount = (
    name: string,
    expected: number | string,
    received: number,
    offset: number
): FormulaError =>
    new FormulaError(
        `Incorrect number of parameters for function '${name}()'. Expected ${expected}, received ${received}`,
        offset
    );

/** `CASE(expression, value1, result1, …, else)` */
function compileCase(
    args: readonly Compiled[],
    call: Parameters<FormulaFunction['compile']>[1]
): Compiled {
    if (args.length % 2 !== 0) {
        throw wrongCount(call.name, args.length - 1, args.length, call.offset);
    }
    const [subject, ...rest] = args as [Compiled, ...Compiled[]];
    const otherwise = rest.at(-1)!;
    const pairs: { when: Compiled; then: Compiled }[] = [];
    for (let at = 0; at + 1 < rest.length; at += 2) {
        pairs.push({ when: rest[at]!, then: rest[at + 1]! });
    }
    // A picklist is compared with texts.
    const asText = subject.type === 'Picklist' || subject.type === 'Text';
    for (const { when } of pairs) {
        need(call, when, asText ? 'Text' : subject.type === 'Null' ? 'Any' : subject.type);
    }
    const type = commonType(call, [...pairs.map(({ then }) => then), otherwise]);
    return compiled(type, call.offset, (scope) => {
        const value = subject.run(scope);
        for (const { when, then } of pairs) {
            if (equalOperands(value, when.run(scope), asText) === true) {
                return then.run(scope);
            }
        }
        return otherwise.run(scope);
    });
}
