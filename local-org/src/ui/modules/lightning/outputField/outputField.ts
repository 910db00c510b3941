import { LightningElement, api } from 'lwc';
import { pathOf, type FieldName } from 'org/fieldNames';
import { labelOf, type FieldInfo } from 'org/objectInfo';
import type { FormState } from 'lightning/recordEditForm';

/** Presentational: label and value of a field of the record form around it. */
export default class OutputField extends LightningElement {
    @api variant?: string;
    @api fieldClass?: string;
    state?: FormState;
    private name: FieldName = '';
    private member?: object;

    @api
    get fieldName(): FieldName {
        return this.name;
    }
    set fieldName(name: FieldName) {
        this.name = name;
    }

    connectedCallback(): void {
        const apiName = typeof this.name === 'string' ? this.name : pathOf(this.name);
        this.member = {
            fieldName: apiName,
            useForm: (state: FormState) => {
                this.state = state;
            }
        };
        this.tell('org__formmember');
    }

    disconnectedCallback(): void {
        this.tell('org__formmembergone');
    }

    private tell(event: string): void {
        this.dispatchEvent(
            new CustomEvent(event, {
                bubbles: true,
                composed: true,
                detail: { member: this.member }
            })
        );
    }

    get field(): unknown {
        const apiName = typeof this.name === 'string' ? this.name : pathOf(this.name);
        return this.state?.info.fields[apiName];
    }

    get record(): unknown {
        return this.state?.record;
    }

    get label(): string {
        const field = this.field as FieldInfo | undefined;
        return field ? labelOf(field, this.state?.info) : '';
    }

    get help(): string | undefined {
        return (
            (this.field as { inlineHelpText?: string | null } | undefined)?.inlineHelpText ??
            undefined
        );
    }

    get hasLabel(): boolean {
        return this.variant !== 'label-hidden' && this.label !== '';
    }
}
