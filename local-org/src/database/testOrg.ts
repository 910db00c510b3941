/** An org in memory over the fixture project `shop`, for the tests of this room. */
import { readProject } from '../metadata/readProject.js';
import { buildSchema } from '../schema/buildSchema.js';
import { SObject } from '../schema/sobject.js';
import type { Access } from '../shared/access.js';
import { ApexDate, textOf } from '../shared/values/index.js';
import type { SaveEvent } from '../shared/saveHooks.js';
import { Connection } from './connection.js';
import { OrgDatabase } from './orgDatabase.js';
import type { RowResult, SaveOperation } from './save/rows.js';
import { seed } from './seed/seed.js';

const { model } = readProject(new URL('fixtures/shop', import.meta.url).pathname);
const { schema } = buildSchema(model);

export interface TestOrg {
    readonly database: OrgDatabase;
    readonly admin: string;
    /** What runs in the place of triggers. */
    onTrigger: (event: SaveEvent<SObject>) => void;
    record(object: string, values?: Record<string, unknown>): SObject;
    save(
        operation: SaveOperation,
        records: SObject | SObject[],
        options?: Partial<Access> & { allOrNone?: boolean; externalId?: string }
    ): RowResult[];
    /** Rows as plain text values: parents as `Account.Name`. */
    query(soql: string, binds?: Record<string, unknown>, access?: Partial<Access>): Row[];
    count(soql: string): number;
    user(name: string, values?: Record<string, unknown>): string;
}

export type Row = Record<string, string | null | Row[]>;

/** The same org over a file, without the comforts. */
export function openShop(file: string): OrgDatabase {
    const nothing = (): void => undefined;
    const database = new OrgDatabase({
        schema,
        metadata: model,
        connection: new Connection(file),
        hooks: { beforeSaveFlows: nothing, triggers: nothing, afterSaveFlows: nothing },
        clock: { now: () => Date.UTC(2026, 4, 15) }
    });
    seed(database, model);
    return database;
}

export function testOrg(now = Date.UTC(2026, 4, 15, 12)): TestOrg {
    const org = {} as { -readonly [K in keyof TestOrg]: TestOrg[K] };
    org.onTrigger = () => undefined;
    const database = new OrgDatabase({
        schema,
        metadata: model,
        connection: new Connection(':memory:'),
        hooks: {
            beforeSaveFlows: () => undefined,
            triggers: (event) => org.onTrigger(event),
            afterSaveFlows: () => undefined
        },
        clock: { now: () => now }
    });
    seed(database, model);
    org.database = database;
    org.admin = database.findSystemRows('User', 'Alias', 'UUser')[0]!;
    const access = (given: Partial<Access> = {}): Access => ({
        userId: org.admin,
        mode: 'system',
        sharing: false,
        ...given
    });
    org.record = (object, values = {}) => {
        const record = new SObject(schema.object(object)!);
        for (const [name, value] of Object.entries(values)) {
            record.put(name, value);
        }
        return record;
    };
    org.save = (operation, records, options = {}) => {
        const list = Array.isArray(records) ? records : [records];
        const { allOrNone = true, externalId, ...given } = options;
        const key =
            externalId === undefined
                ? undefined
                : list[0]!.def.fieldsByName.get(externalId.toLowerCase());
        return database.save(operation, list, {
            allOrNone,
            access: access(given),
            externalId: key
        });
    };
    org.query = (soql, binds = {}, given = {}) =>
        (
            database.query(database.parseQuery(soql), {
                bind: (name) => binds[name],
                access: access(given)
            }).records as SObject[]
        ).map((record) => flat(record));
    org.count = (soql) =>
        database.query(database.parseQuery(soql), { bind: () => null, access: access() }).count;
    org.user = (name, values = {}) => {
        const user = org.record('User', {
            LastName: name,
            Username: `${name}@example.com`,
            Email: `${name}@example.com`,
            Alias: name.slice(0, 8),
            ProfileId: database.findSystemRows('Profile', 'Name', 'Minimum Access - Salesforce')[0],
            TimeZoneSidKey: 'America/Los_Angeles',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            ...values
        });
        const end = database.beginMixedDmlScope();
        const [result] = org.save('insert', user);
        end();
        if (!result!.success) {
            throw new Error(JSON.stringify(result!.errors));
        }
        return user.id!;
    };
    return org;
}

function flat(record: Pick<SObject, 'populatedEntries'>): Row {
    const row: Row = {};
    for (const [name, value] of record.populatedEntries()) {
        if (value instanceof SObject) {
            for (const [inner, text] of Object.entries(flat(value))) {
                row[`${name}.${inner}`] = text;
            }
        } else if (Array.isArray((value as { items?: unknown[] } | null)?.items)) {
            row[name] = (value as { items: SObject[] }).items.map(flat);
        } else {
            row[name] =
                value === null ? null : value instanceof ApexDate ? String(value) : textOf(value);
        }
    }
    return row;
}
