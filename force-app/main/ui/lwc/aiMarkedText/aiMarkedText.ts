/** Presentational: a text to edit, with passages marked where they stand. */
import { LightningElement, api } from 'lwc';
import { piecesOf, type Mark, type Place } from 'c/aiFlagPlaces';

interface PieceView {
    readonly key: string;
    readonly text: string;
    readonly className: string;
}

export default class AiMarkedText extends LightningElement {
    @api label = '';
    /** Passages of the value as it now is. */
    @api marks: readonly Mark[] = [];
    /** Read out with the field: what the marks mean to whoever does not see them. */
    @api hint = '';
    @api isDisabled = false;
    /** Said to screen readers alone, where what stands around it says enough. */
    @api isLabelHidden = false;
    /** As high as its text, instead of as high as an e-mail. */
    @api isLow = false;
    /** A line break becomes a blank. */
    @api isSingleLine = false;
    @api maxLength = 32000;

    text = '';

    @api
    get value(): string {
        return this.text;
    }
    set value(value: string) {
        this.text = value;
    }

    /** Puts the cursor on a passage, selected, and brings it into view. */
    @api
    select({ start, length }: Place): void {
        const field = this.field;
        field?.focus();
        field?.setSelectionRange(start, start + length);
        this.template?.querySelectorAll('.piece_marked').forEach((piece) => {
            if (Number((piece as HTMLElement).dataset.start) === start) {
                piece.scrollIntoView({ block: 'nearest' });
            }
        });
    }

    @api
    focus(): void {
        this.field?.focus();
    }

    /** A template cannot bind the text of a text area. What is the same is left alone: the cursor stays where it is. */
    renderedCallback(): void {
        const field = this.field;
        if (field && field.value !== this.text) {
            field.value = this.text;
        }
    }

    get pieces(): (PieceView & { readonly start: number })[] {
        let start = 0;
        return piecesOf(this.text, this.marks).map(({ text, isMarked, isBlocking }, index) => {
            const view = {
                key: String(index),
                text,
                start,
                className: [
                    'piece',
                    isMarked ? 'piece_marked' : '',
                    isBlocking ? 'piece_blocking' : ''
                ]
                    .filter(Boolean)
                    .join(' ')
            };
            start += text.length;
            return view;
        });
    }

    get editorClass(): string {
        return this.isSingleLine || this.isLow ? 'editor editor_line' : 'editor';
    }

    get labelClass(): string {
        return this.isLabelHidden ? 'slds-assistive-text' : 'slds-form-element__label';
    }

    get rows(): number {
        return this.isSingleLine || this.isLow ? 1 : 12;
    }

    private get field(): HTMLTextAreaElement | null | undefined {
        return this.template?.querySelector('textarea');
    }

    handleInput(event: Event): void {
        // The event of the text area does not leave this component; ours does.
        event.stopPropagation();
        const field = event.target as HTMLTextAreaElement;
        if (this.isSingleLine && field.value.includes('\n')) {
            field.value = field.value.replace(/\s*\n\s*/g, ' ');
        }
        this.text = field.value;
        this.dispatchEvent(new CustomEvent('change', { detail: { value: this.text } }));
    }

    handleChange(event: Event): void {
        event.stopPropagation();
    }
}
