/** Presentational: an answer of sections and statements, each with its sources, and the figures beside it. */
import { LightningElement, api } from 'lwc';
import { Sources, type Source } from 'c/aiAnswerText';
import { localised } from 'c/aiLocalText';
import empty from '@salesforce/label/c.AI_Brief_Empty';
import notices from '@salesforce/label/c.AI_Brief_Notices';

interface StatementView {
    readonly key: string;
    readonly path: string;
    readonly text: string;
    readonly flags: readonly Apex.AIFlag[];
    readonly sources: readonly Source[];
}

interface FigureView {
    readonly key: string;
    readonly label: string;
    readonly value: string;
    readonly source: string;
    readonly recordId: string;
    readonly url?: string;
}

interface SectionView {
    readonly key: string;
    readonly title: string;
    readonly statements: readonly StatementView[];
}

export default class AiBrief extends LightningElement {
    labels = { empty, notices };

    /** When the facts were read, in words. */
    @api readAt = '';
    /** True where the figures would be said again and again. */
    @api isWithoutFigures = false;

    private answered?: Apex.AIDraftView;
    private cited = new Sources(undefined);

    /** The answer with its facts and flags. */
    @api
    get draft(): Apex.AIDraftView | undefined {
        return this.answered;
    }
    set draft(draft: Apex.AIDraftView | undefined) {
        this.answered = draft;
        this.cited = new Sources(draft);
    }

    get headline(): StatementView | undefined {
        return this.viewOf(this.draft?.result?.headline);
    }

    get answer(): StatementView | undefined {
        return this.viewOf(this.draft?.result?.answer);
    }

    get figures(): readonly FigureView[] {
        return (this.draft?.result?.figures ?? []).map((figure, index) => ({
            key: figure.id ?? String(index),
            label: figure.label ?? '',
            value: localised(figure.value ?? ''),
            source: `${figure.objectLabel ?? ''}: ${figure.fieldLabel ?? ''}`,
            recordId: figure.recordId ?? '',
            url: figure.recordId
                ? `/lightning/r/${figure.objectName ?? ''}/${figure.recordId}/view`
                : undefined
        }));
    }

    get hasFigures(): boolean {
        return this.figures.length > 0 && !this.isWithoutFigures;
    }

    /** A section without a statement says nothing. */
    get sections(): readonly SectionView[] {
        return (this.draft?.result?.sections ?? [])
            .map(({ title, statements }, index) => ({
                key: String(index),
                title: localised(title ?? ''),
                statements: (statements ?? []).flatMap((statement) => this.viewOf(statement) ?? [])
            }))
            .filter(({ statements }) => statements.length > 0);
    }

    /** The texts of an answer that has none of the parts above: one paragraph each. */
    get paragraphs(): readonly StatementView[] {
        if (this.headline || this.answer || this.sections.length > 0) {
            return [];
        }
        return Object.entries(this.draft?.texts ?? {}).flatMap(
            ([path, text]) => this.viewOf({ path, text, factIds: [] }) ?? []
        );
    }

    /** What has no place among the statements: hidden orders in the facts, and what is wrong with suggestions. */
    get notices(): readonly string[] {
        const shown = new Set(
            [
                this.headline,
                this.answer,
                ...this.sections.flatMap(({ statements }) => statements),
                ...this.paragraphs
            ].map((statement) => statement?.path)
        );
        const said = (this.draft?.flags ?? [])
            .filter(({ field }) => !field || !shown.has(field))
            .map(({ passage, message }) => [passage && `“${passage}”`, message])
            .map((parts) => localised(parts.filter(Boolean).join(': ')));
        return [...new Set(said)];
    }

    get hasNotices(): boolean {
        return this.notices.length > 0;
    }

    get isEmpty(): boolean {
        return (
            !this.headline &&
            !this.answer &&
            !this.hasFigures &&
            this.sections.length === 0 &&
            this.paragraphs.length === 0
        );
    }

    handleFigure(event: MouseEvent): void {
        // A click with a modifier opens a tab, as with any link.
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        this.dispatchEvent(
            new CustomEvent('openrecord', {
                detail: (event.currentTarget as HTMLElement).dataset.recordId,
                bubbles: true,
                composed: true
            })
        );
    }

    private viewOf(statement: Apex.AIStatementView | null | undefined): StatementView | undefined {
        const flags = (this.draft?.flags ?? []).filter(({ field }) => field === statement?.path);
        if (!statement || (!statement.text && flags.length === 0)) {
            return undefined;
        }
        return {
            key: statement.path ?? '',
            path: statement.path ?? '',
            text: statement.text ?? '',
            flags,
            sources: this.cited.of(statement)
        };
    }
}
