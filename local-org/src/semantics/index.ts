/** The only door of the room. */
export {
    analyse,
    analyseAnonymous,
    type Analysis,
    type AnalysisOptions,
    type SourceUnit
} from './analyse.js';
export type * from './bound.js';
export type * from './library.js';
export { fieldValueType } from './fieldTypes.js';
