import { ApexException } from '../../shared/apexException.js';
import type { SaveEvent } from '../../shared/saveHooks.js';
import type { SObject } from '../../schema/sobject.js';
import { collectErrors, fail, isAlive, type Row, type SaveServices } from './rows.js';

/**
 * Fires Flows and triggers for the rows that are still good. What a trigger throws fails every row.
 */
export function fireHooks(
    timing: 'before' | 'after',
    operation: SaveEvent<SObject>['operation'],
    rows: readonly Row[],
    { hooks }: SaveServices
): void {
    const alive = rows.filter(isAlive);
    if (alive.length === 0) {
        return;
    }
    const event: SaveEvent<SObject> = {
        object: alive[0]!.record.def.name,
        timing,
        operation,
        newRecords: operation === 'delete' ? null : alive.map((row) => row.next!),
        oldRecords:
            operation === 'insert' || operation === 'undelete' ? null : alive.map((row) => row.old!)
    };
    if (timing === 'before' && operation !== 'delete') {
        guarded(alive, () => hooks.beforeSaveFlows(event));
        collectErrors(alive);
    }
    guarded(alive, () => hooks.triggers(event));
    collectErrors(alive);
    if (timing === 'after') {
        guarded(alive, () => hooks.afterSaveFlows(event));
        collectErrors(alive);
    }
}

/** What a hook throws instead of adding errors fails every record. */
function guarded(rows: readonly Row[], run: () => void): void {
    try {
        run();
    } catch (error) {
        if (!(error instanceof ApexException) || !error.isCatchable) {
            throw error;
        }
        for (const row of rows) {
            fail(row, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', error.toString());
        }
    }
}
