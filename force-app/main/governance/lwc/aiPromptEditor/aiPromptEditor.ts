/** Presentational: shows the texts of a version; a Draft can be edited and saved. */
import { LightningElement, api } from 'lwc';
import { labels } from './labels';

export interface PromptTexts {
    readonly instructions: string;
    readonly template: string;
    readonly changeNote: string;
}

type Part = keyof PromptTexts;

export default class AiPromptEditor extends LightningElement {
    labels = labels;

    /** False shows the texts only. */
    @api isEditable = false;
    @api isBusy = false;

    private edits: Partial<PromptTexts> = {};
    private current?: Apex.AIPromptVersionView;

    @api
    get version(): Apex.AIPromptVersionView | undefined {
        return this.current;
    }

    /** Edits survive until another version, or what was saved of this one, is shown. */
    set version(version: Apex.AIPromptVersionView | undefined) {
        if (version !== this.current) {
            this.setEdits({});
        }
        this.current = version;
    }

    get instructions(): string {
        return this.edits.instructions ?? this.current?.instructions ?? '';
    }

    get message(): string {
        return this.edits.template ?? this.current?.template ?? '';
    }

    get changeNote(): string {
        return this.edits.changeNote ?? this.current?.changeNote ?? '';
    }

    get isReadOnly(): boolean {
        return !this.isEditable;
    }

    get isFrozen(): boolean {
        return this.current !== undefined && this.current.status !== 'Draft';
    }

    get isUnchanged(): boolean {
        return this.isBusy || Object.keys(this.edits).length === 0;
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        const part = (event.currentTarget as HTMLElement).dataset.part as Part;
        const { value } = event.detail;
        const others = Object.entries(this.edits).filter(([name]) => name !== part);
        const isChanged = value !== (this.current?.[part] ?? '');
        this.setEdits(Object.fromEntries(isChanged ? [...others, [part, value]] : others));
    }

    handleUndo(): void {
        this.setEdits({});
    }

    handleSave(): void {
        const { instructions, message: template, changeNote } = this;
        this.dispatchEvent(
            new CustomEvent<PromptTexts>('save', { detail: { instructions, template, changeNote } })
        );
    }

    /** Tells the parent when there begins or ceases to be something to save. */
    private setEdits(edits: Partial<PromptTexts>): void {
        const wasDirty = Object.keys(this.edits).length > 0;
        const isDirty = Object.keys(edits).length > 0;
        this.edits = edits;
        if (wasDirty !== isDirty) {
            this.dispatchEvent(new CustomEvent<boolean>('dirty', { detail: isDirty }));
        }
    }
}
