import { parseDynamicQuery, parseDynamicSosl, SoqlSyntaxError } from '../parser/soql/index.js';
import type { SoqlQuery, SoslQuery } from '../parser/soqlAst.js';
import type { ProjectModel } from '../metadata/model.js';
import type { Schema, SObjectDef } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import type { Access } from '../shared/access.js';
import { apexError } from '../shared/apexException.js';
import { NotSupported } from '../shared/notSupported.js';
import type { SaveHooks } from '../shared/saveHooks.js';
import { intlLocale } from '../shared/localeDates.js';
import { ApexDatetime } from '../shared/values/index.js';
import { weekStartOf } from '../soql/dateLiterals.js';
import type { QueryEnvironment } from '../soql/environment.js';
import { queryError } from '../soql/queryErrors.js';
import { checkQuery, runQuery, type QueryResult } from '../soql/runQuery.js';
import type { Connection } from './connection.js';
import { convertLead, type LeadConversion, type LeadConversionResult } from './convertLead.js';
import { projectFormulas } from './projectFormulas.js';
import { fillDefinitions, isDefinitionTable } from './definitionTables.js';
import type { FormulaEngine } from './formulaEngine.js';
import { Formulas } from './formulas.js';
import { IdSource } from './ids.js';
import { Permissions } from './permissions.js';
import { RecordStore } from './recordStore.js';
import { FieldHistory } from './save/fieldHistory.js';
import { MixedDml } from './save/mixedDml.js';
import { eraseDeleted } from './save/recycleBin.js';
import { mergeRecords } from './save/merge.js';
import { saveRecords } from './save/saveRecords.js';
import type { RowResult, SaveOperation, SaveOptions, SaveServices } from './save/rows.js';
import { runSearch } from './search.js';
import { Sharing } from './sharing.js';
import { SystemRows } from './systemRows.js';
import { Tables } from './tables.js';
import { queryUserRecordAccess } from './userRecordAccess.js';

/** Where rows that were read or written are counted. */
export interface LimitsPort {
    count(name: 'queryRows' | 'dmlRows', amount: number): void;
}

export interface OrgDatabaseOptions {
    readonly schema: Schema;
    readonly metadata: ProjectModel;
    readonly connection: Connection;
    readonly hooks: SaveHooks<SObject>;
    readonly clock: { now(): number };
    readonly limitsPort?: LimitsPort;
}

interface UserSettings {
    readonly timeZone: string;
    readonly locale: string;
    readonly currency: string;
    readonly weekStart: number;
}

const MOST_CACHED_QUERIES = 500;

/** An org's data, as one connection sees them: queries, saves, searches, transactions, permissions. */
export class OrgDatabase {
    readonly schema: Schema;
    readonly permissions: Permissions;
    readonly sharing: Sharing;
    readonly store: RecordStore;
    readonly systemRows: SystemRows;
    /** Told after `rollbackTo`, so that queued jobs and events of the undone part are dropped too. */
    onRollback: ((savepoint: number) => void) | null = null;
    readonly #connection: Connection;
    readonly #clock: { now(): number };
    readonly #limits: LimitsPort | null;
    readonly #ids: IdSource;
    readonly #services: SaveServices;
    readonly #formulas: Formulas;
    readonly #history: FieldHistory;
    /** For formulas that code builds. */
    readonly formulaEngine: FormulaEngine;
    readonly #users = new Map<string, UserSettings>();
    readonly #queries = new Map<string, SoqlQuery<string>>();
    #mixedDml = new MixedDml();
    #organizationId: string | null = null;
    /** In whose name the present operation runs: formulas ask. */
    #userId = '';

    constructor(options: OrgDatabaseOptions) {
        const { schema, metadata, connection, hooks, clock } = options;
        this.schema = schema;
        this.#connection = connection;
        this.#clock = clock;
        this.#limits = options.limitsPort ?? null;
        const tables = new Tables(connection);
        connection.onUndo = () => this.#forget();
        this.store = new RecordStore(connection, tables);
        this.#ids = new IdSource(connection);
        this.permissions = new Permissions(metadata, schema, this.store);
        this.sharing = new Sharing(metadata, schema, this.store, this.permissions);
        this.formulaEngine = projectFormulas({
            schema,
            model: metadata,
            store: this.store,
            clock,
            permissions: this.permissions,
            user: () => ({
                id: this.#userId,
                timeZone: this.#settingsOf(this.#userId).timeZone
            }),
            organizationId: () => this.organizationId
        });
        this.#formulas = new Formulas(this.formulaEngine, connection);
        this.systemRows = new SystemRows(schema, this.store, this.#ids, clock);
        this.#history = new FieldHistory(metadata, schema, this.store, this.#ids, clock);
        this.#services = {
            schema,
            store: this.store,
            ids: this.#ids,
            hooks,
            clock,
            permissions: this.permissions,
            sharing: this.sharing,
            formulas: this.#formulas,
            history: this.#history,
            mixedDml: () => this.#mixedDml,
            organizationId: () => this.organizationId,
            query: (query) => runQuery(query, this.#environment(SYSTEM, identity)).records,
            saveInternally: (operation, records, access) =>
                saveRecords(
                    operation,
                    records,
                    {
                        allOrNone: true,
                        access: { ...access, mode: 'system', sharing: false },
                        isInternal: true
                    },
                    this.#services
                )
        };
    }

    get organizationId(): string | null {
        const object = this.schema.object('Organization');
        this.#organizationId ??=
            object === undefined ? null : (this.store.select(object, '1')[0]?.id ?? null);
        return this.#organizationId;
    }

    /** Runs a query and counts its rows. */
    query<B>(
        query: SoqlQuery<B>,
        { bind, access }: { bind: (expression: B) => unknown; access: Access }
    ): QueryResult {
        this.#userId = access.userId;
        if (query.forUpdate) {
            this.#lock();
        }
        const environment = this.#environment(access, bind as (expression: unknown) => unknown);
        const result = this.#run(query as SoqlQuery, environment);
        this.#limits?.count('queryRows', this.#countedRows(query as SoqlQuery, result));
        return result;
    }

    #run(query: SoqlQuery, environment: QueryEnvironment): QueryResult {
        const object = this.schema.object(query.from.object);
        if (object?.name === 'UserRecordAccess') {
            const records = queryUserRecordAccess(
                query,
                environment,
                this.permissions,
                this.sharing
            );
            return { records, count: records.length };
        }
        if (object?.features?.isVirtual === true) {
            if (!isDefinitionTable(object.name)) {
                throw new NotSupported(`query of ${object.name}`);
            }
            fillDefinitions(object.name, query, environment, this.systemRows);
        }
        return runQuery(query, environment);
    }

    /** Custom metadata are free; children count as rows of their own. */
    #countedRows(query: SoqlQuery, { records, count, counted }: QueryResult): number {
        if (this.schema.object(query.from.object)?.kind === 'customMetadata') {
            return 0;
        }
        let rows = query.isCount ? 1 : (counted ?? count);
        if (query.select.some((item) => item.kind === 'subquery')) {
            for (const record of records as SObject[]) {
                for (const list of record.children?.values() ?? []) {
                    rows += list.items.length;
                }
            }
        }
        return rows;
    }

    /**
     * `FOR UPDATE`: SQLite has one lock for all rows, the right to write. It is taken here, waited for up to
     * ten seconds, and let go at the end of the transaction or at a callout.
     */
    #lock(): void {
        try {
            this.#connection.beginWrite();
        } catch {
            throw queryError(
                'Record Currently Unavailable: The record you are attempting to edit, or one of its related ' +
                    'records, is currently being modified by another user. Please try again.'
            );
        }
    }

    /** A query of `Database.query`; throws the platform's QueryException when it is not SOQL. */
    parseQuery(text: string): SoqlQuery<string> {
        let query = this.#queries.get(text);
        if (query === undefined) {
            query = parsed(() => parseDynamicQuery(text));
            if (this.#queries.size >= MOST_CACHED_QUERIES) {
                this.#queries.clear();
            }
            this.#queries.set(text, query);
        }
        return query;
    }

    /** A search of `Search.query`. */
    parseSearch(text: string): SoslQuery<string> {
        return parsed(() => parseDynamicSosl(text));
    }

    /** Looks up every name of a query; throws the platform's error. For the compiler. */
    checkQuery(query: SoqlQuery): void {
        // Who will ask is not known yet: permissions are for when it runs.
        const environment = { ...this.#environment(SYSTEM, identity), permissions: EVERYTHING };
        checkQuery(query, environment);
    }

    search<B>(
        query: SoslQuery<B>,
        context: {
            bind: (expression: B) => unknown;
            access: Access;
            fixedIds?: readonly string[] | null;
        }
    ): SObject[][] {
        const environment = this.#environment(
            context.access,
            context.bind as (expression: unknown) => unknown
        );
        const found = runSearch(query as SoslQuery, environment, context.fixedIds ?? null);
        return found;
    }

    save(operation: SaveOperation, records: SObject[], options: SaveOptions): RowResult[] {
        this.#limits?.count('dmlRows', records.length);
        this.#userId = options.access.userId;
        return saveRecords(operation, records, options, this.#services);
    }

    merge(master: SObject, losers: SObject[], options: SaveOptions): RowResult[] {
        this.#limits?.count('dmlRows', losers.length + 1);
        this.#userId = options.access.userId;
        return mergeRecords(master, losers, options, this.#services);
    }

    /** In whose name formulas are asked from now on: a query or a save says so itself. */
    actAs(userId: string): void {
        this.#userId = userId;
    }

    /** `Database.emptyRecycleBin`. */
    emptyRecycleBin(ids: readonly string[]): RowResult[] {
        return eraseDeleted(ids, this.#services);
    }

    /** `Database.convertLead`. */
    convertLead(conversion: LeadConversion, options: SaveOptions): LeadConversionResult {
        return convertLead(conversion, options, this.#services);
    }

    // ------------------------------------------------------------ transactions

    get isInTransaction(): boolean {
        return this.#connection.isWriting;
    }

    /** Begins a transaction at once; without it, the first write does. */
    begin(): void {
        this.#connection.beginWrite();
    }

    /** The same, by a name that says that it may be open already. */
    ensureTransaction(): void {
        this.#connection.beginWrite();
    }

    commit(): void {
        if (this.#connection.isWriting) {
            this.#history.publish();
            this.#ids.store();
        }
        this.#connection.commit();
        this.store.tables.committed();
        this.#mixedDml = new MixedDml();
    }

    rollback(): void {
        this.#connection.rollback();
        this.#mixedDml = new MixedDml();
    }

    setSavepoint(): number {
        return this.#connection.setSavepoint();
    }

    rollbackTo(savepoint: number): void {
        this.#connection.rollbackTo(savepoint);
        this.onRollback?.(savepoint);
    }

    releaseSavepoint(savepoint: number): void {
        this.#connection.releaseSavepoint(savepoint);
    }

    /** Whether a transaction holds the right to write. */
    get isWriting(): boolean {
        return this.#connection.isWriting;
    }

    /** Whether the transaction wrote anything, rather than only locked. */
    get hasChanges(): boolean {
        return this.#connection.isWriting && this.#connection.hasChanges;
    }

    /** Lets go of what `FOR UPDATE` locked: a callout does so. */
    releaseLocks(): void {
        this.#connection.releaseLocks();
    }

    #forget(): void {
        this.store.tables.rolledBack();
        this.permissions.forget();
        this.sharing.forget();
        this.#users.clear();
    }

    /**
     * Begins a fresh memory of setup and other objects written, as `System.runAs`, `Test.startTest` and a
     * new test method do; inside `System.runAs` both may be mixed. Gives the function that ends it.
     */
    beginMixedDmlScope(mayMix = false): () => void {
        const before = this.#mixedDml;
        this.#mixedDml = new MixedDml(mayMix);
        return () => {
            this.#mixedDml = before;
        };
    }

    // ------------------------------------------------------------ rows of the platform itself

    /** Writes a row without checks, hooks, permissions or limits: new without an id, else changed. */
    writeSystemRow(record: SObject): string {
        const id = this.systemRows.write(record);
        this.permissions.changed(record.def);
        this.sharing.changed(record.def);
        return id;
    }

    /** Takes a row away for good: a schedule that was aborted is not in the recycle bin. */
    deleteSystemRow(object: string, id: string): void {
        const def = this.schema.object(object);
        if (def !== undefined) {
            this.systemRows.erase(def, id);
        }
    }

    /** `Test.setCreatedDate`. */
    setCreatedDate(id: string, ms: number): void {
        const object = this.schema.objectByKeyPrefix(id.slice(0, 3));
        if (object !== undefined) {
            this.systemRows.put(object.name, { CreatedDate: new ApexDatetime(ms) }, id);
        }
    }

    readSystemRow(object: string, id: string): SObject | null {
        return this.systemRows.read(object, id);
    }

    findSystemRows(object: string, field: string, value: string): string[] {
        return this.systemRows.find(object, field, value);
    }

    // ------------------------------------------------------------

    #environment(access: Access, bind: (expression: unknown) => unknown): QueryEnvironment {
        return {
            schema: this.schema,
            now: this.#clock.now(),
            ...this.#settingsOf(access.userId),
            access,
            bind,
            permissions: this.permissions,
            visibleRows: (object: SObjectDef, alias: string) =>
                this.sharing.condition(access.userId, object, alias),
            touch: (object: SObjectDef) => this.store.tables.ensure(object),
            formulas: this.#formulas,
            run: this.#connection
        };
    }

    #settingsOf(userId: string): UserSettings {
        let settings = this.#users.get(userId);
        if (settings === undefined) {
            const user = userId === '' ? null : this.systemRows.read('User', userId);
            const locale = (user?.get('LocaleSidKey') as string | null) ?? 'en_US';
            settings = {
                timeZone: (user?.get('TimeZoneSidKey') as string | null) ?? 'GMT',
                locale: intlLocale(locale),
                currency: CURRENCY,
                weekStart: weekStartOf(locale)
            };
            this.#users.set(userId, settings);
        }
        return settings;
    }
}

/** The currency of an org that has only one. */
const CURRENCY = 'USD';
const identity = (value: unknown): unknown => value;
const EVERYTHING = { canRead: () => true, canReadField: () => true };
const SYSTEM: Access = { userId: '', mode: 'system', sharing: false };

function parsed<T>(parse: () => T): T {
    try {
        return parse();
    } catch (error) {
        throw error instanceof SoqlSyntaxError
            ? apexError('System.QueryException', error.message)
            : error;
    }
}
