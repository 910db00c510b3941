import { currentTransaction } from '../transaction.js';

const KEY = 'System.currentPageReference';

/** The page that a Visualforce controller, or a test, runs for; null outside of one. */
export function currentPage(): object | null {
    return (currentTransaction().attachments.get(KEY) as object | undefined) ?? null;
}

export function setCurrentPage(page: object | null): void {
    currentTransaction().attachments.set(KEY, page);
}
