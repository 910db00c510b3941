/** Presentational: the statements of an answer as texts to change; what is left blank is taken out. */
import { LightningElement, api } from 'lwc';
import type { Texts } from 'c/aiAnswerText';
import { localised } from 'c/aiLocalText';
import { labels } from './labels';

/** A text as it is to be; undefined for what the answer says. */
export interface TextChange {
    readonly path: string;
    readonly text?: string;
}

interface FieldView {
    readonly path: string;
    /** Read out with the field; nothing else says which it is. */
    readonly label: string;
    readonly value: string;
    readonly isChanged: boolean;
    readonly isTakenOut: boolean;
    readonly canTakeOut: boolean;
    readonly takeOutLabel: string;
    readonly putBackLabel: string;
}

interface SectionView {
    readonly key: string;
    readonly title: string;
    readonly fields: readonly FieldView[];
}

export default class AiBriefEditor extends LightningElement {
    labels = labels;

    /** As it was answered. */
    @api draft?: Apex.AIDraftView;
    /** What the user wrote so far, by path. */
    @api texts: Texts = {};

    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.field')?.focus();
    }

    /** The headline and the answer stand alone; then come the sections as they are read. */
    get sections(): readonly SectionView[] {
        const { headline, answer, sections } = this.draft?.result ?? {};
        const alone = [
            ...this.fieldsOf(headline ? [headline] : [], labels.headline, false),
            ...this.fieldsOf(answer ? [answer] : [], labels.text, false)
        ];
        const parts = [
            { key: 'alone', title: '', fields: alone },
            ...(sections ?? []).map(({ title, statements }, index) => ({
                key: String(index),
                title: localised(title ?? ''),
                fields: this.fieldsOf(statements ?? [], localised(title ?? ''), true)
            }))
        ];
        return parts.filter(({ fields }) => fields.length > 0);
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const path = pathOf(event);
        const { value } = event.detail;
        this.tell(path, value === this.answered(path) ? undefined : value);
    }

    handleTakeOut(event: Event): void {
        this.tell(pathOf(event), '');
    }

    handlePutBack(event: Event): void {
        this.tell(pathOf(event), undefined);
    }

    /** What is withheld has no text to change. */
    private fieldsOf(
        statements: readonly Apex.AIStatementView[],
        title: string,
        canTakeOut: boolean
    ): FieldView[] {
        return statements
            .filter(({ text }) => text)
            .map(({ path }, index) => {
                const own = this.texts[path ?? ''];
                const answered = this.answered(path ?? '');
                const isTakenOut = canTakeOut && own?.trim() === '';
                return {
                    path: path ?? '',
                    label: canTakeOut ? `${title}, ${String(index + 1)}` : title,
                    value: own ?? answered,
                    isChanged: own !== undefined,
                    isTakenOut,
                    canTakeOut: canTakeOut && own === undefined,
                    takeOutLabel: labels.takeOut.replace('{0}', answered),
                    putBackLabel: labels.putBack.replace('{0}', answered)
                };
            });
    }

    /** In the words in which it is read. */
    private answered(path: string): string {
        return localised(this.draft?.texts?.[path] ?? '');
    }

    private tell(path: string, text: string | undefined): void {
        this.dispatchEvent(new CustomEvent<TextChange>('textchange', { detail: { path, text } }));
    }
}

const pathOf = (event: Event): string => (event.currentTarget as HTMLElement).dataset.path ?? '';
