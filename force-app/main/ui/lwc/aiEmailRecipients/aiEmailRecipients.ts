/** Presentational: to whom an e-mail goes, among those for whom it was written. */
import { LightningElement, api } from 'lwc';
import noAddress from '@salesforce/label/c.AI_Draft_No_Address';
import noRecipient from '@salesforce/label/c.AI_Draft_No_Recipient';
import to from '@salesforce/label/c.AI_Draft_To';

interface PersonView {
    readonly recordId: string;
    readonly label: string;
    readonly problem?: string | null;
    readonly isChosen: boolean;
    readonly isDisabled: boolean;
}

export default class AiEmailRecipients extends LightningElement {
    labels = { to, noRecipient };

    @api recipients: readonly Apex.AIRecipientView[] = [];
    /** Ids of those who were chosen. */
    @api chosen: readonly string[] = [];
    @api isDisabled = false;

    get isNobody(): boolean {
        return this.recipients.length === 0;
    }

    get hasChoice(): boolean {
        return this.recipients.length > 1;
    }

    get people(): readonly PersonView[] {
        return this.recipients.map(({ recordId, name, email, problem }) => ({
            recordId: recordId ?? '',
            label: email ? `${name ?? ''} <${email}>` : noAddress.replace('{0}', name ?? ''),
            problem: email ? problem : undefined,
            isChosen: this.chosen.includes(recordId ?? ''),
            isDisabled: this.isDisabled || Boolean(problem)
        }));
    }

    handleChange(event: CustomEvent<{ checked: boolean }>): void {
        event.stopPropagation();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const chosen = this.recipients
            .map(({ recordId }) => recordId ?? '')
            .filter((one) => (one === id ? event.detail.checked : this.chosen.includes(one)));
        this.dispatchEvent(new CustomEvent('choose', { detail: chosen }));
    }
}
