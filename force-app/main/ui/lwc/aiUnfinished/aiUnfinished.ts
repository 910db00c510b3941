/** Container: the way back to an answer that the user changed and did not go on with: of this visit, or as it was kept. */
import { LightningElement, api } from 'lwc';
import getUnfinished from '@salesforce/apex/AIEditController.unfinished';
import { dateTime } from 'c/aiFigures';
import back from '@salesforce/label/c.AI_Unfinished_Back';
import sentence from '@salesforce/label/c.AI_Unfinished';

/** An answer with changes in it. */
export interface Unfinished {
    readonly generationId: string;
    readonly moment: string;
}

export default class AiUnfinished extends LightningElement {
    labels = { back };

    @api recordId?: string;
    @api capability?: Apex.AICapabilityView;
    /** True where another answer stands in its place: then only what this visit left counts. */
    @api isQuiet = false;

    private left?: Unfinished;
    private stored?: Unfinished;

    /** What was left on this visit. */
    @api
    get known(): Unfinished | undefined {
        return this.left;
    }
    set known(known: Unfinished | undefined) {
        this.left = known;
    }

    connectedCallback(): void {
        if (!this.isQuiet) {
            void this.load();
        }
    }

    get sentence(): string {
        const { found } = this;
        return found
            ? sentence
                  .replace('{0}', this.capability?.label ?? '')
                  .replace('{1}', dateTime(found.moment))
            : '';
    }

    handleBack(): void {
        this.dispatchEvent(new CustomEvent('openresult', { detail: this.found?.generationId }));
    }

    private get found(): Unfinished | undefined {
        return this.left ?? this.stored;
    }

    /** Nothing here stands in the way of a click: what cannot be had is not offered. */
    private async load(): Promise<void> {
        const { recordId } = this;
        const name = this.capability?.name;
        if (!recordId || !name) {
            return;
        }
        try {
            const view = (await getUnfinished({
                recordId,
                capability: name
            })) as Apex.AIHistoryView | null;
            this.stored = view?.generationId
                ? { generationId: view.generationId, moment: view.settledAt ?? view.editedAt ?? '' }
                : undefined;
        } catch {
            this.stored = undefined;
        }
    }
}
