import { LightningElement, api } from 'lwc';
import { callService, messageOf } from 'org/http';
import { fieldList, objectNameOf, type ObjectName } from 'org/fieldNames';

/**
 * Container: shows, edits or makes a record with its fields or its layout.
 * https://developer.salesforce.com/docs/component-library/bundle/lightning-record-form
 */
export default class RecordForm extends LightningElement {
    @api recordId?: string;
    @api recordTypeId?: string;
    @api objectApiName?: ObjectName;
    @api fields?: unknown;
    @api layoutType?: string;
    @api columns: string | number = 1;
    @api mode?: 'view' | 'edit' | 'readonly';
    @api density?: string;

    isEditing = false;
    problem = '';
    private layoutFields: readonly string[] = [];

    connectedCallback(): void {
        this.isEditing = this.mode === 'edit' || (!this.recordId && this.mode !== 'readonly');
        if (this.layoutType) {
            void this.loadLayout();
        }
    }

    private async loadLayout(): Promise<void> {
        try {
            const { fields } = await callService<{ fields: string[] }>('layoutFields', {
                objectApiName: objectNameOf(this.objectApiName),
                layoutType: this.layoutType,
                isNew: !this.recordId
            });
            this.layoutFields = fields;
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
    }

    get names(): readonly string[] {
        const given = fieldList(this.fields).map((name) => name.split('.').pop() ?? name);
        return given.length > 0 ? given : this.layoutFields;
    }

    get canEdit(): boolean {
        return this.mode !== 'readonly' && Boolean(this.recordId);
    }

    get isViewing(): boolean {
        return !this.isEditing;
    }

    get columnClass(): string {
        return `slds-col slds-p-horizontal_x-small slds-size_1-of-1 slds-medium-size_1-of-${this.columns}`;
    }

    @api
    submit(fields?: Record<string, unknown>): void {
        this.template
            ?.querySelector<HTMLElement & { submit(fields?: object): void }>(
                'lightning-record-edit-form'
            )
            ?.submit(fields);
    }

    handleEdit(): void {
        this.isEditing = true;
    }

    handleCancel(): void {
        this.isEditing = !this.recordId;
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSubmit(event: CustomEvent): void {
        this.pass(event, true);
    }

    handleSuccess(event: CustomEvent): void {
        if (this.recordId) {
            this.isEditing = false;
        }
        this.pass(event);
    }

    handleLoad(event: CustomEvent): void {
        this.pass(event);
    }

    handleError(event: CustomEvent): void {
        this.pass(event);
    }

    private pass(event: CustomEvent, cancelable = false): void {
        event.stopPropagation();
        const copy = new CustomEvent(event.type, { cancelable, detail: event.detail as unknown });
        if (!this.dispatchEvent(copy)) {
            event.preventDefault();
        }
    }
}
