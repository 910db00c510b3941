/** Container: before an e-mail is drafted: the draft that was left unsent, and whether own e-mails may serve as examples. */
import { LightningElement, api } from 'lwc';
import getUnsent from '@salesforce/apex/AIEmailController.unsent';
import getTemplates from '@salesforce/apex/AIEmailController.templates';
import getUsesOwn from '@salesforce/apex/AIEmailController.usesOwnEmails';
import setUsesOwn from '@salesforce/apex/AIEmailController.useOwnEmails';
import { dateTime } from 'c/aiFigures';
import go from '@salesforce/label/c.AI_Email_Unsent_Continue';
import none from '@salesforce/label/c.AI_Email_Template_None';
import style from '@salesforce/label/c.AI_Email_Style';
import styleHelp from '@salesforce/label/c.AI_Email_Style_Help';
import templateLabel from '@salesforce/label/c.AI_Email_Template';
import unsentLabel from '@salesforce/label/c.AI_Email_Unsent';

export default class AiEmailStart extends LightningElement {
    labels = { go, style, styleHelp, template: templateLabel };

    unsent?: Apex.AIHistoryView | null;
    usesOwn = false;
    templates: readonly Apex.AIEmailTemplateView[] = [];
    /** Unique name of the one that was chosen; blank for none. */
    @api chosenTemplate?: string;
    #recordId?: string;

    @api
    get recordId(): string | undefined {
        return this.#recordId;
    }
    set recordId(recordId: string | undefined) {
        this.#recordId = recordId;
        void this.load();
    }

    get sentence(): string {
        return this.unsent?.editedAt
            ? unsentLabel.replace('{0}', dateTime(this.unsent.editedAt))
            : '';
    }

    get templateValue(): string {
        return this.chosenTemplate ?? '';
    }

    get hasTemplates(): boolean {
        return this.templates.length > 0;
    }

    get templateOptions(): readonly Apex.AIEmailTemplateView[] {
        return [{ value: '', label: none }, ...this.templates];
    }

    handleTemplate(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(
            new CustomEvent('inputchange', {
                detail: { name: 'Template', value: event.detail.value }
            })
        );
    }

    handleContinue(): void {
        this.dispatchEvent(
            new CustomEvent('openresult', { detail: this.unsent?.generationId, bubbles: true })
        );
    }

    async handleStyle(event: CustomEvent<{ checked: boolean }>): Promise<void> {
        const before = this.usesOwn;
        this.usesOwn = event.detail.checked;
        try {
            await setUsesOwn({ isWanted: this.usesOwn });
        } catch {
            this.usesOwn = before;
        }
    }

    /** Nothing here stands in the way of a click: what cannot be had is not offered. */
    private async load(): Promise<void> {
        const recordId = this.#recordId;
        if (!recordId) {
            return;
        }
        try {
            [this.unsent, this.usesOwn, this.templates] = await Promise.all([
                getUnsent({ recordId }),
                getUsesOwn(),
                getTemplates()
            ]);
        } catch {
            this.unsent = undefined;
        }
    }
}
