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
    const stage = (run: (event: SaveEvent<SObject>) => void): void => {
        const alive = rows.filter(isAlive);
        if (alive.length > 0) {
            guarded(alive, () => run(eventOf(timing, operation, alive)));
            collectErrors(alive);
        }
    };
    if (timing === 'before') {
        stage((event) => hooks.beforeSaveFlows(event));
    }
    stage((event) => hooks.triggers(event));
    if (timing === 'after') {
        stage((event) => hooks.afterSaveFlows(event));
    }
}

const eventOf = (
    timing: 'before' | 'after',
    operation: SaveEvent<SObject>['operation'],
    rows: readonly Row[]
): SaveEvent<SObject> => ({
    object: rows[0]!.record.def.name,
    timing,
    operation,
    newRecords: operation === 'delete' ? null : rows.map((row) => row.next!),
    oldRecords:
        operation === 'insert' || operation === 'undelete' ? null : rows.map((row) => row.old!)
});

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
