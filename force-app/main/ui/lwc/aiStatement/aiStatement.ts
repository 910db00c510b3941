/** Presentational: one statement of an answer, what to look at twice where it stands, and what it rests on. */
import { LightningElement, api } from 'lwc';
import type { Source } from 'c/aiAnswerText';
import { piecesOf, type Mark } from 'c/aiFlagPlaces';
import { localised } from 'c/aiLocalText';
import withheld from '@salesforce/label/c.AI_Statement_Withheld';

interface PieceView {
    readonly key: string;
    readonly text: string;
    readonly isMarked: boolean;
    readonly className: string;
}

export default class AiStatement extends LightningElement {
    @api text = '';
    /** Flags of this statement alone. */
    @api flags: readonly Apex.AIFlag[] = [];
    @api sources: readonly Source[] = [];
    /** When the facts were read, in words. */
    @api readAt = '';
    /** True for the one thing to know. */
    @api isHeadline = false;

    get className(): string {
        return this.isHeadline ? 'statement statement_headline' : 'statement';
    }

    get isWithheld(): boolean {
        return this.flags.some(({ isWithheld }) => isWithheld);
    }

    get withheldText(): string {
        const reasons = this.flags
            .filter(({ isWithheld }) => isWithheld)
            .map(({ message }) => message ?? '');
        return withheld.replace('{0}', reasons.join(' '));
    }

    get pieces(): readonly PieceView[] {
        return piecesOf(this.text, this.marks).map(({ text, isMarked, isBlocking }, index) => ({
            key: String(index),
            text: localised(text),
            isMarked,
            className: isBlocking ? 'blocking' : ''
        }));
    }

    get notes(): readonly { key: string; passage: string; message: string }[] {
        return this.isWithheld
            ? []
            : this.flags.map(({ passage, message }, index) => ({
                  key: String(index),
                  passage: localised(passage ?? ''),
                  message: message ?? ''
              }));
    }

    private get marks(): Mark[] {
        const marks: Mark[] = [];
        for (const { start, length, isBlocking } of this.flags) {
            if (typeof start === 'number' && typeof length === 'number') {
                marks.push({ start, length, isBlocking: isBlocking ?? false });
            }
        }
        return marks;
    }
}
