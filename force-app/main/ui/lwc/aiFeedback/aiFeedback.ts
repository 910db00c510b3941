/** Presentational: asks for a thumb, thanks for it at once, and takes a reason after. */
import { LightningElement, api } from 'lwc';
import down from '@salesforce/label/c.AI_Feedback_Down';
import question from '@salesforce/label/c.AI_Feedback_Question';
import reason from '@salesforce/label/c.AI_Feedback_Reason';
import submit from '@salesforce/label/c.AI_Feedback_Submit';
import thanks from '@salesforce/label/c.AI_Feedback_Thanks';
import up from '@salesforce/label/c.AI_Feedback_Up';

export interface Rating {
    readonly isUp: boolean;
    readonly reason: string;
}

export default class AiFeedback extends LightningElement {
    labels = { down, question, reason, submit, up };

    thumb?: 'up' | 'down';
    reasonText = '';
    isReasonGiven = false;
    private current?: string | null;

    /** What is rated; another one has no thumb yet. */
    @api
    get generationId(): string | null | undefined {
        return this.current;
    }
    set generationId(value: string | null | undefined) {
        if (value !== this.current) {
            this.thumb = undefined;
            this.reasonText = '';
            this.isReasonGiven = false;
        }
        this.current = value;
    }

    get isUp(): boolean {
        return this.thumb === 'up';
    }

    get isDown(): boolean {
        return this.thumb === 'down';
    }

    get thanks(): string {
        return this.thumb === undefined ? '' : thanks;
    }

    get isAskingReason(): boolean {
        return this.thumb !== undefined && !this.isReasonGiven;
    }

    /** A thumb counts, and is thanked for, at once; the reason may follow. */
    handleThumb(event: Event): void {
        this.thumb = (event.currentTarget as HTMLElement).dataset.thumb === 'up' ? 'up' : 'down';
        this.isReasonGiven = false;
        this.rate();
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reasonText = event.detail.value;
    }

    handleReasonSubmit(): void {
        this.rate();
        this.isReasonGiven = true;
    }

    private rate(): void {
        this.dispatchEvent(
            new CustomEvent<Rating>('rate', {
                detail: { isUp: this.isUp, reason: this.reasonText }
            })
        );
    }
}
