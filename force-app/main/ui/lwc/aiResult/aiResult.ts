/** Presentational: the frame of any answer: who wrote it and how old it is, copy, regenerate, feedback. */
import { LightningElement, api } from 'lwc';
import { ago, dateTime } from 'c/aiFigures';
import type { Rating } from 'c/aiFeedback';
import type { InputChange } from 'c/aiInputForm';
import { labels } from './labels';

const COPIED_MS = 2500;

/** What the next answer is to be like. */
export interface Wish {
    readonly values: Readonly<Partial<Record<string, string>>>;
    /** In the user's words; blank when only the choices changed. */
    readonly change: string;
}

interface Note {
    readonly key: string;
    readonly text: string;
    readonly className: string;
}

export default class AiResult extends LightningElement {
    labels = labels;

    /** What the badge says, such as the name of the capability. */
    @api heading: string = labels.badge;
    @api inputs: readonly Apex.AIInputView[] = [];
    /** True while the parent works: nothing can be asked twice. */
    @api isBusy = false;
    @api canRegenerate = false;

    values: Readonly<Partial<Record<string, string>>> = {};
    wish = '';
    isChanging = false;
    /** For a moment after the text was copied, for those who see it. */
    isCopied = false;
    private timer?: number;
    private current?: Apex.AIDraftView;

    /** Another answer begins with an empty wish. */
    @api
    get draft(): Apex.AIDraftView | undefined {
        return this.current;
    }
    set draft(value: Apex.AIDraftView | undefined) {
        if (value?.generationId !== this.current?.generationId) {
            this.wish = '';
            this.isChanging = false;
        }
        this.current = value;
    }

    /** What this answer was asked with. */
    @api
    get inputValues(): Readonly<Partial<Record<string, string>>> {
        return this.values;
    }
    set inputValues(values: Readonly<Partial<Record<string, string>>>) {
        this.values = values;
    }

    /** Puts the focus on the answer, for those who do not see it arrive. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.heading')?.focus();
    }

    /** Says at the button that the text is on the clipboard. */
    @api
    showCopied(): void {
        this.isCopied = true;
        window.clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended in disconnectedCallback
        this.timer = window.setTimeout(() => {
            this.isCopied = false;
        }, COPIED_MS);
    }

    disconnectedCallback(): void {
        window.clearTimeout(this.timer);
    }

    get copyLabel(): string {
        return this.isCopied ? labels.copied : labels.copy;
    }

    get copyIcon(): string {
        return this.isCopied ? 'utility:check' : 'utility:copy';
    }

    get generationId(): string | null | undefined {
        return this.current?.generationId;
    }

    get hasInputs(): boolean {
        return this.inputs.length > 0;
    }

    get changing(): string {
        return String(this.isChanging);
    }

    get author(): string {
        const { isStandIn, modelLabel } = this.current ?? {};
        if (isStandIn) {
            return labels.standIn;
        }
        return modelLabel ? labels.writtenBy.replace('{0}', modelLabel) : labels.noModel;
    }

    get authorClass(): string {
        return this.current?.isStandIn ? 'author author_stand-in' : 'author';
    }

    get notes(): readonly Note[] {
        const { isCached, leftOut, changedFacts, settledAt } = this.current ?? {};
        const changed = changedFacts ?? [];
        return [
            {
                key: 'age',
                text: settledAt
                    ? labels.from.replace('{0}', dateTime(settledAt)).replace('{1}', ago(settledAt))
                    : '',
                className: 'note age'
            },
            {
                key: 'changed',
                text:
                    changed.length > 0
                        ? labels.changedFacts.replace('{0}', changed.join(', '))
                        : '',
                className: 'note changed'
            },
            { key: 'cached', text: isCached ? labels.cached : '', className: 'note cached' },
            { key: 'leftOut', text: leftOut ?? '', className: 'note left-out' }
        ].filter(({ text }) => text !== '');
    }

    handleInput(event: CustomEvent<InputChange>): void {
        const { name, value } = event.detail;
        this.values = { ...this.values, [name]: value };
    }

    handleWish(event: CustomEvent<{ value: string }>): void {
        this.wish = event.detail.value;
    }

    handleChanging(): void {
        this.isChanging = !this.isChanging;
    }

    handleRegenerate(): void {
        const { values, wish } = this;
        this.dispatchEvent(
            new CustomEvent<Wish>('regenerate', { detail: { values, change: wish.trim() } })
        );
    }

    handleCopy(): void {
        this.dispatchEvent(new CustomEvent('copytext'));
    }

    handleRate(event: CustomEvent<Rating>): void {
        this.dispatchEvent(new CustomEvent<Rating>('rate', { detail: event.detail }));
    }
}
