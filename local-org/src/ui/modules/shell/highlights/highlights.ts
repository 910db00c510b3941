import { LightningElement, api } from 'lwc';
import { labelOf } from 'org/objectInfo';
import LightningConfirm from 'lightning/confirm';
import { deleteRecord } from 'lightning/uiRecordApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { messageOf } from 'org/http';
import type { FlowButton, PageModel } from 'org/pageModel';
import { openAddress } from 'org/router';
import FlowModal from 'shell/flowModal';
import RecordModal from 'shell/recordModal';

/** Presentational: the record's name, its compact layout, and what can be done with it. */
export default class Highlights extends LightningElement {
    @api model?: PageModel;

    get icon(): string {
        return this.model?.info.themeInfo.iconName ?? 'standard:record';
    }

    get fields(): readonly object[] {
        return (this.model?.highlights ?? []).flatMap((name) => {
            const field = this.model?.info.fields[name];
            return field ? [{ key: name, label: labelOf(field, this.model?.info), field }] : [];
        });
    }

    get hasFields(): boolean {
        return this.fields.length > 0;
    }

    get hasEdit(): boolean {
        return this.offers('Edit', this.model?.canEdit);
    }

    get hasDelete(): boolean {
        return this.offers('Delete', this.model?.canDelete);
    }

    get actions(): readonly FlowButton[] {
        return this.model?.actions ?? [];
    }

    async handleAction(event: Event): Promise<void> {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const action = this.actions.find((each) => each.name === name);
        if (action?.address) {
            openAddress(action.address);
        } else if (action?.flow) {
            const recordId = this.model?.recordId;
            await FlowModal.open({
                size: 'medium',
                label: action.label,
                flowApiName: action.flow,
                inputs: [{ name: 'recordId', type: 'String', value: recordId }]
            });
        }
    }

    async handleEdit(): Promise<void> {
        await RecordModal.open({
            size: 'medium',
            label: `Edit ${this.model?.title ?? ''}`,
            objectApiName: this.model?.objectApiName,
            recordId: this.model?.recordId
        });
    }

    async handleDelete(): Promise<void> {
        const label = this.model?.info.label ?? 'record';
        const confirmed = (await LightningConfirm.open({
            label: `Delete ${label}`,
            message: `Are you sure you want to delete ${this.model?.title ?? 'it'}?`,
            theme: 'warning'
        })) as boolean;
        if (!confirmed) {
            return;
        }
        try {
            await deleteRecord(this.model?.recordId ?? '');
            this.toast('success', `${label} "${this.model?.title ?? ''}" was deleted.`);
            openAddress(`/lightning/o/${this.model?.objectApiName ?? ''}/list`);
        } catch (error: unknown) {
            this.toast('error', messageOf(error));
        }
    }

    private offers(button: string, isAllowed: boolean | undefined): boolean {
        return isAllowed === true && this.model?.excludedButtons.includes(button) !== true;
    }

    private toast(variant: 'success' | 'error', message: string): void {
        this.dispatchEvent(
            new ShowToastEvent({
                variant,
                title: variant === 'error' ? 'It was not deleted' : message,
                ...(variant === 'error' ? { message } : {})
            })
        );
    }
}
