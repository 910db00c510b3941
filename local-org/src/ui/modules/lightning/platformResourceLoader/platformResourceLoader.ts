/** https://developer.salesforce.com/docs/platform/lwc/guide/js-third-party-library.html */
const loaded = new Map<string, Promise<void>>();

export function loadScript(_component: unknown, url: string): Promise<void> {
    return once(url, () => Object.assign(document.createElement('script'), { src: url }));
}

export function loadStyle(_component: unknown, url: string): Promise<void> {
    return once(url, () =>
        Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })
    );
}

function once(url: string, create: () => HTMLElement): Promise<void> {
    const known = loaded.get(url);
    if (known) {
        return known;
    }
    const loading = new Promise<void>((resolve, reject) => {
        const element = create();
        element.addEventListener('load', () => {
            resolve();
        });
        element.addEventListener('error', () => {
            loaded.delete(url);
            reject(new Error(`${url} did not load`));
        });
        document.head.append(element);
    });
    loaded.set(url, loading);
    return loading;
}
