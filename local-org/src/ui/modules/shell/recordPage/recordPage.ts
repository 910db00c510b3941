import { LightningElement, api } from 'lwc';
import { callService, messageOf, type FetchError } from 'org/http';
import { concerns, onRecordChange } from 'org/events';
import { openAddress } from 'org/router';
import type { PageModel } from 'org/pageModel';
import RecordModal from 'shell/recordModal';

/** Container: a record's page, as the project's Lightning page lays it out. */
export default class RecordPage extends LightningElement {
    @api recordId = '';
    @api actionName?: string;

    model?: PageModel;
    problem?: { heading: string; text: string };
    private stop?: () => void;
    private isGone = false;

    connectedCallback(): void {
        this.stop = onRecordChange((change) => {
            if (change.kind === 'deleted' && concerns(change, this.recordId)) {
                this.isGone = true;
            } else if (!this.isGone) {
                void this.load();
            }
        });
        void this.load();
    }

    disconnectedCallback(): void {
        this.stop?.();
    }

    private async load(): Promise<void> {
        const isFirst = !this.model;
        try {
            this.model = await callService<PageModel>('recordPage', { recordId: this.recordId });
            this.problem = undefined;
            document.title = `${this.model.title} | ${this.model.info.label}`;
            const view = `/lightning/r/${this.model.objectApiName}/${this.recordId}/view`;
            if (isFirst && this.actionName !== 'edit' && window.location.pathname !== view) {
                // the full form of the address, as the platform shows it
                window.history.replaceState({}, '', view + window.location.search);
            }
            if (isFirst && this.actionName === 'edit') {
                this.edit(this.model, view);
            }
        } catch (error: unknown) {
            const { status } = error as Partial<FetchError>;
            this.model = undefined;
            this.problem =
                status === 403 || status === 404
                    ? {
                          heading: "You don't have access to this record",
                          text: 'It was deleted, or your permissions or sharing do not let you see it. Ask your administrator for help, or switch the user.'
                      }
                    : { heading: 'The page could not be loaded', text: messageOf(error) };
        }
    }

    private edit(model: PageModel, view: string): void {
        void RecordModal.open({
            size: 'medium',
            label: `Edit ${model.title}`,
            objectApiName: model.objectApiName,
            recordId: this.recordId
        }).then(() => {
            openAddress(view, { replace: true });
        });
    }

    get hasSidebar(): boolean {
        return (this.model?.page.columns.length ?? 0) > 1;
    }

    get rows(): readonly object[] {
        return this.model?.page.rows ?? [];
    }

    get columns(): readonly object[] {
        const columns = this.model?.page.columns ?? [];
        return columns.map((column) => ({
            ...column,
            class: `slds-col slds-size_1-of-1 slds-large-size_${column.size}-of-12 column`
        }));
    }
}
