/** What stands on the right of an operator, as SQLite compares it with a field. */
import type { SoqlValue } from '../parser/soqlAst.js';
import type { FieldDef } from '../schema/definitions.js';
import { SObject } from '../schema/sobject.js';
import {
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexSet,
    ApexTime,
    Decimal,
    EnumValue,
    idFrom,
    isIdText
} from '../shared/values/index.js';
import type { QueryEnvironment } from './environment.js';
import { queryError } from './queryErrors.js';
import { decimalFrom, fold, scaledOf, scaleOf, storageOf, type SqlValue } from './storage.js';

/** Handed out for binds while a query is only checked: fits everywhere. */
export const UNKNOWN_BIND = Symbol('unknown bind');

/** The values of a list or of one value, binds looked up, collections taken apart. */
export function valuesOf(value: SoqlValue<unknown>, environment: QueryEnvironment): unknown[] {
    switch (value.kind) {
        case 'list':
            return value.values.flatMap((item) => valuesOf(item, environment));
        case 'bind': {
            const bound = environment.bind(value.expression);
            if (bound instanceof ApexList) {
                return bound.items;
            }
            return bound instanceof ApexSet ? bound.values() : [bound];
        }
        default:
            return [literalOf(value)];
    }
}

/** A quoted text, which only fits text: the platform tells it from a bound String. */
class QuotedText {
    readonly text: string;

    constructor(text: string) {
        this.text = text;
    }
}

function literalOf(value: SoqlValue<unknown>): unknown {
    switch (value.kind) {
        case 'null':
            return null;
        case 'boolean':
            return value.value;
        case 'number':
            return Decimal.of(value.text.replace(/^\+/, ''));
        case 'currency':
            return Decimal.of(value.text.slice(3));
        case 'string':
            return new QuotedText(value.value);
        case 'date':
            return dateOf(value.text);
        case 'datetime':
            return datetimeOf(value.text);
        case 'time':
            return timeOf(value.text);
        default:
            return null;
    }
}

function dateOf(text: string): ApexDate {
    const date = ApexDate.parseIso(text);
    if (date === null) {
        throw queryError(`Invalid date: ${text}`);
    }
    return date;
}

function datetimeOf(text: string): ApexDatetime {
    const ms = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
    if (Number.isNaN(ms)) {
        throw queryError(`Invalid datetime: ${text}`);
    }
    return new ApexDatetime(ms);
}

function timeOf(text: string): ApexTime {
    const [hour = 0, minute = 0, second = 0] = text.replace(/Z$/i, '').split(':').map(Number);
    return ApexTime.of(hour, minute, Math.floor(second), Math.round((second % 1) * 1000));
}

/** The words for a field's type in the platform's messages. */
function typeWord(field: FieldDef): string {
    const words: Record<string, string> = {
        boolean: 'boolean',
        integer: 'int',
        long: 'long',
        decimal: field.type === 'Currency' ? 'currency' : 'double',
        real: 'double',
        date: 'date',
        datetime: 'dateTime',
        time: 'time',
        id: 'reference'
    };
    return words[storageOf(field)] ?? 'string';
}

const mustNotBeQuoted = (field: FieldDef) =>
    queryError(
        `value of filter criterion for field '${field.name}' must be of type ${typeWord(field)} and should not be enclosed in quotes`
    );

const mustBeQuoted = (field: FieldDef) =>
    queryError(
        `value of filter criterion for field '${field.name}' must be of type string and should be enclosed in quotes`
    );

const wrongType = (field: FieldDef) =>
    queryError(
        `value of filter criterion for field '${field.name}' must be of type ${typeWord(field)}`
    );

/** One value as it compares with the field's column (text folded). */
export function operandFor(value: unknown, field: FieldDef): SqlValue {
    if (value === null || value === undefined || value === UNKNOWN_BIND) {
        return null;
    }
    const storage = storageOf(field);
    if (value instanceof QuotedText) {
        if (storage === 'id') {
            return idOperand(value.text);
        }
        if (storage === 'text' || storage === 'blob' || storage === 'none') {
            return textOperand(value.text);
        }
        throw mustNotBeQuoted(field);
    }
    switch (storage) {
        case 'id':
            return value instanceof SObject ? value.id : idOperand(textOf(value, field));
        case 'boolean':
            if (typeof value !== 'boolean') {
                throw wrongType(field);
            }
            return value ? 1 : 0;
        case 'integer':
        case 'long':
        case 'decimal':
        case 'real':
            return numberOperand(value, field);
        case 'date':
            return dateOperand(value, field);
        case 'datetime':
            return datetimeOperand(value, field);
        case 'time':
            return value instanceof ApexTime ? value.ms : fail(wrongType(field));
        default:
            return textOperand(textOf(value, field));
    }
}

/** An element of a list: a text of Apex that is no id is no error there, it is nobody's. */
export function elementOperand(value: unknown, field: FieldDef): SqlValue {
    const isNoId = typeof value === 'string' && storageOf(field) === 'id' && !isIdText(value);
    return isNoId && value !== '' ? value : operandFor(value, field);
}

function fail(error: unknown): never {
    throw error;
}

const textOperand = (text: string): SqlValue => (text === '' ? null : fold(text));

function idOperand(text: string): SqlValue {
    if (text === '') {
        return null;
    }
    if (!isIdText(text)) {
        throw queryError(`invalid ID field: ${text}`);
    }
    return idFrom(text);
}

function textOf(value: unknown, field: FieldDef): string {
    if (typeof value === 'string') {
        return value;
    }
    if (value instanceof EnumValue) {
        return value.name;
    }
    if (value instanceof SObject) {
        return value.id ?? '';
    }
    throw mustBeQuoted(field);
}

function numberOperand(value: unknown, field: FieldDef): SqlValue {
    const isNumber =
        typeof value === 'number' ||
        typeof value === 'bigint' ||
        value instanceof Decimal ||
        value instanceof ApexDouble;
    if (!isNumber) {
        throw typeof value === 'string' ? mustNotBeQuoted(field) : wrongType(field);
    }
    const decimal = decimalFrom(value);
    if (storageOf(field) === 'real') {
        return decimal.toNumber();
    }
    return scaledOf(decimal, storageOf(field) === 'decimal' ? scaleOf(field) : 0);
}

function dateOperand(value: unknown, field: FieldDef): SqlValue {
    if (value instanceof ApexDatetime) {
        return Math.floor(value.ms / 86_400_000);
    }
    return value instanceof ApexDate ? value.days : fail(wrongType(field));
}

function datetimeOperand(value: unknown, field: FieldDef): SqlValue {
    if (value instanceof ApexDate) {
        return value.days * 86_400_000;
    }
    return value instanceof ApexDatetime
        ? Math.floor(value.ms / 1000) * 1000
        : fail(wrongType(field));
}

/** A stored value (not a bind) as the column's index keeps it: text folded. */
export const comparableOperand = (value: unknown, field: FieldDef): SqlValue =>
    operandFor(value, field);
