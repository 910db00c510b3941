import { apexError } from '../../../shared/apexException.js';
import { sobjectOf } from '../../../shared/types.js';
import type { ApexMap } from '../../../shared/values/index.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { dmlMembers } from '../../library/databaseDml.js';
import { databaseError } from '../../library/databaseResults.js';
import { DataObject } from '../../library/dataObject.js';
import type { Scope } from '../../library/dynamicQuery.js';
import {
    mapBinds,
    queryOf,
    recordList,
    runDynamic,
    scopeBinds
} from '../../library/dynamicQuery.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { type } from '../../library/runtimeEnums.js';
import { currentTransaction } from '../../transaction.js';
import { Cursor } from '../Database/Cursor.js';
import { convertLeadMembers } from '../Database/LeadConvert.js';
import { QueryLocator } from '../Database/QueryLocator.js';

type Level = DataObject | null | undefined;

/** The overloads end in an access level, the calling code's scope, both or neither. */
function split(rest: readonly unknown[]): { level: Level; scope: Scope | undefined } {
    return {
        level: rest.find((each) => each instanceof DataObject) as Level,
        scope: rest.find((each) => typeof each === 'function') as Scope | undefined
    };
}

function query(text: string, ...rest: unknown[]): ApexList {
    const { level, scope } = split(rest);
    return recordList(text, runDynamic(text, scopeBinds(scope), level));
}

const queryWithBinds = (text: string, binds: ApexMap<string, unknown>, level: DataObject) =>
    recordList(text, runDynamic(text, mapBinds(binds), notNull(level)));

function countQuery(text: string, ...rest: unknown[]): number {
    const { level, scope } = split(rest);
    return runDynamic(text, scopeBinds(scope), level).count;
}

function getQueryLocator(source: string | ApexList, ...rest: unknown[]): QueryLocator {
    if (notNull(source) instanceof ApexList) {
        const { items, elementType } = source as ApexList;
        return new QueryLocator('', elementType, () => items);
    }
    const { level, scope } = split(rest);
    return locate(source as string, scopeBinds(scope), level);
}

function locate(text: string, bind: (name: string) => unknown, level: Level): QueryLocator {
    const object = queryOf(text).from.object;
    const { records } = runDynamic(text, bind, level);
    return new QueryLocator(text, sobjectOf(object), () => records);
}

const CURSOR = 'Database.Cursor';
const PAGES = 'Database.PaginationCursor';

const cursor =
    (name: string) =>
    (text: string, ...rest: unknown[]): Cursor =>
        opened(name, () => query(text, ...rest));

const cursorWithBinds =
    (name: string) =>
    (text: string, binds: ApexMap<string, unknown>, level: DataObject): Cursor =>
        opened(name, () => queryWithBinds(text, binds, level));

/**
 * Fetching counts against the limits of queries, opening against those of cursors.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_cursors.htm
 */
function opened(name: string, run: () => ApexList): Cursor {
    const { limits } = currentTransaction();
    const before = [limits.used('queries'), limits.used('queryRows')] as const;
    const rows = run();
    limits.set('queries', before[0]);
    limits.set('queryRows', before[1]);
    limits.count('cursorRows', rows.items.length);
    return new Cursor(name, rows);
}

interface Savepoint extends DataObject {
    readonly number: number;
}

/** Savepoints and rollbacks count as DML statements. */
function setSavepoint(): DataObject {
    const transaction = currentTransaction();
    transaction.limits.count('dmlStatements');
    const number = transaction.database.setSavepoint();
    transaction.hasUncommittedWork = true;
    return new DataObject('System.Savepoint', { number });
}

function rollback(savepoint: Savepoint): void {
    const transaction = currentTransaction();
    transaction.limits.count('dmlStatements');
    transaction.database.rollbackTo(notNull(savepoint).number);
    transaction.hasUncommittedWork = true;
}

/** After a rollback and the release of its savepoint nothing is uncommitted: a callout is allowed. */
function releaseSavepoint(savepoint: Savepoint): void {
    currentTransaction().database.releaseSavepoint(notNull(savepoint).number);
}

function executeBatch(batch: object, scope = 200): string {
    if (notNull(scope) < 1) {
        throw apexError('System.AsyncException', 'Scope size must be greater than 0');
    }
    return currentTransaction().async.executeBatch(notNull(batch), scope);
}

function emptyRecycleBin(target: unknown): unknown {
    const isList = notNull(target) instanceof ApexList;
    const { limits, database } = currentTransaction();
    limits.count('dmlStatements');
    const bin = database as unknown as {
        emptyRecycleBin?(ids: string[]): { id: string | null; success: boolean; errors: never[] }[];
    };
    const ids = (isList ? (target as ApexList).items : [target]).map((each) =>
        each instanceof SObject ? notNull(each.id) : (each as string)
    );
    limits.count('dmlRows', ids.length);
    const results = (bin.emptyRecycleBin?.(ids) ?? []).map(
        ({ id, success, errors }) =>
            new DataObject('Database.EmptyRecycleBinResult', {
                id,
                success,
                errors: new ApexList(type('Database.Error'), errors.map(databaseError))
            })
    );
    return isList
        ? new ApexList(type('Database.EmptyRecycleBinResult'), results)
        : (results[0] ?? null);
}

/** The static methods of `Database`, which is a namespace and a class. */
export default libraryClass('System.Database', {
    reference: apexReference('apex_methods_system_database'),
    members: {
        ...dmlMembers,
        ...convertLeadMembers,
        'static List<SObject> query(String soql)': query,
        'static List<SObject> query(String soql, AccessLevel level)': query,
        'static List<SObject> queryWithBinds(String soql, Map<String, Object> binds, AccessLevel level)':
            queryWithBinds,
        'static Integer countQuery(String soql)': countQuery,
        'static Integer countQuery(String soql, AccessLevel level)': countQuery,
        'static Integer countQueryWithBinds(String soql, Map<String, Object> binds, AccessLevel level)':
            (text: string, binds: ApexMap<string, unknown>, level: DataObject) =>
                runDynamic(text, mapBinds(binds), notNull(level)).count,
        'static Database.QueryLocator getQueryLocator(String soql)': getQueryLocator,
        'static Database.QueryLocator getQueryLocator(String soql, AccessLevel level)':
            getQueryLocator,
        'static Database.QueryLocator getQueryLocator(List<SObject> records)': getQueryLocator,
        'static Database.QueryLocator getQueryLocatorWithBinds(String soql, Map<String, Object> binds, AccessLevel level)':
            (text: string, binds: ApexMap<string, unknown>, level: DataObject) =>
                locate(notNull(text), mapBinds(binds), notNull(level)),
        'static Database.Cursor getCursor(String soql)': cursor(CURSOR),
        'static Database.Cursor getCursor(String soql, AccessLevel level)': cursor(CURSOR),
        'static Database.Cursor getCursorWithBinds(String soql, Map<String, Object> binds, AccessLevel level)':
            cursorWithBinds(CURSOR),
        'static Database.PaginationCursor getPaginationCursor(String soql)': cursor(PAGES),
        'static Database.PaginationCursor getPaginationCursor(String soql, AccessLevel level)':
            cursor(PAGES),
        'static Database.PaginationCursor getPaginationCursorWithBinds(String soql, Map<String, Object> binds, AccessLevel level)':
            cursorWithBinds(PAGES),
        'static Id executeBatch(Object batch)': (batch: object) => executeBatch(batch),
        'static Id executeBatch(Object batch, Integer scope)': executeBatch,
        'static Savepoint setSavepoint()': setSavepoint,
        'static void rollback(Savepoint savepoint)': rollback,
        'static void releaseSavepoint(Savepoint savepoint)': releaseSavepoint,
        'static Database.EmptyRecycleBinResult emptyRecycleBin(SObject record)': emptyRecycleBin,
        'static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<SObject> records)':
            emptyRecycleBin,
        'static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<Id> ids)': emptyRecycleBin
    }
});
