import { LightningElement, api } from 'lwc';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { onRecordChange } from 'org/events';
import { callService, messageOf, type FetchError } from 'org/http';
import type { ObjectInfo } from 'org/objectInfo';
import type { FlowButton } from 'org/pageModel';
import { openAddress } from 'org/router';
import RecordModal from 'shell/recordModal';

interface ListData {
    readonly info: ObjectInfo;
    /** The user may, and the list offers it. */
    readonly canCreate: boolean;
    readonly buttons: readonly FlowButton[];
    readonly views: readonly { readonly name: string; readonly label: string }[];
    readonly view: string;
    readonly columns: readonly string[];
    readonly records: readonly RecordRepresentation[];
    readonly count: number;
    readonly sortBy: string;
    readonly isDescending: boolean;
}

const PAGE = 50;

/** Container: the records of an object, by list view. */
export default class ListPage extends LightningElement {
    @api objectApiName = '';
    @api actionName?: string;
    @api filterName?: string;
    @api defaultValues?: string;

    data?: ListData;
    problem?: { heading: string; text: string };
    searchTerm = '';
    private sortBy?: string;
    private isDescending = false;
    private limit = PAGE;
    private turn = 0;
    private timer?: ReturnType<typeof setTimeout>;
    private stop?: () => void;

    connectedCallback(): void {
        this.stop = onRecordChange(() => void this.load());
        void this.load().then(() => {
            if (this.actionName === 'new') {
                void this.handleNew();
            }
        });
    }

    disconnectedCallback(): void {
        this.stop?.();
    }

    private async load(): Promise<void> {
        const mine = (this.turn += 1);
        try {
            const data = await callService<ListData>('list', {
                objectApiName: this.objectApiName,
                viewName: this.filterName,
                searchTerm: this.searchTerm,
                sortBy: this.sortBy,
                isDescending: this.isDescending,
                limit: this.limit
            });
            if (mine === this.turn) {
                this.data = data;
                document.title = data.info.labelPlural;
            }
        } catch (error: unknown) {
            const { status } = error as Partial<FetchError>;
            this.problem = {
                heading:
                    status === 403 || status === 404
                        ? `You don't have access to ${this.objectApiName}`
                        : 'The list could not be loaded',
                text: messageOf(error)
            };
        }
    }

    get icon(): string {
        return this.data?.info.themeInfo.iconName ?? 'standard:record';
    }

    get viewOptions(): readonly object[] {
        return (this.data?.views ?? []).map(({ name, label }) => ({ value: name, label }));
    }

    get viewLabel(): string {
        const { views = [], view } = this.data ?? {};
        return views.find(({ name }) => name === view)?.label ?? '';
    }

    get hasViews(): boolean {
        return this.viewOptions.length > 0;
    }

    get isFirstView(): boolean {
        return this.viewOptions.length < 2;
    }

    get summary(): string {
        const { data } = this;
        if (!data) {
            return '';
        }
        const sorted = data.info.fields[data.sortBy]?.label;
        const shown =
            data.records.length < data.count
                ? `${data.records.length} of ${data.count} items`
                : `${data.count} ${data.count === 1 ? 'item' : 'items'}`;
        return sorted ? `${shown} • Sorted by ${sorted}` : shown;
    }

    get isEmpty(): boolean {
        return this.data?.records.length === 0;
    }

    get emptyText(): string {
        return this.searchTerm
            ? `No results for “${this.searchTerm}” in this list.`
            : 'No items to display.';
    }

    get hasMore(): boolean {
        return (this.data?.records.length ?? 0) < (this.data?.count ?? 0);
    }

    get searchLabel(): string {
        return `Search ${this.data?.info.labelPlural ?? ''} in this list`;
    }

    handleView(event: CustomEvent<{ value: string }>): void {
        openAddress(
            `/lightning/o/${this.objectApiName}/list?filterName=${encodeURIComponent(event.detail.value)}`
        );
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.searchTerm = event.detail.value;
        clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits for a pause in typing
        this.timer = setTimeout(() => void this.load(), 250);
    }

    handleSort(event: CustomEvent<{ name: string }>): void {
        const { name } = event.detail;
        this.isDescending = (this.sortBy ?? this.data?.sortBy) === name && !this.data?.isDescending;
        this.sortBy = name;
        void this.load();
    }

    handleMore(): void {
        this.limit += PAGE;
        void this.load();
    }

    handleButton(event: Event): void {
        openAddress((event.currentTarget as HTMLElement).dataset['address'] ?? '');
    }

    async handleNew(): Promise<void> {
        const saved = await RecordModal.open({
            size: 'medium',
            label: `New ${this.data?.info.label ?? ''}`,
            objectApiName: this.objectApiName,
            defaults: decodeDefaultFieldValues(this.defaultValues ?? '')
        });
        if (saved) {
            openAddress(`/lightning/r/${this.objectApiName}/${saved.id}/view`);
        } else if (this.actionName === 'new') {
            openAddress(`/lightning/o/${this.objectApiName}/list`, { replace: true });
        }
    }
}
