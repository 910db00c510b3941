/** Presentational: shows a refusal or an error, and offers to try again where that makes sense. */
import { LightningElement, api } from 'lwc';
import titleLabel from '@salesforce/label/c.AI_Error_Title';
import tryAgainLabel from '@salesforce/label/c.AI_Error_Try_Again';
import detailsLabel from '@salesforce/label/c.AI_Error_Details';

export default class AiErrorPanel extends LightningElement {
    labels = { title: titleLabel, tryAgain: tryAgainLabel, details: detailsLabel };

    /** The sentence for the user. */
    @api message = '';
    /** Where an admin mends it; only admins are given one. */
    @api hint?: string | null;
    /** Technical messages, behind a fold. */
    @api details: readonly string[] = [];
    @api isRetryable = false;

    /** True for what is no failure: something is not for this user, or not now. */
    @api isNotice = false;

    get panelClass(): string {
        return this.isNotice ? 'panel panel_notice' : 'panel';
    }

    /** A failure interrupts a screen reader; a notice waits its turn. */
    get role(): string {
        return this.isNotice ? 'status' : 'alert';
    }

    get iconName(): string {
        return this.isNotice ? 'utility:lock' : 'utility:warning';
    }

    get iconVariant(): string {
        return this.isNotice ? '' : 'warning';
    }

    get hasTitle(): boolean {
        return !this.isNotice;
    }

    get hasDetails(): boolean {
        return this.details.length > 0;
    }

    get detailItems(): { key: string; text: string }[] {
        return this.details.map((text, index) => ({ key: String(index), text }));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
