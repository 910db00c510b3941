import { LightningElement, api } from 'lwc';
import {
    FIELD_CHANGE,
    textOf,
    type FlowChoice as Choice,
    type FlowField,
    type Values
} from 'org/flow';

interface Control extends HTMLElement {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
}

const NONE = '';

/** Presentational: a field of a screen in which something is chosen. */
export default class FlowChoice extends LightningElement {
    @api field?: FlowField;
    @api value: unknown;
    /** Of the whole screen: a choice may ask for a text of its own. */
    @api values: Values = {};
    private messages: readonly string[] = [];
    /** Choices may have the same value: what was clicked decides. */
    private clicked?: readonly string[];

    @api
    get errors(): readonly string[] {
        return this.messages;
    }
    set errors(errors: readonly string[]) {
        const isSame = errors.join() === this.messages.join();
        this.messages = errors;
        if (isSame) {
            return;
        }
        void Promise.resolve().then(() => {
            // about the text of the choice, if it asks for one
            const control = this.controls.at(-1);
            control?.setCustomValidity(errors.join(' '));
            control?.reportValidity();
        });
    }

    @api
    check(): boolean {
        return this.controls.map((control) => control.reportValidity()).every(Boolean);
    }

    private get controls(): readonly Control[] {
        return [...(this.template?.querySelectorAll<Control>('.control') ?? [])];
    }

    get label(): string {
        return textOf(this.field?.label ?? '');
    }

    get help(): string {
        return textOf(this.field?.helpText ?? '');
    }

    get isDropdown(): boolean {
        return this.field?.kind === 'dropdown';
    }

    get isRadio(): boolean {
        return this.field?.kind === 'radio';
    }

    get isCheckboxes(): boolean {
        return this.field?.kind === 'checkboxes';
    }

    get isMultiselect(): boolean {
        return this.field?.kind === 'multiselect';
    }

    private get choices(): readonly Choice[] {
        return this.field?.choices ?? [];
    }

    get options(): readonly object[] {
        const options = this.choices.map(({ name, label }) => ({
            label: textOf(label),
            value: name
        }));
        const offersNone = this.isDropdown && this.field?.isRequired !== true;
        return offersNone ? [{ label: '--None--', value: NONE }, ...options] : options;
    }

    /** Lines that both lists show without scrolling. */
    get listSize(): number {
        return Math.min(Math.max(this.choices.length, 3), 8);
    }

    private get chosen(): readonly Choice[] {
        const { clicked } = this;
        if (clicked?.every((name) => this.choices.some((choice) => choice.name === name))) {
            return this.choices.filter(({ name }) => clicked.includes(name));
        }
        const isMultiple = this.isCheckboxes || this.isMultiselect;
        const held = isMultiple ? String(this.value ?? '').split(';') : [];
        return this.choices.filter(({ value }) =>
            isMultiple ? held.includes(String(value)) : value === this.value
        );
    }

    get chosenName(): string {
        return this.chosen[0]?.name ?? NONE;
    }

    get chosenNames(): readonly string[] {
        return this.chosen.map(({ name }) => name);
    }

    /** Texts that what is chosen asks for. */
    get inputs(): readonly object[] {
        return this.chosen.flatMap(({ name, input }) => {
            const key = `${this.field?.name ?? ''}.${name}`;
            return input === null
                ? []
                : [
                      {
                          name: key,
                          label: textOf(input.label),
                          isRequired: input.isRequired,
                          value: (key in this.values ? this.values[key] : input.value) ?? ''
                      }
                  ];
        });
    }

    handleOne(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.choose(event.detail.value === NONE ? [] : [event.detail.value]);
    }

    handleSeveral(event: CustomEvent<{ value: readonly string[] }>): void {
        event.stopPropagation();
        this.choose([...event.detail.value]);
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.tell(name ?? '', event.detail.value);
    }

    private choose(names: readonly string[]): void {
        this.clicked = names;
        const values = this.choices
            .filter(({ name }) => names.includes(name))
            .map(({ value }) => value);
        const isMultiple = this.isCheckboxes || this.isMultiselect;
        const value = isMultiple ? values.join(';') : values[0];
        this.tell(this.field?.name ?? '', value === '' ? null : (value ?? null));
    }

    private tell(name: string, value: unknown): void {
        this.controls.forEach((control) => {
            control.setCustomValidity('');
        });
        this.dispatchEvent(
            new CustomEvent(FIELD_CHANGE, {
                detail: { name, value },
                bubbles: true,
                composed: true
            })
        );
    }
}
