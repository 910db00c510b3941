import type { ProjectModel } from '../../metadata/model.js';
import type { FieldDef, Schema, SObjectDef } from '../../schema/definitions.js';
import { SObject } from '../../schema/sobject.js';
import { ApexDatetime, equalValues } from '../../shared/values/index.js';
import { DELETED, quoted } from '../../soql/storage.js';
import type { IdSource } from '../ids.js';
import type { RecordStore } from '../recordStore.js';
import { assign, valueOf, type Row } from './rows.js';

/** Of a row that a transaction wrote, and that nobody sees before it commits. */
const PENDING = 2;
/** Longer texts: that they changed is kept, not what they were. */
const UNSHOWN = new Set(['LongTextArea', 'Html', 'EncryptedText', 'MultiselectPicklist']);

/**
 * Field history: a row for each change of a tracked field. It appears when the transaction commits, so never
 * in tests and never to the transaction itself.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.tracking_field_history.htm
 */
export class FieldHistory {
    readonly #schema: Schema;
    readonly #store: RecordStore;
    readonly #ids: IdSource;
    readonly #clock: { now(): number };
    /** Names of tracked fields in lower case, by object. */
    readonly #tracked: ReadonlyMap<string, ReadonlySet<string>>;
    readonly #touched = new Set<SObjectDef>();

    constructor(
        model: ProjectModel,
        schema: Schema,
        store: RecordStore,
        ids: IdSource,
        clock: { now(): number }
    ) {
        this.#schema = schema;
        this.#store = store;
        this.#ids = ids;
        this.#clock = clock;
        this.#tracked = new Map(
            model.objects
                .filter(({ settings }) => settings?.enableHistory === true)
                .map(({ name, fields }) => [
                    name,
                    new Set(
                        fields
                            .filter(({ trackHistory }) => trackHistory)
                            .map((field) => field.name.toLowerCase())
                    )
                ])
        );
    }

    /** Told of rows that were just written. */
    note(rows: readonly Row[], userId: string): void {
        const object = rows[0]?.record.def;
        const tracked = object && this.#tracked.get(object.name);
        const history = object && this.#schema.object(historyName(object));
        if (tracked === undefined || history === undefined) {
            return;
        }
        for (const row of rows) {
            const base = { parent: row.next!.id!, userId };
            if (row.old === null) {
                this.#add(history, { ...base, field: 'created', type: 'Text' });
                continue;
            }
            for (const field of object!.fields) {
                const [before, after] = [row.old, row.next!].map((record) =>
                    valueOf(record, field.name)
                );
                if (tracked.has(field.name.toLowerCase()) && !equalValues(before, after)) {
                    this.#change(history, base, field, before, after);
                }
            }
        }
    }

    /** Makes what the transaction noted seen: it is about to commit. */
    publish(): void {
        for (const object of this.#touched) {
            const table = quoted(object.name);
            this.#store.connection.run(
                `UPDATE ${table} SET ${quoted(DELETED)} = 0 WHERE ${quoted(DELETED)} = ${PENDING}`,
                []
            );
        }
        this.#touched.clear();
    }

    /** A lookup makes two rows: one of ids, one of names. */
    #change(
        history: SObjectDef,
        base: { parent: string; userId: string },
        field: FieldDef,
        before: unknown,
        after: unknown
    ): void {
        const name = field.isCustom ? field.name : field.name.replace(/Id$/, '');
        if (field.type === 'Reference' || field.type === 'MasterDetail') {
            const [from, to] = [this.#nameOf(before), this.#nameOf(after)];
            this.#add(history, { ...base, field: name, type: 'EntityId', before, after });
            this.#add(history, { ...base, field: name, type: 'Text', before: from, after: to });
            return;
        }
        const values = UNSHOWN.has(field.type) ? {} : { before, after };
        this.#add(history, { ...base, field: name, type: dataType(field), ...values });
    }

    #nameOf(id: unknown): unknown {
        const object =
            typeof id === 'string' ? this.#schema.objectByKeyPrefix(id.slice(0, 3)) : undefined;
        const record = object && this.#store.load(object, [id as string]).get(id as string);
        return record && object.nameField ? valueOf(record, object.nameField.name) : null;
    }

    #add(
        history: SObjectDef,
        entry: {
            parent: string;
            userId: string;
            field: string;
            type: string;
            before?: unknown;
            after?: unknown;
        }
    ): void {
        const record = new SObject(history);
        record.id = this.#ids.next(history.keyPrefix ?? '017');
        assign(record, parentField(history), entry.parent);
        assign(record, 'Field', entry.field);
        assign(record, 'DataType', entry.type);
        assign(record, 'OldValue', entry.before ?? null);
        assign(record, 'NewValue', entry.after ?? null);
        assign(record, 'CreatedById', entry.userId);
        assign(record, 'CreatedDate', new ApexDatetime(this.#clock.now()));
        this.#store.tables.ensure(history);
        this.#store.insert(record);
        this.#store.connection.run(
            `UPDATE ${quoted(history.name)} SET ${quoted(DELETED)} = ${PENDING} WHERE "Id" = ?`,
            [record.id]
        );
        this.#touched.add(history);
    }
}

/** `Invoice__History`, `AccountHistory`; what is called `OpportunityHistory` is another thing. */
const historyName = ({ name, kind }: SObjectDef): string =>
    kind === 'custom'
        ? name.replace(/__c$/i, '__History')
        : `${name}${name === 'Opportunity' ? 'Field' : ''}History`;

const parentField = ({ name }: SObjectDef): string =>
    name.endsWith('__History') ? 'ParentId' : `${name.replace(/(Field)?History$/, '')}Id`;

const DATA_TYPES: Readonly<Partial<Record<FieldDef['type'], string>>> = {
    Boolean: 'Boolean',
    Currency: 'Currency',
    Date: 'DateOnly',
    Datetime: 'DateTime',
    Double: 'Double',
    Percent: 'Percent',
    Picklist: 'DynamicEnum'
};

const dataType = ({ type }: FieldDef): string => DATA_TYPES[type] ?? 'Text';
