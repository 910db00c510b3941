import { currentTransaction } from '../transaction.js';

const KEY = 'System.currentPageReference';

/** What a test gets that has not set a page; PageReference says what it is. */
let emptyPage: () => object | null = () => null;

export function setEmptyPage(make: () => object): void {
    emptyPage = make;
}

/** The page that a Visualforce controller, or a test, runs for; null outside of one. A test always has one. */
export function currentPage(): object | null {
    const { attachments, test } = currentTransaction();
    if (!attachments.has(KEY) && test !== null) {
        attachments.set(KEY, emptyPage());
    }
    return (attachments.get(KEY) as object | undefined) ?? null;
}

export function setCurrentPage(page: object | null): void {
    currentTransaction().attachments.set(KEY, page);
}
