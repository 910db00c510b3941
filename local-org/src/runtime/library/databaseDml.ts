import { apexError } from '../../shared/apexException.js';
import { libraryOf, STRING } from '../../shared/types.js';
import { ApexList, notNull } from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import type { SObjectFieldToken } from '../../schema/tokens.js';
import { mergeRecords, saveRecords } from '../dml.js';
import type { RowResult, SaveOperation } from '../transaction.js';
import { currentTransaction } from '../transaction.js';
import type { Members } from './arguments.js';
import { DataObject } from './dataObject.js';
import { resultObject } from './databaseResults.js';
import { accessOf } from './dynamicQuery.js';

/** What may follow the records, in any of the orders that the platform's overloads have. */
interface Options {
    allOrNone: boolean;
    level: DataObject | null;
    externalId: SObjectFieldToken | null;
    dmlOptions: DataObject | null;
}

function optionsOf(rest: readonly unknown[]): Options {
    const options: Options = { allOrNone: true, level: null, externalId: null, dmlOptions: null };
    for (const each of rest) {
        if (typeof each === 'boolean') {
            options.allOrNone = each;
        } else if (each instanceof DataObject && each.$name === 'System.AccessLevel') {
            options.level = each;
        } else if (each instanceof DataObject) {
            options.dmlOptions = each;
            // Without the option, DMLOptions means partial success.
            options.allOrNone = each['optAllOrNone'] === true;
        } else if (each !== null) {
            options.externalId = each as SObjectFieldToken;
        }
    }
    return options;
}

/** Records to delete or undelete may come as ids. */
function recordOf(value: unknown): SObject {
    if (value instanceof SObject) {
        return value;
    }
    const id = notNull(value) as string;
    const def = currentTransaction().schema.objectByKeyPrefix(id.slice(0, 3));
    if (def === undefined) {
        throw apexError('System.SObjectException', `Invalid id: ${id}`);
    }
    const record = new SObject(def);
    record.id = id;
    return record;
}

/** One record in, one result out; a list in, a list out. */
function run(
    operation: SaveOperation,
    resultName: string,
    target: unknown,
    rest: readonly unknown[]
): unknown {
    const options = optionsOf(rest);
    const isList = notNull(target) instanceof ApexList;
    const records = (isList ? (target as ApexList).items : [target]).map(recordOf);
    const results = saveRecords(operation, records, {
        allOrNone: options.allOrNone,
        access: accessOf(options.level),
        ...(options.externalId === null ? {} : { externalId: options.externalId.field }),
        ...(options.dmlOptions === null ? {} : { dmlOptions: options.dmlOptions })
    });
    const objects = results.map((result) => resultObject(resultName, result));
    return isList ? new ApexList(libraryOf(resultName), objects) : (objects[0] ?? null);
}

const save =
    (operation: SaveOperation, resultName: string) =>
    (target: unknown, ...rest: unknown[]): unknown =>
        run(operation, resultName, target, rest);

const upsertRecords = save('upsert', 'Database.UpsertResult');
const insertRecords = save('insert', 'Database.SaveResult');
const updateRecords = save('update', 'Database.SaveResult');
const deleteRecords = save('delete', 'Database.DeleteResult');
const undeleteRecords = save('undelete', 'Database.UndeleteResult');

function mergeWith(master: SObject, others: unknown, ...rest: unknown[]): unknown {
    const options = optionsOf(rest);
    const isList = notNull(others) instanceof ApexList;
    const losers = (isList ? (others as ApexList).items : [others]).map(recordOf);
    const results = mergeRecords(notNull(master), losers, {
        allOrNone: options.allOrNone,
        access: accessOf(options.level)
    });
    const objects = results.map((result, at) => mergeResult(master, losers[at], result));
    return isList ? new ApexList(libraryOf('Database.MergeResult'), objects) : (objects[0] ?? null);
}

function mergeResult(master: SObject, loser: SObject | undefined, result: RowResult): DataObject {
    const object = resultObject('Database.MergeResult', { ...result, id: master.id });
    object['mergedRecordIds'] = new ApexList(STRING, result.success ? [loser?.id ?? null] : []);
    object['updatedRelatedIds'] = new ApexList(STRING);
    return object;
}

/**
 * Made for rows of external objects; of others they save what they can.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_database.htm
 */
const immediately =
    (operation: SaveOperation, resultName: string) =>
    (target: unknown, ...rest: unknown[]): unknown =>
        run(operation, resultName, target, [...rest, false]);

function immediateMembers(operation: SaveOperation, result: string): Members {
    const implementation = immediately(operation, result);
    return Object.fromEntries(
        ['', ', AccessLevel level'].flatMap((level) => [
            [
                `static ${result} ${operation}Immediate(SObject record${level})`,
                implementation
            ] as const,
            [
                `static List<${result}> ${operation}Immediate(List<SObject> records${level})`,
                implementation
            ] as const
        ])
    );
}

/** `Database.insert` and its sisters, in all their overloads. */
export const dmlMembers: Members = {
    ...immediateMembers('insert', 'Database.SaveResult'),
    ...immediateMembers('update', 'Database.SaveResult'),
    ...immediateMembers('delete', 'Database.DeleteResult'),
    'static Database.SaveResult insert(SObject record)': insertRecords,
    'static Database.SaveResult insert(SObject record, Boolean allOrNone)': insertRecords,
    'static Database.SaveResult insert(SObject record, AccessLevel level)': insertRecords,
    'static Database.SaveResult insert(SObject record, Boolean allOrNone, AccessLevel level)':
        insertRecords,
    'static Database.SaveResult insert(SObject record, Database.DMLOptions options)': insertRecords,
    'static Database.SaveResult insert(SObject record, Database.DMLOptions options, AccessLevel level)':
        insertRecords,
    'static List<Database.SaveResult> insert(List<SObject> records)': insertRecords,
    'static List<Database.SaveResult> insert(List<SObject> records, Boolean allOrNone)':
        insertRecords,
    'static List<Database.SaveResult> insert(List<SObject> records, AccessLevel level)':
        insertRecords,
    'static List<Database.SaveResult> insert(List<SObject> records, Boolean allOrNone, AccessLevel level)':
        insertRecords,
    'static List<Database.SaveResult> insert(List<SObject> records, Database.DMLOptions options)':
        insertRecords,
    'static List<Database.SaveResult> insert(List<SObject> records, Database.DMLOptions options, AccessLevel level)':
        insertRecords,
    'static Database.SaveResult update(SObject record)': updateRecords,
    'static Database.SaveResult update(SObject record, Boolean allOrNone)': updateRecords,
    'static Database.SaveResult update(SObject record, AccessLevel level)': updateRecords,
    'static Database.SaveResult update(SObject record, Boolean allOrNone, AccessLevel level)':
        updateRecords,
    'static Database.SaveResult update(SObject record, Database.DMLOptions options)': updateRecords,
    'static Database.SaveResult update(SObject record, Database.DMLOptions options, AccessLevel level)':
        updateRecords,
    'static List<Database.SaveResult> update(List<SObject> records)': updateRecords,
    'static List<Database.SaveResult> update(List<SObject> records, Boolean allOrNone)':
        updateRecords,
    'static List<Database.SaveResult> update(List<SObject> records, AccessLevel level)':
        updateRecords,
    'static List<Database.SaveResult> update(List<SObject> records, Boolean allOrNone, AccessLevel level)':
        updateRecords,
    'static List<Database.SaveResult> update(List<SObject> records, Database.DMLOptions options)':
        updateRecords,
    'static List<Database.SaveResult> update(List<SObject> records, Database.DMLOptions options, AccessLevel level)':
        updateRecords,
    'static Database.DeleteResult delete(SObject record)': deleteRecords,
    'static Database.DeleteResult delete(SObject record, Boolean allOrNone)': deleteRecords,
    'static Database.DeleteResult delete(SObject record, AccessLevel level)': deleteRecords,
    'static Database.DeleteResult delete(SObject record, Boolean allOrNone, AccessLevel level)':
        deleteRecords,
    'static List<Database.DeleteResult> delete(List<SObject> records)': deleteRecords,
    'static List<Database.DeleteResult> delete(List<SObject> records, Boolean allOrNone)':
        deleteRecords,
    'static List<Database.DeleteResult> delete(List<SObject> records, AccessLevel level)':
        deleteRecords,
    'static List<Database.DeleteResult> delete(List<SObject> records, Boolean allOrNone, AccessLevel level)':
        deleteRecords,
    'static Database.DeleteResult delete(Id id)': deleteRecords,
    'static Database.DeleteResult delete(Id id, Boolean allOrNone)': deleteRecords,
    'static Database.DeleteResult delete(Id id, AccessLevel level)': deleteRecords,
    'static Database.DeleteResult delete(Id id, Boolean allOrNone, AccessLevel level)':
        deleteRecords,
    'static List<Database.DeleteResult> delete(List<Id> ids)': deleteRecords,
    'static List<Database.DeleteResult> delete(List<Id> ids, Boolean allOrNone)': deleteRecords,
    'static List<Database.DeleteResult> delete(List<Id> ids, AccessLevel level)': deleteRecords,
    'static List<Database.DeleteResult> delete(List<Id> ids, Boolean allOrNone, AccessLevel level)':
        deleteRecords,
    'static Database.UndeleteResult undelete(SObject record)': undeleteRecords,
    'static Database.UndeleteResult undelete(SObject record, Boolean allOrNone)': undeleteRecords,
    'static Database.UndeleteResult undelete(SObject record, AccessLevel level)': undeleteRecords,
    'static Database.UndeleteResult undelete(SObject record, Boolean allOrNone, AccessLevel level)':
        undeleteRecords,
    'static List<Database.UndeleteResult> undelete(List<SObject> records)': undeleteRecords,
    'static List<Database.UndeleteResult> undelete(List<SObject> records, Boolean allOrNone)':
        undeleteRecords,
    'static List<Database.UndeleteResult> undelete(List<SObject> records, AccessLevel level)':
        undeleteRecords,
    'static List<Database.UndeleteResult> undelete(List<SObject> records, Boolean allOrNone, AccessLevel level)':
        undeleteRecords,
    'static Database.UndeleteResult undelete(Id id)': undeleteRecords,
    'static Database.UndeleteResult undelete(Id id, Boolean allOrNone)': undeleteRecords,
    'static Database.UndeleteResult undelete(Id id, AccessLevel level)': undeleteRecords,
    'static Database.UndeleteResult undelete(Id id, Boolean allOrNone, AccessLevel level)':
        undeleteRecords,
    'static List<Database.UndeleteResult> undelete(List<Id> ids)': undeleteRecords,
    'static List<Database.UndeleteResult> undelete(List<Id> ids, Boolean allOrNone)':
        undeleteRecords,
    'static List<Database.UndeleteResult> undelete(List<Id> ids, AccessLevel level)':
        undeleteRecords,
    'static List<Database.UndeleteResult> undelete(List<Id> ids, Boolean allOrNone, AccessLevel level)':
        undeleteRecords,
    'static Database.UpsertResult upsert(SObject record)': upsertRecords,
    'static Database.UpsertResult upsert(SObject record, Boolean allOrNone)': upsertRecords,
    'static Database.UpsertResult upsert(SObject record, AccessLevel level)': upsertRecords,
    'static Database.UpsertResult upsert(SObject record, Boolean allOrNone, AccessLevel level)':
        upsertRecords,
    'static Database.UpsertResult upsert(SObject record, Schema.SObjectField externalId)':
        upsertRecords,
    'static Database.UpsertResult upsert(SObject record, Schema.SObjectField externalId, Boolean allOrNone)':
        upsertRecords,
    'static Database.UpsertResult upsert(SObject record, Schema.SObjectField externalId, AccessLevel level)':
        upsertRecords,
    'static Database.UpsertResult upsert(SObject record, Schema.SObjectField externalId, Boolean allOrNone, AccessLevel level)':
        upsertRecords,
    'static List<Database.UpsertResult> upsert(List<SObject> records)': upsertRecords,
    'static List<Database.UpsertResult> upsert(List<SObject> records, Boolean allOrNone)':
        upsertRecords,
    'static List<Database.UpsertResult> upsert(List<SObject> records, AccessLevel level)':
        upsertRecords,
    'static List<Database.UpsertResult> upsert(List<SObject> records, Boolean allOrNone, AccessLevel level)':
        upsertRecords,
    'static List<Database.UpsertResult> upsert(List<SObject> records, Schema.SObjectField externalId)':
        upsertRecords,
    'static List<Database.UpsertResult> upsert(List<SObject> records, Schema.SObjectField externalId, Boolean allOrNone)':
        upsertRecords,
    'static List<Database.UpsertResult> upsert(List<SObject> records, Schema.SObjectField externalId, AccessLevel level)':
        upsertRecords,
    'static List<Database.UpsertResult> upsert(List<SObject> records, Schema.SObjectField externalId, Boolean allOrNone, AccessLevel level)':
        upsertRecords,
    'static Database.MergeResult merge(SObject master, SObject duplicate)': mergeWith,
    'static Database.MergeResult merge(SObject master, SObject duplicate, Boolean allOrNone)':
        mergeWith,
    'static Database.MergeResult merge(SObject master, SObject duplicate, AccessLevel level)':
        mergeWith,
    'static Database.MergeResult merge(SObject master, SObject duplicate, Boolean allOrNone, AccessLevel level)':
        mergeWith,
    'static Database.MergeResult merge(SObject master, Id duplicate)': mergeWith,
    'static Database.MergeResult merge(SObject master, Id duplicate, Boolean allOrNone)': mergeWith,
    'static Database.MergeResult merge(SObject master, Id duplicate, AccessLevel level)': mergeWith,
    'static Database.MergeResult merge(SObject master, Id duplicate, Boolean allOrNone, AccessLevel level)':
        mergeWith,
    'static List<Database.MergeResult> merge(SObject master, List<SObject> duplicates)': mergeWith,
    'static List<Database.MergeResult> merge(SObject master, List<SObject> duplicates, Boolean allOrNone)':
        mergeWith,
    'static List<Database.MergeResult> merge(SObject master, List<SObject> duplicates, AccessLevel level)':
        mergeWith,
    'static List<Database.MergeResult> merge(SObject master, List<SObject> duplicates, Boolean allOrNone, AccessLevel level)':
        mergeWith,
    'static List<Database.MergeResult> merge(SObject master, List<Id> duplicates)': mergeWith,
    'static List<Database.MergeResult> merge(SObject master, List<Id> duplicates, Boolean allOrNone)':
        mergeWith,
    'static List<Database.MergeResult> merge(SObject master, List<Id> duplicates, AccessLevel level)':
        mergeWith,
    'static List<Database.MergeResult> merge(SObject master, List<Id> duplicates, Boolean allOrNone, AccessLevel level)':
        mergeWith
};
