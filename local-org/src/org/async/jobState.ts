import { ApexObject } from '../../shared/apexObject.js';
import { NotSupported } from '../../shared/notSupported.js';
import { typeName, type ApexType } from '../../shared/types.js';
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
    EnumValue
} from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import type { Schema } from '../../schema/definitions.js';
import { FieldMap } from '../../runtime/library/describe/describeObject.js';
import { createStub, stubParts } from '../../runtime/stub.js';
import { classInfoOf, instanceFields, type ClassInfo } from '../../runtime/classInfo.js';

/**
 * Values of a job, written down when it is enqueued: what the program changes later is not seen by the job,
 * and transient variables are null in it. Objects may point at each other in circles: each is a node, and a
 * value is either plain or the number of a node.
 */
export interface JobState {
    readonly nodes: readonly Node[];
    readonly root: Encoded;
    /** Instances of the platform's classes, which only this thread can hold. */
    readonly foreign: readonly object[];
}

/** Boxed, so that a plain number or text is never taken for a reference. */
type Encoded =
    | null
    | boolean
    | number
    | string
    | bigint
    | { readonly t: 'node' | 'foreign'; readonly at: number }
    | { readonly t: 'decimal' | 'date' | 'datetime' | 'time' | 'double'; readonly v: string }
    | { readonly t: 'blob'; readonly v: Uint8Array }
    | { readonly t: 'enum'; readonly type: string; readonly name: string; readonly lib: boolean };

type Node =
    | { t: 'list'; type: ApexType; items: Encoded[] }
    | { t: 'set'; type: ApexType; items: Encoded[] }
    | { t: 'map'; key: ApexType; value: ApexType; entries: [Encoded, Encoded][] }
    /** `fields.getMap()` of an object, which finds names in any case. */
    | { t: 'fieldMap'; object: string }
    | { t: 'object'; class: string; fields: [string, Encoded][] }
    | { t: 'stub'; class: string; provider: Encoded }
    | {
          t: 'sobject';
          object: string;
          fields: [string, Encoded][];
          parents: [string, Encoded][];
          children: [string, Encoded][];
          isQueried: boolean;
      };

/** What decoding needs of the program that runs. */
export interface JobWorld {
    readonly schema: Schema;
    classNamed(name: string): ClassInfo | undefined;
    newInstance(info: ClassInfo): ApexObject;
    enumConstant(type: string, name: string, isLibrary: boolean): EnumValue;
}

export function encodeJob(value: unknown): JobState {
    const nodes: Node[] = [];
    const foreign: object[] = [];
    const known = new Map<object, { t: 'node' | 'foreign'; at: number }>();

    const node = <T extends Node['t']>(
        object: object,
        empty: Extract<Node, { t: T }>,
        fill: (node: Extract<Node, { t: T }>) => void
    ): Encoded => {
        const reference = { t: 'node' as const, at: nodes.length };
        known.set(object, reference);
        nodes.push(empty);
        fill(empty);
        return reference;
    };

    const encode = (value: unknown): Encoded => {
        if (value === null || value === undefined) {
            return null;
        }
        if (typeof value !== 'object') {
            return value as Encoded;
        }
        const seen = known.get(value);
        if (seen !== undefined) {
            return seen;
        }
        if (value instanceof Decimal) {
            return { t: 'decimal', v: value.toString() };
        } else if (value instanceof ApexDouble) {
            return { t: 'double', v: String(value.value) };
        } else if (value instanceof ApexDate) {
            return { t: 'date', v: String(value.days) };
        } else if (value instanceof ApexDatetime) {
            return { t: 'datetime', v: String(value.ms) };
        } else if (value instanceof ApexTime) {
            return { t: 'time', v: String(value.ms) };
        } else if (value instanceof ApexBlob) {
            return { t: 'blob', v: value.bytes };
        } else if (value instanceof EnumValue) {
            return { t: 'enum', type: value.type, name: value.name, lib: value.isLibrary };
        } else if (value instanceof ApexList) {
            return node(value, { t: 'list', type: value.elementType, items: [] }, (list) => {
                list.items = value.items.map(encode);
            });
        } else if (value instanceof ApexSet) {
            return node(value, { t: 'set', type: value.elementType, items: [] }, (set) => {
                set.items = [...value].map(encode);
            });
        } else if (value instanceof FieldMap) {
            return node(value, { t: 'fieldMap', object: value.def.name }, () => undefined);
        } else if (value instanceof ApexMap) {
            return node(
                value,
                { t: 'map', key: value.keyType, value: value.valueType, entries: [] },
                (map) => {
                    map.entries = [...value.entries()].map(([key, item]) => [
                        encode(key),
                        encode(item)
                    ]);
                }
            );
        } else if (value instanceof SObject) {
            return encodeRecord(value);
        }
        const stub = stubParts(value);
        if (stub !== undefined) {
            return node(value, { t: 'stub', class: stub.info.name, provider: null }, (made) => {
                made.provider = encode(stub.provider);
            });
        }
        const info = classInfoOf(value);
        if (info !== undefined) {
            return node(value, { t: 'object', class: info.name, fields: [] }, (object) => {
                object.fields = instanceFields(info)
                    .filter(({ isTransient }) => !isTransient)
                    .map((field, index) => [
                        `${index}:${field.name}`,
                        encode(field.readRaw(value as ApexObject))
                    ]);
            });
        }
        const reference = { t: 'foreign' as const, at: foreign.length };
        known.set(value, reference);
        foreign.push(value);
        return reference;
    };

    const encodeRecord = (record: SObject): Encoded =>
        node(
            record,
            {
                t: 'sobject',
                object: record.def.name,
                fields: [],
                parents: [],
                children: [],
                isQueried: record.isQueried
            },
            (row) => {
                row.fields = record
                    .populatedFields()
                    .map((field) => [field.name, encode(record.slots[field.ordinal])]);
                row.parents = [...(record.parents ?? [])].map(([name, parent]) => [
                    name,
                    encode(parent)
                ]);
                row.children = [...(record.children ?? [])].map(([name, list]) => [
                    name,
                    encode(list)
                ]);
            }
        );

    return { root: encode(value), nodes, foreign };
}

/** A job that another thread will run may hold nothing of the platform's that cannot leave this one. */
export function refuseForeign({ foreign }: JobState): void {
    const first = foreign[0];
    if (first !== undefined) {
        const name = first instanceof ApexObject ? typeName(first.$type) : first.constructor.name;
        throw new NotSupported(`a ${name} in an asynchronous job`);
    }
}

export function decodeJob(state: JobState, world: JobWorld): unknown {
    const done: unknown[] = [];

    const decode = (value: Encoded): unknown => {
        if (value === null || typeof value !== 'object') {
            return value;
        }
        switch (value.t) {
            case 'node':
                return (done[value.at] ??= build(state.nodes[value.at]!, value.at));
            case 'foreign':
                return state.foreign[value.at];
            case 'decimal':
                return Decimal.of(value.v);
            case 'double':
                return new ApexDouble(Number(value.v));
            case 'date':
                return new ApexDate(Number(value.v));
            case 'datetime':
                return new ApexDatetime(Number(value.v));
            case 'time':
                return new ApexTime(Number(value.v));
            case 'blob':
                return new ApexBlob(value.v);
            case 'enum':
                return world.enumConstant(value.type, value.name, value.lib);
        }
    };

    // Objects stand in `done` before what they hold is decoded: circles end there.
    const build = (node: Node, at: number): unknown => {
        switch (node.t) {
            case 'list': {
                const list = new ApexList(node.type);
                done[at] = list;
                list.items = node.items.map(decode);
                return list;
            }
            case 'set':
                return new ApexSet(node.type, node.items.map(decode));
            case 'map': {
                const map = new ApexMap(node.key, node.value);
                done[at] = map;
                for (const [key, item] of node.entries) {
                    map.put(decode(key), decode(item));
                }
                return map;
            }
            case 'fieldMap':
                return new FieldMap(world.schema.object(node.object)!);
            case 'object':
                return buildObject(node, at);
            case 'stub':
                return buildStub(node, at);
            case 'sobject':
                return buildRecord(node, at);
        }
    };

    const classNamed = (name: string): ClassInfo => {
        const info = world.classNamed(name);
        if (info === undefined) {
            throw new NotSupported(`a job of class ${name}, which is no longer there`);
        }
        return info;
    };

    const buildStub = (node: Extract<Node, { t: 'stub' }>, at: number): ApexObject => {
        const stub = createStub(classNamed(node.class), null);
        done[at] = stub;
        stubParts(stub)!.provider = decode(node.provider) as ApexObject;
        return stub;
    };

    const buildObject = (node: Extract<Node, { t: 'object' }>, at: number): ApexObject => {
        const info = classNamed(node.class);
        const object = world.newInstance(info);
        done[at] = object;
        const fields = instanceFields(info).filter(({ isTransient }) => !isTransient);
        const values = new Map(node.fields);
        fields.forEach((field, index) => {
            field.writeRaw(object, decode(values.get(`${index}:${field.name}`) ?? null));
        });
        return object;
    };

    const buildRecord = (node: Extract<Node, { t: 'sobject' }>, at: number): SObject => {
        const def = world.schema.object(node.object);
        if (def === undefined) {
            throw new NotSupported(
                `a job with a record of ${node.object}, which is no longer there`
            );
        }
        const record = new SObject(def);
        done[at] = record;
        for (const [name, value] of node.fields) {
            const field = def.fieldsByName.get(name.toLowerCase());
            if (field !== undefined) {
                record.store(field, decode(value));
            }
        }
        if (node.parents.length > 0) {
            record.parents = new Map(
                node.parents.map(([name, parent]) => [name, decode(parent) as SObject | null])
            );
        }
        if (node.children.length > 0) {
            record.children = new Map(
                node.children.map(([name, list]) => [name, decode(list) as ApexList])
            );
        }
        record.isQueried = node.isQueried;
        return record;
    };

    return decode(state.root);
}
