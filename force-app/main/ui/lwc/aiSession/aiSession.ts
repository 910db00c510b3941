/** Container: one capability on one record, from the first click over any number of answers to the decision. */
import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { RefreshEvent } from 'lightning/refresh';
import openGeneration from '@salesforce/apex/AICopilotController.open';
import runGeneration from '@salesforce/apex/AICopilotController.run';
import discardDraft from '@salesforce/apex/AICopilotController.discard';
import keepAsDescription from '@salesforce/apex/AICopilotController.keepAsDescription';
import keepAsNote from '@salesforce/apex/AICopilotController.keepAsNote';
import rateDraft from '@salesforce/apex/AICopilotController.rate';
import getLetter from '@salesforce/apex/AIEmailController.letter';
import keepUnsent from '@salesforce/apex/AIEmailController.keep';
import sendEmail from '@salesforce/apex/AIEmailController.send';
import acceptSuggestions from '@salesforce/apex/AISuggestionController.accept';
import explainRejection from '@salesforce/apex/AISuggestionController.explain';
import getSuggestions from '@salesforce/apex/AISuggestionController.ofGeneration';
import rejectSuggestions from '@salesforce/apex/AISuggestionController.reject';
import undoSuggestions from '@salesforce/apex/AISuggestionController.undo';
import { plainText } from 'c/aiAnswerText';
import type { Turn } from 'c/aiConversation';
import type AiDraftReview from 'c/aiDraftReview';
import type { Outgoing } from 'c/aiDraftReview';
import { dateTime } from 'c/aiFigures';
import type { Rating } from 'c/aiFeedback';
import { saidOf, usualValues, type InputChange } from 'c/aiInputForm';
import type { Wish } from 'c/aiResult';
import type { Choice, Explanation } from 'c/aiSuggestion';
import { labels } from './labels';
import { final, ofError, ofRefusal, type Problem } from './problems';

type Step = 'idle' | 'opening' | 'running' | 'answered' | 'sending' | 'sent';
type Values = Readonly<Partial<Record<string, string>>>;

const QUESTION = 'Question';
const CHANGE = 'Change';
/** Milliseconds after the last key before what was typed is kept. */
const KEEP_AFTER = 1500;
/** Ids of events begin with it. */
const EVENT_PREFIX = '00U';

/** Where an answer was kept, to be undone. */
interface Kept {
    readonly suggestionId: string;
    readonly sentence: string;
}

export default class AiSession extends NavigationMixin(LightningElement) {
    labels = labels;

    @api recordId?: string;

    step: Step = 'idle';
    draft?: Apex.AIDraftView;
    letter?: Apex.AIEmailLetter;
    problem?: Problem;
    values: Values = {};
    turns: readonly Turn[] = [];
    suggestions: readonly Apex.AISuggestionView[] = [];
    outcomes: Readonly<Record<string, Apex.AISuggestionOutcome>> = {};
    isDeciding = false;
    kept?: Kept;
    /** Read out by screen readers when it changes. */
    announcement = '';
    private focusDue?: string;
    private unkept?: { readonly generationId: string; readonly edit: Outgoing };
    private keepTimer?: number;
    private readAtMoment = '';
    private conversationId?: string | null;
    /** What was asked last, for the button that tries again. */
    private wish = '';
    private offered: Apex.AICapabilityView = {};

    /** What the capability does, asks for and gives. */
    @api
    get capability(): Apex.AICapabilityView {
        return this.offered;
    }
    set capability(capability: Apex.AICapabilityView) {
        if (capability.name !== this.offered.name) {
            this.values = usualValues(capability.inputs ?? []);
        }
        this.offered = capability;
    }

    /** Takes an answer into review that was made before. */
    @api
    show(draft: Apex.AIDraftView): void {
        if (this.isBusy) {
            return;
        }
        this.problem = undefined;
        this.turns = [{ question: draft.inputs?.[QUESTION] ?? '', draft }];
        this.conversationId = null;
        this.arrive(draft);
        this.announcement = labels.restored;
    }

    get inputs(): readonly Apex.AIInputView[] {
        return this.offered.inputs ?? [];
    }

    get hasInputs(): boolean {
        return this.inputs.length > 0;
    }

    /** What may be chosen anew for another answer; what was said stays as it was. */
    get choices(): readonly Apex.AIInputView[] {
        return this.inputs.filter(({ kind }) => kind === 'choice');
    }

    /** Without its text there is nothing to ask about. */
    get isInputMissing(): boolean {
        return this.inputs.some(
            ({ kind, name, isOptional }) =>
                kind === 'material' && !isOptional && (this.values[name ?? ''] ?? '').trim() === ''
        );
    }

    get heading(): string {
        if (this.isConversation) {
            return labels.lastAnswer;
        }
        return this.isEmail ? labels.badge : (this.offered.label ?? labels.badge);
    }

    get isConversation(): boolean {
        return this.offered.kind === 'Conversation';
    }

    /** An answer that holds an e-mail is one, whatever the configuration says. */
    get isEmail(): boolean {
        return this.offered.kind === 'Email' || this.draft?.texts?.body !== undefined;
    }

    get isEmailIdle(): boolean {
        return this.isIdle && this.offered.kind === 'Email';
    }

    get isBrief(): boolean {
        return !this.isEmail && !this.isConversation;
    }

    get isIdle(): boolean {
        return this.step === 'idle' && !this.isConversation;
    }

    get isWorking(): boolean {
        return this.step === 'opening' || this.step === 'running';
    }

    get isBusy(): boolean {
        return this.isWorking || this.step === 'sending';
    }

    get isProgressShown(): boolean {
        return this.isBusy && !this.isConversation;
    }

    get isSent(): boolean {
        return this.step === 'sent';
    }

    get hasDraft(): boolean {
        return this.draft !== undefined && !this.isSent;
    }

    get canRegenerate(): boolean {
        return !this.isConversation && (this.draft?.outcome ?? 'Pending') === 'Pending';
    }

    get isMeeting(): boolean {
        return this.recordId?.startsWith(EVENT_PREFIX) ?? false;
    }

    get hasSuggestions(): boolean {
        return this.suggestions.length > 0;
    }

    get readAt(): string {
        return labels.readAt.replace('{0}', dateTime(this.readAtMoment));
    }

    get progress(): string {
        switch (this.step) {
            case 'opening':
                return labels.opening;
            case 'running':
                return this.offered.reading
                    ? labels.reading.replace('{0}', this.offered.reading)
                    : labels.running;
            case 'sending':
                return labels.sending;
            default:
                return '';
        }
    }

    /** Whoever leaves the page loses nothing. */
    disconnectedCallback(): void {
        void this.keepEdit();
    }

    renderedCallback(): void {
        const target = this.focusDue && this.template?.querySelector<HTMLElement>(this.focusDue);
        if (target) {
            this.focusDue = undefined;
            target.focus();
        }
    }

    handleInput(event: CustomEvent<InputChange>): void {
        const { name, value } = event.detail;
        this.values = { ...this.values, [name]: value };
    }

    handleStart(): void {
        void this.generate('');
    }

    handleRegenerate(event: CustomEvent<Wish>): void {
        this.values = event.detail.values;
        void this.generate(event.detail.change);
    }

    handleRetry(): void {
        void (this.isConversation ? this.ask() : this.generate(this.wish));
    }

    handleAsk(event: CustomEvent<string>): void {
        if (!this.isBusy) {
            this.values = { ...this.values, [QUESTION]: event.detail };
            void this.ask();
        }
    }

    handleOpenUnsent(event: CustomEvent<string>): void {
        event.stopPropagation();
        this.tell('openresult', event.detail);
    }

    handleEdit(event: CustomEvent<Outgoing>): void {
        this.remember(event.detail);
    }

    private remember(edit: Outgoing): void {
        const generationId = this.draft?.generationId;
        if (generationId) {
            this.unkept = { generationId, edit };
            window.clearTimeout(this.keepTimer);
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- what is typed is kept after a pause, not at each key
            this.keepTimer = window.setTimeout(() => {
                void this.keepEdit();
            }, KEEP_AFTER);
        }
    }

    async handleSend(event: CustomEvent<Outgoing>): Promise<void> {
        const generationId = this.draft?.generationId;
        if (!generationId || this.isBusy) {
            return;
        }
        this.begin('sending');
        this.forgetEdit();
        try {
            const { texts, recipientIds } = event.detail;
            const { refusal } = await sendEmail({
                generationId,
                texts,
                recipientIds: [...recipientIds]
            });
            if (refusal) {
                this.fail(final(ofRefusal(refusal)), 'answered');
                this.remember(event.detail);
                return;
            }
            this.draft = undefined;
            this.step = 'sent';
            this.announcement = labels.sentTitle;
            this.focusDue = '.sent-title';
            this.dispatchEvent(new RefreshEvent());
        } catch (error: unknown) {
            this.fail(final(ofError(error)), 'answered');
            this.remember(event.detail);
        }
    }

    async handleDiscard(): Promise<void> {
        const generationId = this.draft?.generationId;
        this.forgetEdit();
        this.leave();
        this.announcement = labels.discarded;
        await this.quietly(generationId && discardDraft({ generationId }));
    }

    handleClose(): void {
        this.leave();
    }

    async handleRate(event: CustomEvent<Rating>): Promise<void> {
        const generationId = this.draft?.generationId;
        await this.quietly(generationId && rateDraft({ generationId, ...event.detail }));
    }

    async handleCopy(): Promise<void> {
        const review = this.template?.querySelector<HTMLElement & AiDraftReview>(
            'c-ai-draft-review'
        );
        const text = review
            ? Object.values(review.currentTexts).join('\n\n')
            : plainText(this.draft);
        try {
            await navigator.clipboard.writeText(text);
            this.announcement = labels.copied;
        } catch {
            this.problem = { message: labels.notCopied, details: [], isRetryable: false };
        }
    }

    handleAgain(): void {
        this.leave();
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

    handleKeepNote(): void {
        const generationId = this.draft?.generationId ?? null;
        void this.keep(labels.keptNote, () => keepAsNote({ generationId }));
    }

    handleKeepDescription(): void {
        const generationId = this.draft?.generationId ?? null;
        void this.keep(labels.keptDescription, () => keepAsDescription({ generationId }));
    }

    handleUndoKeep(): void {
        const ids = [this.kept?.suggestionId ?? ''];
        void this.decide(async () => {
            const outcomes = await undoSuggestions({ ids });
            this.kept = outcomes.every(({ isDone }) => isDone) ? undefined : this.kept;
            return outcomes;
        });
    }

    handleOpenRecord(event: CustomEvent<string>): void {
        event.stopPropagation();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: event.detail, actionName: 'view' }
        });
    }

    /** The question stands in the conversation at once, and its answer below it when it comes. */
    private async ask(): Promise<void> {
        const question = this.values[QUESTION] ?? '';
        const earlier = this.turns.filter(({ draft }) => draft !== undefined);
        this.turns = [...earlier, { question }];
        await this.generate('');
        const last = this.problem
            ? { question, problem: this.problem.message }
            : { question, draft: this.draft };
        this.turns = [...earlier, last];
    }

    /** Two calls: the first leaves its record even if the second never comes back. */
    private async generate(wish: string): Promise<void> {
        if (!this.recordId || this.isBusy) {
            return;
        }
        const previous = this.draft;
        const back: Step = previous ? 'answered' : 'idle';
        this.wish = wish;
        this.begin('opening');
        try {
            const opened = await openGeneration(this.request(wish, previous));
            this.tell('generation', opened.generationId);
            if (opened.refusal || !opened.generationId) {
                this.fail(ofRefusal(opened.refusal), back);
                return;
            }
            this.conversationId = opened.conversationId ?? this.conversationId;
            this.begin('running');
            const draft = await runGeneration({ generationId: opened.generationId });
            if (draft.refusal) {
                this.fail(ofRefusal(draft.refusal), back);
                return;
            }
            this.arrive(draft);
            if (previous?.generationId && !this.isConversation) {
                void this.quietly(discardDraft({ generationId: previous.generationId }));
            }
        } catch (error: unknown) {
            this.fail(ofError(error), back);
        } finally {
            this.tell('turn', this.offered.name);
        }
    }

    private request(wish: string, previous: Apex.AIDraftView | undefined) {
        return {
            recordId: this.recordId ?? null,
            capability: this.offered.name ?? null,
            tone: this.values.Tone ?? null,
            length: this.values.Length ?? null,
            regeneratedFrom: this.isConversation ? null : (previous?.generationId ?? null),
            inputs: saidOf({ ...this.values, [CHANGE]: wish }),
            conversationId: this.conversationId ?? null
        };
    }

    private arrive(draft: Apex.AIDraftView): void {
        this.forgetEdit();
        this.draft = draft;
        this.letter = undefined;
        this.step = 'answered';
        this.readAtMoment = draft.settledAt ?? new Date().toISOString();
        this.announcement = this.isEmail
            ? labels.arrived
            : labels.hasArrived.replace('{0}', this.offered.label ?? '');
        this.focusDue = this.isConversation ? 'c-ai-conversation' : 'c-ai-result';
        this.suggestions = [];
        this.outcomes = {};
        this.kept = undefined;
        this.tell('answered', this.offered.name);
        if (this.isEmail && draft.generationId) {
            void this.loadLetter(draft.generationId);
        }
        if (draft.result?.suggestions) {
            void this.loadSuggestions(draft.generationId ?? null);
        }
    }

    private async loadLetter(generationId: string): Promise<void> {
        try {
            const letter = await getLetter({ generationId });
            if (generationId === this.draft?.generationId) {
                this.letter = letter;
            }
        } catch (error: unknown) {
            this.problem = final(ofError(error));
        }
    }

    private forgetEdit(): void {
        window.clearTimeout(this.keepTimer);
        this.unkept = undefined;
    }

    private async keepEdit(): Promise<void> {
        const { unkept } = this;
        this.forgetEdit();
        if (!unkept) {
            return;
        }
        const { texts, recipientIds } = unkept.edit;
        try {
            const { refusal } = await keepUnsent({
                generationId: unkept.generationId,
                texts,
                recipientIds: [...recipientIds]
            });
            this.announcement = refusal ? labels.editLost : labels.editKept;
        } catch {
            this.announcement = labels.editLost;
        }
    }

    private async loadSuggestions(generationId: string | null): Promise<void> {
        try {
            const suggestions = await getSuggestions({ generationId });
            if (generationId === (this.draft?.generationId ?? null)) {
                this.suggestions = suggestions;
            }
        } catch (error: unknown) {
            this.problem = final(ofError(error));
        }
    }

    /** A decision that cannot be carried out leaves the suggestion where it is, and says why. */
    private async decide(work: () => Promise<readonly Apex.AISuggestionOutcome[]>): Promise<void> {
        if (this.isDeciding) {
            return;
        }
        this.isDeciding = true;
        try {
            for (const outcome of await work()) {
                this.take(outcome);
            }
            this.dispatchEvent(new RefreshEvent());
        } catch (error: unknown) {
            this.problem = final(ofError(error));
        } finally {
            this.isDeciding = false;
        }
    }

    private async keep(
        sentence: string,
        work: () => Promise<Apex.AISuggestionOutcome>
    ): Promise<void> {
        await this.decide(async () => {
            const outcome = await work();
            if (outcome.isDone && outcome.suggestionId) {
                this.kept = { suggestionId: outcome.suggestionId, sentence };
            }
            return [outcome];
        });
    }

    private take(outcome: Apex.AISuggestionOutcome): void {
        const { suggestionId, isDone, view, draft, sentence } = outcome;
        const others = Object.entries(this.outcomes).filter(([id]) => id !== suggestionId);
        this.outcomes = Object.fromEntries(
            isDone ? others : [...others, [suggestionId ?? '', outcome]]
        );
        this.suggestions = this.suggestions.map((one) => {
            return view && view.id === one.id ? view : one;
        });
        this.announcement = sentence ?? '';
        const isListed = this.suggestions.some(({ id }) => id === suggestionId);
        if (!isDone && !isListed && sentence) {
            this.problem = { message: sentence, details: [], isRetryable: false };
        }
        if (draft) {
            this.tell('compose', draft);
        }
    }

    private leave(): void {
        this.draft = undefined;
        this.problem = undefined;
        this.suggestions = [];
        this.step = 'idle';
        this.announcement = '';
        this.focusDue = '.start';
        this.tell('left', this.offered.name);
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
                this.problem = final(ofRefusal(decision.refusal));
            }
        } catch (error: unknown) {
            this.problem = final(ofError(error));
        }
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
