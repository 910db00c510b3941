import { currentTransaction } from '../../runtime/transaction.js';

/**
 * A place to come back to when a flow fails. Where nothing was written yet there is nothing to keep: then no savepoint is set,
 * since it would hold the right to write, which a callout gives up.
 */
export function undoPoint(): { undo(): void; keep(): void } {
    const { database, outbox, test } = currentTransaction();
    const mails = outbox.length;
    if (test === null && database.hasChanges === false) {
        return {
            undo() {
                outbox.length = mails;
                database.rollback?.();
            },
            keep: () => undefined
        };
    }
    const savepoint = database.setSavepoint();
    return {
        undo() {
            outbox.length = mails;
            database.rollbackTo(savepoint);
            database.releaseSavepoint(savepoint);
        },
        keep: () => database.releaseSavepoint(savepoint)
    };
}
