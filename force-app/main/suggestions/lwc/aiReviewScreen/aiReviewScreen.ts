/** Presentational: the user's suggestions on a Flow screen; tells the Flow how many are left. */
import { LightningElement, api } from 'lwc';
import { FlowAttributeChangeEvent } from 'lightning/flowSupport';
import type { Count } from 'c/aiMySuggestions';

export default class AiReviewScreen extends LightningElement {
    /** Empty: those of all records. */
    @api recordId?: string | null;
    @api waiting = 0;
    @api decided = 0;

    handleCount(event: CustomEvent<Count>): void {
        event.stopPropagation();
        const { waiting, decided } = event.detail;
        this.dispatchEvent(new FlowAttributeChangeEvent('waiting', waiting));
        this.dispatchEvent(new FlowAttributeChangeEvent('decided', decided));
    }
}
