/** Container: one capability on one record, from the first click over any number of answers to the decision. */
import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import discardDraft from '@salesforce/apex/AICopilotController.discard';
import rateDraft from '@salesforce/apex/AICopilotController.rate';
import { plainText } from 'c/aiAnswerText';
import type AiBriefReview from 'c/aiBriefReview';
import type { Turn } from 'c/aiConversation';
import type { Rating } from 'c/aiFeedback';
import { usualValues, type InputChange } from 'c/aiInputForm';
import type AiResult from 'c/aiResult';
import type { Wish } from 'c/aiResult';
import type { Unfinished } from 'c/aiUnfinished';
import { Asking, requestOf, type Answer } from './asking';
import { Edits, type Edit } from './edits';
import { focusUnlessTyping } from './focus';
import { labels } from './labels';
import { problemOf, type Decision, type Problem } from './problems';
import {
    isPending,
    isWorking,
    progressOf,
    viewOf,
    type Step,
    type Values,
    type View
} from './views';

const QUESTION = 'Question';
const CHANGE = 'Change';

export default class AiSession extends NavigationMixin(LightningElement) {
    labels = labels;

    @api recordId?: string;

    step: Step = 'idle';
    draft?: Apex.AIDraftView;
    problem?: Problem;
    values: Values = {};
    turns: readonly Turn[] = [];
    /** An answer with changes in it, in whose place another one came. */
    left?: Unfinished;
    /** Read out by screen readers when it changes. */
    announcement = '';
    private focusDue?: string;
    private readAtMoment = '';
    private conversationId?: string | null;
    /** What was asked last, for the button that tries again. */
    private wish = '';
    private offered: Apex.AICapabilityView = {};
    private readonly asking = new Asking();
    private readonly edits = new Edits((isKept) => {
        this.announcement = isKept ? labels.editKept : labels.editLost;
    });

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

    /** Takes an answer into review that was made before; one that is waited for comes to the earlier results. */
    @api
    show(draft: Apex.AIDraftView): void {
        if (isWorking(this.step)) {
            this.handleStop();
        }
        this.problem = undefined;
        this.turns = [{ question: draft.inputs?.[QUESTION] ?? '', draft }];
        this.conversationId = null;
        this.arrive(draft);
        this.announcement = labels.restored;
    }

    get view(): View {
        return viewOf(this.state);
    }

    /** Whoever leaves the page loses nothing. */
    disconnectedCallback(): void {
        void this.edits.flush();
    }

    renderedCallback(): void {
        const target = this.focusDue && this.template?.querySelector<HTMLElement>(this.focusDue);
        if (target) {
            this.focusDue = undefined;
            focusUnlessTyping(target, this.template?.host);
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
        void (this.view.isConversation ? this.ask() : this.generate(this.wish));
    }

    handleStop(): void {
        this.asking.stop();
        this.stand();
        this.announcement = labels.stopped;
        this.focusDue = this.draft ? 'c-ai-result' : '.start';
    }

    handleAsk(event: CustomEvent<string>): void {
        if (!isWorking(this.step)) {
            this.values = { ...this.values, [QUESTION]: event.detail };
            void this.ask();
        }
    }

    handleOpenResult(event: CustomEvent<string>): void {
        event.stopPropagation();
        this.tell('openresult', event.detail);
    }

    handleEdit(event: CustomEvent<Edit>): void {
        this.edits.note(this.draft?.generationId, event.detail);
    }

    /** It is decided on; what was written in it is kept with the decision. */
    handleKept(): void {
        this.edits.forget(this.draft?.generationId);
        this.draft = this.draft && { ...this.draft, outcome: 'Accepted' };
        this.tell('turn', this.offered.name);
    }

    handleSent(): void {
        this.edits.forget(this.draft?.generationId);
        this.draft = undefined;
        this.step = 'sent';
        this.announcement = labels.sentTitle;
        this.focusDue = '.sent-title';
        this.tell('turn', this.offered.name);
    }

    async handleDiscard(): Promise<void> {
        const generationId = this.draft?.generationId;
        this.edits.forget(generationId);
        this.handleClose();
        this.announcement = labels.discarded;
        await this.quietly(generationId && discardDraft({ generationId }));
    }

    handleClose(): void {
        this.leaveUnfinished(undefined);
        this.draft = undefined;
        this.problem = undefined;
        this.step = 'idle';
        this.announcement = '';
        this.focusDue = '.start';
        this.tell('left', this.offered.name);
    }

    async handleRate(event: CustomEvent<Rating>): Promise<void> {
        const generationId = this.draft?.generationId;
        await this.quietly(generationId && rateDraft({ generationId, ...event.detail }));
    }

    async handleCopy(): Promise<void> {
        const review = this.template?.querySelector<HTMLElement & AiBriefReview>('.review');
        try {
            await navigator.clipboard.writeText(review?.currentText ?? plainText(this.draft));
            this.template?.querySelector<HTMLElement & AiResult>('c-ai-result')?.showCopied();
            this.announcement = labels.copied;
        } catch {
            this.problem = { message: labels.notCopied, details: [], isRetryable: false };
        }
    }

    handleOpenRecord(event: CustomEvent<string>): void {
        event.stopPropagation();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: event.detail, actionName: 'view' }
        });
    }

    private get state() {
        const { step, offered, draft, left, values, readAtMoment } = this;
        return { step, capability: offered, draft, left, values, readAtMoment };
    }

    /** The question stands in the conversation at once, and its answer below it when it comes. */
    private async ask(): Promise<void> {
        const question = this.values[QUESTION] ?? '';
        const earlier = this.turns.filter(({ draft }) => draft !== undefined);
        this.turns = [...earlier, { question }];
        const answer = await this.generate('');
        if (answer && !answer.isLate) {
            const { draft, problem } = answer;
            this.turns = [...earlier, { question, draft, problem: problem?.message }];
        }
    }

    private async generate(wish: string): Promise<Answer | undefined> {
        if (!this.recordId || isWorking(this.step)) {
            return undefined;
        }
        const previous = this.draft;
        this.wish = wish;
        this.begin('opening');
        const said = { ...this.values, [CHANGE]: wish };
        const { recordId, conversationId } = this;
        const request = requestOf({ ...this.state, values: said }, recordId, conversationId);
        const answer = await this.asking.ask(request, {
            opened: (view) => {
                this.conversationId = view.conversationId ?? conversationId;
                this.tell('generation', view.generationId);
                if (!view.refusal) {
                    this.begin('running');
                }
            }
        });
        if (answer.isLate) {
            this.announcement = answer.draft ? labels.late : this.announcement;
        } else if (answer.draft) {
            this.arrive(answer.draft);
            this.drop(previous);
        } else {
            this.problem = answer.problem;
            this.announcement = '';
            this.stand();
        }
        this.tell('turn', this.offered.name);
        return answer;
    }

    private arrive(draft: Apex.AIDraftView): void {
        this.leaveUnfinished(draft.generationId);
        this.draft = this.edits.recall(draft);
        this.step = 'answered';
        this.readAtMoment = draft.settledAt ?? new Date().toISOString();
        const { isEmail, isConversation } = this.view;
        this.announcement = isEmail
            ? labels.arrived
            : labels.hasArrived.replace('{0}', this.offered.label ?? '');
        this.focusDue = isConversation ? 'c-ai-conversation' : 'c-ai-result';
        this.tell('answered', this.offered.name);
    }

    /** What the user wrote in an answer stays with it; the way back to it is shown. */
    private leaveUnfinished(nextId: string | null | undefined): void {
        const generationId = this.draft?.generationId;
        void this.edits.flush();
        if (generationId && generationId !== nextId && this.edits.has(generationId)) {
            this.left = { generationId, moment: this.readAtMoment };
        } else if (this.left?.generationId === nextId) {
            this.left = undefined;
        }
    }

    /** What another answer took the place of, and nobody wrote in, is not wanted any more. */
    private drop(previous: Apex.AIDraftView | undefined): void {
        const generationId = previous?.generationId;
        const isWanted = this.view.isConversation || this.edits.has(generationId);
        if (generationId && isPending(previous) && !isWanted) {
            void this.quietly(discardDraft({ generationId }));
        }
    }

    private begin(step: Step): void {
        this.problem = undefined;
        this.step = step;
        this.announcement = progressOf(this.state);
    }

    /** Where nothing is waited for: at the answer that is there, or at the start. */
    private stand(): void {
        this.step = this.draft ? 'answered' : 'idle';
    }

    /** For what the user need not wait for: a failure is shown, and nothing else stops. */
    private async quietly(call: Decision): Promise<void> {
        this.problem = (await problemOf(call)) ?? this.problem;
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
