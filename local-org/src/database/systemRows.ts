import type { Schema, SObjectDef } from '../schema/definitions.js';
import { SObject } from '../schema/sobject.js';
import { apexError } from '../shared/apexException.js';
import { ApexDatetime } from '../shared/values/index.js';
import type { IdSource } from './ids.js';
import type { RecordStore } from './recordStore.js';

/** Rows that the platform writes by itself: jobs, classes, metadata. No checks, hooks or permissions. */
export class SystemRows {
    readonly #schema: Schema;
    readonly #store: RecordStore;
    readonly #ids: IdSource;
    readonly #clock: { now(): number };

    constructor(schema: Schema, store: RecordStore, ids: IdSource, clock: { now(): number }) {
        this.#schema = schema;
        this.#store = store;
        this.#ids = ids;
        this.#clock = clock;
    }

    /** Inserts a record without an id, else changes the fields that are set. */
    write(record: SObject): string {
        this.#store.tables.ensure(record.def);
        this.#store.connection.beginWrite();
        const isNew = record.id === null;
        const now = new ApexDatetime(Math.floor(this.#clock.now() / 1000) * 1000);
        const stamps = isNew
            ? ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']
            : ['LastModifiedDate', 'SystemModstamp'];
        for (const name of stamps) {
            const field = record.def.fieldsByName.get(name.toLowerCase());
            if (field !== undefined && (!isNew || !record.isSet(field))) {
                record.store(field, now);
            }
        }
        if (isNew) {
            record.id = this.#ids.next(record.def.keyPrefix ?? '000');
            this.#store.insert(record);
        } else {
            this.#store.update(
                record,
                record.populatedFields().filter((field) => field.formula === undefined)
            );
        }
        return record.id!;
    }

    /** Inserts or changes a row given by the names of its fields; unknown fields are left out. */
    put(
        objectName: string,
        values: Readonly<Record<string, unknown>>,
        id: string | null = null
    ): string {
        const object = this.#schema.object(objectName);
        if (object === undefined) {
            throw new Error(`The schema has no ${objectName}`);
        }
        const record = new SObject(object);
        if (id !== null) {
            record.id = id;
        }
        for (const [name, value] of Object.entries(values)) {
            const field = object.fieldsByName.get(name.toLowerCase());
            if (field !== undefined) {
                record.store(field, value);
            }
        }
        return this.write(record);
    }

    erase(object: SObjectDef, id: string): void {
        this.#store.connection.beginWrite();
        this.#store.erase(object, [id]);
    }

    read(objectName: string, id: string): SObject | null {
        const object = this.#schema.object(objectName);
        return object === undefined ? null : (this.#store.load(object, [id]).get(id) ?? null);
    }

    /** Ids of the rows whose field has the value. */
    find(objectName: string, fieldName: string, value: unknown): string[] {
        const object = this.#schema.object(objectName);
        const field = object?.fieldsByName.get(fieldName.toLowerCase());
        if (object === undefined || field === undefined) {
            throw apexError(
                'System.SObjectException',
                `Invalid field ${fieldName} for ${objectName}`
            );
        }
        return this.#store.loadBy(object, field, [value]).map((record) => record.id!);
    }
}
