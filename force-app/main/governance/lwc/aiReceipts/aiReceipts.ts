/** Presentational: shows receipts of erasures or retention runs, the newest first. */
import { LightningElement, api } from 'lwc';
import { dateTime } from 'c/aiFigures';
import { labels } from './labels';

interface Row {
    readonly key: string;
    readonly link: string;
    readonly number: string;
    readonly started: string;
    readonly about: string;
    readonly status: string;
    readonly statusClass: string;
    readonly records: string;
    readonly counts: string;
}

export default class AiReceipts extends LightningElement {
    labels = labels;

    /** Names the table to a screen reader. */
    @api label = '';
    @api receipts: readonly Apex.AIReceiptView[] = [];
    /** Whether receipts are about a person. */
    @api hasPerson = false;

    get isEmpty(): boolean {
        return this.receipts.length === 0;
    }

    get rows(): Row[] {
        return this.receipts.map((receipt) => ({
            key: receipt.recordId ?? '',
            link: `/lightning/r/${receipt.recordId ?? ''}/view`,
            number: receipt.name ?? '',
            started: receipt.startedAt ? dateTime(receipt.startedAt) : '',
            about: [receipt.about, receipt.ground].filter(Boolean).join(' · '),
            status: receipt.isRehearsal
                ? `${receipt.status ?? ''} (${labels.rehearsal})`
                : (receipt.status ?? ''),
            statusClass: receipt.status === 'Failed' ? 'slds-text-color_error' : '',
            records: String(receipt.records ?? 0),
            counts: receipt.error ?? (receipt.counts ?? []).join(', ')
        }));
    }
}
