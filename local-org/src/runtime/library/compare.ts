import { apexError } from '../../shared/apexException.js';
import {
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexTime,
    Decimal,
    decimalOf,
    EnumValue
} from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import { DataObject } from './dataObject.js';
import { callMethod, hasMethod } from '../callMethod.js';

const sign = (value: number): number => Math.sign(value);

/** Java's `String.compareTo`: by UTF-16 code, upper case before lower. */
export function compareText(a: string, b: string): number {
    const shared = Math.min(a.length, b.length);
    for (let at = 0; at < shared; at++) {
        const difference = a.charCodeAt(at) - b.charCodeAt(at);
        if (difference !== 0) {
            return difference;
        }
    }
    return a.length - b.length;
}

/**
 * The order in which `List.sort()` puts two elements: nulls first, instances as their `compareTo` says.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_list_sorting.htm
 */
export function compareForSort(a: unknown, b: unknown): number {
    if (a === null || b === null) {
        return a === b ? 0 : a === null ? -1 : 1;
    }
    if (typeof a === 'string' && typeof b === 'string') {
        return compareText(a, b);
    }
    if (typeof a === 'number' && typeof b === 'number') {
        return a - b;
    }
    if (isNumber(a) && isNumber(b)) {
        return decimalOf(a).compareTo(decimalOf(b));
    }
    if (typeof a === 'boolean' && typeof b === 'boolean') {
        return Number(a) - Number(b);
    }
    if (a instanceof ApexDate && b instanceof ApexDate) {
        return sign(a.days - b.days);
    }
    if (
        (a instanceof ApexDatetime && b instanceof ApexDatetime) ||
        (a instanceof ApexTime && b instanceof ApexTime)
    ) {
        return sign(a.ms - b.ms);
    }
    if (a instanceof EnumValue && b instanceof EnumValue) {
        return a.ordinal - b.ordinal;
    }
    if (a instanceof SObject && b instanceof SObject) {
        return compareRecords(a, b);
    }
    if (isOption(a) && isOption(b)) {
        return compareFields(a['value'], b['value']) || compareFields(a['label'], b['label']);
    }
    if (hasMethod(a, 'compareto', 1)) {
        return callMethod(a, 'compareto', [b]) as number;
    }
    throw apexError(
        'System.ListException',
        'One or more of the items in this list is not Comparable.'
    );
}

const isOption = (value: unknown): value is DataObject =>
    value instanceof DataObject && value.$name === 'System.SelectOption';

const isNumber = (value: unknown): value is number | bigint | Decimal | ApexDouble =>
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Decimal ||
    value instanceof ApexDouble;

/** By the object's label, then Name, then standard fields by name, then custom fields by name. */
function compareRecords(a: SObject, b: SObject): number {
    if (a.def !== b.def) {
        return compareText(a.def.label, b.def.label);
    }
    const name = a.def.nameField;
    const others = a.def.fields
        .filter((field) => field !== name && field.name !== 'Id')
        .sort((x, y) => Number(x.isCustom) - Number(y.isCustom) || compareText(x.name, y.name));
    for (const field of name === null ? others : [name, ...others]) {
        const order = compareFields(a.slots[field.ordinal], b.slots[field.ordinal]);
        if (order !== 0) {
            return order;
        }
    }
    return 0;
}

function compareFields(a: unknown, b: unknown): number {
    try {
        return compareForSort(a ?? null, b ?? null);
    } catch {
        // Fields of a type without an order (locations) do not decide.
        return 0;
    }
}
