/** How a field's value is kept in SQLite, and how it becomes an Apex value again. */
import type { FieldDef } from '../schema/definitions.js';
import { STRING } from '../shared/types.js';
import { decodeAny, encodeAny } from './anyValue.js';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexTime,
    Decimal
} from '../shared/values/index.js';

/** What SQLite takes and gives. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** `none`: a field without a column, such as a compound address. */
export type StorageClass =
    | 'id'
    | 'text'
    | 'boolean'
    | 'integer'
    | 'long'
    | 'decimal'
    | 'real'
    | 'date'
    | 'datetime'
    | 'time'
    | 'blob'
    | 'none';

/**
 * Numbers are kept as whole numbers of 10^-scale, so nothing is lost and SQL can compare them. Apex may
 * save more decimals than the field shows (`scaledOf`): those are fractions of the same unit.
 */
export function scaleOf(field: FieldDef): number {
    return field.scale ?? (field.type === 'Currency' || field.type === 'Percent' ? 2 : 0);
}

export function storageOf(field: FieldDef): StorageClass {
    switch (field.type) {
        case 'Id':
        case 'Reference':
        case 'MasterDetail':
            return 'id';
        case 'MetadataRelationship':
            // Records of custom metadata are held by id, definitions of objects and fields by name.
            return field.referenceTo?.[0]?.endsWith('__mdt') === true ? 'id' : 'text';
        case 'Boolean':
            return 'boolean';
        case 'Integer':
            return 'integer';
        case 'Long':
            return 'long';
        case 'Double':
            // Without a declared scale it is a measure such as a latitude.
            return field.scale === undefined ? 'real' : 'decimal';
        case 'Currency':
        case 'Percent':
            return 'decimal';
        case 'Date':
            return 'date';
        case 'Datetime':
            return 'datetime';
        case 'Time':
            return 'time';
        case 'Base64':
            return 'blob';
        case 'Location':
        case 'Address':
            return 'none';
        default:
            return 'text';
    }
}

/** Whether the field has a column of its own: formulas and compound fields have none. */
export function isStored(field: FieldDef): boolean {
    return field.formula === undefined && storageOf(field) !== 'none';
}

/** Text that compares without case, in any script. */
export const fold = (text: string): string => text.toLowerCase();

const POWERS = Array.from({ length: 19 }, (_, exponent) => 10n ** BigInt(exponent));

/** The number at the field's scale. */
export function unscaledOf(value: unknown, scale: number): bigint {
    if (typeof value === 'number' && Number.isInteger(value)) {
        return BigInt(value) * POWERS[scale]!;
    }
    if (typeof value === 'bigint') {
        return value * POWERS[scale]!;
    }
    return decimalFrom(value).setScale(scale, 'HALF_UP').unscaled();
}

/**
 * The platform enforces a field's decimal places in its own pages only; what Apex saves is kept in full.
 * https://help.salesforce.com/s/articleView?id=000387302&type=1
 */
export function scaledOf(value: unknown, scale: number): bigint | number {
    if (typeof value !== 'bigint' && !(typeof value === 'number' && Number.isInteger(value))) {
        const exact = decimalFrom(value).stripTrailingZeros();
        if (exact.scale() > scale) {
            const fraction = Decimal.ofUnscaled(exact.unscaled(), exact.scale() - scale).toNumber();
            return Number.isInteger(fraction) ? unscaledOf(value, scale) : fraction;
        }
    }
    return unscaledOf(value, scale);
}

/** The Decimal that `scaledOf` was given. */
function unscaledToDecimal(raw: SqlValue, scale: number): Decimal {
    if (typeof raw !== 'number' || Number.isInteger(raw)) {
        return Decimal.ofUnscaled(BigInt(raw as number), scale);
    }
    const fraction = Decimal.of(raw);
    return Decimal.ofUnscaled(fraction.unscaled(), fraction.scale() + scale);
}

export function decimalFrom(value: unknown): Decimal {
    if (value instanceof Decimal) {
        return value;
    }
    return Decimal.of(value instanceof ApexDouble ? value.value : (value as number | string));
}

/** An Apex value as SQLite keeps it. Empty text is null, as on the platform. */
export function encode(value: unknown, field: FieldDef): SqlValue {
    if (value === null || value === undefined) {
        return null;
    }
    switch (storageOf(field)) {
        case 'boolean':
            return value === true ? 1 : 0;
        case 'integer':
            return Number(typeof value === 'number' ? value : decimalFrom(value).toBigInt());
        case 'long':
            return typeof value === 'bigint' ? value : unscaledOf(value, 0);
        case 'decimal':
            return scaledOf(value, scaleOf(field));
        case 'real':
            return decimalFrom(value).toNumber();
        case 'date':
            return value instanceof ApexDatetime
                ? Math.floor(value.ms / 86_400_000)
                : (value as ApexDate).days;
        case 'datetime':
            // The platform keeps no milliseconds.
            return value instanceof ApexDate
                ? value.days * 86_400_000
                : Math.floor((value as ApexDatetime).ms / 1000) * 1000;
        case 'time':
            return (value as ApexTime).ms;
        case 'blob':
            return value instanceof ApexBlob ? value.bytes : Buffer.from(String(value), 'base64');
        default:
            return encodeText(value, field);
    }
}

function encodeText(value: unknown, field: FieldDef): SqlValue {
    if (field.type === 'AnyType' && typeof value !== 'string') {
        return encodeAny(value);
    }
    const text = value instanceof ApexList ? value.items.join(' ') : String(value);
    return text === '' ? null : text;
}

/** What SQLite gave, as the Apex value of the field. A checkbox is never null. */
export function decode(raw: SqlValue | undefined, field: FieldDef): unknown {
    if (raw === null || raw === undefined) {
        return field.type === 'Boolean' ? false : null;
    }
    switch (storageOf(field)) {
        case 'boolean':
            return Number(raw) !== 0;
        case 'integer':
        case 'long':
            return field.type === 'Long' ? BigInt(raw as number) : Number(raw);
        case 'decimal':
            return unscaledToDecimal(raw, scaleOf(field));
        case 'real':
            return Decimal.of(Number(raw));
        case 'date':
            return new ApexDate(Number(raw));
        case 'datetime':
            return new ApexDatetime(Number(raw));
        case 'time':
            return new ApexTime(Number(raw));
        case 'blob':
            return new ApexBlob(raw as Uint8Array);
        default:
            return decodeText(raw, field);
    }
}

function decodeText(raw: SqlValue, field: FieldDef): unknown {
    if (field.type === 'JunctionIdList') {
        return new ApexList(STRING, String(raw).split(' '));
    }
    return field.type === 'AnyType' ? decodeAny(String(raw)) : raw;
}

/** A table's or column's name inside SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** 1 while the row is in the recycle bin: a column that every table has. */
export const DELETED = '$deleted';
/** Id of the record whose deletion took this one along. */
export const DELETED_WITH = '$deletedWith';
