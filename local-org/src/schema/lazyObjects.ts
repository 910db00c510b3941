import type { SObjectDef } from './definitions.js';

/**
 * Objects by lower-case name, each built when it is first asked for: a project touches a few dozen of the
 * platform's nine hundred.
 */
export class LazyObjects implements ReadonlyMap<string, SObjectDef> {
    private readonly builders: ReadonlyMap<string, () => SObjectDef>;
    private readonly built = new Map<string, SObjectDef>();

    constructor(builders: ReadonlyMap<string, () => SObjectDef>) {
        this.builders = builders;
    }

    get size(): number {
        return this.builders.size;
    }

    get(key: string): SObjectDef | undefined {
        let def = this.built.get(key);
        if (def === undefined) {
            def = this.builders.get(key)?.();
            if (def !== undefined) {
                this.built.set(key, def);
            }
        }
        return def;
    }

    has(key: string): boolean {
        return this.builders.has(key);
    }

    keys(): MapIterator<string> {
        return this.builders.keys();
    }

    *values(): MapIterator<SObjectDef> {
        for (const key of this.builders.keys()) {
            yield this.get(key)!;
        }
    }

    *entries(): MapIterator<[string, SObjectDef]> {
        for (const key of this.builders.keys()) {
            yield [key, this.get(key)!];
        }
    }

    [Symbol.iterator](): MapIterator<[string, SObjectDef]> {
        return this.entries();
    }

    forEach(
        callback: (value: SObjectDef, key: string, map: ReadonlyMap<string, SObjectDef>) => void
    ): void {
        for (const [key, def] of this.entries()) {
            callback(def, key, this);
        }
    }
}
