import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { typeName, type ApexType } from '../../../shared/types.js';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexMap,
    ApexSet,
    Decimal,
    idFrom,
    isIdText
} from '../../../shared/values/index.js';
import { STRING, OBJECT } from '../../../shared/types.js';
import { SObject } from '../../../schema/sobject.js';
import { instanceFields } from '../../../runtime/classInfo.js';
import type { Program } from '../../../runtime/program.js';
import { currentTransaction } from '../../../runtime/transaction.js';
import { fieldValueOf, timeOf } from './fieldJson.js';
import { isAuraEnabled } from './toJson.js';

type Json = Readonly<Record<string, unknown>>;

/** An argument that a component passes, as the Apex parameter's type. */
export function fromJson(type: ApexType, value: unknown, program: Program): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    switch (type.kind) {
        case 'primitive':
            return primitive(type.name, value) ?? invalid(type, value);
        case 'object':
            return untyped(value);
        case 'list':
            return new ApexList(
                type.element,
                array(type, value).map((item) => fromJson(type.element, item, program))
            );
        case 'set':
            return new ApexSet(
                type.element,
                array(type, value).map((item) => fromJson(type.element, item, program))
            );
        case 'map':
            return new ApexMap(
                type.key,
                type.value,
                Object.entries(value as Json).map(([key, item]) => [
                    fromJson(type.key, key, program),
                    fromJson(type.value, item, program)
                ])
            );
        case 'sobject':
            return record(type.name, value as Json);
        case 'class':
            return instance(type.name, value, program);
        default:
            throw new NotSupported(`a parameter of type ${typeName(type)} from a component`);
    }
}

function invalid(type: ApexType, value: unknown): never {
    throw apexError(
        'System.IllegalArgumentException',
        `Value provided is invalid for action parameter of type ${typeName(type)}: ${JSON.stringify(value)}`
    );
}

function array(type: ApexType, value: unknown): unknown[] {
    return Array.isArray(value) ? value : invalid(type, value);
}

/** `null` where the value is none of that type; nulls themselves never come here. */
function primitive(name: string, value: unknown): unknown {
    const text = String(value);
    const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
    switch (name) {
        case 'Boolean':
            return typeof value === 'boolean'
                ? value
                : /^(true|false)$/i.test(text)
                  ? /^true$/i.test(text)
                  : null;
        case 'String':
            return typeof value === 'object' ? null : text;
        case 'Id':
            return isIdText(text) ? idFrom(text) : null;
        case 'Integer':
            return isNumber && Number.isInteger(Number(text)) ? Number(text) | 0 : null;
        case 'Long':
            return isNumber && Number.isInteger(Number(text)) ? BigInt(text) : null;
        case 'Decimal':
            return isNumber ? Decimal.parse(text) : null;
        case 'Double':
            return isNumber ? new ApexDouble(Number(text)) : null;
        case 'Date':
            return ApexDate.parseIso(text.slice(0, 10));
        case 'Datetime': {
            const ms = typeof value === 'number' ? value : Date.parse(text);
            return Number.isNaN(ms) ? null : new ApexDatetime(ms);
        }
        case 'Time':
            return timeOf(text);
        case 'Blob':
            return ApexBlob.ofBase64(text);
        default:
            return null;
    }
}

/** A parameter of type Object: maps of texts, lists, and the primitives of JSON. */
function untyped(value: unknown): unknown {
    if (Array.isArray(value)) {
        return new ApexList(OBJECT, value.map(untyped));
    }
    if (value !== null && typeof value === 'object') {
        const entries = Object.entries(value).map(([key, item]) => [key, untyped(item)] as const);
        return new ApexMap(STRING, OBJECT, entries);
    }
    return typeof value === 'number' && !Number.isInteger(value)
        ? Decimal.of(value)
        : (value ?? null);
}

function record(name: string | null, values: Json): SObject {
    const attributes = values['attributes'] as { type?: string } | undefined;
    const given = (values['sobjectType'] as string | undefined) ?? attributes?.type;
    const { schema } = currentTransaction();
    const def = schema.object(name ?? given ?? '');
    if (!def) {
        throw apexError(
            'System.IllegalArgumentException',
            `A record needs its sobjectType: ${JSON.stringify(values)}`
        );
    }
    const made = new SObject(def);
    for (const [key, value] of Object.entries(values)) {
        const relationship = def.relationshipsByName.get(key.toLowerCase());
        if (key === 'sobjectType' || key === 'attributes') {
            continue;
        }
        if (relationship && value !== null && typeof value === 'object') {
            const target = (relationship.referenceTo ?? [])[0] ?? null;
            made.setParent(key, record(target, value as Json));
        } else if (def.fieldsByName.has(key.toLowerCase())) {
            const field = made.fieldNamed(key);
            made.store(field, fieldValueOf(field, value));
        } else {
            throw apexError('System.SObjectException', `Invalid field ${key} for ${def.name}`);
        }
    }
    return made;
}

function instance(name: string, value: unknown, program: Program): unknown {
    const info = program.classNamed(name);
    if (!info) {
        throw new NotSupported(`class ${name}: it does not exist or does not compile`);
    }
    if (info.shape.kind === 'enum') {
        return program.enumConstant(name, String(value), false) ?? invalid(info.type, value);
    }
    if (typeof value !== 'object') {
        return invalid(info.type, value);
    }
    const made = program.construct(name);
    const fields = instanceFields(info);
    for (const [key, item] of Object.entries(value as Json)) {
        const field = fields.find(
            (candidate) => candidate.name.toLowerCase() === key.toLowerCase()
        );
        if (field?.canWrite && field.annotations.some(isAuraEnabled)) {
            field.write(made, fromJson(field.type, item, program));
        }
    }
    return made;
}
