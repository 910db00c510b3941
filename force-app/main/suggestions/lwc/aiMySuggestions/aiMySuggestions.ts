/** Container: all that the AI suggests to the user, on any record; carries out what the user decides. */
import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import composeEmail from '@salesforce/apex/AIEmailController.compose';
import acceptSuggestions from '@salesforce/apex/AISuggestionController.accept';
import explainRejection from '@salesforce/apex/AISuggestionController.explain';
import getMine from '@salesforce/apex/AISuggestionController.mine';
import rejectSuggestions from '@salesforce/apex/AISuggestionController.reject';
import undoSuggestions from '@salesforce/apex/AISuggestionController.undo';
import { reduceErrors } from 'c/aiErrorUtils';
import type { Choice, Explanation } from 'c/aiSuggestion';
import {
    ALL,
    appliedOf,
    decidedOf,
    kindsOf,
    listed,
    recordsOf,
    waitingOf,
    type Filter,
    type Option
} from './filter';
import { labels } from './labels';

type Outcomes = Readonly<Record<string, Apex.AISuggestionOutcome>>;

/** What the event `count` tells: of what is shown, and of this visit. */
export interface Count {
    readonly waiting: number;
    readonly decided: number;
}

interface Applied {
    readonly key: string;
    readonly suggestion: Apex.AISuggestionView;
    readonly outcome?: Apex.AISuggestionOutcome;
}

const SHOW: readonly Option[] = [
    { label: labels.open, value: 'open' },
    { label: labels.done, value: 'done' }
];
const SORT: readonly Option[] = [
    { label: labels.byConfidence, value: 'confidence' },
    { label: labels.byDue, value: 'due' }
];

export default class AiMySuggestions extends NavigationMixin(LightningElement) {
    /** The record to begin with; empty for all. */
    @api
    get recordId(): string | null {
        return this.firstRecord;
    }
    set recordId(recordId: string | null | undefined) {
        this.firstRecord = recordId || null;
        this.filter = { ...this.filter, recordId: this.firstRecord ?? ALL };
    }

    labels = labels;
    showOptions = SHOW;
    sortOptions = SORT;

    suggestions: readonly Apex.AISuggestionView[] = [];
    outcomes: Outcomes = {};
    filter: Filter = { show: 'open', kind: ALL, recordId: ALL, sort: 'confidence' };
    private firstRecord: string | null = null;
    /** Decided since the component was opened, whatever was read anew since. */
    private readonly visited = new Set<string>();
    /** Decided on this visit: they stay where they are, so that they can be taken back at once. */
    private touched: ReadonlySet<string> = new Set();
    /** An e-mail to go on with; nothing was sent. */
    email?: Apex.AISuggestedEmail;
    messages: readonly string[] = [];
    isLoading = true;
    isDeciding = false;
    /** Read out by screen readers when it changes. */
    announcement = '';

    connectedCallback(): void {
        void this.load();
    }

    get kindOptions(): readonly Option[] {
        return kindsOf(this.suggestions);
    }

    get recordOptions(): readonly Option[] {
        return recordsOf(this.suggestions);
    }

    get listed(): readonly Apex.AISuggestionView[] {
        return listed(this.suggestions, this.filter, this.touched);
    }

    get hasListed(): boolean {
        return this.listed.length > 0;
    }

    get isNothingListed(): boolean {
        return !this.isLoading && !this.hasListed;
    }

    get nothing(): string {
        const isAll = this.filter.kind === ALL && this.filter.recordId === ALL;
        if (!isAll) {
            return labels.nothingSuch;
        }
        return this.filter.show === 'open' ? labels.nothingOpen : labels.nothingDone;
    }

    /** What a pilot applied by itself is shown first, with the way back. */
    get applied(): readonly Applied[] {
        const views = this.filter.show === 'open' ? appliedOf(this.suggestions, this.touched) : [];
        return views.map((suggestion) => ({
            key: suggestion.id ?? '',
            suggestion,
            outcome: this.outcomes[suggestion.id ?? '']
        }));
    }

    get hasApplied(): boolean {
        return this.applied.length > 0;
    }

    handleRefresh(): void {
        void this.load();
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.filter = { ...this.filter, [name ?? '']: event.detail.value };
        if (name === 'show') {
            this.touched = new Set();
        }
    }

    handleAccept(event: CustomEvent<Choice>): void {
        void this.decide(() => acceptSuggestions({ choices: [event.detail] }));
    }

    handleReject(event: CustomEvent<string>): void {
        void this.decide(() => rejectSuggestions({ ids: [event.detail], reason: null }));
    }

    handleExplain(event: CustomEvent<Explanation>): void {
        void this.decide(async () => [await explainRejection(event.detail)]);
    }

    handleUndo(event: CustomEvent<string>): void {
        void this.decide(() => undoSuggestions({ ids: [event.detail] }));
    }

    handleOpenRecord(event: CustomEvent<string>): void {
        this.open(event.detail);
    }

    /** The record's page offers it as a draft that waits to be sent; where it cannot be one, it can be copied. */
    async handleOpenEmail(): Promise<void> {
        const {
            recordId = null,
            recipientId = null,
            subject = null,
            body = null
        } = this.email ?? {};
        try {
            const { refusal } = await composeEmail({ recordId, recipientId, subject, body });
            if (refusal) {
                this.messages = [refusal.sentence ?? ''];
                return;
            }
            this.open(recordId ?? '');
        } catch (error: unknown) {
            this.messages = reduceErrors(error);
        }
    }

    handleCloseEmail(): void {
        this.email = undefined;
    }

    async handleCopyEmail(): Promise<void> {
        const { subject, body } = this.email ?? {};
        try {
            await navigator.clipboard.writeText([subject, body].filter(Boolean).join('\n\n'));
            this.announcement = labels.copied;
        } catch {
            this.messages = [labels.notCopied];
        }
    }

    private async load(): Promise<void> {
        this.isLoading = true;
        try {
            this.suggestions = await getMine();
            this.outcomes = {};
            this.touched = new Set();
            this.messages = [];
            this.count();
        } catch (error: unknown) {
            this.messages = reduceErrors(error);
        } finally {
            this.isLoading = false;
        }
    }

    private async decide(ask: () => Promise<readonly Apex.AISuggestionOutcome[]>): Promise<void> {
        if (this.isDeciding) {
            return;
        }
        this.isDeciding = true;
        try {
            for (const outcome of await ask()) {
                this.take(outcome);
            }
            this.messages = [];
            this.count();
        } catch (error: unknown) {
            this.messages = reduceErrors(error);
        } finally {
            this.isDeciding = false;
        }
    }

    /** How it stands now is shown, whatever came of it. */
    private take(outcome: Apex.AISuggestionOutcome): void {
        const id = outcome.suggestionId ?? '';
        const { view } = outcome;
        if (view) {
            this.suggestions = this.suggestions.map((one) => (one.id === id ? view : one));
        }
        this.touched = new Set([...this.touched, id]);
        this.visited.add(id);
        this.outcomes = { ...this.outcomes, [id]: outcome };
        this.email = outcome.draft ?? this.email;
        this.announcement = outcome.isDone ? labels.saved : (outcome.sentence ?? '');
    }

    private count(): void {
        const detail: Count = {
            waiting: waitingOf(this.suggestions, this.firstRecord ?? ALL),
            decided: decidedOf(this.suggestions, this.visited)
        };
        this.dispatchEvent(new CustomEvent('count', { detail }));
    }

    private open(recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, actionName: 'view' }
        });
    }
}
