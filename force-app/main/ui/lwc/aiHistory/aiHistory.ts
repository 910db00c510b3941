/** Presentational: earlier results of the user on this record; asked for when somebody opens the list. */
import { LightningElement, api } from 'lwc';
import { ago, dateTime } from 'c/aiFigures';
import unfinished from '@salesforce/label/c.AI_History_Unfinished';
import { labels, outcomeLabel } from './labels';

interface EntryView {
    readonly key: string;
    readonly label: string;
    readonly iconName: string;
    readonly age: string;
    readonly time: string;
    readonly outcome: string;
}

export default class AiHistory extends LightningElement {
    labels = labels;

    /** Undefined until they are known. */
    @api items?: readonly Apex.AIHistoryView[];
    @api isBusy = false;

    get isLoading(): boolean {
        return this.items === undefined;
    }

    get isEmpty(): boolean {
        return this.items?.length === 0;
    }

    get entries(): readonly EntryView[] {
        return (this.items ?? []).map((item) => ({
            key: item.generationId ?? '',
            label: item.label ?? '',
            iconName: item.iconName ?? 'utility:sparkles',
            age: item.settledAt ? ago(item.settledAt) : '',
            time: item.settledAt ? dateTime(item.settledAt) : '',
            outcome: item.editedAt
                ? unfinished.replace('{0}', dateTime(item.editedAt))
                : outcomeLabel(item.outcome)
        }));
    }

    handleToggle(event: Event): void {
        if ((event.currentTarget as HTMLDetailsElement).open) {
            this.dispatchEvent(new CustomEvent('expand'));
        }
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('openresult', { detail: id }));
    }
}
