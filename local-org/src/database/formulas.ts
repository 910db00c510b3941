import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import { FORMULA_FUNCTION, type FormulaFields } from '../soql/environment.js';
import { decode, encode, type SqlValue } from '../soql/storage.js';
import type { FormulaEngine } from './formulaEngine.js';
import type { Connection } from './connection.js';

/** Formula fields: computed by SQL's function when queried, and filled in for triggers. */
export class Formulas implements FormulaFields {
    readonly #engine: FormulaEngine;

    constructor(engine: FormulaEngine, connection: Connection) {
        this.#engine = engine;
        connection.defineFunction(FORMULA_FUNCTION, (object, field, ...values) =>
            this.#compute(String(object), String(field), values)
        );
    }

    pathsOf(object: SObjectDef, field: FieldDef): readonly (readonly string[])[] {
        return this.#engine.field(object, field).paths;
    }

    /** Called by SQLite with the values of the formula's paths. */
    #compute(objectName: string, fieldName: string, values: readonly SqlValue[]): SqlValue {
        const { object, field } = this.#engine.lookUp(objectName, fieldName);
        const formula = this.#engine.field(object, field);
        const decoded = values.map((value, place) => decode(value, formula.fields[place]!));
        return encode(formula.evaluateWith(decoded), field);
    }

    /** Computes the formula fields of records in memory, as triggers see them. */
    fill(records: readonly SObject[]): void {
        const [first] = records;
        if (first === undefined) {
            return;
        }
        const calculated = first.def.fields.filter((field) => field.formula !== undefined);
        for (const record of records) {
            for (const field of calculated) {
                record.store(field, this.#engine.field(first.def, field).evaluate(record));
            }
        }
    }

    /** A formula that is true or false of a record: a validation rule. */
    isTrue(formula: string, record: SObject, old: SObject | null): boolean {
        return this.#engine.condition(record.def, formula)(record, old);
    }

    /** The value of a formula default for a new record. */
    defaultOf(field: FieldDef, record: SObject): unknown {
        return this.#engine.defaultOf(record.def, field)(record);
    }
}
