/** Addresses of the page, as on the platform, and moving between them without loading anew. */

/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-page-reference-type.html */
export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string | undefined>>;
    readonly state: Readonly<Record<string, string | undefined>>;
}

export interface PartialReference {
    readonly type?: string;
    readonly attributes?: Readonly<Record<string, string | undefined>>;
    readonly state?: Readonly<Record<string, unknown>>;
}

type Listener = (page: PageReference) => void;
const listeners = new Set<Listener>();
let current = referenceOf(window.location);

export const currentPage = (): PageReference => current;

export function onNavigation(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/** Opens an address of this page, or leaves for another site in a new window. */
export function openAddress(address: string, { replace = false } = {}): void {
    const url = new URL(address, window.location.href);
    if (url.origin !== window.location.origin) {
        if (/^(https?|mailto|tel):$/.test(url.protocol)) {
            window.open(url.href, '_blank', 'noopener');
        }
        return;
    }
    if (!isOurs(url.pathname)) {
        window.location.assign(url.href);
        return;
    }
    window.history[replace ? 'replaceState' : 'pushState']({}, '', url.href);
    arrive();
}

/** Addresses that this page shows itself. */
const isOurs = (address: string): boolean => /^\/(?:lightning|flow\/)/.test(address);

export function reload(): void {
    arrive();
}

function arrive(): void {
    current = referenceOf(window.location);
    listeners.forEach((listener) => {
        listener(current);
    });
}

window.addEventListener('popstate', arrive);

/** Links inside shadow trees and plain pages alike stay in the page. */
document.addEventListener('click', (event) => {
    const link = event
        .composedPath()
        .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    const isPlainClick =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || event.defaultPrevented || !isPlainClick || link.target === '_blank') {
        return;
    }
    const address = link.getAttribute('href') ?? '';
    if (isOurs(address)) {
        event.preventDefault();
        openAddress(address);
    } else if (/^\/[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(address)) {
        event.preventDefault();
        openAddress(`/lightning/r${address}/view`);
    }
});

function referenceOf({ pathname, search }: Location): PageReference {
    const state = Object.fromEntries(new URLSearchParams(search));
    const [, first, ...rest] = pathname.split('/').map(decodeURIComponent);
    const parts = first === 'flow' ? ['flow', ...rest] : rest;
    return { ...typed(parts), state };
}

function typed(parts: readonly string[]): Omit<PageReference, 'state'> {
    const [kind, first, second, third, fourth] = parts;
    switch (kind) {
        case 'r':
            if (third === 'related') {
                return page('standard__recordRelationshipPage', {
                    objectApiName: first,
                    recordId: second,
                    relationshipApiName: fourth,
                    actionName: 'view'
                });
            }
            return third
                ? page('standard__recordPage', {
                      objectApiName: first,
                      recordId: second,
                      actionName: third
                  })
                : page('standard__recordPage', { recordId: first, actionName: second ?? 'view' });
        case 'o':
            return page('standard__objectPage', {
                objectApiName: first,
                actionName: second ?? 'list'
            });
        case 'n':
            return page('standard__navItemPage', { apiName: first });
        case 'cmp':
            return page('standard__component', { componentName: first });
        case 'page':
        case undefined:
        case '':
            return page('standard__namedPage', { pageName: first ?? 'home' });
        case 'flow':
            return page('standard__flow', { devName: first });
        case 'local':
            return page('org__localPage', { pageName: first, name: second });
        default:
            return page('standard__webPage', { url: window.location.pathname });
    }
}

function page(
    type: string,
    attributes: Record<string, string | undefined>
): Omit<PageReference, 'state'> {
    return { type, attributes };
}

/** The address of a page reference; throws for a type that the local org does not have. */
export function addressOf({ type, attributes = {}, state = {} }: PartialReference): string {
    const query = new URLSearchParams(
        Object.entries(state)
            .filter(([, value]) => value !== undefined && value !== null)
            .map(([name, value]) => [name, String(value)])
    ).toString();
    const end = query ? `?${query}` : '';
    const at = (...parts: (string | undefined)[]): string =>
        `/lightning/${parts
            .filter((part) => part !== undefined)
            .map((part) => encodeURIComponent(part ?? ''))
            .join('/')}${end}`;
    const { recordId, objectApiName, actionName } = attributes;
    switch (type) {
        case 'standard__recordPage':
            return at('r', objectApiName || undefined, recordId, actionName ?? 'view');
        case 'standard__recordRelationshipPage':
            return at(
                'r',
                objectApiName || 'record',
                recordId,
                'related',
                attributes['relationshipApiName'],
                'view'
            );
        case 'standard__objectPage':
            return at('o', objectApiName, actionName === 'home' ? 'list' : actionName);
        case 'standard__navItemPage':
            return at('n', attributes['apiName']);
        case 'standard__component':
        case 'comm__namedPage':
            return type === 'standard__component'
                ? at('cmp', attributes['componentName'])
                : at('page', attributes['name'] ?? 'home');
        case 'standard__namedPage':
            return at('page', attributes['pageName']);
        case 'standard__app':
            return `/lightning/page/home?app=${encodeURIComponent(attributes['appTarget'] ?? '')}`;
        case 'standard__webPage':
            return attributes['url'] ?? '/';
        case 'standard__flow':
            return at('flow', attributes['devName']);
        case 'org__localPage':
            return at('local', attributes['pageName'], attributes['name']);
        default:
            throw new Error(`NotSupported: page reference type ${String(type)}`);
    }
}
