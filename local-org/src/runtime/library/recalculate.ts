import { FormulaFailure } from '../../formula/index.js';
import type { SObject } from '../../schema/sobject.js';
import { NotSupported } from '../../shared/notSupported.js';
import { libraryOf } from '../../shared/types.js';
import { ApexList, notNull } from '../../shared/values/index.js';
import { currentTransaction } from '../transaction.js';
import { DataObject } from './dataObject.js';

/**
 * Works the formula fields of a record out again from what it holds in memory. Gives what went wrong, by field.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Formula.htm
 */
export function recalculate(record: SObject): DataObject {
    const engine = currentTransaction().database.formulaEngine;
    if (engine === undefined) {
        throw new NotSupported('Formula.recalculateFormulas');
    }
    const errors = new ApexList<unknown>(libraryOf('System.FormulaRecalcFieldError'));
    for (const field of notNull(record).def.fields) {
        if (field.formula === undefined) {
            continue;
        }
        try {
            record.store(field, engine.field(record.def, field).evaluate(record));
        } catch (error) {
            if (!(error instanceof FormulaFailure)) {
                throw error;
            }
            errors.items.push(
                new DataObject('System.FormulaRecalcFieldError', {
                    fieldName: field.name,
                    fieldError: error.message
                })
            );
        }
    }
    return new DataObject('System.FormulaRecalcResult', {
        sObject: record,
        success: errors.items.length === 0,
        errors
    });
}

export const recalculateAll = (records: ApexList): ApexList =>
    new ApexList(
        libraryOf('System.FormulaRecalcResult'),
        notNull(records).items.map((record) => recalculate(record as SObject))
    );
