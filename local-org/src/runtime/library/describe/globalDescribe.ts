import { libraryOf, STRING } from '../../../shared/types.js';
import { ApexMap, ApexSet } from '../../../shared/values/index.js';
import type { Schema } from '../../../schema/definitions.js';
import { typeToken } from '../../../schema/tokens.js';

/**
 * `Schema.getGlobalDescribe()`: lower-case names, found in any case. The org builds an object's definition when
 * it is first asked for, and this map keeps it so.
 */
export class GlobalDescribe extends ApexMap<string, unknown> {
    private readonly schema: Schema;

    constructor(schema: Schema) {
        super(STRING, libraryOf('Schema.SObjectType'));
        this.schema = schema;
        this.isReadOnly = true;
    }

    private names(): string[] {
        return [...this.schema.objects.keys()].map((name) => name.toLowerCase());
    }

    override get size(): number {
        return this.schema.objects.size;
    }

    override get(name: string): unknown {
        const def = name === null ? undefined : this.schema.object(name);
        return def === undefined ? null : typeToken(def);
    }

    override containsKey(name: string): boolean {
        return name !== null && this.schema.object(name) !== undefined;
    }

    override keys(): string[] {
        return this.names();
    }

    override values(): unknown[] {
        return this.names().map((name) => this.get(name));
    }

    override entries(): [string, unknown][] {
        return this.names().map((name) => [name, this.get(name)]);
    }

    override keySet(): ApexSet<string> {
        return new ApexSet<string>(STRING, this.names());
    }
}
