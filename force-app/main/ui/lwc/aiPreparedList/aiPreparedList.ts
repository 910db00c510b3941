/** Container: loads what was prepared for the user on any record, and opens a record with the result shown. */
import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import getMine from '@salesforce/apex/AIPreparedController.mine';
import { isAccessError, reduceErrors } from 'c/aiErrorUtils';
import { ago, dateTime } from 'c/aiFigures';
import { localised } from 'c/aiLocalText';
import { labels } from './labels';

interface Item {
    readonly key: string;
    readonly icon: string;
    readonly name: string;
    readonly url: string;
    readonly headline: string;
    readonly age: string;
    readonly moment: string;
    readonly changed: string;
    readonly withheld: string;
}

/** What a card of the record's page shows at once. */
const RESULT = 'c__result';
const USUAL_MOST = 8;

export default class AiPreparedList extends NavigationMixin(LightningElement) {
    /** Heading; empty for the usual one. */
    @api heading = '';
    /** How many are listed at most. */
    @api most = USUAL_MOST;

    labels = labels;
    isLoading = true;
    /** Home is everybody's, the AI is not. */
    hasNoAccess = false;
    messages: readonly string[] = [];
    private prepared: readonly Apex.AIPreparedItemView[] | null = null;

    connectedCallback(): void {
        void this.load();
    }

    get title(): string {
        return this.heading || labels.title;
    }

    get isEmpty(): boolean {
        return this.prepared?.length === 0;
    }

    get items(): readonly Item[] {
        return (this.prepared ?? []).map(itemOf);
    }

    handleRefresh(): void {
        void this.load();
    }

    handleOpen(event: MouseEvent): void {
        // A click with a modifier opens a tab, as with any link.
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const { recordId } = this.prepared?.find((one) => one.generationId === key) ?? {};
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: recordId ?? '', actionName: 'view' },
            state: { [RESULT]: key }
        });
    }

    private async load(): Promise<void> {
        this.isLoading = true;
        try {
            this.prepared = await getMine({ most: this.most });
            this.messages = [];
        } catch (error: unknown) {
            this.hasNoAccess = isAccessError(error);
            this.messages = this.hasNoAccess ? [] : reduceErrors(error);
        } finally {
            this.isLoading = false;
        }
    }
}

function itemOf(one: Apex.AIPreparedItemView): Item {
    const { generationId, recordId, preparedAt, changedFacts } = one;
    return {
        key: generationId ?? '',
        icon: one.iconName ?? 'utility:sparkles',
        name: labels.about.replace('{0}', one.label ?? '').replace('{1}', one.recordName ?? ''),
        url: `/lightning/r/${recordId ?? ''}/view?${RESULT}=${generationId ?? ''}`,
        headline: localised(one.headline ?? ''),
        age: preparedAt ? labels.age.replace('{0}', ago(preparedAt)) : '',
        moment: preparedAt ? dateTime(preparedAt) : '',
        changed: changedFacts?.length ? labels.changed.replace('{0}', changedFacts.join(', ')) : '',
        withheld: one.withheld ?? ''
    };
}
