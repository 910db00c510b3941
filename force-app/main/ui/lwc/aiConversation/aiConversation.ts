/** Presentational: questions about a record and their answers, and a field for the next question. */
import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** A question and what came of it; with neither answer nor problem it is still waited for. */
export interface Turn {
    readonly question: string;
    readonly draft?: Apex.AIDraftView;
    readonly problem?: string;
}

interface TurnView extends Turn {
    readonly key: string;
    readonly isPending: boolean;
    readonly isUnknown: boolean;
    readonly answerClass: string;
}

export default class AiConversation extends LightningElement {
    labels = labels;

    @api turns: readonly Turn[] = [];
    @api isBusy = false;
    /** What is waited for, in words. */
    @api progress = '';
    /** When the facts were read, in words. */
    @api readAt = '';

    question = '';

    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.field')?.focus();
    }

    get label(): string {
        return this.turns.length > 0 ? labels.follow : labels.question;
    }

    get views(): readonly TurnView[] {
        return this.turns.map((turn, index) => {
            const isUnknown = turn.draft?.result?.canAnswer === false;
            return {
                ...turn,
                key: String(index),
                isPending: turn.draft === undefined && turn.problem === undefined,
                isUnknown,
                answerClass: isUnknown ? 'answer answer_unknown' : 'answer'
            };
        });
    }

    get cannotAsk(): boolean {
        return this.isBusy || this.question.trim() === '';
    }

    handleQuestion(event: CustomEvent<{ value: string }>): void {
        this.question = event.detail.value;
    }

    /** Enter asks, as people expect of a chat; with Shift it breaks the line. */
    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            this.handleAsk();
        }
    }

    handleAsk(): void {
        if (!this.cannotAsk) {
            this.dispatchEvent(new CustomEvent('ask', { detail: this.question.trim() }));
            this.question = '';
        }
    }
}
