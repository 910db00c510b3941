import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { callService, messageOf } from 'org/http';
import type { LayoutSection } from 'org/pageModel';

interface Options {
    readonly size?: 'small' | 'medium' | 'large' | 'full';
    readonly label: string;
    readonly objectApiName: string | undefined;
    readonly recordId?: string | undefined;
    readonly defaults?: Readonly<Record<string, unknown>>;
    readonly focusField?: string | undefined;
}

/** Container: makes or edits a record with the fields of its layout. Closes with the saved record. */
export default class RecordModal extends LightningModal {
    declare static open: (options: Options) => Promise<RecordRepresentation | undefined>;

    @api objectApiName = '';
    @api recordId?: string;
    @api defaults: Readonly<Record<string, unknown>> = {};
    @api focusField?: string;

    sections: readonly LayoutSection[] = [];
    problem = '';
    isSaving = false;
    private hasFocused = false;

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            const { sections } = await callService<{ sections: LayoutSection[] }>('editLayout', {
                objectApiName: this.objectApiName,
                isNew: !this.recordId
            });
            this.sections = sections;
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
    }

    get shown(): readonly object[] {
        return this.sections.map((section) => ({
            ...section,
            columnClass: `slds-col slds-p-horizontal_small slds-size_1-of-1 ${
                section.columns.length > 1 ? 'slds-medium-size_1-of-2' : ''
            }`,
            columns: section.columns.map((names, index) => ({
                key: String(index),
                fields: names.map((name) => ({ name, value: this.defaults[name] }))
            }))
        }));
    }

    get isReady(): boolean {
        return this.sections.length > 0;
    }

    handleLoad(): void {
        if (this.focusField && !this.hasFocused) {
            this.hasFocused = true;
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- the inputs are there after rendering
            setTimeout(() =>
                this.template
                    ?.querySelector<HTMLElement>(
                        `[data-name="${CSS.escape(this.focusField ?? '')}"]`
                    )
                    ?.focus()
            );
        }
    }

    handleSave(): void {
        // through the form's own button: its inputs are checked as with any submit
        this.template?.querySelector<HTMLButtonElement>('.submit')?.click();
    }

    handleSubmit(): void {
        this.isSaving = true;
    }

    handleError(): void {
        this.isSaving = false;
    }

    handleSuccess(event: CustomEvent<RecordRepresentation>): void {
        this.isSaving = false;
        const name = event.detail.fields['Name']?.value ?? event.detail.fields['Subject']?.value;
        this.dispatchEvent(
            new ShowToastEvent({
                variant: 'success',
                title: `${typeof name === 'string' ? `"${name}"` : 'The record'} was ${this.recordId ? 'saved' : 'created'}.`
            })
        );
        void this.close(event.detail);
    }

    handleCancel(): void {
        void this.close();
    }
}
