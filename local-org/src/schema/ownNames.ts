/**
 * Definitions by lower-case name. Inside a namespaced project what is its own may be named with or without
 * the prefix: `shop__Order__c` is `Order__c`.
 */
export class OwnNames<Value> extends Map<string, Value> {
    private prefix = '';

    static of<Value>(
        entries: Iterable<readonly [string, Value]>,
        namespace: string
    ): ReadonlyMap<string, Value> {
        if (namespace === '') {
            return new Map(entries);
        }
        const names = new OwnNames<Value>(entries);
        names.prefix = `${namespace.toLowerCase()}__`;
        return names;
    }

    override get(name: string): Value | undefined {
        return super.get(name) ?? super.get(withoutPrefix(name, this.prefix));
    }

    override has(name: string): boolean {
        return super.has(name) || super.has(withoutPrefix(name, this.prefix));
    }
}

/** A lower-case name without the project's prefix, where it has it. */
export const withoutPrefix = (name: string, prefix: string): string =>
    prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
