import type { FieldDef, FieldType } from '../schema/definitions.js';
import type { FormulaScope } from './scope.js';

export type FormulaType =
    | 'Text'
    | 'Number'
    | 'Boolean'
    | 'Date'
    | 'DateTime'
    | 'Time'
    | 'Picklist'
    | 'MultiselectPicklist'
    | 'Geolocation'
    /** The type of `NULL`. */
    | 'Null'
    /** Known only when it runs: parts of Flows. */
    | 'Any';

/** A checked formula, or part of one, that can run. Values: text, `Decimal`, boolean, the date classes, null. */
export interface Compiled {
    readonly type: FormulaType;
    readonly offset: number;
    run(scope: FormulaScope): unknown;
    /** Of a literal. */
    readonly constant?: unknown;
    /** Of a reference to a field. */
    readonly field?: FieldPath;
}

/** A field that a formula reads: `Name`, or `Account.Owner.Name` over parents. */
export interface FieldPath {
    /** In lower case, dotted: a key for maps. */
    readonly key: string;
    /** The names as SOQL writes them: `['Account', 'Owner', 'Name']`. */
    readonly names: readonly string[];
    /** References to follow, nearest first. */
    readonly parents: readonly FieldDef[];
    readonly field: FieldDef;
}

/** What a field's value is to a formula. */
export function typeOfField(type: FieldType): FormulaType {
    switch (type) {
        case 'Boolean':
            return 'Boolean';
        case 'Integer':
        case 'Long':
        case 'Double':
        case 'Currency':
        case 'Percent':
            return 'Number';
        case 'Date':
            return 'Date';
        case 'Datetime':
            return 'DateTime';
        case 'Time':
            return 'Time';
        case 'Picklist':
            return 'Picklist';
        case 'MultiselectPicklist':
            return 'MultiselectPicklist';
        case 'Location':
            return 'Geolocation';
        case 'AnyType':
            return 'Any';
        default:
            return 'Text';
    }
}

/** The platform's words for types in its messages. */
export const typeLabel = (type: FormulaType): string =>
    type === 'MultiselectPicklist' ? 'Multi-Select Picklist' : type === 'Any' ? 'Object' : type;
