import { apexError } from '../../../shared/apexException.js';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexTime,
    Decimal,
    idFrom,
    isIdText
} from '../../../shared/values/index.js';
import type { FieldDef, SObjectDef } from '../../../schema/definitions.js';
import { SObject } from '../../../schema/sobject.js';

/** A field's value as JSON carries it, as what the field holds. Empty texts are nulls. */
export function fieldValueOf(field: FieldDef, value: unknown): unknown {
    if (value === null || value === undefined || value === '') {
        return null;
    }
    const text = String(value);
    switch (field.type) {
        case 'Boolean':
            return value === true || text.toLowerCase() === 'true';
        case 'Integer':
            return Math.trunc(Number(text));
        case 'Long':
        case 'Double':
        case 'Currency':
        case 'Percent':
            return Decimal.parse(text) ?? invalid(field, text);
        case 'Date':
            return ApexDate.parseIso(text.slice(0, 10)) ?? invalid(field, text);
        case 'Datetime': {
            const ms = Date.parse(text);
            return Number.isNaN(ms) ? invalid(field, text) : new ApexDatetime(ms);
        }
        case 'Time':
            return timeOf(text) ?? invalid(field, text);
        case 'Base64':
            return ApexBlob.ofBase64(text);
        case 'Id':
        case 'Reference':
        case 'MasterDetail':
            return isIdText(text) ? idFrom(text) : text;
        default:
            return text;
    }
}

function invalid(field: FieldDef, text: string): never {
    throw apexError('System.SObjectException', `Illegal assignment of ${text} to ${field.name}`);
}

export function timeOf(text: string): ApexTime | null {
    const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text);
    if (!match) {
        return null;
    }
    const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map((part) => Number(part ?? 0));
    return ApexTime.of(hour, minute, second, Number((match[4] ?? '0').padEnd(3, '0')));
}

/** A record out of JSON values; names that are no fields are refused. */
export function recordOf(def: SObjectDef, values: Readonly<Record<string, unknown>>): SObject {
    const record = new SObject(def);
    for (const [name, value] of Object.entries(values)) {
        const field = record.fieldNamed(name);
        record.store(field, fieldValueOf(field, value));
    }
    return record;
}

/** A primitive of Apex as JSON; records, collections and instances are the caller's. */
export function plainJson(value: unknown): unknown {
    if (value instanceof Decimal) {
        return value.toNumber();
    }
    if (value instanceof ApexDouble) {
        return value.value;
    }
    if (value instanceof ApexDate) {
        return new Date(value.days * 86_400_000).toISOString().slice(0, 10);
    }
    if (value instanceof ApexDatetime) {
        return new Date(value.ms).toISOString();
    }
    if (value instanceof ApexTime) {
        return value.toString();
    }
    if (value instanceof ApexBlob) {
        return Buffer.from(value.bytes).toString('base64');
    }
    if (value instanceof ApexList) {
        return value.items.map(plainJson);
    }
    return typeof value === 'bigint' ? Number(value) : value;
}
