import { NotSupported } from '../../shared/notSupported.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { RollbackElement } from '../definition.js';

/**
 * Undoes everything that the transaction has written since the last screen. Only flows with screens have it, and no test
 * starts those.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_rollback.htm
 */
export function runRollback(element: RollbackElement): string | null {
    const transaction = currentTransaction();
    if (transaction.test !== null) {
        throw new NotSupported('Roll Back Records in tests');
    }
    transaction.database.rollback?.();
    transaction.outbox.length = 0;
    transaction.hasUncommittedWork = false;
    return element.next;
}
