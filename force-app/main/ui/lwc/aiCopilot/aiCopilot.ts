/** Container: asks Apex what the AI offers on this record, and takes the user through one draft at a time. */
import { LightningElement, api, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { RefreshEvent } from 'lightning/refresh';
import type { ApexWire } from '@salesforce/apex';
import getPanel from '@salesforce/apex/AICopilotController.panel';
import openGeneration from '@salesforce/apex/AICopilotController.open';
import runGeneration from '@salesforce/apex/AICopilotController.run';
import acceptDraft from '@salesforce/apex/AICopilotController.accept';
import discardDraft from '@salesforce/apex/AICopilotController.discard';
import rateDraft from '@salesforce/apex/AICopilotController.rate';
import type { Rating, Style } from 'c/aiDraftReview';
import { isAccessError, reduceErrors } from 'c/aiErrorUtils';
import { labels } from './labels';

type Step = 'idle' | 'opening' | 'running' | 'draft' | 'sending' | 'sent';

interface Problem {
    readonly message: string;
    readonly hint?: string | null;
    readonly details: readonly string[];
    readonly isRetryable: boolean;
    readonly isNotice?: boolean;
}

const USUAL_STYLE: Style = { tone: 'Friendly', length: 'Medium' };

export default class AiCopilot extends NavigationMixin(LightningElement) {
    /** The record page injects it. */
    @api recordId?: string;

    labels = labels;
    step: Step = 'idle';
    draft?: Apex.AIDraftView;
    problem?: Problem;
    writingStyle = USUAL_STYLE;
    /** Read out by screen readers when it changes. */
    announcement = '';
    /** Counts what may have cost money, so that the budget is read again. */
    turn = 0;
    private capability?: string;
    private focusDue?: string;
    private generationId?: string;

    @wire(getPanel, { recordId: '$recordId' })
    panel?: ApexWire<Apex.AIPanelView>;

    get isLoading(): boolean {
        return !this.panel?.data && !this.panel?.error;
    }

    get capabilities(): readonly Apex.AICapabilityView[] {
        return this.panel?.data?.capabilities ?? [];
    }

    get hasCapabilities(): boolean {
        return this.capabilities.length > 0 && !this.refusal;
    }

    get capabilityNames(): readonly string[] {
        return this.capabilities.map(({ name }) => name ?? '');
    }

    get hasNothing(): boolean {
        return !this.isLoading && !this.refusal && this.capabilities.length === 0;
    }

    /** Why the card offers nothing: no permission, switched off, or a call that failed. */
    get refusal(): Problem | undefined {
        const { data, error } = this.panel ?? {};
        if (error) {
            return isAccessError(error)
                ? notice({ sentence: labels.noPermission })
                : { ...asProblem(error), isRetryable: false };
        }
        return data?.refusal ? notice(data.refusal) : undefined;
    }

    get isIdle(): boolean {
        return this.step === 'idle' && this.capabilities.length > 0 && !this.refusal;
    }

    get isWorking(): boolean {
        return this.step === 'opening' || this.step === 'running';
    }

    get isSending(): boolean {
        return this.step === 'sending';
    }

    get isBusy(): boolean {
        return this.isWorking || this.isSending;
    }

    get isSent(): boolean {
        return this.step === 'sent';
    }

    get hasDraft(): boolean {
        return this.draft !== undefined && !this.isSent;
    }

    get progress(): string {
        switch (this.step) {
            case 'opening':
                return labels.opening;
            case 'running':
                return labels.running;
            case 'sending':
                return labels.sending;
            default:
                return '';
        }
    }

    /** The generation of this visit; before it, the newest one on the record that the user may see. */
    get auditId(): string | undefined {
        return this.generationId ?? this.panel?.data?.lastGenerationId ?? undefined;
    }

    get auditUrl(): string | undefined {
        return this.auditId ? `/lightning/r/AI_Audit_Log__c/${this.auditId}/view` : undefined;
    }

    renderedCallback(): void {
        const target = this.focusDue && this.template?.querySelector<HTMLElement>(this.focusDue);
        if (target) {
            this.focusDue = undefined;
            target.focus();
        }
    }

    handleStart(event: Event): void {
        this.capability = (event.currentTarget as HTMLElement).dataset.capability;
        this.writingStyle = USUAL_STYLE;
        void this.generate();
    }

    /** What was made in the background is reviewed like what was just made. */
    handlePrepared(event: CustomEvent<Apex.AIPreparedView>): void {
        const { capability, draft } = event.detail;
        if (capability && draft && !this.isBusy) {
            this.capability = capability;
            this.writingStyle = USUAL_STYLE;
            this.generationId = draft.generationId ?? undefined;
            this.arrive(draft);
        }
    }

    handleRegenerate(event: CustomEvent<Style>): void {
        this.writingStyle = event.detail;
        void this.generate();
    }

    handleRetry(): void {
        void this.generate();
    }

    async handleSend(event: CustomEvent<Record<string, string>>): Promise<void> {
        const generationId = this.draft?.generationId;
        if (!generationId || this.isBusy) {
            return;
        }
        this.begin('sending');
        try {
            const { refusal } = await acceptDraft({ generationId, texts: event.detail });
            if (refusal) {
                this.fail(ofRefusal({ ...refusal, isRetryable: false }), 'draft');
                return;
            }
            this.draft = undefined;
            this.step = 'sent';
            this.announcement = labels.sentTitle;
            this.focusDue = '.sent-title';
            this.dispatchEvent(new RefreshEvent());
        } catch (error: unknown) {
            this.fail({ ...asProblem(error), isRetryable: false }, 'draft');
        }
    }

    async handleDiscard(): Promise<void> {
        const generationId = this.draft?.generationId;
        this.draft = undefined;
        this.problem = undefined;
        this.step = 'idle';
        this.announcement = labels.discarded;
        this.focusDue = '.start';
        await this.quietly(generationId && discardDraft({ generationId }));
    }

    async handleRate(event: CustomEvent<Rating>): Promise<void> {
        const generationId = this.draft?.generationId;
        await this.quietly(generationId && rateDraft({ generationId, ...event.detail }));
    }

    handleAgain(): void {
        this.step = 'idle';
        this.announcement = '';
        this.focusDue = '.start';
    }

    handleOpenRecord(event: CustomEvent<string>): void {
        this.navigateTo(event.detail);
    }

    handleOpenAudit(event: Event): void {
        event.preventDefault();
        if (this.auditId) {
            this.navigateTo(this.auditId);
        }
    }

    /** Two calls: the first leaves its record even if the second never comes back. */
    private async generate(): Promise<void> {
        if (!this.recordId || !this.capability || this.isBusy) {
            return;
        }
        const previous = this.draft;
        this.begin('opening');
        try {
            const opened = await openGeneration({
                recordId: this.recordId,
                capability: this.capability,
                ...this.writingStyle,
                regeneratedFrom: previous?.generationId ?? null,
                inputs: null,
                conversationId: null
            });
            this.generationId = opened.generationId ?? this.generationId;
            if (opened.refusal || !opened.generationId) {
                this.fail(ofRefusal(opened.refusal), previous ? 'draft' : 'idle');
                return;
            }
            this.begin('running');
            const draft = await runGeneration({ generationId: opened.generationId });
            if (draft.refusal) {
                this.fail(ofRefusal(draft.refusal), previous ? 'draft' : 'idle');
                return;
            }
            this.arrive(draft, previous);
        } catch (error: unknown) {
            this.fail(asProblem(error), previous ? 'draft' : 'idle');
        } finally {
            this.turn++;
        }
    }

    private arrive(draft: Apex.AIDraftView, previous?: Apex.AIDraftView): void {
        this.draft = draft;
        this.step = 'draft';
        this.announcement = labels.arrived;
        this.focusDue = 'c-ai-draft-review';
        if (previous?.generationId) {
            void this.quietly(discardDraft({ generationId: previous.generationId }));
        }
    }

    private begin(step: Step): void {
        this.problem = undefined;
        this.step = step;
        this.announcement = this.progress;
    }

    private fail(problem: Problem, step: Step): void {
        this.problem = problem;
        this.step = step;
        this.announcement = '';
    }

    /** For what the user need not wait for: a failure is shown, and nothing else stops. */
    private async quietly(
        call: Promise<Apex.AIDecisionView> | '' | null | undefined
    ): Promise<void> {
        try {
            const decision = await call;
            if (decision && decision.refusal) {
                this.problem = ofRefusal({ ...decision.refusal, isRetryable: false });
            }
        } catch (error: unknown) {
            this.problem = { ...asProblem(error), isRetryable: false };
        }
    }

    private navigateTo(recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, actionName: 'view' }
        });
    }
}

function ofRefusal(refusal: Apex.AIRefusal | null | undefined): Problem {
    return {
        message: refusal?.sentence ?? labels.unexpected,
        hint: refusal?.adminHint,
        details: [],
        isRetryable: refusal?.isRetryable ?? false
    };
}

/** What stands in nobody's way but this user's, or only for now. */
function notice(refusal: Apex.AIRefusal): Problem {
    return { ...ofRefusal(refusal), isRetryable: false, isNotice: true };
}

function asProblem(error: unknown): Problem {
    return { message: labels.unexpected, details: reduceErrors(error), isRetryable: true };
}
