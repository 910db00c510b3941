import type { SObject } from '../../schema/sobject.js';
import { apexError } from '../../shared/apexException.js';
import { quoted } from '../../soql/storage.js';
import { saveRecords } from './saveRecords.js';
import type { RowResult, SaveOptions, SaveServices } from './rows.js';

const MERGEABLE = new Set(['Account', 'Contact', 'Lead', 'Case', 'Individual']);
const MOST_LOSERS = 2;

/**
 * Merges up to two records into a third: children move to the master, the losers are deleted, the master
 * is updated.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_merge_statements.htm
 */
export function mergeRecords(
    master: SObject,
    losers: readonly SObject[],
    options: SaveOptions,
    services: SaveServices
): RowResult[] {
    if (!MERGEABLE.has(master.def.name)) {
        throw apexError(
            'System.DmlException',
            `Entity type ${master.def.name} does not support merge`
        );
    }
    if (losers.length > MOST_LOSERS) {
        throw apexError(
            'System.DmlException',
            'Merge failed. First exception on row 0; first error: TOO_MANY_ENUM_VALUE, only 2 records can be merged into one'
        );
    }
    const ids = losers.map((loser) => loser.id!);
    const { connection } = services.store;
    const savepoint = connection.setSavepoint();
    // Children move, and losers learn of their master, between the triggers before and after the deletion
    const merge = {
        masterId: master.id!,
        moveChildren: (): void => moveChildren(master, ids, services)
    };
    const deleted = saveRecords('delete', losers, { ...options, merge }, services);
    const results = deleted.every(({ success }) => success)
        ? updateMaster(master, options, services, deleted)
        : deleted;
    if (!results.every(({ success }) => success)) {
        connection.rollbackTo(savepoint);
    }
    connection.releaseSavepoint(savepoint);
    return results;
}

function updateMaster(
    master: SObject,
    options: SaveOptions,
    services: SaveServices,
    deleted: RowResult[]
): RowResult[] {
    const [updated] = saveRecords('update', [master], options, services);
    return updated!.success
        ? deleted
        : deleted.map((result) => ({ ...result, ...updated!, id: result.id }));
}

function moveChildren(master: SObject, ids: readonly string[], services: SaveServices): void {
    for (const { childObject, field } of master.def.childRelationships.values()) {
        if (services.store.tables.exists(childObject)) {
            const child = services.schema.object(childObject);
            const reference = child?.fieldsByName.get(field.toLowerCase());
            if (reference !== undefined && reference.formula === undefined) {
                services.store.tables.ensure(child!);
                services.store.connection.run(
                    `UPDATE ${quoted(childObject)} SET ${quoted(reference.name)} = ? WHERE ${quoted(reference.name)} IN (SELECT value FROM json_each(?))`,
                    [master.id, JSON.stringify(ids)]
                );
            }
        }
    }
}
