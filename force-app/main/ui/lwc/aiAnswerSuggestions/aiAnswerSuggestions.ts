/** Container: the changes that one answer proposes; carries out what the user decides on each. */
import { LightningElement, api } from 'lwc';
import { RefreshEvent } from 'lightning/refresh';
import acceptSuggestions from '@salesforce/apex/AISuggestionController.accept';
import explainRejection from '@salesforce/apex/AISuggestionController.explain';
import getSuggestions from '@salesforce/apex/AISuggestionController.ofGeneration';
import rejectSuggestions from '@salesforce/apex/AISuggestionController.reject';
import undoSuggestions from '@salesforce/apex/AISuggestionController.undo';
import { reduceErrors } from 'c/aiErrorUtils';
import type { Choice, Explanation } from 'c/aiSuggestion';
import failed from '@salesforce/label/c.AI_Refused_Unexpected';

type Outcome = Apex.AISuggestionOutcome;

export default class AiAnswerSuggestions extends LightningElement {
    labels = { failed };

    suggestions: readonly Apex.AISuggestionView[] = [];
    outcomes: Readonly<Record<string, Outcome>> = {};
    isDeciding = false;
    /** Read out by screen readers when it changes. */
    announcement = '';
    /** What the platform said of a call that failed. */
    errors?: readonly string[];
    private answerId?: string | null;

    /** The answer; another one has others. */
    @api
    get generationId(): string | null | undefined {
        return this.answerId;
    }
    set generationId(value: string | null | undefined) {
        if (value !== this.answerId) {
            this.answerId = value;
            this.suggestions = [];
            this.outcomes = {};
            void this.load();
        }
    }

    get hasSuggestions(): boolean {
        return this.suggestions.length > 0;
    }

    handleAccept(event: CustomEvent<Choice>): void {
        void this.decide(() => acceptSuggestions({ choices: [event.detail] }));
    }

    handleReject(event: CustomEvent<string>): void {
        void this.decide(() => rejectSuggestions({ ids: [event.detail], reason: null }));
    }

    handleExplain(event: CustomEvent<Explanation>): void {
        const { id, kind, words } = event.detail;
        void this.decide(async () => [await explainRejection({ id, kind, words })]);
    }

    handleUndo(event: CustomEvent<string>): void {
        void this.decide(() => undoSuggestions({ ids: [event.detail] }));
    }

    private async load(): Promise<void> {
        const generationId = this.answerId ?? null;
        this.errors = undefined;
        try {
            const suggestions = await getSuggestions({ generationId });
            if (generationId === (this.answerId ?? null)) {
                this.suggestions = suggestions;
            }
        } catch (error: unknown) {
            this.errors = reduceErrors(error);
        }
    }

    /** A decision that cannot be carried out leaves the suggestion where it is, and says why. */
    private async decide(work: () => Promise<readonly Outcome[]>): Promise<void> {
        if (this.isDeciding) {
            return;
        }
        this.isDeciding = true;
        this.errors = undefined;
        try {
            for (const outcome of await work()) {
                this.take(outcome);
            }
            this.dispatchEvent(new RefreshEvent());
        } catch (error: unknown) {
            this.errors = reduceErrors(error);
        } finally {
            this.isDeciding = false;
        }
    }

    private take(outcome: Outcome): void {
        const { suggestionId, isDone, view, draft, sentence } = outcome;
        const others = Object.entries(this.outcomes).filter(([id]) => id !== suggestionId);
        this.outcomes = Object.fromEntries(
            isDone ? others : [...others, [suggestionId ?? '', outcome]]
        );
        this.suggestions = this.suggestions.map((one) => (view && view.id === one.id ? view : one));
        this.announcement = sentence ?? '';
        if (draft) {
            this.dispatchEvent(
                new CustomEvent('compose', { detail: draft, bubbles: true, composed: true })
            );
        }
    }
}
