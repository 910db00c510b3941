import { LightningElement, api } from 'lwc';

interface Control extends HTMLElement {
    clearSelection(): void;
    reportValidity(): boolean;
    checkValidity(): boolean;
}

/** https://developer.salesforce.com/docs/component-library/bundle/lightning-record-picker */
export default class RecordPicker extends LightningElement {
    @api label = '';
    @api objectApiName = '';
    @api value?: string;
    @api placeholder?: string;
    @api required = false;
    @api disabled = false;
    @api variant?: string;
    @api fieldLevelHelp?: string;
    @api filter?: unknown;
    @api matchingInfo?: unknown;
    @api displayInfo?: unknown;

    private get control(): Control | null | undefined {
        return this.template?.querySelector<Control>('shell-lookup');
    }

    @api
    clearSelection(): void {
        this.control?.clearSelection();
    }

    @api
    reportValidity(): boolean {
        return this.control?.reportValidity() ?? true;
    }

    @api
    checkValidity(): boolean {
        return this.control?.checkValidity() ?? true;
    }

    @api
    focus(): void {
        this.control?.focus();
    }

    handleChange(event: CustomEvent<{ recordId: string | null }>): void {
        event.stopPropagation();
        const { recordId } = event.detail;
        this.dispatchEvent(new CustomEvent('change', { detail: { recordId } }));
    }
}
