import type { FormulaFunction } from '../builder.js';
import { dateFunctions } from './dates.js';
import { logicFunctions } from './logic.js';
import { numberFunctions } from './numbers.js';
import { recordFunctions } from './records.js';
import { textFunctions } from './text.js';

const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
    Object.entries({
        ...logicFunctions,
        ...textFunctions,
        ...numberFunctions,
        ...dateFunctions,
        ...recordFunctions
    })
);

/** Of the platform, and not of ours. */
const REFUSED = new Set([
    'CURRENCYRATE',
    'DATEDIF',
    'FORMATDURATION',
    'GETRECORDIDS',
    'GETSESSIONID',
    'IMAGEPROXYURL',
    'INCLUDE',
    'JUNCTIONIDLIST',
    'LINKTO',
    'PARENTGROUPVAL',
    'PREDICT',
    'PREVGROUPVAL',
    'REQUIRESCRIPT',
    'URLFOR',
    'VLOOKUP'
]);

export const functionNamed = (name: string): FormulaFunction | undefined => FUNCTIONS.get(name);
export const isRefusedFunction = (name: string): boolean => REFUSED.has(name);
