import { LightningElement, api } from 'lwc';

/** Presentational: what went wrong, in place of a page. */
export default class Problem extends LightningElement {
    @api heading = 'Something went wrong';
    @api text = '';
}
