import { LightningElement, api } from 'lwc';
import { callService, messageOf, type FetchError } from 'org/http';
import { openAddress } from 'org/router';
import type { PageItem, PageLayout } from 'org/pageModel';

interface NavItem {
    readonly label: string;
    /** Where the tab leads, if it is not a page of its own. */
    readonly address?: string;
    readonly page?: PageLayout;
    readonly item?: PageItem;
}

/** Container: a tab: an app page, a component, or an object's list. */
export default class NavItemPage extends LightningElement {
    @api apiName = '';
    data?: NavItem;
    problem?: { heading: string; text: string };

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            const data = await callService<NavItem>('navItem', { name: this.apiName });
            if (data.address) {
                openAddress(data.address, { replace: true });
                return;
            }
            this.data = data;
            document.title = data.label;
        } catch (error: unknown) {
            const { status } = error as Partial<FetchError>;
            this.problem = {
                heading: status === 404 ? "Page doesn't exist" : 'The page could not be loaded',
                text: messageOf(error)
            };
        }
    }

    get single(): readonly PageItem[] {
        return this.data?.item ? [this.data.item] : [];
    }

    get rows(): readonly object[] {
        return this.data?.page?.rows ?? [];
    }

    get columns(): readonly object[] {
        return (this.data?.page?.columns ?? []).map((column) => ({
            ...column,
            class: `slds-col slds-size_1-of-1 slds-large-size_${column.size}-of-12 column`
        }));
    }
}
