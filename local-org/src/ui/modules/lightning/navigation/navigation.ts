/** https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate.html */
import { addressOf, currentPage, onNavigation, openAddress } from 'org/router';
import type { PageReference, PartialReference } from 'org/router';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript's rule for a mixin
type Constructor = new (...args: any[]) => object;

const mixin = <Base extends Constructor>(base: Base): Base =>
    class extends base {
        [Navigate](target: PartialReference, replace = false): void {
            navigate(undefined, target, { replace });
        }

        async [GenerateUrl](target: PartialReference): Promise<string> {
            return addressOf(target);
        }
    };

export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });

export function navigate(
    _context: unknown,
    target: PartialReference,
    { replace = false } = {}
): void {
    openAddress(addressOf(target), { replace });
}

export async function generateUrl(_context: unknown, target: PartialReference): Promise<string> {
    return addressOf(target);
}

type Callback = (page: PageReference) => void;

export class CurrentPageReference {
    private readonly callback: Callback;
    private stop: (() => void) | undefined;

    constructor(callback: Callback) {
        this.callback = callback;
    }

    connect(): void {
        this.stop = onNavigation(this.callback);
        this.callback(currentPage());
    }

    disconnect(): void {
        this.stop?.();
    }

    update(): void {
        this.callback(currentPage());
    }
}

export class NavigationContext {
    constructor(callback: (context: object) => void) {
        callback({});
    }
    connect(): void {
        // there is one context: the page
    }
    disconnect(): void {
        // see connect
    }
    update(): void {
        // see connect
    }
}
