import { apexError } from '../../../shared/apexException.js';
import { typeName } from '../../../shared/types.js';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexTime,
    Decimal,
    decimalOf,
    EnumValue,
    idFrom
} from '../../../shared/values/index.js';
import type { FieldDef } from '../../../schema/definitions.js';
import { typeOfValue } from '../../typeOf.js';

const isNumber = (value: unknown): value is number | bigint | Decimal | ApexDouble =>
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Decimal ||
    value instanceof ApexDouble;

/** The Apex type that a field has, as messages name it. */
function apexTypeOf({ type }: FieldDef): string {
    switch (type) {
        case 'Id':
        case 'Reference':
        case 'MasterDetail':
            return 'Id';
        case 'Boolean':
        case 'Integer':
        case 'Long':
        case 'Date':
        case 'Datetime':
        case 'Time':
            return type;
        case 'Double':
        case 'Currency':
        case 'Percent':
            return 'Decimal';
        case 'Base64':
            return 'Blob';
        default:
            return 'String';
    }
}

/**
 * A value that `put` gives to a field, in the field's type: numbers widen, texts become ids. What does not
 * fit is refused with the platform's words.
 */
export function toFieldValue(field: FieldDef, value: unknown): unknown {
    if (value === null) {
        return null;
    }
    if (field.type === 'JunctionIdList' && value instanceof ApexList) {
        return value;
    }
    const converted = convert(apexTypeOf(field), value);
    if (converted === undefined) {
        throw apexError(
            'System.SObjectException',
            `Illegal assignment from ${typeName(typeOfValue(value))} to ${apexTypeOf(field)}`
        );
    }
    return converted;
}

/** `undefined`: it does not fit. */
function convert(type: string, value: unknown): unknown {
    switch (type) {
        case 'Id':
            return typeof value === 'string' ? (value === '' ? null : idFrom(value)) : undefined;
        case 'Boolean':
            return typeof value === 'boolean' ? value : undefined;
        case 'Integer':
            return typeof value === 'number' ? value : isNumber(value) ? whole(value) : undefined;
        case 'Long':
            return isNumber(value) ? decimalOf(value).toBigInt() : undefined;
        case 'Decimal':
            return isNumber(value) ? decimalOf(value) : undefined;
        case 'Date':
            return value instanceof ApexDate
                ? value
                : value instanceof ApexDatetime
                  ? new ApexDate(Math.floor(value.ms / 86_400_000))
                  : undefined;
        case 'Datetime':
            return value instanceof ApexDatetime
                ? value
                : value instanceof ApexDate
                  ? new ApexDatetime(value.days * 86_400_000)
                  : undefined;
        case 'Time':
            return value instanceof ApexTime ? value : undefined;
        case 'Blob':
            return value instanceof ApexBlob ? value : undefined;
        default:
            return typeof value === 'string'
                ? value
                : value instanceof EnumValue
                  ? value.name
                  : undefined;
    }
}

function whole(value: number | bigint | Decimal | ApexDouble): number | undefined {
    const decimal = decimalOf(value);
    return decimal.setScale(0, 'DOWN').equalsValue(decimal) ? decimal.toNumber() : undefined;
}
