import { ApexException } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import { typeName } from '../../../shared/types.js';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexMap,
    ApexSet,
    ApexTime,
    Decimal,
    EnumValue,
    textOf
} from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { AggregateRow } from '../../../soql/aggregateRow.js';
import type { ApexType } from '../../../shared/types.js';
import { classInfoOf, instanceFields } from '../../classInfo.js';
import { typeOfValue } from '../../typeOf.js';
import { ApexTypeToken } from '../../typeToken.js';
import { DataObject } from '../dataObject.js';
import { dataUrl } from '../apiVersion.js';
import { PicklistEntryDescribe } from '../describe/describeField.js';
import { jsonError, JsonWriter, quote } from './jsonWriter.js';

/** `JSON.serialize`. */
export function serializeJson(
    value: unknown,
    options: { isPretty?: boolean; suppressNulls?: boolean } = {}
): string {
    const writer = new JsonWriter(options.isPretty === true);
    writeValue(writer, value, { suppressNulls: options.suppressNulls === true, open: new Set() });
    return writer.toString();
}

interface Context {
    readonly suppressNulls: boolean;
    /** Objects that are being written: one inside itself would never end. */
    readonly open: Set<object>;
}

const PLAIN: Context = { suppressNulls: false, open: new Set() };

export function writeValue(writer: JsonWriter, value: unknown, context: Context = PLAIN): void {
    switch (typeof value) {
        case 'string':
            writer.raw(quote(value));
            return;
        case 'number':
        case 'boolean':
        case 'bigint':
            writer.raw(String(value));
            return;
        default:
    }
    if (value === null || value === undefined) {
        writer.raw('null');
        return;
    }
    const scalar = scalarText(value as object);
    if (scalar !== null) {
        writer.raw(scalar);
        return;
    }
    if (context.open.has(value as object)) {
        throw jsonError('Direct self-reference leading to cycle');
    }
    context.open.add(value as object);
    writeComposite(writer, value as object, context);
    context.open.delete(value as object);
}

function scalarText(value: object): string | null {
    if (value instanceof Decimal) {
        return value.toText();
    }
    if (value instanceof ApexDouble) {
        return value.toString();
    }
    if (value instanceof ApexDatetime) {
        return quote(value.toIso());
    }
    if (value instanceof ApexDate || value instanceof ApexTime || value instanceof EnumValue) {
        return quote(String(value));
    }
    return value instanceof ApexBlob ? quote(value.toBase64()) : null;
}

function writeComposite(writer: JsonWriter, value: object, context: Context): void {
    if (value instanceof ApexList || value instanceof ApexSet) {
        writer.startArray();
        for (const item of value instanceof ApexList ? value.items : value.values()) {
            writeValue(writer, item, context);
        }
        writer.endArray();
    } else if (value instanceof ApexMap) {
        writer.startObject();
        for (const [key, item] of value.entries()) {
            if (item !== null || !context.suppressNulls) {
                writer.name(keyText(key, value.keyType));
                writeValue(writer, item, context);
            }
        }
        writer.endObject();
    } else if (value instanceof SObject) {
        writeRecord(writer, value, context);
    } else if (value instanceof AggregateRow) {
        writeAggregate(writer, value, context);
    } else {
        writeInstance(writer, value, context);
    }
}

/** Keys that have no text of their own are refused. */
function keyText(key: unknown, type: ApexType): string {
    if (key === null) {
        throw jsonError('null is not a valid key for JSON');
    }
    if (key instanceof SObject || key instanceof ApexObject) {
        throw jsonError(`Type unsupported as key of a map in JSON: ${typeName(type)}`);
    }
    if (key instanceof ApexDate) {
        return String(key);
    }
    return key instanceof ApexDatetime ? key.toIso() : textOf(key);
}

function writeInstance(writer: JsonWriter, value: object, context: Context): void {
    if (value instanceof ApexTypeToken || isTextual(value)) {
        writer.raw(quote(String(value)));
        return;
    }
    if (value instanceof PicklistEntryDescribe) {
        writeFields(writer, Object.entries(value.toJson()), context);
        return;
    }
    const info = classInfoOf(value);
    if (value instanceof ApexException || (info === undefined && !isDataResult(value))) {
        throw jsonError(`Type unsupported in JSON: ${typeName(typeOfValue(value))}`);
    }
    const fields: readonly (readonly [string, unknown])[] =
        info === undefined
            ? Object.entries(value).filter(([name]) => !name.startsWith('$'))
            : instanceFields(info)
                  .filter(({ isTransient, canRead }) => !isTransient && canRead)
                  .sort(byNameDescending)
                  .map((field) => [field.name, field.read(value as ApexObject)]);
    writeFields(writer, fields, context);
}

/**
 * Members of a class come in the reverse order of the alphabet, whatever the order of their declaration.
 * @see https://salesforce.stackexchange.com/questions/101066/field-output-order-when-conver-object-to-json
 */
const byNameDescending = (a: { readonly name: string }, b: { readonly name: string }): number =>
    a.name.toLowerCase() < b.name.toLowerCase() ? 1 : -1;

function writeFields(
    writer: JsonWriter,
    fields: readonly (readonly [string, unknown])[],
    context: Context
): void {
    writer.startObject();
    for (const [name, field] of fields) {
        if ((field ?? null) !== null || !context.suppressNulls) {
            writer.name(name);
            writeValue(writer, field, context);
        }
    }
    writer.endObject();
}

/** A UUID is its text. */
const isTextual = (value: object): boolean =>
    value instanceof ApexObject && typeName(value.$type) === 'System.UUID';

/** Of the platform's own classes, results of saves and the like have a JSON form. */
const isDataResult = (value: object): boolean =>
    value instanceof DataObject &&
    /^(?:Database|Approval|Messaging|Metadata|EventBus|Invocable)\./.test(value.$name);

function writeAggregate(writer: JsonWriter, row: AggregateRow, context: Context): void {
    writer.startObject();
    writer.name('attributes');
    writer.startObject();
    writer.name('type');
    writer.raw(quote('AggregateResult'));
    writer.endObject();
    for (const [name, value] of row.populatedEntries()) {
        writer.name(name);
        writeField(writer, value, context);
    }
    writer.endObject();
}

function writeRecord(writer: JsonWriter, record: SObject, context: Context): void {
    const { id, def } = record;
    writer.startObject();
    writer.name('attributes');
    writer.startObject();
    writer.name('type');
    writer.raw(quote(def.name));
    if (id !== null) {
        writer.name('url');
        writer.raw(quote(`${dataUrl()}/sobjects/${def.name}/${id}`));
    }
    writer.endObject();
    for (const [name, value] of record.populatedEntries()) {
        // A queried field that is empty is left out; one that Apex set to null is written.
        if (
            (value !== null && value !== undefined) ||
            (!record.isQueried && !context.suppressNulls)
        ) {
            writer.name(name);
            writeField(writer, value, context);
        }
    }
    writer.endObject();
}

function writeField(writer: JsonWriter, value: unknown, context: Context): void {
    if (value instanceof ApexDatetime) {
        writer.raw(quote(value.toIso().replace('Z', '+0000')));
    } else if (value instanceof ApexList) {
        writer.startObject();
        writer.name('totalSize');
        writer.raw(String(value.items.length));
        writer.name('done');
        writer.raw('true');
        writer.name('records');
        writeValue(writer, value, context);
        writer.endObject();
    } else {
        writeValue(writer, value, context);
    }
}
