import { ApexObject } from '../../shared/apexObject.js';
import { OBJECT, SOBJECT } from '../../shared/types.js';
import {
    ApexDate,
    ApexDatetime,
    ApexList,
    ApexTime,
    Decimal,
    textOf
} from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import { classInfoOf, instanceFields } from '../../runtime/classInfo.js';
import type { FlowType } from '../definition.js';
import { toApexType } from '../values/apexValues.js';
import { fieldValue } from '../values/fields.js';
import { apexClassName, asFlowValue, convertTo, elementType } from '../values/types.js';
import type { FlowWorld } from '../run/world.js';
import type { Json } from './page.js';

/** A flow's value as a page is given it. */
export function toJson(value: unknown): Json {
    const from = asFlowValue(value);
    if (from === null || typeof from === 'string' || typeof from === 'boolean') {
        return from;
    }
    if (from instanceof Decimal) {
        return from.toNumber();
    }
    if (from instanceof ApexDatetime) {
        return new Date(from.ms).toISOString();
    }
    if (from instanceof ApexDate) {
        return new Date(from.days * 86_400_000).toISOString().slice(0, 10);
    }
    if (from instanceof ApexTime) {
        return new Date(from.ms).toISOString().slice(11);
    }
    if (from instanceof ApexList) {
        return from.items.map(toJson);
    }
    if (from instanceof SObject) {
        return recordJson(from);
    }
    if (from instanceof Map) {
        return Object.fromEntries(
            [...(from as Map<string, unknown>)].map(([name, each]) => [name, toJson(each)])
        );
    }
    const info = from instanceof ApexObject ? classInfoOf(from) : undefined;
    return info === undefined
        ? textOf(from)
        : Object.fromEntries(
              instanceFields(info).map((field) => [
                  field.name,
                  toJson(field.read(from as ApexObject))
              ])
          );
}

/** `{ attributes: { type }, Id, Name … }`, with what the record holds. */
const recordJson = (record: SObject): Json => ({
    attributes: { type: record.def.name },
    ...Object.fromEntries(
        record.populatedFields().map((field) => [field.name, toJson(record.slots[field.ordinal])])
    )
});

/** What a page sent, for a variable of a type. */
export function fromJson(json: Json, type: FlowType, world: FlowWorld): unknown {
    if (type.isCollection) {
        const items = Array.isArray(json) ? (json as Json[]) : json === null ? [] : [json];
        return new ApexList(
            elementType(type, world),
            items.map((item) => fromJson(item, { ...type, isCollection: false }, world))
        );
    }
    switch (type.dataType) {
        case 'SObject':
            return recordFrom(json, type.objectType ?? null, world);
        case 'Apex': {
            const info = world.program.classNamed(apexClassName(type.apexClass ?? ''));
            return info === undefined
                ? looseValue(json, world)
                : objectFrom(json, info.name, world);
        }
        default:
            return convertTo(type.dataType, looseValue(json, world));
    }
}

/** Without a type: numbers become Decimals, objects that name their sobject records, others maps. */
export function looseValue(json: Json, world: FlowWorld): unknown {
    if (json === null || typeof json === 'boolean' || typeof json === 'string') {
        return json;
    }
    if (typeof json === 'number') {
        return Decimal.of(json);
    }
    if (Array.isArray(json)) {
        const items = (json as Json[]).map((item) => looseValue(item, world));
        return new ApexList(items[0] instanceof SObject ? SOBJECT : OBJECT, items);
    }
    const object = json as { readonly [name: string]: Json };
    if (objectNameOf(object) !== null) {
        return recordFrom(json, null, world);
    }
    return new Map(
        Object.entries(object).map(([name, value]) => [
            name.toLowerCase(),
            looseValue(value, world)
        ])
    );
}

function objectNameOf(object: { readonly [name: string]: Json }): string | null {
    const attributes = object['attributes'] as { readonly type?: Json } | null | undefined;
    const name = attributes?.type ?? object['sobjectType'] ?? object['apiName'] ?? null;
    return typeof name === 'string' ? name : null;
}

function recordFrom(json: Json, wanted: string | null, world: FlowWorld): SObject | null {
    if (json === null || typeof json !== 'object' || Array.isArray(json)) {
        return null;
    }
    const object = json as { readonly [name: string]: Json };
    const def = world.schema.object(wanted ?? objectNameOf(object) ?? '');
    if (def === undefined) {
        return null;
    }
    const record = new SObject(def);
    for (const [name, value] of Object.entries(object)) {
        const field = def.fieldsByName.get(name.toLowerCase());
        if (field !== undefined) {
            record.store(field, fieldValue(field, looseValue(value, world)));
        }
    }
    return record;
}

function objectFrom(json: Json, className: string, world: FlowWorld): unknown {
    if (json === null || typeof json !== 'object' || Array.isArray(json)) {
        return null;
    }
    const instance = world.program.construct(className);
    const info = classInfoOf(instance)!;
    for (const [name, value] of Object.entries(json as { readonly [name: string]: Json })) {
        const field = instanceFields(info).find(
            (each) => each.name.toLowerCase() === name.toLowerCase()
        );
        field?.write(instance, toApexType(field.type, looseValue(value, world)));
    }
    return instance;
}
