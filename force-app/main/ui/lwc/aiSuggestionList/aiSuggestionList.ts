/** Presentational: the changes that an answer proposes; the events of each one bubble to the container. */
import { LightningElement, api } from 'lwc';
import title from '@salesforce/label/c.AI_Suggestions_Title';
import open from '@salesforce/label/c.AI_Suggestions_Open';

interface ItemView {
    readonly key: string;
    readonly suggestion: Apex.AISuggestionView;
    readonly outcome?: Apex.AISuggestionOutcome;
}

export default class AiSuggestionList extends LightningElement {
    labels = { title };

    @api suggestions: readonly Apex.AISuggestionView[] = [];
    /** By id of the suggestion: what came of decisions that could not be carried out. */
    @api outcomes: Readonly<Record<string, Apex.AISuggestionOutcome>> = {};
    @api isBusy = false;

    get heading(): string {
        const count = this.suggestions.filter(({ state }) => state === 'Open').length;
        return open.replace('{0}', String(count));
    }

    get items(): readonly ItemView[] {
        return this.suggestions.map((suggestion) => ({
            key: suggestion.id ?? '',
            suggestion,
            outcome: this.outcomes[suggestion.id ?? '']
        }));
    }
}
