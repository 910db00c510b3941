import { LightningElement, api } from 'lwc';
import type { PageItem, PageModel } from 'org/pageModel';

/** Presentational: the components of one region, one under the other. */
export default class PageItems extends LightningElement {
    @api items: readonly PageItem[] = [];
    @api model?: PageModel;
}
