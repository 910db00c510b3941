import { SObject } from '../../schema/sobject.js';
import {
    BOOLEAN,
    classOf,
    DATE,
    DATETIME,
    DECIMAL,
    OBJECT,
    sobjectOf,
    SOBJECT,
    STRING,
    TIME,
    type ApexType
} from '../../shared/types.js';
import {
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexSet,
    Decimal,
    decimalOf,
    EnumValue
} from '../../shared/values/index.js';
import { dayIn, startOfDay } from '../../soql/timeZone.js';
import { userZone } from '../../runtime/library/localeFormat.js';
import type { FlowDataType, FlowType } from '../definition.js';
import { FlowFault } from '../run/fault.js';
import type { FlowWorld } from '../run/world.js';
import { textOfValue } from './text.js';

/** The Apex type of one value of a flow's type. */
export function elementType(
    type: Pick<FlowType, 'dataType' | 'objectType' | 'apexClass'>,
    world: FlowWorld
): ApexType {
    switch (type.dataType) {
        case 'Number':
        case 'Currency':
            return DECIMAL;
        case 'Boolean':
            return BOOLEAN;
        case 'Date':
            return DATE;
        case 'DateTime':
            return DATETIME;
        case 'Time':
            return TIME;
        case 'SObject': {
            const object = world.schema.object(type.objectType ?? '');
            return object === undefined ? SOBJECT : sobjectOf(object.name);
        }
        case 'Apex': {
            const info = world.program.classNamed(apexClassName(type.apexClass ?? ''));
            return info === undefined ? OBJECT : classOf(info.name);
        }
        default:
            return STRING;
    }
}

/** `ns__Outer$Inner` of metadata is `Outer.Inner` in code. */
export const apexClassName = (name: string): string =>
    name.replace(/\$/g, '.').replace(/^[a-z]\w*?__(?=[A-Z])/, '');

/** What a variable holds that nobody set. */
export const defaultOf = (type: FlowType): unknown =>
    type.dataType === 'Boolean' && !type.isCollection ? false : null;

/** A value as flows hold it: every number a Decimal, a set a list, an enum its name. */
export function asFlowValue(value: unknown): unknown {
    if (value === undefined || value === null) {
        return null;
    }
    if (typeof value === 'number' || typeof value === 'bigint' || value instanceof ApexDouble) {
        return decimalOf(value);
    }
    if (value instanceof EnumValue) {
        return value.name;
    }
    if (value instanceof ApexSet) {
        return new ApexList(value.elementType, [...value].map(asFlowValue));
    }
    if (value instanceof ApexList) {
        return value.items.some((item) => asFlowValue(item) !== item)
            ? new ApexList(value.elementType, value.items.map(asFlowValue))
            : value;
    }
    return value;
}

/** A value for a variable of a type: numbers become texts, dates and times each other; what does not fit is a fault. */
export function convertTo(type: FlowDataType, value: unknown): unknown {
    const from = asFlowValue(value);
    if (from === null) {
        return type === 'Boolean' ? false : null;
    }
    const converted = convert(type, from);
    if (converted === undefined) {
        throw new FlowFault(`The value ${textOfValue(from)} can't be converted to ${type}.`);
    }
    return converted;
}

/** `undefined`: it does not fit. */
function convert(type: FlowDataType, from: unknown): unknown {
    switch (type) {
        case 'Number':
        case 'Currency':
            return from instanceof Decimal
                ? from
                : typeof from === 'string'
                  ? (Decimal.parse(from.trim()) ?? undefined)
                  : undefined;
        case 'Boolean':
            return typeof from === 'boolean'
                ? from
                : typeof from === 'string' && /^(true|false)$/i.test(from)
                  ? from.toLowerCase() === 'true'
                  : undefined;
        case 'Date':
            return from instanceof ApexDate
                ? from
                : from instanceof ApexDatetime
                  ? new ApexDate(dayIn(from.ms, userZone()))
                  : typeof from === 'string'
                    ? (ApexDate.parseIso(from.slice(0, 10)) ?? undefined)
                    : undefined;
        case 'DateTime':
            return from instanceof ApexDatetime
                ? from
                : from instanceof ApexDate
                  ? new ApexDatetime(startOfDay(from.days, userZone()))
                  : typeof from === 'string' && !Number.isNaN(Date.parse(from))
                    ? new ApexDatetime(Date.parse(from))
                    : undefined;
        case 'String':
        case 'Picklist':
        case 'Multipicklist':
            return from instanceof SObject ? undefined : textOfValue(from);
        default:
            return from;
    }
}

/** A copy of a record as an assignment makes it; anything else is itself. */
export function copyOf(value: unknown): unknown {
    return value instanceof SObject
        ? value.clone({
              preserveId: true,
              preserveReadonlyTimestamps: true,
              preserveAutonumber: true
          })
        : value;
}
