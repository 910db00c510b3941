import { LightningElement, api } from 'lwc';
import sanitize from 'lightning/purifyLib';

const BUTTONS = [
    { command: 'bold', icon: 'utility:bold', label: 'Bold' },
    { command: 'italic', icon: 'utility:italic', label: 'Italic' },
    { command: 'underline', icon: 'utility:underline', label: 'Underline' },
    { command: 'strikeThrough', icon: 'utility:strikethrough', label: 'Strike through' },
    {
        command: 'insertUnorderedList',
        icon: 'utility:richtextbulletedlist',
        label: 'Bulleted list'
    },
    { command: 'insertOrderedList', icon: 'utility:richtextnumberedlist', label: 'Numbered list' },
    { command: 'removeFormat', icon: 'utility:remove_formatting', label: 'Remove formatting' }
];

/**
 * Presentational: a small rich text editor. Salesforce's own is not in the base components' package.
 * https://developer.salesforce.com/docs/component-library/bundle/lightning-input-rich-text
 */
export default class InputRichText extends LightningElement {
    @api label = 'Compose text…';
    @api labelVisible = false;
    @api placeholder = '';
    @api disabled = false;
    @api disabledCategories?: string;
    @api formats?: unknown;
    @api messageWhenBadInput = '';
    @api required = false;
    @api variant?: string;

    private html = '';
    private invalid = false;
    readonly buttons = BUTTONS;

    @api
    get value(): string {
        return this.html;
    }
    set value(value: string | null | undefined) {
        this.html = value ?? '';
        this.paint();
    }

    @api
    get valid(): boolean {
        return !this.invalid;
    }
    set valid(valid: boolean) {
        this.invalid = !valid;
    }

    @api
    focus(): void {
        this.editor?.focus();
    }

    @api
    setRangeText(text: string): void {
        this.focus();
        document.execCommand('insertText', false, text);
    }

    private get editor(): HTMLElement | null | undefined {
        return this.template?.querySelector<HTMLElement>('.editor');
    }

    get editable(): string {
        return String(!this.disabled);
    }

    get labelClass(): string {
        return this.labelVisible ? 'slds-form-element__label' : 'slds-assistive-text';
    }

    get editorClass(): string {
        const error = this.invalid ? ' slds-has-error' : '';
        return `slds-rich-text-editor slds-grid slds-grid_vertical${error}`;
    }

    renderedCallback(): void {
        this.paint();
    }

    private paint(): void {
        const { editor } = this;
        /* eslint-disable @lwc/lwc/no-inner-html -- what is written is sanitised */
        if (editor && editor.innerHTML !== this.html && editor !== document.activeElement) {
            editor.innerHTML = cleaned(this.html);
        }
        /* eslint-enable @lwc/lwc/no-inner-html */
    }

    keepFocus(event: Event): void {
        event.preventDefault();
    }

    handleCommand(event: Event): void {
        document.execCommand((event.currentTarget as HTMLElement).dataset['command'] ?? '');
        this.handleInput();
    }

    handleInput(): void {
        // eslint-disable-next-line @lwc/lwc/no-inner-html -- read, not written
        const text = this.editor?.innerHTML ?? '';
        this.html = text === '<br>' ? '' : text;
        this.dispatchEvent(new CustomEvent('change', { detail: { value: this.html } }));
    }

    handlePaste(event: ClipboardEvent): void {
        event.preventDefault();
        const html = event.clipboardData?.getData('text/html');
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (html) {
            document.execCommand('insertHTML', false, cleaned(html));
        } else {
            document.execCommand('insertText', false, text);
        }
    }

    handleFocus(): void {
        this.dispatchEvent(new CustomEvent('focus'));
    }

    handleBlur(): void {
        this.dispatchEvent(new CustomEvent('blur'));
    }
}

const cleaned = (html: string): string => sanitize(html) as string;
