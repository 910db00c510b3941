import { LightningElement, api } from 'lwc';
import { FIELD_CHANGE, textOf, type FlowField as Field } from 'org/flow';

interface Control extends HTMLElement {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
    checkValidity(): boolean;
}

interface Changed {
    readonly value?: string;
    readonly checked?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time'
};

/** Presentational: a field of a screen in which something is typed or ticked. */
export default class FlowField extends LightningElement {
    @api field?: Field;
    @api value: unknown;
    private messages: readonly string[] = [];

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
            this.control?.setCustomValidity(errors.join(' '));
            this.control?.reportValidity();
        });
    }

    @api
    check(): boolean {
        return this.control?.reportValidity() ?? true;
    }

    private get control(): Control | null | undefined {
        return this.template?.querySelector<Control>('.control');
    }

    get label(): string {
        return textOf(this.field?.label ?? '');
    }

    get help(): string {
        return textOf(this.field?.helpText ?? '');
    }

    get isLong(): boolean {
        return this.field?.kind === 'textarea';
    }

    get isCheckbox(): boolean {
        return this.field?.dataType === 'Boolean';
    }

    get isNumber(): boolean {
        return ['Number', 'Currency'].includes(this.field?.dataType ?? '');
    }

    get type(): string {
        return this.field?.kind === 'password'
            ? 'password'
            : (TYPES[this.field?.dataType ?? ''] ?? 'text');
    }

    get formatter(): string {
        return this.field?.dataType === 'Currency' ? 'currency' : 'decimal';
    }

    /** As many decimals as the field shows. */
    get step(): number {
        return 10 ** -(this.field?.scale ?? 0);
    }

    get text(): string {
        return typeof this.value === 'string' || typeof this.value === 'number'
            ? String(this.value)
            : '';
    }

    get isChecked(): boolean {
        return this.value === true || this.value === 'true';
    }

    handleChange(event: CustomEvent<Changed>): void {
        event.stopPropagation();
        const value = this.entered(event.detail);
        this.control?.setCustomValidity('');
        if (this.control?.checkValidity()) {
            // a message that went only with the focus would move the button from under the mouse
            this.control.reportValidity();
        }
        this.dispatchEvent(
            new CustomEvent(FIELD_CHANGE, {
                detail: { name: this.field?.name, value },
                bubbles: true,
                composed: true
            })
        );
    }

    private entered({ value = '', checked }: Changed): unknown {
        if (this.isCheckbox) {
            return checked === true;
        }
        if (value === '') {
            return null;
        }
        return this.isNumber ? Number(value) : value;
    }
}
