import type { ApexDate, ApexDatetime } from '../shared/values/index.js';
import type { FieldPath } from './formulaTypes.js';

/** What a formula asks for while it runs. */
export interface FormulaScope {
    /** A field of the record or of a parent; null when there is none. */
    read(path: FieldPath): unknown;
    /** The field as stored before this save; absent outside of saves. */
    prior?(path: FieldPath): unknown;
    /** In a save: whether the record is being inserted. */
    readonly isNew?: boolean;
    readonly isClone?: boolean;
    /** `$User`, `$Setup` …: the names as written, `['$Setup', 'Settings__c', 'Limit__c']`. */
    global?(names: readonly string[]): unknown;
    /** Of Flows: a variable or element by its dotted name. */
    variable?(names: readonly string[]): unknown;
    /** Today in the user's time zone. */
    today(): ApexDate;
    now(): ApexDatetime;
    /** The user's time zone, where a datetime becomes a date. */
    readonly timeZone: string;
}
