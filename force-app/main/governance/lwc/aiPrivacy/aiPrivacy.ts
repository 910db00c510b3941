/** Container: tries the masking, erases a person, and runs or rehearses retention, for an admin. */
import { LightningElement } from 'lwc';
import getOverview from '@salesforce/apex/AIPrivacyController.overview';
import maskText from '@salesforce/apex/AIPrivacyController.tryMasking';
import findPeople from '@salesforce/apex/AIPrivacyController.people';
import erasePerson from '@salesforce/apex/AIPrivacyController.erase';
import startRetention from '@salesforce/apex/AIPrivacyController.retain';
import { reduceErrors } from 'c/aiErrorUtils';
import { labels } from './labels';

/** How often, and how many times, the page looks after work that is under way. */
const LOOK_EVERY_MS = 2000;
const MOST_LOOKS = 60;

export default class AiPrivacy extends LightningElement {
    labels = labels;
    erasures: readonly Apex.AIReceiptView[] = [];
    runs: readonly Apex.AIReceiptView[] = [];
    messages: readonly string[] = [];
    isLoading = true;

    text = '';
    masked = '';

    term = '';
    ground = '';
    personId = '';
    isSure = false;
    people: readonly { label: string; value: string }[] | null = null;

    private looks = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;

    connectedCallback(): void {
        void this.load(getOverview);
    }

    disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    get hasProblem(): boolean {
        return this.messages.length > 0;
    }

    get hasPeople(): boolean {
        return (this.people?.length ?? 0) > 0;
    }

    get hasNobody(): boolean {
        return this.people?.length === 0;
    }

    get cannotErase(): boolean {
        return this.personId === '' || !this.isSure || this.isLoading;
    }

    /** What a run takes is known only after a rehearsal. */
    get cannotRun(): boolean {
        const latest = this.runs.at(0);
        return this.isLoading || !latest?.isRehearsal || latest.status !== 'Done';
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
    }

    async handleTry(): Promise<void> {
        await this.guarded(async () => {
            this.masked = await maskText({ text: this.text });
        });
    }

    handleTerm(event: CustomEvent<{ value: string }>): void {
        this.term = event.detail.value;
    }

    async handleFind(): Promise<void> {
        await this.guarded(async () => {
            const found = await findPeople({ term: this.term });
            this.people = found.map(({ recordId, label }) => ({
                label: `${label ?? ''} (${recordId ?? ''})`,
                value: recordId ?? ''
            }));
            this.personId = '';
            this.isSure = false;
        });
    }

    handlePerson(event: CustomEvent<{ value: string }>): void {
        this.personId = event.detail.value;
        this.isSure = false;
    }

    handleGround(event: CustomEvent<{ value: string }>): void {
        this.ground = event.detail.value;
    }

    handleSure(event: CustomEvent<{ checked: boolean }>): void {
        this.isSure = event.detail.checked;
    }

    async handleErase(): Promise<void> {
        const { personId, ground } = this;
        await this.load(() => erasePerson({ personId, ground }));
        this.people = null;
        this.personId = '';
        this.isSure = false;
    }

    handleRehearse(): void {
        void this.load(() => startRetention({ isRehearsal: true }));
    }

    handleRun(): void {
        void this.load(() => startRetention({ isRehearsal: false }));
    }

    handleRefresh(): void {
        void this.load(getOverview);
    }

    private async load(ask: () => Promise<Apex.AIPrivacyView | null>): Promise<void> {
        this.looks = 0;
        await this.show(ask);
    }

    private async show(ask: () => Promise<Apex.AIPrivacyView | null>): Promise<void> {
        await this.guarded(async () => {
            const view = await ask();
            this.erasures = view?.erasures ?? [];
            this.runs = view?.runs ?? [];
        });
        const isUnderWay = [...this.erasures, ...this.runs].some(
            ({ status }) => status === 'Running'
        );
        clearTimeout(this.timer);
        if (isUnderWay && this.looks < MOST_LOOKS && !this.hasProblem) {
            this.looks++;
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- work goes on in the background
            this.timer = setTimeout(() => {
                void this.show(getOverview);
            }, LOOK_EVERY_MS);
        }
    }

    private async guarded(work: () => Promise<void>): Promise<void> {
        this.isLoading = true;
        try {
            await work();
            this.messages = [];
        } catch (error) {
            this.messages = reduceErrors(error);
        } finally {
            this.isLoading = false;
        }
    }
}
