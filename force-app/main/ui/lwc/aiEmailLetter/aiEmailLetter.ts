/** Presentational: what goes out below the text of an e-mail, and cannot be edited here. */
import { LightningElement, api } from 'lwc';
import below from '@salesforce/label/c.AI_Email_Below';
import quotation from '@salesforce/label/c.AI_Email_Quotation';

export default class AiEmailLetter extends LightningElement {
    labels = { below, quotation };

    @api letter?: Apex.AIEmailLetter;

    get hasParts(): boolean {
        const { signature, disclosure, quotation: quoted } = this.letter ?? {};
        return Boolean(signature ?? disclosure ?? quoted);
    }
}
