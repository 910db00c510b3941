/** What one row of a query becomes: a record, with parents and child lists hanging on it. */
import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import { SObject } from '../schema/sobject.js';
import { sobjectOf } from '../shared/types.js';
import { ApexList } from '../shared/values/index.js';
import type { SqlValue } from './storage.js';
import type { ResultColumn } from './typedSql.js';

/** Collects the columns of a statement; the same SQL is selected once. */
export class Columns {
    readonly all: ResultColumn[] = [];

    add(column: ResultColumn): number {
        const same = this.all.findIndex(
            (other) => other.sql.text === column.sql.text && other.sql.values.length === 0
        );
        if (same >= 0 && column.sql.values.length === 0) {
            return same;
        }
        return this.all.push(column) - 1;
    }
}

export class Shape {
    readonly object: SObjectDef;
    readonly columns: Columns;
    readonly #fields: { field: FieldDef; column: number }[] = [];
    readonly #compounds: {
        field: FieldDef;
        columns: number[];
        make: (values: readonly unknown[]) => unknown;
    }[] = [];
    /** Computed values that have a name of their own: `toLabel(StageName) stage`. */
    readonly #aliases: { alias: string; column: number }[] = [];
    readonly #parents = new Map<string, ParentShape>();
    /** TYPEOF: what to read when the row's object is this one. */
    readonly children: { name: string; lists: Map<string, SObject[]>; childObject: string }[] = [];

    constructor(object: SObjectDef, columns: Columns) {
        this.object = object;
        this.columns = columns;
    }

    addField(field: FieldDef, column: ResultColumn): void {
        if (!this.#fields.some((other) => other.field === field)) {
            this.#fields.push({ field, column: this.columns.add(column) });
        }
    }

    /** A field that is made of several columns. */
    addCompound(
        field: FieldDef,
        columns: readonly ResultColumn[],
        make: (values: readonly unknown[]) => unknown
    ): void {
        const places = columns.map((column) => this.columns.add(column));
        this.#compounds.push({ field, columns: places, make });
    }

    addAlias(alias: string, column: ResultColumn): void {
        this.#aliases.push({ alias, column: this.columns.add(column) });
    }

    hasField(field: FieldDef): boolean {
        return this.#fields.some((other) => other.field === field);
    }

    /** The shape of a parent under a relationship's name. */
    parent(relationship: string, make: () => ParentShape): ParentShape {
        const key = relationship.toLowerCase();
        let parent = this.#parents.get(key);
        if (parent === undefined) {
            parent = make();
            this.#parents.set(key, parent);
        }
        return parent;
    }

    read(row: readonly SqlValue[], schema: Schema): SObject {
        const record = new SObject(this.object);
        for (const { field, column } of this.#fields) {
            record.store(field, this.columns.all[column]!.decode(row, column));
        }
        for (const { field, columns, make } of this.#compounds) {
            const values = columns.map((at) => this.columns.all[at]!.decode(row, at));
            record.store(field, make(values));
        }
        if (this.#aliases.length > 0) {
            record.aliases = new Map();
            for (const { alias, column } of this.#aliases) {
                const value = this.columns.all[column]!.decode(row, column);
                record.aliases.set(alias.toLowerCase(), { name: alias, value });
            }
        }
        record.isQueried = true;
        if (this.#parents.size > 0) {
            record.parents = new Map();
            for (const [name, parent] of this.#parents) {
                record.parents.set(name, parent.read(row, schema));
            }
        }
        for (const { name, lists, childObject } of this.children) {
            const items = lists.get(record.id!) ?? [];
            record.setChildren(name, new ApexList(sobjectOf(childObject), items));
        }
        return record;
    }
}

/** A parent of a row: of one object, or of one of several. */
export class ParentShape {
    /** The column that holds its id: null means that there is no parent. */
    readonly #idColumn: number;
    readonly #shapes: readonly Shape[];

    constructor(idColumn: number, shapes: readonly Shape[]) {
        this.#idColumn = idColumn;
        this.#shapes = shapes;
    }

    get shapes(): readonly Shape[] {
        return this.#shapes;
    }

    read(row: readonly SqlValue[], schema: Schema): SObject | null {
        const id = row[this.#idColumn];
        if (id === null || id === undefined) {
            return null;
        }
        const shape =
            this.#shapes.length === 1
                ? this.#shapes[0]!
                : (this.#shapes.find(({ object }) => object.keyPrefix === String(id).slice(0, 3)) ??
                  null);
        return shape === null ? null : shape.read(row, schema);
    }
}
