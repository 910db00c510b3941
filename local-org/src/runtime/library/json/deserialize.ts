import type { ApexObject } from '../../../shared/apexObject.js';
import type { ApexType } from '../../../shared/types.js';
import { typeName } from '../../../shared/types.js';
import {
    ApexBlob,
    ApexDouble,
    ApexList,
    ApexMap,
    ApexSet,
    Decimal,
    idFrom,
    isIdText
} from '../../../shared/values/index.js';
import type { EnumValue } from '../../../shared/values/index.js';
import type { ClassInfo, FieldInfo } from '../../classInfo.js';
import { instanceFields } from '../../classInfo.js';
import { currentTransaction } from '../../transaction.js';
import { DataObject } from '../dataObject.js';
import { findClass } from '../registry.js';
import { parseJsonDate, parseJsonDatetime, parseJsonTime } from './jsonDates.js';
import type { JsonNode } from './jsonNode.js';
import { parseJson } from './jsonNode.js';
import { jsonError } from './jsonWriter.js';
import { readRecord } from './records.js';

/** `JSON.deserialize`; `isStrict` refuses keys that the type does not have. */
export function deserializeJson(text: string, type: ApexType, isStrict: boolean): unknown {
    checkStart(text, type);
    return fromNode(parseJson(text), type, isStrict);
}

/** The platform reads as it goes: a wrong beginning is told before a wrong end. */
function checkStart(text: string, type: ApexType): void {
    if (type.kind === 'list' || type.kind === 'set') {
        if (/^\s*["{]/.test(text)) {
            throw notAList();
        }
    } else if (type.kind === 'map' && /^\s*["[]/.test(text)) {
        throw notAnObject('Map');
    }
}

const notAList = () => jsonError("Malformed JSON: Expected '[' at the beginning of List/Set");

const notAnObject = (what: string) =>
    jsonError(`Malformed JSON: Expected '{' at the beginning of ${what}`);

export function fromNode(node: JsonNode, type: ApexType, isStrict: boolean): unknown {
    if (node.kind === 'null') {
        return null;
    }
    switch (type.kind) {
        case 'primitive':
            return primitive(node, type.name);
        case 'list':
            return new ApexList(type.element, items(node, type.element, isStrict));
        case 'set':
            return new ApexSet(type.element, items(node, type.element, isStrict));
        case 'map':
            return readMap(node, type.key, type.value, isStrict);
        case 'sobject':
            return readRecord(node, type, isStrict);
        case 'class':
            return readInstance(node, type.name, isStrict);
        case 'library':
            return readLibrary(node, type.name, isStrict);
        default:
            throw jsonError(`Apex Type unsupported in JSON: ${typeName(type)}`);
    }
}

function items(node: JsonNode, element: ApexType, isStrict: boolean): unknown[] {
    if (node.kind !== 'array') {
        throw notAList();
    }
    return node.items.map((item) => fromNode(item, element, isStrict));
}

function entriesOf(node: JsonNode, what: string): readonly (readonly [string, JsonNode])[] {
    if (node.kind !== 'object') {
        throw notAnObject(what);
    }
    return node.entries;
}

function readMap(node: JsonNode, key: ApexType, value: ApexType, isStrict: boolean): ApexMap {
    return new ApexMap(
        key,
        value,
        entriesOf(node, 'Map').map(([name, item]) => [
            fromNode({ kind: 'string', text: name }, key, isStrict),
            fromNode(item, value, isStrict)
        ])
    );
}

function readInstance(node: JsonNode, name: string, isStrict: boolean): unknown {
    const { program } = currentTransaction();
    const info = program.classNamed(name);
    if (info === undefined) {
        throw jsonError(`Apex Type unsupported in JSON: ${name}`);
    }
    if (info.shape.kind === 'enum') {
        return readEnum(node, info.name, program.enumConstants(info.name));
    }
    const entries = entriesOf(node, 'object');
    if (info.shape.kind === 'interface' || info.shape.isAbstract) {
        throw jsonError(`Apex Type unsupported in JSON: ${info.name}`);
    }
    const instance = program.allocate(info.name);
    const fields = fieldsByName(info);
    for (const [key, value] of entries) {
        const field = fields.get(key.toLowerCase());
        if (field !== undefined) {
            assign(instance, field, fromNode(value, field.type, isStrict));
        } else if (isStrict) {
            throw jsonError(`Unknown field: ${info.name}.${key}`);
        }
    }
    return instance;
}

function assign(instance: ApexObject, field: FieldInfo, value: unknown): void {
    if (field.isProperty && field.canWrite) {
        field.write(instance, value);
    } else if (!field.isProperty) {
        field.writeRaw(instance, value);
    }
}

const byClass = new WeakMap<ClassInfo, ReadonlyMap<string, FieldInfo>>();

function fieldsByName(info: ClassInfo): ReadonlyMap<string, FieldInfo> {
    let fields = byClass.get(info);
    if (fields === undefined) {
        fields = new Map(
            instanceFields(info)
                .filter(({ isTransient }) => !isTransient)
                .map((field) => [field.name.toLowerCase(), field])
        );
        byClass.set(info, fields);
    }
    return fields;
}

/** By name, or by its number in order. */
function readEnum(node: JsonNode, type: string, constants: readonly EnumValue[]): EnumValue {
    const text = node.kind === 'string' || node.kind === 'integer' ? node.text : '';
    const found = /^\d+$/.test(text)
        ? constants[Number(text)]
        : constants.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (found === undefined) {
        throw jsonError(`Invalid enum value '${text}' for ${type}`);
    }
    return found;
}

/** Results of saves and the like can be made from JSON, which tests use to build them. */
function readLibrary(node: JsonNode, name: string, isStrict: boolean): unknown {
    const known = findClass(name);
    if (known?.kind === 'enum') {
        return readEnum(node, name, known.constants);
    }
    if (!/^(?:Database|Approval|Invocable\.Action)\.\w*(?:Result|Error)$/.test(name)) {
        throw jsonError(`Apex Type unsupported in JSON: ${name}`);
    }
    const object = new DataObject(name, {
        errors: new ApexList({ kind: 'library', name: 'Database.Error', arguments: [] })
    });
    for (const [key, value] of entriesOf(node, 'object')) {
        const getter = known?.members.find(
            (member) =>
                member.kind === 'method' &&
                [`get${key}`, `is${key}`].some(
                    (each) => each.toLowerCase() === member.name.toLowerCase()
                )
        );
        if (getter?.kind === 'method') {
            const capital = getter.name.replace(/^(?:get|is)/, '');
            object[capital.charAt(0).toLowerCase() + capital.slice(1)] = fromResult(
                value,
                getter.returns,
                isStrict
            );
        }
    }
    return object;
}

/** An id of a result is text to the platform: tests make results with ids that are none. */
function fromResult(node: JsonNode, type: ApexType, isStrict: boolean): unknown {
    const isId = type.kind === 'primitive' && type.name === 'Id';
    // A status that the platform does not know is none
    if (type.kind === 'library' && type.name === 'System.StatusCode' && node.kind === 'string') {
        const constants = findClass(type.name)?.constants ?? [];
        return constants.find(({ name }) => name === node.text) ?? null;
    }
    return isId && node.kind === 'string' && !isIdText(node.text)
        ? node.text
        : fromNode(node, type, isStrict);
}

function primitive(node: JsonNode, name: string): unknown {
    if (node.kind === 'object' || node.kind === 'array') {
        throw jsonError('Illegal value for primitive');
    }
    const text =
        node.kind === 'boolean' ? String(node.value) : node.kind === 'null' ? '' : node.text;
    switch (name) {
        case 'String':
            return text;
        case 'Id':
            return text === '' ? null : idFrom(text);
        case 'Boolean':
            if (!/^(?:true|false)$/i.test(text)) {
                throw jsonError('Illegal value for primitive');
            }
            return text.toLowerCase() === 'true';
        case 'Date':
            return parseJsonDate(text);
        case 'Datetime':
            return parseJsonDatetime(text);
        case 'Time':
            return parseJsonTime(text);
        case 'Blob':
            return ApexBlob.ofBase64(text);
        default:
            return numeric(text, name);
    }
}

function numeric(text: string, name: string): unknown {
    const value = Decimal.parse(text);
    if (value === null) {
        throw jsonError('Illegal value for primitive');
    }
    switch (name) {
        case 'Integer': {
            const whole = value.toBigInt();
            if (BigInt.asIntN(32, whole) !== whole || !Decimal.of(whole).equalsValue(value)) {
                throw jsonError(`Illegal value for primitive`);
            }
            return Number(whole);
        }
        case 'Long':
            return BigInt.asIntN(64, value.toBigInt());
        case 'Double':
            return new ApexDouble(value.toNumber());
        default:
            return value;
    }
}
