export {
    asFieldValue,
    compileFormula,
    compileFormulaField,
    compileOrRefuse,
    type Formula,
    type FormulaOptions
} from './compileFormula.js';
export { FormulaError, FormulaFailure } from './formulaError.js';
export { typeOfField, type FieldPath, type FormulaType } from './formulaTypes.js';
export { checkFormulas } from './checkFormulas.js';
export { formulaOf, recordScope, type RecordFormulaContext } from './recordScope.js';
export type { FormulaScope } from './scope.js';
