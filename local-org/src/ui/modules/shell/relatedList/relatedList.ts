import { LightningElement, api } from 'lwc';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { onRecordChange } from 'org/events';
import { callService, messageOf } from 'org/http';
import type { ObjectInfo } from 'org/objectInfo';
import RecordModal from 'shell/recordModal';

export interface RelatedListData {
    readonly label: string;
    readonly info: ObjectInfo;
    readonly parentField: string;
    readonly columns: readonly string[];
    readonly records: readonly RecordRepresentation[];
    readonly count: number;
    readonly hasMore: boolean;
}

/** Container: records that belong to a record, as a card. */
export default class RelatedList extends LightningElement {
    @api recordId = '';
    @api relatedListId = '';
    @api showAll = false;

    data?: RelatedListData;
    problem = '';
    private stop?: () => void;

    connectedCallback(): void {
        this.stop = onRecordChange(() => void this.load());
        void this.load();
    }

    disconnectedCallback(): void {
        this.stop?.();
    }

    private async load(): Promise<void> {
        try {
            this.data = await callService<RelatedListData>('relatedList', {
                recordId: this.recordId,
                relatedListId: this.relatedListId,
                limit: this.showAll ? 200 : 6
            });
            this.problem = '';
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
    }

    get title(): string {
        const { data } = this;
        const count = data ? ` (${data.hasMore ? `${data.records.length}+` : data.count})` : '';
        return `${data?.label ?? this.relatedListId}${count}`;
    }

    get icon(): string {
        return this.data?.info.themeInfo.iconName ?? 'standard:related_list';
    }

    get columns(): readonly string[] {
        return this.showAll ? (this.data?.columns ?? []) : (this.data?.columns.slice(0, 4) ?? []);
    }

    get hasRecords(): boolean {
        return (this.data?.records.length ?? 0) > 0;
    }

    get canCreate(): boolean {
        const { info, parentField } = this.data ?? {};
        return Boolean(info?.createable && info.fields[parentField ?? '']?.createable);
    }

    get hasAll(): boolean {
        return !this.showAll && this.hasRecords;
    }

    get allAddress(): string {
        return `/lightning/r/record/${this.recordId}/related/${this.relatedListId}/view`;
    }

    async handleNew(): Promise<void> {
        const { data } = this;
        if (data) {
            await RecordModal.open({
                size: 'medium',
                label: `New ${data.info.label}`,
                objectApiName: data.info.apiName,
                defaults: { [data.parentField]: this.recordId }
            });
        }
    }
}
