import { LightningElement, api } from 'lwc';
import type { PageItem as Item, PageModel } from 'org/pageModel';

/** Presentational: one component of a page: the project's, or one of the platform's that we have. */
export default class PageItem extends LightningElement {
    @api item?: Item;
    @api model?: PageModel;

    private isStandard(name: string): boolean {
        return this.item?.kind === 'standard' && this.item.name === name;
    }

    get isComponent(): boolean {
        return this.item?.kind === 'component';
    }

    get isTabs(): boolean {
        return this.item?.kind === 'tabs';
    }

    get isAccordion(): boolean {
        return this.item?.kind === 'accordion';
    }

    get isFields(): boolean {
        return this.item?.kind === 'fields';
    }

    get isRefused(): boolean {
        return this.item?.kind === 'refused';
    }

    get isHighlights(): boolean {
        return this.isStandard('highlights');
    }

    get isPath(): boolean {
        return this.isStandard('path');
    }

    get isDetails(): boolean {
        return this.isStandard('details');
    }

    get isRelatedLists(): boolean {
        return this.isStandard('relatedLists');
    }

    get isRelatedList(): boolean {
        return this.isStandard('relatedList');
    }

    get isFlow(): boolean {
        return this.isStandard('flow');
    }

    /** What the page sets, and the record of the page. */
    get flowInputs(): readonly object[] {
        const { recordId } = this;
        const set = this.item?.properties['inputs'] as Record<string, unknown> | undefined;
        const inputs: Record<string, unknown> = { ...(recordId ? { recordId } : {}), ...set };
        return Object.entries(inputs).map(([name, value]) => ({
            name,
            type: typeof value === 'boolean' ? 'Boolean' : 'String',
            value: value === '{!recordId}' ? recordId : value
        }));
    }

    get isTimeline(): boolean {
        return this.isStandard('timeline');
    }

    get isRichText(): boolean {
        return this.isStandard('richText');
    }

    get fieldSections(): readonly object[] {
        const { columns = [], label = '', key = '' } = this.item ?? {};
        return [{ key, label, hasHeading: label !== '', columns }];
    }

    get openSections(): readonly string[] {
        const tabs = this.item?.tabs ?? [];
        return tabs.filter((tab) => tab.isActive).map((tab) => tab.key);
    }

    get activeTab(): string | undefined {
        const tabs = this.item?.tabs ?? [];
        return (tabs.find((tab) => tab.isActive) ?? tabs[0])?.key;
    }

    get recordId(): string | undefined {
        return this.model?.recordId;
    }

    get objectApiName(): string | undefined {
        return this.model?.objectApiName;
    }
}
