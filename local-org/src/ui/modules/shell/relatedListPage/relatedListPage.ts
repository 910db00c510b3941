import { LightningElement, api } from 'lwc';

/** Presentational: one related list in full. */
export default class RelatedListPage extends LightningElement {
    @api recordId = '';
    @api relationship = '';

    get recordAddress(): string {
        return `/lightning/r/${this.recordId}/view`;
    }
}
