/** Tables and indexes for the objects of a schema; data stay when the schema changes. */
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import { DELETED, DELETED_WITH, isStored, quoted, storageOf } from '../soql/storage.js';
import type { Connection } from './connection.js';

const SQL_TYPES = {
    id: 'TEXT',
    text: 'TEXT',
    boolean: 'INTEGER',
    integer: 'INTEGER',
    long: 'INTEGER',
    decimal: 'INTEGER',
    real: 'REAL',
    date: 'INTEGER',
    datetime: 'INTEGER',
    time: 'INTEGER',
    blob: 'BLOB',
    none: 'TEXT'
} as const;

/** Counters that outlive a connection: ids and automatic numbers. */
const BOOKKEEPING = `
CREATE TABLE IF NOT EXISTS "$sequence" (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
`;

/**
 * Makes tables when they are first touched: an org has a thousand objects, a project uses few. Tables,
 * columns and indexes are added, nothing is dropped: a field may come back.
 */
export class Tables {
    readonly #connection: Connection;
    readonly #known = new Set<SObjectDef>();
    readonly #names = new Set<string>();
    /** Made inside the open transaction: a rollback takes them away again. */
    readonly #fresh = new Set<SObjectDef>();

    constructor(connection: Connection) {
        this.#connection = connection;
        connection.script(BOOKKEEPING);
    }

    /** Makes sure that the object has its table with all columns. */
    ensure(object: SObjectDef): void {
        if (this.#known.has(object)) {
            return;
        }
        if (this.#missing(object).length > 0) {
            this.#create(object);
        }
        this.#known.add(object);
        if (this.#connection.isWriting) {
            this.#fresh.add(object);
        }
    }

    /** Whether the object was ever touched; other tables have no rows. */
    exists(name: string): boolean {
        if (this.#names.has(name)) {
            return true;
        }
        const found =
            this.#connection.all(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`, [
                name
            ]).length > 0;
        if (found && !this.#connection.isWriting) {
            this.#names.add(name);
        }
        return found;
    }

    #missing(object: SObjectDef): string[] {
        return tableStatements(object, this.#columnsOf(object));
    }

    /** Looks again once it may write: another transaction may have made the table meanwhile. */
    #create(object: SObjectDef): void {
        const isOurs = !this.#connection.isWriting;
        this.#connection.beginWrite();
        try {
            this.#connection.script(this.#missing(object).join('\n'));
        } finally {
            if (isOurs) {
                this.#connection.commit();
            }
        }
    }

    #columnsOf(object: SObjectDef): Set<string> | undefined {
        const rows = this.#connection.all(
            'SELECT lower(name) FROM pragma_table_xinfo(?) UNION ALL ' +
                "SELECT 'index ' || name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?",
            [object.name, object.name]
        );
        return rows.length === 0 ? undefined : new Set(rows.map(([name]) => String(name)));
    }

    committed(): void {
        this.#fresh.clear();
    }

    rolledBack(): void {
        for (const object of this.#fresh) {
            this.#known.delete(object);
        }
        this.#fresh.clear();
    }
}

function tableStatements(object: SObjectDef, existing: Set<string> | undefined): string[] {
    const fields = storedFields(object);
    const statements: string[] = [];
    if (existing === undefined) {
        const columns = fields
            .filter((field) => field.name !== 'Id')
            .map((field) => `${quoted(field.name)} ${SQL_TYPES[storageOf(field)]}`);
        statements.push(
            `CREATE TABLE ${quoted(object.name)} ("Id" TEXT PRIMARY KEY, ` +
                `${quoted(DELETED)} INTEGER NOT NULL DEFAULT 0, ${quoted(DELETED_WITH)} TEXT` +
                `${columns.map((column) => `, ${column}`).join('')}) WITHOUT ROWID;`
        );
    } else {
        for (const field of fields) {
            if (!existing.has(field.name.toLowerCase())) {
                const fallback = field.type === 'Boolean' ? ' DEFAULT 0' : '';
                statements.push(
                    `ALTER TABLE ${quoted(object.name)} ADD COLUMN ${quoted(field.name)} ` +
                        `${SQL_TYPES[storageOf(field)]}${fallback};`
                );
            }
        }
    }
    for (const field of fields) {
        const expression = indexExpression(field);
        if (expression !== null) {
            const name = `${object.name}.${field.name}`;
            if (existing?.has(`index ${name}`) !== true) {
                statements.push(
                    `CREATE INDEX ${quoted(name)} ON ${quoted(object.name)} (${expression});`
                );
            }
        }
    }
    return statements;
}

/** Fields that have a column; `IsDeleted` is the table's own mark. */
export function storedFields(object: SObjectDef): FieldDef[] {
    return object.fields.filter((field) => isStored(field) && field.name !== 'IsDeleted');
}

const UNINDEXED = new Set(['CreatedById', 'LastModifiedById', 'RecordTypeId']);

/** As on the platform, references, names and external ids are indexed. */
function indexExpression(field: FieldDef): string | null {
    const storage = storageOf(field);
    if (field.name === 'Id' || UNINDEXED.has(field.name)) {
        return null;
    }
    if (storage === 'id') {
        return quoted(field.name);
    }
    if (!field.isUnique && !field.isExternalId && !field.isNameField) {
        return null;
    }
    return storage === 'text' ? `fold(${quoted(field.name)})` : quoted(field.name);
}
