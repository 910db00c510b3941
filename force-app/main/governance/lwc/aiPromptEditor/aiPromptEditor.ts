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
    /** True when the edits could not be saved here: then they can become a version of their own. */
    @api isRefused = false;

    private edits: Partial<PromptTexts> = {};
    private current?: Apex.AIPromptVersionView;

    @api
    get version(): Apex.AIPromptVersionView | undefined {
        return this.current;
    }

    /** Edits survive until another version is shown: what another saved meanwhile does not take them away. */
    set version(version: Apex.AIPromptVersionView | undefined) {
        const isSame = version?.versionId === this.current?.versionId;
        this.current = version;
        this.setEdits(isSame ? this.changed(this.edits) : {});
    }

    /** Drops the edits: they are saved, or not wanted. */
    @api
    reset(): void {
        this.setEdits({});
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

    get hasButtons(): boolean {
        return this.isEditable || this.isRefused;
    }

    get isUnchanged(): boolean {
        return this.isBusy || Object.keys(this.edits).length === 0;
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        const part = (event.currentTarget as HTMLElement).dataset.part as Part;
        const { value } = event.detail;
        this.setEdits(this.changed({ ...this.edits, [part]: value }));
    }

    handleUndo(): void {
        this.reset();
    }

    handleSave(): void {
        this.dispatchEvent(new CustomEvent<PromptTexts>('save', { detail: this.texts }));
    }

    handleSaveApart(): void {
        this.dispatchEvent(new CustomEvent<PromptTexts>('saveapart', { detail: this.texts }));
    }

    private get texts(): PromptTexts {
        const { instructions, message: template, changeNote } = this;
        return { instructions, template, changeNote };
    }

    /** What of edits differs from what is saved. */
    private changed(edits: Partial<PromptTexts>): Partial<PromptTexts> {
        return Object.fromEntries(
            Object.entries(edits).filter(
                ([part, value]) => value !== (this.current?.[part as Part] ?? '')
            )
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
