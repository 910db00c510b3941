/** Container: asks what was prepared in the background for this user on this record, and offers it. */
import { LightningElement, api } from 'lwc';
import getPrepared from '@salesforce/apex/AIPreparedController.about';
import { ago, dateTime } from 'c/aiFigures';
import changed from '@salesforce/label/c.AI_Prepared_Changed';
import preparedAt from '@salesforce/label/c.AI_Prepared_At';
import refreshed from '@salesforce/label/c.AI_Prepared_Refreshed';
import show from '@salesforce/label/c.AI_Prepared_Show';
import title from '@salesforce/label/c.AI_Prepared_Title';

interface Item {
    readonly capability: string;
    readonly label: string;
    readonly age: string;
    readonly changed: string;
    readonly withheld?: string | null;
    readonly refreshed: string;
    readonly showLabel: string;
}

/** The moment, and how long ago that is. */
const ageOf = (moment: string): string =>
    `${preparedAt.replace('{0}', dateTime(moment))}${moment ? ` (${ago(moment)})` : ''}`;

export default class AiPrepared extends LightningElement {
    title = title;
    prepared: readonly Apex.AIPreparedView[] = [];
    #recordId?: string;

    /** The record of the page. */
    @api
    get recordId(): string | undefined {
        return this.#recordId;
    }
    set recordId(recordId: string | undefined) {
        this.#recordId = recordId;
        void this.load();
    }

    get hasItems(): boolean {
        return this.items.length > 0;
    }

    get items(): readonly Item[] {
        return this.prepared.map((one) => ({
            capability: one.capability ?? '',
            label: one.label ?? '',
            age: ageOf(one.preparedAt ?? ''),
            changed: one.changedFacts?.length
                ? changed.replace('{0}', one.changedFacts.join(', '))
                : '',
            withheld: one.draft?.refusal?.sentence,
            refreshed: one.isRefreshed ? refreshed : '',
            showLabel: show.replace('{0}', one.label ?? '')
        }));
    }

    handleShow(event: Event): void {
        const { capability } = (event.currentTarget as HTMLElement).dataset;
        const found = this.prepared.find((one) => one.capability === capability);
        if (found) {
            this.dispatchEvent(new CustomEvent<Apex.AIPreparedView>('show', { detail: found }));
        }
    }

    /** Nothing here stands in the way of a click: what cannot be had is not offered. */
    private async load(): Promise<void> {
        const { recordId } = this;
        if (!recordId) {
            return;
        }
        try {
            this.prepared = await getPrepared({ recordId });
        } catch {
            this.prepared = [];
        }
    }
}
