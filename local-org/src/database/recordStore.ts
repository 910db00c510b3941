import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import { SObject } from '../schema/sobject.js';
import { jsonList } from '../soql/conditions.js';
import { comparableOperand } from '../soql/operands.js';
import {
    decode,
    DELETED,
    DELETED_WITH,
    encode,
    quoted,
    storageOf,
    type SqlValue
} from '../soql/storage.js';
import type { Connection } from './connection.js';
import { storedFields, type Tables } from './tables.js';

interface ObjectStatements {
    readonly fields: readonly FieldDef[];
    readonly columns: string;
    readonly insert: string;
}

/** Rows of tables as whole records: every stored field set, formulas not computed. */
export class RecordStore {
    readonly connection: Connection;
    readonly tables: Tables;
    readonly #statements = new WeakMap<SObjectDef, ObjectStatements>();

    constructor(connection: Connection, tables: Tables) {
        this.connection = connection;
        this.tables = tables;
    }

    #of(object: SObjectDef): ObjectStatements {
        this.tables.ensure(object);
        let statements = this.#statements.get(object);
        if (statements === undefined) {
            const fields = storedFields(object);
            const columns = fields.map((field) => quoted(field.name)).join(', ');
            const marks = fields.map(() => '?').join(', ');
            statements = {
                fields,
                columns,
                insert: `INSERT INTO ${quoted(object.name)} (${columns}) VALUES (${marks})`
            };
            this.#statements.set(object, statements);
        }
        return statements;
    }

    /** Records by id; rows in the recycle bin only when asked. Missing ones are left out. */
    load(
        object: SObjectDef,
        ids: readonly string[],
        deleted: 'live' | 'deleted' | 'all' = 'live'
    ): Map<string, SObject> {
        const found = new Map<string, SObject>();
        for (const record of this.select(object, `"Id" IN (${IDS})`, [listOf(ids)], deleted)) {
            found.set(record.id!, record);
        }
        return found;
    }

    /** Records whose field has one of the values. */
    loadBy(
        object: SObjectDef,
        field: FieldDef,
        values: readonly unknown[],
        deleted: 'live' | 'deleted' | 'all' = 'live'
    ): SObject[] {
        const column = quoted(field.name);
        const left = storageOf(field) === 'text' ? `fold(${column})` : column;
        const list = jsonList(values.map((value) => comparableOperand(value, field)));
        return this.select(object, `${left} IN (${list.text})`, list.values, deleted);
    }

    /** Records by a condition in SQL on the object's own columns. */
    select(
        object: SObjectDef,
        condition: string,
        values: readonly SqlValue[] = [],
        deleted: 'live' | 'deleted' | 'all' = 'live'
    ): SObject[] {
        const { fields, columns } = this.#of(object);
        const state =
            deleted === 'all' ? '' : ` AND ${quoted(DELETED)} = ${deleted === 'live' ? 0 : 1}`;
        const rows = this.connection.all(
            `SELECT ${columns}, ${quoted(DELETED)} FROM ${quoted(object.name)} WHERE (${condition})${state} ORDER BY "Id"`,
            values
        );
        const isDeleted = object.fieldsByName.get('isdeleted');
        return rows.map((row) => {
            const record = new SObject(object);
            fields.forEach((field, index) => {
                record.store(field, decode(row[index], field));
            });
            if (isDeleted !== undefined) {
                record.store(isDeleted, Number(row[fields.length]) !== 0);
            }
            return record;
        });
    }

    insert(record: SObject): void {
        const { fields, insert } = this.#of(record.def);
        this.connection.run(
            insert,
            fields.map((field) =>
                field.type === 'Boolean'
                    ? record.slots[field.ordinal] === true
                        ? 1
                        : 0
                    : encode(record.slots[field.ordinal], field)
            )
        );
    }

    /** Writes the given fields of a record. */
    update(record: SObject, fields: readonly FieldDef[]): void {
        const stored = fields.filter((field) => field.name !== 'Id');
        if (stored.length === 0) {
            return;
        }
        const assignments = stored.map((field) => `${quoted(field.name)} = ?`).join(', ');
        this.connection.run(`UPDATE ${quoted(record.def.name)} SET ${assignments} WHERE "Id" = ?`, [
            ...stored.map((field) => encode(record.slots[field.ordinal], field)),
            record.id
        ]);
    }

    /** Puts rows in the recycle bin; `root` is the record whose deletion takes them. */
    markDeleted(object: SObjectDef, ids: readonly string[], root: string | null): void {
        this.tables.ensure(object);
        this.connection.run(
            `UPDATE ${quoted(object.name)} SET ${quoted(DELETED)} = 1, ${quoted(DELETED_WITH)} = ? WHERE "Id" IN (${IDS})`,
            [root, listOf(ids)]
        );
    }

    /** Takes rows out of the recycle bin for good; the platform still shows them to `ALL ROWS` for a while. */
    markEmptied(object: SObjectDef, ids: readonly string[]): void {
        this.markDeleted(object, ids, EMPTIED);
    }

    /** Ids of the rows that wait to be erased. */
    emptied(object: SObjectDef): ReadonlySet<string> {
        return new Set(this.deletedWith(object, [EMPTIED]));
    }

    markLive(object: SObjectDef, ids: readonly string[]): void {
        this.tables.ensure(object);
        this.connection.run(
            `UPDATE ${quoted(object.name)} SET ${quoted(DELETED)} = 0, ${quoted(DELETED_WITH)} = NULL WHERE "Id" IN (${IDS})`,
            [listOf(ids)]
        );
    }

    /** Ids of an object's rows that a deletion took along. */
    deletedWith(object: SObjectDef, roots: readonly string[]): string[] {
        this.tables.ensure(object);
        return this.connection
            .all(
                `SELECT "Id" FROM ${quoted(object.name)} WHERE ${quoted(DELETED)} = 1 AND ${quoted(DELETED_WITH)} IN (${IDS})`,
                [listOf(roots)]
            )
            .map(([id]) => String(id));
    }

    erase(object: SObjectDef, ids: readonly string[]): void {
        this.tables.ensure(object);
        this.connection.run(`DELETE FROM ${quoted(object.name)} WHERE "Id" IN (${IDS})`, [
            listOf(ids)
        ]);
    }
}

const EMPTIED = 'emptied';
const IDS = 'SELECT value FROM json_each(?)';
const listOf = (ids: readonly string[]): string => JSON.stringify(ids);
