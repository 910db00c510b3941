import { STRING } from '../../shared/types.js';
import { ApexMap } from '../../shared/values/index.js';

const order = (a: string | null, b: string | null): number => {
    const [x, y] = [(a ?? '').toLowerCase(), (b ?? '').toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * Parameters of a page: found in any case, kept in the order of their names.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_system_pagereference.htm
 */
export class PageParameters extends ApexMap<string, string | null> {
    constructor(entries: Iterable<readonly [string, string]> = []) {
        super(STRING, STRING);
        for (const [name, value] of entries) {
            this.put(name, value);
        }
    }

    override get(name: string): string | null {
        return super.get(this.spelling(name));
    }

    override containsKey(name: string): boolean {
        return super.containsKey(this.spelling(name));
    }

    override put(name: string, value: string | null): string | null {
        const key = this.spelling(name);
        const isNew = !super.containsKey(key);
        const before = super.put(key, value);
        if (isNew) {
            const sorted = this.entries().sort(([a], [b]) => order(a, b));
            this.clear();
            sorted.forEach(([each, text]) => super.put(each, text));
        }
        return before;
    }

    override remove(name: string): string | null {
        return super.remove(this.spelling(name));
    }

    /** The name as it was first given. */
    private spelling(name: string): string {
        if (typeof name !== 'string') {
            return name;
        }
        const wanted = name.toLowerCase();
        return this.keys().find((key) => key?.toLowerCase() === wanted) ?? name;
    }
}
