/** Container: an e-mail draft in review, with what stands around it; sends it when the user says so. */
import { LightningElement, api } from 'lwc';
import { RefreshEvent } from 'lightning/refresh';
import getLetter from '@salesforce/apex/AIEmailController.letter';
import sendEmail from '@salesforce/apex/AIEmailController.send';
import type AiDraftReview from 'c/aiDraftReview';
import type { Outgoing } from 'c/aiDraftReview';
import { reduceErrors } from 'c/aiErrorUtils';
import sendingLabel from '@salesforce/label/c.AI_Progress_Sending';
import unexpected from '@salesforce/label/c.AI_Refused_Unexpected';

interface Problem {
    readonly message: string;
    readonly hint?: string | null;
    readonly details: readonly string[];
}

export default class AiEmailReview extends LightningElement {
    labels = { sending: sendingLabel };

    /** True while the parent works: nothing can be decided twice. */
    @api isBusy = false;

    isSending = false;
    letter?: Apex.AIEmailLetter;
    problem?: Problem;
    private current?: Apex.AIDraftView;

    /** What stands around another draft is another letter. */
    @api
    get draft(): Apex.AIDraftView | undefined {
        return this.current;
    }
    set draft(draft: Apex.AIDraftView | undefined) {
        const isAnother = draft?.generationId !== this.current?.generationId;
        this.current = draft;
        if (isAnother) {
            this.letter = undefined;
            this.problem = undefined;
            void this.load();
        }
    }

    /** As it is put on the clipboard. */
    @api
    get currentText(): string {
        const review = this.template?.querySelector<HTMLElement & AiDraftReview>(
            'c-ai-draft-review'
        );
        return Object.values(review?.currentTexts ?? {}).join('\n\n');
    }

    get cannotDecide(): boolean {
        return this.isBusy || this.isSending;
    }

    get sendingText(): string {
        return this.isSending ? this.labels.sending : '';
    }

    /** The container keeps what is typed. */
    handleEdit(event: CustomEvent<Outgoing>): void {
        this.tell('edit', event.detail);
    }

    handleDiscard(): void {
        this.tell('discard', undefined);
    }

    async handleSend(event: CustomEvent<Outgoing>): Promise<void> {
        const generationId = this.current?.generationId;
        if (!generationId || this.cannotDecide) {
            return;
        }
        const { texts, recipientIds } = event.detail;
        this.isSending = true;
        this.problem = undefined;
        try {
            const outgoing = { generationId, texts, recipientIds: [...recipientIds] };
            const { refusal } = await sendEmail(outgoing);
            if (refusal) {
                this.problem = problemOf(refusal);
            } else {
                this.tell('sent', generationId);
                this.dispatchEvent(new RefreshEvent());
            }
        } catch (error: unknown) {
            this.problem = { message: unexpected, details: reduceErrors(error) };
        } finally {
            this.isSending = false;
        }
    }

    private async load(): Promise<void> {
        const generationId = this.current?.generationId;
        if (!generationId) {
            return;
        }
        try {
            const letter = await getLetter({ generationId });
            if (generationId === this.current?.generationId) {
                this.letter = letter;
            }
        } catch (error: unknown) {
            this.problem = { message: unexpected, details: reduceErrors(error) };
        }
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

function problemOf({ sentence, adminHint }: Apex.AIRefusal): Problem {
    return { message: sentence ?? unexpected, hint: adminHint, details: [] };
}
