import { LightningElement, api } from 'lwc';
import type { PageModel, RelatedListInfo } from 'org/pageModel';

/** Presentational: all related lists of the record's layout. */
export default class RelatedLists extends LightningElement {
    @api model?: PageModel;

    get lists(): readonly RelatedListInfo[] {
        return this.model?.relatedLists ?? [];
    }

    get isEmpty(): boolean {
        return this.lists.length === 0;
    }
}
