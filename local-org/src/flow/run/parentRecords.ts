import type { FieldDef, SObjectDef } from '../../schema/definitions.js';
import type { SObject } from '../../schema/sobject.js';
import { ID } from '../../shared/types.js';
import { ApexList } from '../../shared/values/index.js';
import { queryOf } from '../../runtime/library/dynamicQuery.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { Batch } from './batch.js';
import { asLookupFault } from './fault.js';

/**
 * Records that are reached over a lookup (`$Record.Account.Owner.Name`): read when they are first asked for, for all
 * interviews of the batch by one query, with every field that the flow mentions.
 */
export class ParentRecords {
    readonly #batch: Batch;
    /** By id; null: it is not there or not to be seen. */
    readonly #read = new Map<string, SObject | null>();

    constructor(batch: Batch) {
        this.#batch = batch;
    }

    /** The record that a lookup of a record points to. */
    of(record: SObject, reference: FieldDef): SObject | null {
        const loaded = record.parents?.get((reference.relationshipName ?? '').toLowerCase());
        if (loaded !== undefined && loaded !== null) {
            return loaded;
        }
        const id = idIn(record, reference);
        if (id === null) {
            return null;
        }
        if (!this.#read.has(id)) {
            this.#readWith(id, reference);
        }
        return this.#read.get(id) ?? null;
    }

    /** What the other interviews will ask for next is read along. */
    #readWith(id: string, reference: FieldDef): void {
        const { schema } = this.#batch.world;
        const object = schema.objectByKeyPrefix(id.slice(0, 3));
        if (object === undefined) {
            this.#read.set(id, null);
            return;
        }
        const ids = new Set([id]);
        for (const { trigger } of this.#batch.interviews) {
            const other = trigger === null ? null : idIn(trigger.record, reference);
            if (other !== null && !this.#read.has(other) && other.startsWith(object.keyPrefix!)) {
                ids.add(other);
            }
        }
        ids.forEach((each) => this.#read.set(each, null));
        for (const record of this.#query(object, reference, [...ids])) {
            this.#read.set(record.id!, record);
        }
    }

    #query(object: SObjectDef, reference: FieldDef, ids: readonly string[]): SObject[] {
        const { limits, database } = currentTransaction();
        const fields = this.#mentioned(object, reference.relationshipName ?? '');
        limits.count('queries');
        const query = queryOf(`SELECT ${fields.join(', ')} FROM ${object.name} WHERE Id IN :ids`);
        try {
            const { records } = database.query(query, {
                bind: () => new ApexList(ID, [...ids]),
                access: this.#batch.access
            });
            return records as SObject[];
        } catch (error) {
            throw asLookupFault(error);
        }
    }

    /** Paths that follow the relationship anywhere in the flow, as far as the object has them. */
    #mentioned(object: SObjectDef, relationship: string): string[] {
        const wanted = relationship.toLowerCase();
        const paths = new Set(['Id']);
        for (const names of this.#batch.flow.mentioned) {
            names.forEach((name, at) => {
                if (at > 0 && at < names.length - 1 && name.toLowerCase() === wanted) {
                    const path = pathIn(object, names.slice(at + 1), this.#batch);
                    if (path !== null) {
                        paths.add(path);
                    }
                }
            });
        }
        return [...paths].filter(
            (path, at, all) =>
                all.findIndex((each) => each.toLowerCase() === path.toLowerCase()) === at
        );
    }
}

/** `Owner.Name` in the object's spelling; null where it has no such field. */
function pathIn(object: SObjectDef, names: readonly string[], batch: Batch): string | null {
    const [first, ...rest] = names as [string, ...string[]];
    if (rest.length === 0) {
        return object.fieldsByName.get(first.toLowerCase())?.name ?? null;
    }
    const reference = object.relationshipsByName.get(first.toLowerCase());
    if (reference !== undefined && reference.referenceTo!.length > 1) {
        // What it points to shows when it is read: the id is what is needed.
        return reference.name;
    }
    const parent = batch.world.schema.object(reference?.referenceTo?.[0] ?? '');
    const path = parent === undefined ? null : pathIn(parent, rest, batch);
    return path === null ? null : `${reference!.relationshipName}.${path}`;
}

function idIn(record: SObject, reference: FieldDef): string | null {
    const field = record.def.fieldsByName.get(reference.name.toLowerCase());
    const id = field === undefined ? null : (record.slots[field.ordinal] ?? null);
    return typeof id === 'string' ? id : null;
}
