import { LightningElement } from 'lwc';
import { onNavigation, currentPage, type PageReference } from 'org/router';

/** Container: the frame of every page, and which page stands in it. */
export default class App extends LightningElement {
    page: PageReference = currentPage();
    /** Counts arrivals, so that going to the same address loads the page anew. */
    arrival = 0;

    connectedCallback(): void {
        onNavigation((page) => {
            this.page = page;
            this.arrival += 1;
            window.scrollTo(0, 0);
            // the focus follows the eye: to the new page's beginning
            this.template?.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
        });
    }

    /** One element, keyed by address: a page never keeps what belonged to the one before. */
    get pages(): readonly object[] {
        const { type, attributes } = this.page;
        const is = (...types: string[]): boolean => types.includes(type);
        const local = type === 'org__localPage' ? attributes['pageName'] : undefined;
        const isRecord = is('standard__recordPage');
        const isObject = is('standard__objectPage');
        const isHome = type === 'standard__namedPage' && attributes['pageName'] === 'home';
        const isNavItem = is('standard__navItemPage', 'standard__component');
        const isFlow = is('standard__flow');
        const isRelated = is('standard__recordRelationshipPage');
        const known =
            isRecord ||
            isObject ||
            isHome ||
            isNavItem ||
            isFlow ||
            isRelated ||
            ['outbox', 'logs', 'jobs', 'data', 'search'].includes(local ?? '');
        return [
            {
                key: JSON.stringify([type, attributes, this.page.state, this.arrival]),
                isRecord,
                isObject,
                isHome,
                isNavItem,
                isFlow,
                isRelated,
                isOutbox: local === 'outbox',
                isLogs: local === 'logs',
                isSearch: local === 'search',
                isJobs: local === 'jobs',
                isData: local === 'data',
                isUnknown: !known
            }
        ];
    }

    get recordId(): string | undefined {
        return this.page.attributes['recordId'];
    }

    get objectApiName(): string | undefined {
        return this.page.attributes['objectApiName'];
    }

    get actionName(): string | undefined {
        return this.page.attributes['actionName'];
    }

    get relationship(): string | undefined {
        return this.page.attributes['relationshipApiName'];
    }

    get navItem(): string | undefined {
        return this.page.attributes['apiName'] ?? this.page.attributes['componentName'];
    }

    get flowName(): string | undefined {
        return this.page.attributes['devName'];
    }

    get localName(): string | undefined {
        return this.page.attributes['name'];
    }

    get state(): object {
        return this.page.state;
    }

    get defaultValues(): string | undefined {
        return this.page.state['defaultFieldValues'];
    }

    get filterName(): string | undefined {
        return this.page.state['filterName'];
    }

    handleSkip(event: Event): void {
        event.preventDefault();
        this.template?.querySelector<HTMLElement>('main')?.focus();
    }
}
