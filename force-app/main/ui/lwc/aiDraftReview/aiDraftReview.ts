/** Presentational: shows a draft for review and tells its parent what the user decides. */
import { LightningElement, api } from 'lwc';
import type AiMarkedText from 'c/aiMarkedText';
import type { Mark } from 'c/aiFlagPlaces';
import { factsOf, flagsOf, marksIn, type FactView, type FlagView } from './flags';
import { greet } from './greeting';
import { labels, listed } from './labels';

/** The e-mail as the user left it. */
export interface Outgoing {
    readonly texts: Readonly<Record<string, string>>;
    readonly recipientIds: readonly string[];
}

export default class AiDraftReview extends LightningElement {
    labels = labels;

    /** True while the parent works: nothing can be decided twice. */
    @api isBusy = false;

    subjectText = '';
    bodyText = '';
    chosen: readonly string[] = [];
    /** True while the user is asked whether it is to go out. */
    isAsking = false;
    private isFocusDue = false;
    private current?: Apex.AIDraftView;
    private around?: Apex.AIEmailLetter;

    /** A new draft replaces the texts; the same one, set again, leaves the user's edits alone. */
    @api
    get draft(): Apex.AIDraftView | undefined {
        return this.current;
    }
    set draft(value: Apex.AIDraftView | undefined) {
        if (value?.generationId !== this.current?.generationId) {
            const { texts, edit, recipients } = value ?? {};
            this.subjectText = edit?.texts?.subject ?? texts?.subject ?? '';
            this.bodyText = edit?.texts?.body ?? texts?.body ?? '';
            const first = recipients?.[0]?.recordId;
            this.chosen = edit?.recipientIds ?? (first ? [first] : []);
            this.isAsking = false;
            this.around = undefined;
        }
        this.current = value;
    }

    /** What stands around the text when it goes out; comes after the draft. */
    @api
    get letter(): Apex.AIEmailLetter | undefined {
        return this.around;
    }
    set letter(letter: Apex.AIEmailLetter | undefined) {
        const isNew = letter !== undefined && this.around === undefined;
        this.around = letter;
        if (!isNew || this.current?.edit) {
            return;
        }
        if (letter.answerSubject && this.subjectText === (this.current?.texts?.subject ?? '')) {
            this.subjectText = letter.answerSubject;
        }
        if (this.isSenderUnknown) {
            this.chosen = [];
        }
    }

    /** The texts as the user left them. */
    @api
    get currentTexts(): Readonly<Record<string, string>> {
        return this.texts;
    }

    /** Decided on earlier: it cannot be sent twice. */
    get isDecided(): boolean {
        return (this.current?.outcome ?? 'Pending') !== 'Pending';
    }

    get recipients(): readonly Apex.AIRecipientView[] {
        return this.current?.recipients ?? [];
    }

    /** Said where whoever wrote what is answered is not among those to whom the answer can go. */
    get notice(): string {
        return this.isSenderUnknown
            ? labels.unknownSender.replace('{0}', this.around?.answeredAddress ?? '')
            : '';
    }

    get question(): string {
        return labels.confirm.replace(
            '{0}',
            listed(this.peopleOf(this.chosen).map(({ name }) => name ?? ''))
        );
    }

    get flagItems(): FlagView[] {
        return flagsOf(this.current, this.texts);
    }

    get subjectMarks(): Mark[] {
        return marksIn(this.flagItems, 'subject');
    }

    get bodyMarks(): Mark[] {
        return marksIn(this.flagItems, 'body');
    }

    get marksHint(): string {
        return this.hasFlags ? labels.marked : '';
    }

    get hasFlags(): boolean {
        return this.flagItems.length > 0;
    }

    get factItems(): FactView[] {
        return factsOf(this.current);
    }

    get factsTitle(): string {
        return `${labels.facts} (${String(this.factItems.length)})`;
    }

    get isSendDisabled(): boolean {
        return (
            this.isBusy ||
            (this.recipients.length > 0 && this.chosen.length === 0) ||
            this.subjectText.trim() === '' ||
            this.bodyText.trim() === '' ||
            this.flagItems.some(({ isBlocking }) => isBlocking)
        );
    }

    private get isSenderUnknown(): boolean {
        const address = this.around?.answeredAddress?.toLowerCase();
        return (
            Boolean(address) &&
            !this.recipients.some(({ email }) => email?.toLowerCase() === address)
        );
    }

    private peopleOf(ids: readonly string[]): readonly Apex.AIRecipientView[] {
        return this.recipients.filter(({ recordId }) => ids.includes(recordId ?? ''));
    }

    private get outgoing(): Outgoing {
        return { texts: this.texts, recipientIds: this.chosen };
    }

    private get texts(): Record<string, string> {
        return { subject: this.subjectText, body: this.bodyText };
    }

    /** The answer to the question is one key away. */
    renderedCallback(): void {
        const target =
            this.isFocusDue && this.template?.querySelector<HTMLElement>('.asking .confirm');
        if (target) {
            this.isFocusDue = false;
            target.focus();
        }
    }

    handleSubject(event: CustomEvent<{ value: string }>): void {
        this.subjectText = event.detail.value;
        this.tellEdit();
    }

    handleBody(event: CustomEvent<{ value: string }>): void {
        this.bodyText = event.detail.value;
        this.tellEdit();
    }

    /** The greeting names those to whom it goes, unless the user wrote another one. */
    handleRecipients(event: CustomEvent<readonly string[]>): void {
        const before = this.chosen.length > 0 ? this.chosen : this.firstId;
        this.chosen = event.detail;
        this.isAsking = false;
        this.bodyText = greet(this.bodyText, this.peopleOf(before), this.peopleOf(this.chosen));
        this.tellEdit();
    }

    handleJump(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const flag = this.flagItems.find((item) => item.key === key);
        if (flag?.place) {
            this.template
                ?.querySelector<HTMLElement & AiMarkedText>(`[data-field="${flag.field ?? ''}"]`)
                ?.select(flag.place);
        }
    }

    handleFact(event: MouseEvent): void {
        // A click with a modifier opens a tab, as with any link.
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        const { recordId } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(
            new CustomEvent('openrecord', { detail: recordId, bubbles: true, composed: true })
        );
    }

    handleDiscard(): void {
        this.dispatchEvent(new CustomEvent('discard'));
    }

    /** Asks once; who cannot be written to is refused by name without a question. */
    handleSend(): void {
        const people = this.peopleOf(this.chosen);
        if (people.length === 0 || people.some(({ problem }) => problem)) {
            this.handleConfirm();
            return;
        }
        this.isAsking = true;
        this.isFocusDue = true;
    }

    handleConfirm(): void {
        this.isAsking = false;
        this.dispatchEvent(new CustomEvent<Outgoing>('send', { detail: this.outgoing }));
    }

    handleNotYet(): void {
        this.isAsking = false;
    }

    private get firstId(): readonly string[] {
        return this.recipients.slice(0, 1).map(({ recordId }) => recordId ?? '');
    }

    private tellEdit(): void {
        this.isAsking = false;
        this.dispatchEvent(new CustomEvent<Outgoing>('edit', { detail: this.outgoing }));
    }
}
