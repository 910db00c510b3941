import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import type { ApexDate, ApexDatetime } from '../shared/values/index.js';
import { compileFormulaField, type Formula } from './compileFormula.js';
import { NotSupported } from '../shared/notSupported.js';
import { FormulaError } from './formulaError.js';
import { typeOfField, type FieldPath } from './formulaTypes.js';
import type { FormulaScope } from './scope.js';

/** What the formulas of records need of the transaction. */
export interface RecordFormulaContext {
    readonly schema: Schema;
    readonly timeZone: string;
    today(): ApexDate;
    now(): ApexDatetime;
    global(names: readonly string[]): unknown;
    /** The parent that a reference points to; null when it is empty or the row is gone. */
    parent(record: SObject, reference: FieldDef): SObject | null;
}

const compiledFields = new WeakMap<FieldDef, Formula>();

/** The compiled formula of a field; each is compiled once. */
export function formulaOf(object: SObjectDef, field: FieldDef, schema: Schema): Formula {
    let formula = compiledFields.get(field);
    if (formula === undefined) {
        formula = compiledOrRefusing(object, field, schema);
        compiledFields.set(field, formula);
    }
    return formula;
}

/** A formula that does not compile fails when it is read, not when its object is: `check` has reported it. */
function compiledOrRefusing(object: SObjectDef, field: FieldDef, schema: Schema): Formula {
    try {
        return compileFormulaField(object, field, schema);
    } catch (error) {
        if (!(error instanceof FormulaError)) {
            throw error;
        }
        const reason = `formula of ${object.name}.${field.name}: ${error.message}`;
        return {
            type: typeOfField(field.type),
            paths: [],
            evaluate: () => {
                throw new NotSupported(reason);
            }
        };
    }
}

/**
 * The scope of a record in memory: reads its slots, follows parents, and calculates formula fields that a
 * formula names.
 */
export function recordScope(
    record: SObject,
    context: RecordFormulaContext,
    save: { readonly prior?: SObject | null; readonly isNew?: boolean } = {}
): FormulaScope {
    const read = (from: SObject, path: FieldPath): unknown => {
        let current: SObject | null = from;
        for (const reference of path.parents) {
            current = context.parent(current, reference);
            if (current === null) {
                return null;
            }
        }
        // A polymorphic parent is another object than the one that the path was checked against.
        const field: FieldDef | undefined = current.def.fieldsByName.get(
            path.field.name.toLowerCase()
        );
        if (field === undefined) {
            return null;
        }
        const stored = current.slots[field.ordinal];
        return field.formula !== undefined && stored === undefined
            ? formulaOf(current.def, field, context.schema).evaluate(recordScope(current, context))
            : (stored ?? null);
    };
    const { prior } = save;
    return {
        read: (path) => read(record, path),
        ...(prior === undefined || prior === null
            ? {}
            : { prior: (path: FieldPath) => read(prior, path) }),
        isNew: save.isNew ?? false,
        global: (names) => context.global(names),
        today: () => context.today(),
        now: () => context.now(),
        timeZone: context.timeZone
    };
}
