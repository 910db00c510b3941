/** Presentational: offers to say why a suggestion was rejected; nobody has to, and the last word counts. */
import { LightningElement, api } from 'lwc';
import { labels, reasonOf, REASONS } from './labels';

/** What the user says about it. */
export interface Reason {
    readonly kind: string;
    readonly words: string;
}

interface ReasonView {
    readonly kind: string;
    readonly label: string;
    readonly pressed: string;
}

const OTHER = 'Other';

export default class AiRejection extends LightningElement {
    labels = labels;

    /** Value of Rejection__c; blank where none was given. */
    @api kind?: string | null;
    @api words?: string | null;
    /** True where the rejection is new: then it is asked. Else what was said is shown. */
    @api isAsked = false;
    @api isBusy = false;

    isWriting = false;
    private written?: string;

    get reasons(): readonly ReasonView[] {
        const chosen = this.isWriting ? OTHER : this.kind;
        return REASONS.map(({ kind, label }) => ({
            kind,
            label,
            pressed: String(kind === chosen)
        }));
    }

    get ownWords(): string {
        return this.written ?? this.words ?? '';
    }

    get cannotSave(): boolean {
        return this.isBusy || this.ownWords.trim() === '';
    }

    get thanks(): string {
        return this.kind ? labels.thanks : '';
    }

    /** Such as "Other: they left". */
    get said(): string {
        return [reasonOf(this.kind), this.words].filter(Boolean).join(': ');
    }

    handleReason(event: Event): void {
        const kind = (event.currentTarget as HTMLElement).dataset.kind ?? '';
        this.isWriting = kind === OTHER;
        this.tell(kind, this.isWriting ? this.ownWords : '');
    }

    handleWords(event: CustomEvent<{ value: string }>): void {
        this.written = event.detail.value;
    }

    handleSave(): void {
        this.tell(OTHER, this.ownWords.trim());
        this.isWriting = false;
    }

    private tell(kind: string, words: string): void {
        this.dispatchEvent(new CustomEvent<Reason>('reason', { detail: { kind, words } }));
    }
}
