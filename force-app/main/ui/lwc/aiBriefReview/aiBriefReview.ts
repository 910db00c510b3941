/** Container: a brief to read, to change before it is kept, and to keep as a note or as the description of a meeting. */
import { LightningElement, api } from 'lwc';
import { RefreshEvent } from 'lightning/refresh';
import keepAsDescription from '@salesforce/apex/AICopilotController.keepAsDescription';
import keepAsNote from '@salesforce/apex/AICopilotController.keepAsNote';
import undoSuggestions from '@salesforce/apex/AISuggestionController.undo';
import { asEdited, changedOf, plainText, type Texts } from 'c/aiAnswerText';
import type { TextChange } from 'c/aiBriefEditor';
import { reduceErrors } from 'c/aiErrorUtils';
import { shownIn } from 'c/aiLocalText';
import { labels } from './labels';

/** Ids of events begin with it. */
const EVENT_PREFIX = '00U';
const HEADLINE = 'headline';

type Keeping = (answer: {
    generationId: string | null;
    texts: Record<string, string>;
    shown: Record<string, string>;
}) => Promise<Apex.AISuggestionOutcome>;

/** Where an answer was kept, to be undone. */
interface Kept {
    readonly suggestionId: string;
    readonly sentence: string;
}

interface Problem {
    readonly message: string;
    readonly details: readonly string[];
}

export default class AiBriefReview extends LightningElement {
    labels = labels;

    @api recordId?: string;
    /** When the facts were read, in words. */
    @api readAt = '';

    /** True while the parent works: what is about to be replaced is neither changed nor kept. */
    @api isBusy = false;

    isEditing = false;
    isKeeping = false;
    /** What the user wrote, by path. */
    texts: Texts = {};
    kept?: Kept;
    problem?: Problem;
    private atStart: Texts = {};
    private focusDue?: string;
    private answered?: Apex.AIDraftView;

    /** Another answer begins as it was left; the same one, set again, leaves the user's edits alone. */
    @api
    get draft(): Apex.AIDraftView | undefined {
        return this.answered;
    }
    set draft(draft: Apex.AIDraftView | undefined) {
        const isAnother = draft?.generationId !== this.answered?.generationId;
        this.answered = draft;
        if (isAnother) {
            this.texts = changedOf(draft, draft?.edit?.texts ?? {});
            this.isEditing = false;
            this.kept = undefined;
            this.problem = undefined;
        }
    }

    /** As it is put on the clipboard. */
    @api
    get currentText(): string {
        return plainText(this.shown);
    }

    get shown(): Apex.AIDraftView | undefined {
        return asEdited(this.answered, this.texts);
    }

    get isMeeting(): boolean {
        return this.recordId?.startsWith(EVENT_PREFIX) ?? false;
    }

    get canEdit(): boolean {
        const { headline, answer, sections } = this.answered?.result ?? {};
        return Boolean(headline) || Boolean(answer) || (sections ?? []).length > 0;
    }

    get cannotKeep(): boolean {
        return this.isBusy || this.isKeeping;
    }

    get own(): string {
        const count = Object.keys(this.texts).length;
        return count > 0 && !this.isEditing ? labels.own.replace('{0}', String(count)) : '';
    }

    renderedCallback(): void {
        const target = this.focusDue && this.template?.querySelector<HTMLElement>(this.focusDue);
        if (target) {
            this.focusDue = undefined;
            target.focus();
        }
    }

    handleEdit(): void {
        this.atStart = this.texts;
        this.isEditing = true;
        this.focusDue = 'c-ai-brief-editor';
    }

    handleText(event: CustomEvent<TextChange>): void {
        const { path, text } = event.detail;
        const others = Object.entries(this.texts).filter(([other]) => other !== path);
        this.change(Object.fromEntries(text === undefined ? others : [...others, [path, text]]));
    }

    /** An answer without a headline is none: a blank one stays as it was. */
    handleDone(): void {
        if (this.texts[HEADLINE]?.trim() === '') {
            this.change(
                Object.fromEntries(Object.entries(this.texts).filter(([path]) => path !== HEADLINE))
            );
        }
        this.endEditing();
    }

    handleCancel(): void {
        this.change(this.atStart);
        this.endEditing();
    }

    handleKeepNote(): void {
        void this.keep(labels.keptNote, keepAsNote);
    }

    handleKeepDescription(): void {
        void this.keep(labels.keptDescription, keepAsDescription);
    }

    handleUndo(): void {
        const ids = [this.kept?.suggestionId ?? ''];
        void this.work(async () => {
            const outcomes = await undoSuggestions({ ids });
            if (outcomes.every(({ isDone }) => isDone)) {
                this.kept = undefined;
                this.focusDue = '.keep-note';
            }
            return outcomes;
        });
    }

    private async keep(sentence: string, call: Keeping): Promise<void> {
        const generationId = this.answered?.generationId ?? null;
        const texts = changedOf(this.answered, this.texts);
        const shown = shownIn(Object.values(this.answered?.texts ?? {}));
        await this.work(async () => {
            const outcome = await call({ generationId, texts, shown });
            if (outcome.isDone && outcome.suggestionId) {
                this.kept = { suggestionId: outcome.suggestionId, sentence };
                this.focusDue = '.undo-keep';
                this.tell('kept', generationId);
            }
            return [outcome];
        });
    }

    private async work(call: () => Promise<readonly Apex.AISuggestionOutcome[]>): Promise<void> {
        if (this.cannotKeep) {
            return;
        }
        this.isKeeping = true;
        this.problem = undefined;
        try {
            for (const { isDone, sentence } of await call()) {
                if (!isDone) {
                    this.problem = { message: sentence ?? labels.failed, details: [] };
                }
            }
            this.dispatchEvent(new RefreshEvent());
        } catch (error: unknown) {
            this.problem = { message: labels.failed, details: reduceErrors(error) };
        } finally {
            this.isKeeping = false;
        }
    }

    private change(texts: Texts): void {
        this.texts = texts;
        this.tell('edit', { texts, recipientIds: null });
    }

    private endEditing(): void {
        this.isEditing = false;
        this.focusDue = '.edit';
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
