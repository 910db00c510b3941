import { LightningElement, api } from 'lwc';
import { textOf, type FlowField, type Values } from 'org/flow';

interface Checked extends HTMLElement {
    check(): boolean | Promise<boolean>;
}

const INPUTS = new Set(['input', 'textarea', 'password']);
const CHOICES = new Set(['dropdown', 'radio', 'checkboxes', 'multiselect']);

/** Presentational: fields of a screen one under the other, and those of its sections in columns. */
export default class FlowFields extends LightningElement {
    @api fields: readonly FlowField[] = [];
    @api values: Values = {};
    @api errors: Readonly<Record<string, readonly string[]>> = {};
    @api actions: readonly string[] = [];

    /** Asks all of them, so that each says what is wrong with it. */
    @api
    async check(): Promise<boolean> {
        const parts = [...(this.template?.querySelectorAll<Checked>('.checked') ?? [])];
        const answers = await Promise.all(parts.map((part) => part.check()));
        return answers.every(Boolean);
    }

    get shown(): readonly object[] {
        return this.fields
            .filter(({ isVisible }) => isVisible)
            .map((field) => ({
                key: field.name,
                field,
                value: field.name in this.values ? this.values[field.name] : field.value,
                errors: this.errors[field.name] ?? [],
                isDisplay: field.kind === 'display',
                isInput: INPUTS.has(field.kind),
                isChoice: CHOICES.has(field.kind),
                isComponent: field.kind === 'component',
                isSection: field.kind === 'section',
                heading: field.kind === 'section' ? textOf(field.label) : '',
                columns: field.kind === 'section' ? field.fields.map(columnOf) : []
            }));
    }
}

const columnOf = (column: FlowField): object => ({
    name: column.name,
    fields: column.fields,
    class: `slds-col slds-size_1-of-1 slds-medium-size_${column.width ?? 12}-of-12`
});
