/** Presentational: the frame of an admin's page: heading, actions, what went wrong, and the page itself in its slot. */
import { LightningElement, api } from 'lwc';
import refreshLabel from '@salesforce/label/c.AI_Page_Refresh';

export default class AiPage extends LightningElement {
    labels = { refresh: refreshLabel };

    @api heading = '';
    /** One sentence below the heading: what the page is for. */
    @api intro = '';
    @api iconName = '';
    /** True while the page waits for Apex. */
    @api isLoading = false;
    /** True while reading again would lose something. */
    @api isRefreshDisabled = false;
    /** What it waits for, read out and shown. */
    @api loadingText = '';
    /** What is said when nothing is waited for, such as when the figures were read. */
    @api note = '';
    /** What went wrong, the sentence for the user first; empty when nothing did. */
    @api messages: readonly string[] = [];

    get hasProblem(): boolean {
        return this.messages.length > 0;
    }

    get problem(): string {
        return this.messages[0] ?? '';
    }

    get state(): string {
        return this.isLoading ? this.loadingText : '';
    }

    /** No live region: it changes too often to be read out. */
    get isNoteShown(): boolean {
        return !this.isLoading && this.note !== '';
    }

    get trackClass(): string {
        return this.isLoading ? 'track track_busy' : 'track';
    }

    get cannotRefresh(): boolean {
        return this.isLoading || this.isRefreshDisabled;
    }

    handleRefresh(): void {
        this.dispatchEvent(new CustomEvent('refresh'));
    }
}
