/** https://developer.salesforce.com/docs/platform/lwc/guide/data-refreshview.html */
import { announce } from 'org/events';

type Handler = () => Promise<string> | string | undefined;
const handlers = new Map<number, Handler>();
let nextId = 1;

export const REFRESH_COMPLETE = 'COMPLETE';
export const REFRESH_COMPLETE_WITH_ERRORS = 'COMPLETE_WITH_ERRORS';
export const REFRESH_ERROR = 'ERROR';

export class RefreshEvent extends CustomEvent<undefined> {
    constructor() {
        super('lightning__refreshview', { bubbles: true, composed: true });
    }
}

export function registerRefreshHandler(_context: unknown, handler: Handler): number {
    handlers.set(nextId, handler);
    return nextId++;
}

export function unregisterRefreshHandler(id: number): void {
    handlers.delete(id);
}

export const registerRefreshContainer = registerRefreshHandler;
export const unregisterRefreshContainer = unregisterRefreshHandler;

/** The standard parts of the page refresh with every wire; then the handlers of components. */
document.addEventListener('lightning__refreshview', () => {
    announce({ kind: 'stale', recordIds: [] });
    for (const handler of [...handlers.values()]) {
        void handler();
    }
});
