/** What the database asks of the formula room. */
import type { FormulaScope } from '../formula/index.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import { NotSupported } from '../shared/notSupported.js';

export interface FormulaField {
    /** What it reads, from the record: `['Amount']`, `['Account', 'Name']`. */
    readonly paths: readonly (readonly string[])[];
    /** The field at the end of each path. */
    readonly fields: readonly FieldDef[];
    /** The result, from the values of the paths in order. */
    evaluateWith(values: readonly unknown[]): unknown;
    evaluate(record: SObject): unknown;
}

export interface FormulaEngine {
    lookUp(object: string, field: string): { object: SObjectDef; field: FieldDef };
    field(object: SObjectDef, field: FieldDef): FormulaField;
    condition(
        object: SObjectDef,
        formula: string
    ): (record: SObject, old: SObject | null) => boolean;
    defaultOf(object: SObjectDef, field: FieldDef): (record: SObject) => unknown;
    /** What a formula of code asks while it runs: the record's fields, globals, the time. */
    scopeOf(record: SObject): FormulaScope;
    scopeWithout(): Omit<FormulaScope, 'read'>;
}

/** Refuses formulas by name. */
export const NO_FORMULAS: FormulaEngine = {
    lookUp: () => refuse('formulas'),
    field: (object, field) => refuse(`formula field ${object.name}.${field.name}`),
    condition: (object) => refuse(`validation rules of ${object.name}`),
    defaultOf: (object, field) => refuse(`formula default of ${object.name}.${field.name}`),
    scopeOf: () => refuse('formulas'),
    scopeWithout: () => refuse('formulas')
};

function refuse(feature: string): never {
    throw new NotSupported(feature);
}
