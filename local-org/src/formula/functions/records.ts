import { Decimal } from '../../shared/values/index.js';
import { compiled, need, type CallSite, type FormulaFunction } from '../builder.js';
import { equalOperands } from '../equality.js';
import { FormulaError } from '../formulaError.js';
import type { Compiled, FieldPath } from '../formulaTypes.js';

/** The field that an argument is, or the platform's error: these functions take no expressions. */
function fieldArgument(call: CallSite, arg: Compiled): FieldPath {
    if (arg.field === undefined) {
        throw new FormulaError(
            `Incorrect parameter type for function '${call.name}()'. Expected Field Reference, received ${arg.type}`,
            arg.offset
        );
    }
    return arg.field;
}

const flag = (read: 'isNew' | 'isClone'): FormulaFunction => ({
    min: 0,
    max: 0,
    compile: (_args, call) => compiled('Boolean', call.offset, (scope) => scope[read] === true)
});

/** About the record as it is saved, and about picklists. */
export const recordFunctions: Readonly<Record<string, FormulaFunction>> = {
    ISNEW: flag('isNew'),
    ISCLONE: flag('isClone'),
    ISCHANGED: {
        min: 1,
        max: 1,
        compile([arg], call) {
            const path = fieldArgument(call, arg!);
            const asText = arg!.type === 'Text' || arg!.type === 'Picklist';
            return compiled('Boolean', call.offset, (scope) => {
                if (scope.isNew === true || scope.prior === undefined) {
                    return false;
                }
                const before = scope.prior(path) ?? null;
                const now = scope.read(path) ?? null;
                return (
                    !(before === null && now === null) &&
                    equalOperands(before, now, asText) !== true
                );
            });
        }
    },
    PRIORVALUE: {
        min: 1,
        max: 1,
        compile([arg], call) {
            fieldArgument(call, arg!);
            return {
                ...compiled(arg!.type, call.offset, (scope) =>
                    // A new record has no other value than the one it has.
                    scope.isNew === true || scope.prior === undefined
                        ? arg!.run(scope)
                        : arg!.run({
                              ...scope,
                              today: () => scope.today(),
                              now: () => scope.now(),
                              read: (path) => scope.prior!(path)
                          })
                ),
                field: arg!.field
            };
        }
    },
    ISPICKVAL: {
        min: 2,
        max: 2,
        compile([field, value], call) {
            need(call, field!, 'Picklist');
            need(call, value!, 'Text');
            return compiled('Boolean', call.offset, (scope) =>
                equalOperands(field!.run(scope), value!.run(scope), true)
            );
        }
    },
    INCLUDES: {
        min: 2,
        max: 2,
        compile([field, value], call) {
            need(call, field!, 'MultiselectPicklist');
            need(call, value!, 'Text');
            return compiled('Boolean', call.offset, (scope) =>
                ((field!.run(scope) as string | null) ?? '')
                    .split(';')
                    .includes((value!.run(scope) as string | null) ?? '')
            );
        }
    },
    PICKLISTCOUNT: {
        min: 1,
        max: 1,
        compile([field], call) {
            need(call, field!, 'MultiselectPicklist');
            return compiled('Number', call.offset, (scope) =>
                countOf((field!.run(scope) as string | null) ?? '')
            );
        }
    },
    ISNUMBER: {
        min: 1,
        max: 1,
        compile([text], call) {
            need(call, text!, 'Text');
            return compiled(
                'Boolean',
                call.offset,
                (scope) =>
                    Decimal.parse(((text!.run(scope) as string | null) ?? '').trim()) !== null
            );
        }
    }
};

const countOf = (text: string): Decimal => Decimal.of(text === '' ? 0 : text.split(';').length);
