import { NotSupported } from '../../../shared/notSupported.js';
import {
    ApexDate,
    ApexList,
    ApexMap,
    ApexSet,
    EnumValue,
    textOf
} from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { classInfoOf, instanceFields } from '../../../runtime/classInfo.js';
import { plainJson } from './fieldJson.js';

/** Dates as keys have no time, unlike in Apex texts. */
const keyOf = (key: unknown): string => (key instanceof ApexDate ? String(key) : textOf(key));

/**
 * What an `@AuraEnabled` method returns, as its component receives it. Of instances, only members that
 * are themselves `@AuraEnabled` cross over.
 * @see https://developer.salesforce.com/docs/atlas.en-us.lightning.meta/lightning/controllers_server_apex_returning_data.htm
 */
export function toJson(value: unknown): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    const plain = plainJson(value);
    if (plain === null || typeof plain !== 'object') {
        return plain;
    }
    if (value instanceof SObject) {
        return recordJson(value);
    }
    if (value instanceof ApexList) {
        return value.items.map(toJson);
    }
    if (value instanceof ApexSet) {
        return value.values().map(toJson);
    }
    if (value instanceof ApexMap) {
        const entries = value.entries().map(([key, item]) => [keyOf(key), toJson(item)] as const);
        return Object.fromEntries(entries);
    }
    if (value instanceof EnumValue) {
        return value.name;
    }
    return instanceJson(value as object);
}

function recordJson(record: SObject): Record<string, unknown> {
    const json: Record<string, unknown> = {};
    for (const [name, value] of record.populatedEntries()) {
        // a field that is empty is left out, as on the platform
        if (value !== null) {
            json[name] = toJson(value);
        }
    }
    return json;
}

function instanceJson(object: object): Record<string, unknown> {
    const info = classInfoOf(object);
    if (!info) {
        const values = (object as { values?: unknown }).values;
        if (values instanceof Map) {
            // a row of an aggregate query
            return Object.fromEntries(
                [...values].map(([name, item]) => [String(name), toJson(item)])
            );
        }
        throw new NotSupported(`returning ${textOf(object)} to a component`);
    }
    const json: Record<string, unknown> = {};
    for (const field of instanceFields(info)) {
        if (field.canRead && field.annotations.some(isAuraEnabled)) {
            json[field.name] = toJson(field.read(object as never));
        }
    }
    return json;
}

export const isAuraEnabled = ({ name }: { readonly name: string }): boolean =>
    name.toLowerCase() === 'auraenabled';
