import type { FormulaEngine } from '../database/formulaEngine.js';
import type { LeadConversion, LeadConversionResult } from '../database/convertLead.js';
import type { Access } from '../shared/access.js';
import type { AsyncPort, CalloutPort } from '../shared/ports.js';
import type { PermissionsPort } from '../shared/permissionsPort.js';
import type { FieldDef, Schema } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import type { SoqlQuery, SoslQuery } from '../parser/soqlAst.js';
import type { TypeLibrary } from '../semantics/library.js';
import type { FlowPort } from './flows.js';
import type { Limits } from './limits.js';
import type { Program } from './program.js';
import { resetStatics } from './statics.js';

/** Who runs, as `UserInfo` tells it. */
export interface RunningUser {
    readonly id: string;
    readonly userName: string;
    readonly firstName: string | null;
    readonly lastName: string;
    readonly email: string;
    readonly alias: string;
    readonly profileId: string | null;
    readonly profileName: string;
    readonly roleId: string | null;
    readonly userType: string;
    /** `en_US` */
    readonly locale: string;
    readonly language: string;
    /** `America/Los_Angeles` */
    readonly timeZone: string;
    readonly currency: string;
}

/** What a query gave: SObjects, or rows of an aggregate. */
export interface QueryResult {
    readonly records: unknown[];
    /** Of `SELECT COUNT()`, else the number of records. */
    readonly count: number;
    /** Rows that limits count, where they are not the records. */
    readonly counted?: number;
}

/** What happened to one record of a save. */
export interface RowResult {
    readonly id: string | null;
    readonly success: boolean;
    /** Of an upsert, or an insert: whether the record is new. */
    readonly created?: boolean;
    readonly errors: readonly {
        readonly statusCode: string;
        readonly message: string;
        readonly fields: readonly string[];
    }[];
}

export interface SaveOptions {
    readonly allOrNone: boolean;
    readonly access: Access;
    /** Of an upsert: the field that tells which record is meant. */
    readonly externalId?: FieldDef;
    /** The `Database.DMLOptions` given, for whoever knows them. */
    readonly dmlOptions?: unknown;
    /** An import through an API: it may set audit fields, where its user is permitted to. */
    readonly isImport?: boolean;
}

export type SaveOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

/** The database as a transaction sees it; database/orgDatabase.ts is one. It counts rows, not statements. */
export interface DatabasePort {
    query<B>(
        query: SoqlQuery<B>,
        context: { readonly bind: (expression: B) => unknown; readonly access: Access }
    ): QueryResult;
    search<B>(
        query: SoslQuery<B>,
        context: {
            readonly bind: (expression: B) => unknown;
            readonly access: Access;
            readonly fixedIds?: readonly string[] | null;
        }
    ): SObject[][];
    save(operation: SaveOperation, records: SObject[], options: SaveOptions): RowResult[];
    merge(master: SObject, losers: SObject[], options: SaveOptions): RowResult[];
    /** Makes account, contact and opportunity of a lead. */
    convertLead?(conversion: LeadConversion, options: SaveOptions): LeadConversionResult;
    /** Runs formulas that code builds. */
    readonly formulaEngine?: FormulaEngine;
    /** In whose name formulas are asked from now on, when nothing was read or saved yet. */
    actAs?(userId: string): void;
    setSavepoint(): number;
    rollbackTo(savepoint: number): void;
    releaseSavepoint(savepoint: number): void;
    /** Whether anything was written; absent: nobody knows. */
    readonly hasChanges?: boolean;
    /** Undoes everything that the transaction wrote. */
    rollback?(): void;
    /** Ends the transaction where it stands; the next write begins another. */
    commit?(): void;
    /** Begins a fresh memory of which kinds of objects were written; gives the function that ends it. */
    beginMixedDmlScope?(mayMix?: boolean): () => void;
    /** What users may do; absent: everything. */
    readonly permissions?: PermissionsPort;
}

/** Finds out about users; the org implements it. */
export interface UserPort {
    /** What `System.runAs` switches to. */
    load(userId: string): RunningUser;
}

/** The trigger that runs, as `Trigger.*` tells it. */
export interface TriggerContext {
    readonly object: string;
    readonly timing: 'before' | 'after';
    readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
    /** `ApexList<SObject>`, or null. */
    readonly newList: unknown;
    readonly oldList: unknown;
    /** `ApexMap<Id,SObject>`, or null. */
    readonly newMap: unknown;
    readonly oldMap: unknown;
    readonly size: number;
}

/** What a running test remembers; `Test.*` of the library and the org's test runner share it. */
export interface TestContext {
    readonly className: string;
    readonly methodName: string;
    readonly isSetup: boolean;
    readonly seeAllData: boolean;
    /** Where the method stands: startTest and stopTest move it on. */
    phase: 'before' | 'started' | 'stopped';
    /** The object given to `Test.setMock(HttpCalloutMock.class, …)`, by the interface's name in lower case. */
    readonly mocks: Map<string, object>;
    fixedSearchResults: readonly string[] | null;
    /** `Test.setCurrentPage` and other corners of the library. */
    readonly extra: Map<string, unknown>;
}

/** What started the transaction: `System.Request`, and how sharing begins. */
export interface RequestInfo {
    readonly id: string;
    /** Name of the `System.Quiddity` constant: `ANONYMOUS`, `AURA`, `RUNTEST_SYNC` … */
    readonly quiddity: string;
}

/** Where debug lines go. */
export interface DebugPort {
    write(level: string, text: string, line: number): void;
}

/** An e-mail that the transaction sends when it commits. */
export interface OutgoingEmail {
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
    readonly from: string;
    readonly senderId: string;
    readonly senderName: string | null;
    readonly replyTo: string | null;
    readonly subject: string;
    readonly textBody: string | null;
    readonly htmlBody: string | null;
    readonly targetObjectId: string | null;
    readonly whatId: string | null;
    readonly saveAsActivity: boolean;
    readonly inReplyTo: string | null;
    readonly references: string | null;
    readonly attachments: readonly {
        readonly name: string;
        readonly contentType: string | null;
        readonly base64: string;
    }[];
}

/** Everything that one transaction knows. A worker runs one at a time. */
export interface Transaction {
    /** Changes under `System.runAs`. */
    user: RunningUser;
    readonly program: Program;
    readonly library: TypeLibrary;
    readonly schema: Schema;
    /** The ProjectModel; typed by the room that reads it. */
    readonly metadata: unknown;
    /** `Test.startTest` puts fresh ones. */
    limits: Limits;
    readonly database: DatabasePort;
    readonly users: UserPort;
    readonly async: AsyncPort;
    readonly callouts: CalloutPort;
    /** Absent where code runs without an org. */
    readonly flows?: FlowPort;
    readonly outbox: OutgoingEmail[];
    readonly debugLog: DebugPort;
    readonly clock: { now(): number };
    /** Milliseconds of CPU used so far: wall time less the time blocked. */
    cpuTime(): number;
    readonly test: TestContext | null;
    readonly triggers: TriggerContext[];
    readonly request: RequestInfo;
    /**
     * Sharing of code that declares none and is called by none that does: AuraEnabled, anonymous Apex and
     * the like begin `true`; a flow that calls Apex says it anew.
     */
    entrySharing: boolean;
    /** Forbids callouts: DML, savepoints, jobs enqueued. */
    hasUncommittedWork: boolean;
    /** Depth of `System.runAs` blocks. */
    runAsDepth: number;
    /** For libraries that keep something for the length of a transaction; keyed by whom it belongs to. */
    readonly attachments: Map<unknown, unknown>;
}

let current: Transaction | null = null;

/** The transaction that this worker runs. */
export function currentTransaction(): Transaction {
    if (current === null) {
        throw new Error('No transaction is running');
    }
    return current;
}

export function hasTransaction(): boolean {
    return current !== null;
}

/** Makes a transaction the current one, with static variables as at the beginning. */
export function enterTransaction(transaction: Transaction): void {
    resetStatics();
    current = transaction;
}

/** Ends the current transaction (commit and rollback are the org's). */
export function leaveTransaction(): void {
    resetStatics();
    current = null;
}

/**
 * Makes another transaction current without touching static variables: for asynchronous work inside a test,
 * together with `suspendStatics`. Returns the one before.
 */
export function switchTransaction(next: Transaction | null): Transaction | null {
    const before = current;
    current = next;
    return before;
}
