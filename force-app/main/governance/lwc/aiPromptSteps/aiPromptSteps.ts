/** Presentational: offers the steps that the user may take with a version; the trigger has the last word. */
import { LightningElement, api } from 'lwc';
import { labels } from './labels';

export interface PromptStep {
    readonly name:
        'submit' | 'sendBack' | 'replace' | 'share' | 'weigh' | 'retire' | 'remove' | 'rollBack';
    readonly weight?: number;
    readonly note?: string;
}

export default class AiPromptSteps extends LightningElement {
    labels = labels;
    how: 'replace' | 'share' = 'replace';
    note = '';

    @api mayWrite = false;
    @api mayApprove = false;
    /** True while something is saved, or there are edits that are not. */
    @api isBusy = false;

    private current?: Apex.AIPromptVersionView;
    private chosenWeight?: number;

    @api
    get version(): Apex.AIPromptVersionView | undefined {
        return this.current;
    }

    set version(version: Apex.AIPromptVersionView | undefined) {
        if (version !== this.current) {
            this.chosenWeight = undefined;
            this.note = '';
        }
        this.current = version;
    }

    get weight(): number {
        return this.chosenWeight ?? this.current?.weight ?? 100;
    }

    get howOptions(): { label: string; value: string }[] {
        return [
            { label: labels.replace, value: 'replace' },
            { label: labels.share, value: 'share' }
        ];
    }

    get isEditableDraft(): boolean {
        return this.current?.status === 'Draft' && this.mayWrite;
    }

    get isInReview(): boolean {
        return this.current?.status === 'In_Review';
    }

    get isAwaitingUser(): boolean {
        return this.isInReview && this.mayApprove && !this.current?.isOwnText;
    }

    /** The author takes it back; nobody else without the right to approve may. */
    get canWithdraw(): boolean {
        return this.isInReview && !this.isAwaitingUser && this.mayWrite;
    }

    get whyNot(): string | undefined {
        if (!this.isInReview || this.isAwaitingUser) {
            return undefined;
        }
        return this.mayApprove ? labels.ownText : labels.waiting;
    }

    get isActive(): boolean {
        return this.current?.status === 'Active' && this.mayApprove;
    }

    get isRetired(): boolean {
        return this.current?.status === 'Retired' && this.mayApprove;
    }

    get canActivate(): boolean {
        return this.isAwaitingUser || this.isRetired;
    }

    get activateLabel(): string {
        return this.isRetired ? labels.restore : labels.approve;
    }

    get isWeightNeeded(): boolean {
        return this.isActive || (this.canActivate && this.how === 'share');
    }

    get isWeightUnchanged(): boolean {
        return this.isBusy || this.weight === this.current?.weight;
    }

    get people(): string {
        const { authorName, editorName, approverName } = this.current ?? {};
        return [
            labels.writtenBy
                .replace('{0}', authorName ?? '')
                .replace('{1}', editorName ?? authorName ?? ''),
            approverName ? labels.approvedBy.replace('{0}', approverName) : ''
        ]
            .join(' ')
            .trim();
    }

    get sentBack(): string | undefined {
        const { status, reviewNote } = this.current ?? {};
        return status === 'Draft' && reviewNote
            ? labels.sentBack.replace('{0}', reviewNote)
            : undefined;
    }

    handleHow(event: CustomEvent<{ value: string }>): void {
        this.how = event.detail.value === 'share' ? 'share' : 'replace';
    }

    handleWeight(event: CustomEvent<{ value: string }>): void {
        const weight = Number(event.detail.value);
        this.chosenWeight = event.detail.value !== '' && weight >= 0 ? weight : undefined;
    }

    handleNote(event: CustomEvent<{ value: string }>): void {
        this.note = event.detail.value;
    }

    handleActivate(): void {
        this.take({ name: this.how, weight: this.weight });
    }

    handleWeigh(): void {
        this.take({ name: 'weigh', weight: this.weight });
    }

    handleSendBack(): void {
        this.take({ name: 'sendBack', note: this.note });
    }

    handleStep(event: Event): void {
        const name = (event.currentTarget as HTMLElement).dataset.step as PromptStep['name'];
        this.take({ name });
    }

    private take(step: PromptStep): void {
        this.dispatchEvent(new CustomEvent<PromptStep>('step', { detail: step }));
    }
}
