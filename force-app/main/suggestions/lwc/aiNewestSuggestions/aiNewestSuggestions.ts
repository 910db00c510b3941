/** Container: loads the newest open suggestions of the user; to decide, one goes to the record or to all of them. */
import { LightningElement, api } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';
import getNewest from '@salesforce/apex/AISuggestionController.newest';
import { isAccessError, reduceErrors } from 'c/aiErrorUtils';
import { count, day } from 'c/aiFigures';
import { localised } from 'c/aiLocalText';
import { labels } from './labels';

interface Item {
    readonly key: string;
    readonly icon: string;
    readonly title: string;
    readonly recordId: string;
    readonly recordName: string;
    readonly url: string;
    readonly due: string;
}

const ALL_TAB = 'AI_Suggestions';
const USUAL_MOST = 5;
const ICONS: Readonly<Record<string, string>> = {
    Task: 'utility:task',
    Event: 'utility:event',
    Field: 'utility:edit',
    Email: 'utility:email',
    Note: 'utility:note'
};

export default class AiNewestSuggestions extends NavigationMixin(LightningElement) {
    /** Heading; empty for the usual one. */
    @api heading = '';
    /** How many are listed at most. */
    @api most = USUAL_MOST;

    labels = labels;
    allUrl = `/lightning/n/${ALL_TAB}`;
    isLoading = true;
    /** Home is everybody's, the AI is not. */
    hasNoAccess = false;
    messages: readonly string[] = [];
    private newest: Apex.AINewestSuggestions | null = null;

    connectedCallback(): void {
        void this.load();
    }

    get title(): string {
        return this.heading || labels.title;
    }

    get isEmpty(): boolean {
        return this.newest?.open === 0;
    }

    get hasItems(): boolean {
        return this.items.length > 0;
    }

    get items(): readonly Item[] {
        return (this.newest?.suggestions ?? []).map(itemOf);
    }

    get all(): string {
        return labels.all.replace('{0}', count(this.newest?.open));
    }

    handleRefresh(): void {
        void this.load();
    }

    handleOpen(event: MouseEvent): void {
        const { recordId } = (event.currentTarget as HTMLElement).dataset;
        this.open(event, {
            type: 'standard__recordPage',
            attributes: { recordId, actionName: 'view' }
        });
    }

    handleAll(event: MouseEvent): void {
        this.open(event, { type: 'standard__navItemPage', attributes: { apiName: ALL_TAB } });
    }

    private open(event: MouseEvent, target: PageReference): void {
        // A click with a modifier opens a tab, as with any link.
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        this[NavigationMixin.Navigate](target);
    }

    private async load(): Promise<void> {
        this.isLoading = true;
        try {
            this.newest = await getNewest({ most: this.most });
            this.messages = [];
        } catch (error: unknown) {
            this.hasNoAccess = isAccessError(error);
            this.messages = this.hasNoAccess ? [] : reduceErrors(error);
        } finally {
            this.isLoading = false;
        }
    }
}

function itemOf(one: Apex.AISuggestionView): Item {
    const { recordId, recordName, due, kind } = one;
    return {
        key: one.id ?? '',
        icon: ICONS[kind ?? ''] ?? 'utility:sparkles',
        title: titleOf(one),
        recordId: recordId ?? '',
        recordName: recordName ?? '',
        url: `/lightning/r/${recordId ?? ''}/view`,
        due: due ? labels.due.replace('{0}', day(due)) : ''
    };
}

/** Of a change, what would stand there. */
function titleOf({ kind, title, fieldLabel, newValue }: Apex.AISuggestionView): string {
    const isChange = kind === 'Field' && fieldLabel && newValue;
    return isChange ? `${fieldLabel}: ${newValue}` : localised(title ?? '');
}
