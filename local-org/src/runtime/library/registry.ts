import type { RuntimeClass } from './libraryClass.js';

const classes = new Map<string, RuntimeClass>();
const namespaces = new Set<string>();

/** Makes classes known; runtime/library/index.ts hands in all of runtime/stdlib. */
export function register(all: readonly RuntimeClass[]): void {
    for (const each of all) {
        const key = each.name.toLowerCase();
        if (classes.has(key)) {
            throw new Error(`The library has ${each.name} twice`);
        }
        classes.set(key, each);
        namespaces.add(key.slice(0, key.indexOf('.')));
    }
}

/** Other names that the platform takes for a class of System. */
const ALIASES = new Map([['apexpages.pagereference', 'system.pagereference']]);

/** By qualified name, any case. */
export function findClass(qualifiedName: string): RuntimeClass | undefined {
    const key = qualifiedName.toLowerCase();
    return classes.get(ALIASES.get(key) ?? key);
}

export function hasNamespace(name: string): boolean {
    return namespaces.has(name.toLowerCase());
}

export function allClasses(): readonly RuntimeClass[] {
    return [...classes.values()];
}
