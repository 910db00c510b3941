import type { ApexType } from '../../../shared/types.js';
import { sobjectOf } from '../../../shared/types.js';
import { ApexBlob, ApexList, Decimal } from '../../../shared/values/index.js';
import type { FieldDef, SObjectDef } from '../../../schema/definitions.js';
import { SObject } from '../../../schema/sobject.js';
import { AggregateRow } from '../../../soql/aggregateRow.js';
import { currentTransaction } from '../../transaction.js';
import { toFieldValue } from '../records/fieldValues.js';
import { parseJsonDate, parseJsonDatetime, parseJsonTime } from './jsonDates.js';
import type { JsonNode } from './jsonNode.js';
import { jsonError } from './jsonWriter.js';
import { untyped } from './untyped.js';

/** An SObject from its JSON: the type that is asked for, or for a plain SObject the one that `attributes` names. */
export function readRecord(
    node: JsonNode,
    type: ApexType & { readonly kind: 'sobject' },
    isStrict: boolean
): SObject | AggregateRow {
    if (node.kind !== 'object') {
        throw jsonError("Malformed JSON: Expected '{' at the beginning of object");
    }
    if (isAggregate(node.entries, type.name)) {
        return new AggregateRow(
            node.entries
                .filter(([name]) => name !== 'attributes')
                .map(([name, value]) => [name, untyped(value)] as const)
        );
    }
    const def = definition(node.entries, type.name);
    const record = new SObject(def);
    const [first] = node.entries;
    const isWrapped =
        node.entries.length === 1 && first![0].toLowerCase() === def.name.toLowerCase();
    // `{"Account": {"Name": "Acme"}}` is read as the record inside.
    const entries = isWrapped && first![1].kind === 'object' ? first![1].entries : node.entries;
    for (const [name, value] of entries) {
        if (name !== 'attributes') {
            readEntry(record, name, value, isStrict);
        }
    }
    return record;
}

/** `AggregateResult`: a row of values by alias. */
function isAggregate(
    entries: readonly (readonly [string, JsonNode])[],
    name: string | null
): boolean {
    return (name ?? attributeType(entries))?.toLowerCase() === 'aggregateresult';
}

function attributeType(entries: readonly (readonly [string, JsonNode])[]): string | null {
    const attributes = entries.find(([key]) => key === 'attributes')?.[1];
    const named =
        attributes?.kind === 'object'
            ? attributes.entries.find(([key]) => key === 'type')?.[1]
            : undefined;
    return named?.kind === 'string' ? named.text : null;
}

function definition(
    entries: readonly (readonly [string, JsonNode])[],
    name: string | null
): SObjectDef {
    const wanted = name ?? attributeType(entries);
    const def = wanted === null ? undefined : currentTransaction().schema.object(wanted);
    if (def === undefined) {
        throw jsonError('SObject type is not specified or does not exist: ' + String(wanted));
    }
    return def;
}

function readEntry(record: SObject, name: string, node: JsonNode, isStrict: boolean): void {
    const lower = name.toLowerCase();
    const { def } = record;
    const field = def.fieldsByName.get(lower);
    if (field !== undefined) {
        record.store(field, fieldValue(field, node));
        return;
    }
    const parent = def.relationshipsByName.get(lower);
    if (parent !== undefined) {
        const target = parent.referenceTo?.length === 1 ? (parent.referenceTo[0] ?? null) : null;
        record.setParent(
            name,
            node.kind === 'null'
                ? null
                : (readRecord(node, { kind: 'sobject', name: target }, isStrict) as SObject)
        );
        return;
    }
    const child = def.childRelationships.get(lower);
    if (child === undefined) {
        throw jsonError(`No such column '${name}' on sobject of type ${def.name}`);
    }
    record.setChildren(name, readChildren(node, child.childObject, isStrict));
}

/** A list, or the `{totalSize, done, records}` that serialising writes. */
function readChildren(node: JsonNode, object: string, isStrict: boolean): ApexList {
    const records =
        node.kind === 'object' ? node.entries.find(([key]) => key === 'records')?.[1] : node;
    const type = { kind: 'sobject', name: object } as const;
    return new ApexList(
        sobjectOf(object),
        records?.kind === 'array'
            ? records.items.map((item) => readRecord(item, type, isStrict))
            : []
    );
}

function fieldValue(field: FieldDef, node: JsonNode): unknown {
    switch (node.kind) {
        case 'null':
            return null;
        case 'boolean':
            return field.type === 'Boolean' ? node.value : String(node.value);
        case 'integer':
        case 'float':
            return ofText(field, node.text);
        case 'string':
            return ofText(field, node.text);
        default:
            throw jsonError('Illegal value for primitive');
    }
}

function ofText(field: FieldDef, text: string): unknown {
    switch (field.type) {
        case 'Date':
            return parseJsonDate(text);
        case 'Datetime':
            return parseJsonDatetime(text);
        case 'Time':
            return parseJsonTime(text);
        case 'Base64':
            return ApexBlob.ofBase64(text);
        case 'Boolean':
            return text.toLowerCase() === 'true';
        case 'Integer':
        case 'Long':
        case 'Double':
        case 'Currency':
        case 'Percent': {
            const value = Decimal.parse(text);
            if (value === null) {
                throw jsonError('Illegal value for primitive');
            }
            return toFieldValue(field, value);
        }
        default:
            return toFieldValue(field, text);
    }
}
