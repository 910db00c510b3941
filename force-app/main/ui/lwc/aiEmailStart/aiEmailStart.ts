/** Container: before an e-mail is drafted: the template, and whether own e-mails may serve as examples. */
import { LightningElement, api } from 'lwc';
import getTemplates from '@salesforce/apex/AIEmailController.templates';
import getUsesOwn from '@salesforce/apex/AIEmailController.usesOwnEmails';
import setUsesOwn from '@salesforce/apex/AIEmailController.useOwnEmails';
import none from '@salesforce/label/c.AI_Email_Template_None';
import style from '@salesforce/label/c.AI_Email_Style';
import styleHelp from '@salesforce/label/c.AI_Email_Style_Help';
import templateLabel from '@salesforce/label/c.AI_Email_Template';

export default class AiEmailStart extends LightningElement {
    labels = { style, styleHelp, template: templateLabel };

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
        if (!this.#recordId) {
            return;
        }
        try {
            [this.usesOwn, this.templates] = await Promise.all([getUsesOwn(), getTemplates()]);
        } catch {
            this.templates = [];
        }
    }
}
