import type { SObjectDef } from '../../schema/definitions.js';
import type { OrgDatabase } from '../orgDatabase.js';

type Values = Readonly<Record<string, unknown>>;

/** Adds rows by their natural key, once. Objects that the schema lacks are passed over. */
export class Seeder {
    readonly database: OrgDatabase;

    constructor(database: OrgDatabase) {
        this.database = database;
    }

    object(name: string): SObjectDef | undefined {
        return this.database.schema.object(name);
    }

    /** The id of the row with these values in the key fields, made from all values when it is not there. */
    ensure(objectName: string, key: Values, values: Values = {}): string | null {
        const object = this.object(objectName);
        if (object === undefined) {
            return null;
        }
        return (
            this.find(object, key) ??
            this.database.systemRows.put(objectName, { ...key, ...values })
        );
    }

    find(object: SObjectDef, key: Values): string | null {
        const names = Object.keys(key).filter((name) =>
            object.fieldsByName.has(name.toLowerCase())
        );
        const [first] = names;
        if (first === undefined) {
            return null;
        }
        const field = object.fieldsByName.get(first.toLowerCase())!;
        const rows = this.database.store.loadBy(object, field, [key[first]]);
        const match = rows.find((row) => names.every((name) => same(row.get(name), key[name])));
        return match?.id ?? null;
    }

    /** Changes the row of an id. */
    update(objectName: string, id: string | null, values: Values): void {
        if (id !== null && this.object(objectName) !== undefined) {
            this.database.systemRows.put(objectName, values, id);
        }
    }
}

const same = (a: unknown, b: unknown): boolean =>
    typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
