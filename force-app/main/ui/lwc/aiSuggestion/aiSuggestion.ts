/** Presentational: one proposed change, with what it rests on; tells its parent what the user decides. */
import { LightningElement, api } from 'lwc';
import { day } from 'c/aiFigures';
import { localised } from 'c/aiLocalText';
import type { Reason } from 'c/aiRejection';
import { changesOf, editedOf, inputTypeOf, type Edited } from './editing';
import { evidenceOf, iconOf, type EvidenceView } from './views';
import { confidenceOf, doneOf, kindOf, labels } from './labels';

/** What the user decided; what is left out stays as it was proposed. */
export interface Choice {
    readonly id: string;
    readonly title?: string;
    readonly text?: string;
    readonly due?: string;
    /** Moment at which an event begins; without one it takes the whole day. */
    readonly startsAt?: string;
    readonly isConfirmed?: boolean;
}

/** Why the user rejected it. */
export interface Explanation extends Reason {
    readonly id: string;
}

const REJECTED = 'Rejected';

export default class AiSuggestion extends LightningElement {
    labels = labels;

    /** What came of the last decision, where it could not be carried out. */
    @api outcome?: Apex.AISuggestionOutcome;
    @api isBusy = false;

    isEditing = false;
    edited: Edited = editedOf({});
    private current: Apex.AISuggestionView = {};
    /** The buttons go with the decision: the focus goes on to what can be done next. */
    private isFocusWanted = false;
    private focusDue?: string;
    /** Rejected here and now: only then is it worth a question. */
    isJustRejected = false;

    /** Another state of the suggestion ends the editing; the same one, set again, leaves it alone. */
    @api
    get suggestion(): Apex.AISuggestionView {
        return this.current;
    }
    set suggestion(value: Apex.AISuggestionView) {
        if (value.id !== this.current.id || value.state !== this.current.state) {
            this.isEditing = false;
            this.edited = editedOf(value);
            this.isJustRejected =
                value.id === this.current.id &&
                value.state === REJECTED &&
                this.current.state === 'Open';
            this.focusDue = this.isFocusWanted
                ? value.state === 'Open'
                    ? '.reject'
                    : '.undo'
                : '';
            this.isFocusWanted = false;
        }
        this.current = value;
    }

    renderedCallback(): void {
        const target = this.focusDue && this.template?.querySelector<HTMLElement>(this.focusDue);
        if (target) {
            this.focusDue = undefined;
            target.focus();
        }
    }

    get className(): string {
        return this.isOpen ? 'suggestion' : 'suggestion suggestion_decided';
    }

    get iconName(): string {
        return iconOf(this.current);
    }

    get kindLabel(): string {
        return kindOf(this.current.kind);
    }

    get isField(): boolean {
        return this.current.kind === 'Field';
    }

    get title(): string {
        const { fieldLabel, title } = this.current;
        return localised((this.isField ? fieldLabel : title) ?? this.kindLabel);
    }

    get confidence(): string {
        return confidenceOf(this.current.confidence);
    }

    /** Of an e-mail, as it would go out. */
    get words(): string {
        const { kind, text } = this.current;
        return kind === 'Email' ? (text ?? '') : localised(text ?? '');
    }

    get reason(): string {
        return localised(this.current.reason ?? '');
    }

    get due(): string {
        const { due } = this.current;
        return due ? labels.dueOn.replace('{0}', day(due)) : '';
    }

    get recordUrl(): string {
        return `/lightning/r/${this.current.objectName ?? ''}/${this.current.recordId ?? ''}/view`;
    }

    get appliedUrl(): string {
        return `/${this.current.appliedRecordId ?? ''}`;
    }

    get evidence(): readonly EvidenceView[] {
        return evidenceOf(this.current);
    }

    get hasEvidence(): boolean {
        return this.evidence.length > 0;
    }

    get hasWhy(): boolean {
        return Boolean(this.current.reason) || Boolean(this.current.quote) || this.hasEvidence;
    }

    get isOpen(): boolean {
        return this.current.state === 'Open';
    }

    /** The field says something else than when the change was proposed: nothing is overwritten unseen. */
    get isStale(): boolean {
        return this.isOpen && (this.current.isStale === true || this.outcome?.problem === 'STALE');
    }

    get stale(): string {
        const value = this.outcome?.currentValue ?? this.current.currentValue;
        return this.isStale ? labels.stale.replace('{0}', value ?? labels.none) : '';
    }

    get problem(): string {
        const { problem, sentence } = this.outcome ?? {};
        return problem && problem !== 'STALE' ? (sentence ?? '') : '';
    }

    get whyNot(): string {
        return this.isOpen && !this.current.canDecide ? (this.current.whyNot ?? '') : '';
    }

    get cannotAccept(): boolean {
        return this.isBusy || this.current.canDecide !== true;
    }

    get acceptLabel(): string {
        return this.isStale ? labels.overwrite : labels.accept;
    }

    get editLabel(): string {
        return this.isEditing ? labels.cancel : labels.edit;
    }

    get hasTitleField(): boolean {
        return !this.isField;
    }

    get hasDueField(): boolean {
        return this.current.kind === 'Task' || this.current.kind === 'Event';
    }

    get hasStartField(): boolean {
        return this.current.kind === 'Event';
    }

    get textLabel(): string {
        return (this.isField ? this.current.fieldLabel : undefined) ?? labels.text;
    }

    get isChoice(): boolean {
        return this.isField && this.current.fieldType === 'picklist';
    }

    get isManyChoice(): boolean {
        return this.isField && this.current.fieldType === 'multipicklist';
    }

    get chosenOptions(): readonly string[] {
        return this.edited.text.split(';').filter(Boolean);
    }

    get options(): readonly { label: string; value: string }[] {
        return (this.current.options ?? []).map(({ label, value }) => ({
            label: label ?? value ?? '',
            value: value ?? ''
        }));
    }

    get inputType(): string | undefined {
        return this.isField ? inputTypeOf(this.current) : undefined;
    }

    get isChecked(): boolean {
        return this.edited.text === 'true';
    }

    get done(): string {
        return doneOf(this.current);
    }

    get isApplied(): boolean {
        return this.current.state === 'Accepted' || this.current.state === 'Edited';
    }

    get isRejected(): boolean {
        return this.current.state === REJECTED;
    }

    get doneIcon(): string {
        return this.isApplied ? 'utility:success' : 'utility:clear';
    }

    get doneVariant(): string {
        return this.isApplied ? 'success' : '';
    }

    handleEditing(): void {
        this.isEditing = !this.isEditing;
        this.edited = editedOf(this.current);
    }

    handleEdit(event: CustomEvent<{ value: string; checked?: boolean }>): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const isTick = name === 'text' && this.inputType === 'checkbox';
        const value = isTick ? String(event.detail.checked ?? false) : event.detail.value;
        this.edited = { ...this.edited, [name ?? '']: value };
    }

    /** As the platform stores several values of one field. */
    handleMany(event: CustomEvent<{ value: readonly string[] }>): void {
        this.edited = { ...this.edited, text: event.detail.value.join(';') };
    }

    handleAccept(): void {
        const changes = this.isEditing ? changesOf(this.edited, this.current) : {};
        const choice: Choice = { id: this.current.id ?? '', ...changes };
        this.isFocusWanted = true;
        this.tell('accept', this.isStale ? { ...choice, isConfirmed: true } : choice);
    }

    handleReject(): void {
        this.isFocusWanted = true;
        this.tell('reject', this.current.id);
    }

    handleReason(event: CustomEvent<Reason>): void {
        const explanation: Explanation = { id: this.current.id ?? '', ...event.detail };
        this.tell('explain', explanation);
    }

    handleUndo(): void {
        this.isFocusWanted = true;
        this.tell('undo', this.current.id);
    }

    handleOpen(event: MouseEvent): void {
        // A click with a modifier opens a tab, as with any link.
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        this.tell('openrecord', (event.currentTarget as HTMLElement).dataset.recordId);
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }
}
