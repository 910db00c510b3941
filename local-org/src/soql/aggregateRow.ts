import { apexError } from '../shared/apexException.js';
import { ApexObject } from '../shared/apexObject.js';
import { sobjectOf, type ApexType } from '../shared/types.js';
import { equalValues, hashOf, textOf } from '../shared/values/index.js';

/** One row of an aggregate query: what Apex calls an AggregateResult. Looks like an SObject where it can. */
export class AggregateRow extends ApexObject {
    readonly #values: Map<string, { readonly alias: string; readonly value: unknown }>;

    constructor(values: readonly (readonly [string, unknown])[]) {
        super();
        this.#values = new Map(
            values.map(([alias, value]) => [alias.toLowerCase(), { alias, value }])
        );
    }

    get $type(): ApexType {
        return sobjectOf('AggregateResult');
    }

    get id(): null {
        return null;
    }

    /** `row.get('total')`, in any case. */
    get(alias: string): unknown {
        const entry = this.#values.get(alias.toLowerCase());
        if (entry === undefined) {
            throw apexError(
                'System.SObjectException',
                `Invalid field ${alias} for AggregateResult`
            );
        }
        return entry.value;
    }

    has(alias: string): boolean {
        return this.#values.has(alias.toLowerCase());
    }

    /** For getPopulatedFieldsAsMap and JSON. */
    populatedEntries(): [string, unknown][] {
        return [...this.#values.values()]
            .filter(({ value }) => value !== null)
            .map(({ alias, value }) => [alias, value]);
    }

    override $equals = (other: unknown): boolean =>
        other instanceof AggregateRow &&
        this.#values.size === other.#values.size &&
        [...this.#values].every(
            ([key, { value }]) => other.has(key) && equalValues(value, other.get(key))
        );

    override $hash = (): number =>
        [...this.#values.values()].reduce((sum, { value }) => (sum + hashOf(value)) | 0, 0);

    override $text = (): string => {
        const fields = [...this.#values.values()].map(
            ({ alias, value }) => `${alias}=${textOf(value)}`
        );
        return `AggregateResult:{${fields.join(', ')}}`;
    };
}
