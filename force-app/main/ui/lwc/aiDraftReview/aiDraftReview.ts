/** Presentational: shows a draft for review and tells its parent what the user decides. */
import { LightningElement, api } from 'lwc';
import type AiMarkedText from 'c/aiMarkedText';
import { placeOf, type Mark, type Place } from 'c/aiFlagPlaces';
import {
    body,
    decided,
    discard,
    facts,
    flags,
    jump,
    marked,
    noAddress,
    noRecipient,
    send,
    subject,
    to
} from './labels';

interface FlagView extends Apex.AIFlag {
    readonly key: string;
    /** Where its passage stands now; undefined for what is missing rather than wrong. */
    readonly place?: Place;
    readonly className: string;
}

interface FactView extends Apex.AIFact {
    readonly url: string;
    readonly source: string;
}

export default class AiDraftReview extends LightningElement {
    labels = {
        body,
        decided,
        discard,
        facts,
        flags,
        jump,
        noRecipient,
        send,
        subject,
        to
    };

    /** True while the parent works: nothing can be decided twice. */
    @api isBusy = false;

    subjectText = '';
    bodyText = '';
    private current?: Apex.AIDraftView;

    /** A new draft replaces the texts; the same one, set again, leaves the user's edits alone. */
    @api
    get draft(): Apex.AIDraftView | undefined {
        return this.current;
    }
    set draft(value: Apex.AIDraftView | undefined) {
        if (value?.generationId !== this.current?.generationId) {
            this.subjectText = value?.texts?.subject ?? '';
            this.bodyText = value?.texts?.body ?? '';
        }
        this.current = value;
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

    get recipient(): string {
        const { recipientName, recipientEmail } = this.current ?? {};
        if (!recipientName) {
            return noRecipient;
        }
        return recipientEmail
            ? `${recipientName} <${recipientEmail}>`
            : noAddress.replace('{0}', recipientName);
    }

    /** Flags whose passage still stands in the text: what the user took out needs no second look. */
    get flagItems(): FlagView[] {
        return (this.current?.flags ?? [])
            .map((flag, index) => ({
                ...flag,
                key: String(index),
                place: this.placeOf(flag),
                className: flag.isBlocking ? 'blocking' : ''
            }))
            .filter(({ passage, place }) => !passage || place);
    }

    get subjectMarks(): Mark[] {
        return this.marksIn('subject');
    }

    get bodyMarks(): Mark[] {
        return this.marksIn('body');
    }

    get marksHint(): string {
        return this.hasFlags ? marked : '';
    }

    get hasFlags(): boolean {
        return this.flagItems.length > 0;
    }

    get factItems(): FactView[] {
        return (this.current?.facts ?? []).map((fact) => ({
            ...fact,
            url: `/lightning/r/${fact.objectName ?? ''}/${fact.recordId ?? ''}/view`,
            source: `${fact.objectLabel ?? fact.objectName ?? ''}: ${fact.fieldLabel ?? ''}`
        }));
    }

    get factsTitle(): string {
        return `${facts} (${String(this.factItems.length)})`;
    }

    get isSendDisabled(): boolean {
        return (
            this.isBusy ||
            this.subjectText.trim() === '' ||
            this.bodyText.trim() === '' ||
            this.flagItems.some(({ isBlocking }) => isBlocking)
        );
    }

    private get texts(): Record<string, string> {
        return { subject: this.subjectText, body: this.bodyText };
    }

    private placeOf({ field, passage, start, length: size }: Apex.AIFlag): Place | undefined {
        if (!field || !passage || typeof start !== 'number' || typeof size !== 'number') {
            return undefined;
        }
        const before = this.current?.texts?.[field] ?? '';
        return placeOf(before, this.texts[field] ?? '', { start, length: size });
    }

    private marksIn(name: string): Mark[] {
        const marks: Mark[] = [];
        for (const { field, place, isBlocking } of this.flagItems) {
            if (field === name && place) {
                marks.push({ ...place, isBlocking: isBlocking ?? false });
            }
        }
        return marks;
    }

    handleSubject(event: CustomEvent<{ value: string }>): void {
        this.subjectText = event.detail.value;
    }

    handleBody(event: CustomEvent<{ value: string }>): void {
        this.bodyText = event.detail.value;
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
        this.dispatchEvent(new CustomEvent('openrecord', { detail: recordId }));
    }

    handleDiscard(): void {
        this.dispatchEvent(new CustomEvent('discard'));
    }

    handleSend(): void {
        this.dispatchEvent(new CustomEvent('send', { detail: this.texts }));
    }
}
