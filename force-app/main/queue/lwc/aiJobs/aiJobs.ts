/** Container: says which jobs do not run by themselves yet, and starts them. Shows nothing once they do. */
import { LightningElement } from 'lwc';
import getStatus from '@salesforce/apex/AIJobsController.status';
import startJobs from '@salesforce/apex/AIJobsController.start';
import { reduceErrors } from 'c/aiErrorUtils';
import intro from '@salesforce/label/c.AI_Jobs_Intro';
import missing from '@salesforce/label/c.AI_Jobs_Missing';
import noLaneUser from '@salesforce/label/c.AI_Jobs_No_Lane_User';
import running from '@salesforce/label/c.AI_Jobs_Running';
import start from '@salesforce/label/c.AI_Jobs_Start';
import started from '@salesforce/label/c.AI_Jobs_Started';
import title from '@salesforce/label/c.AI_Jobs_Title';

interface Row {
    readonly label: string;
    readonly state: string;
}

export default class AiJobs extends LightningElement {
    labels = { intro, noLaneUser, start, title };
    status?: Apex.AIJobsView;
    messages: readonly string[] = [];
    /** Read out by screen readers when it changes. */
    announcement = '';
    isBusy = false;

    connectedCallback(): void {
        void this.ask(getStatus);
    }

    get jobs(): readonly Row[] {
        return (this.status?.jobs ?? []).map(({ label, isScheduled }) => ({
            label: label ?? '',
            state: isScheduled ? running : missing
        }));
    }

    get isAnyMissing(): boolean {
        return (this.status?.jobs ?? []).some(({ isScheduled }) => !isScheduled);
    }

    get isWithoutLaneUser(): boolean {
        return this.status?.hasLaneUser === false;
    }

    get isShown(): boolean {
        return this.isAnyMissing || this.isWithoutLaneUser || this.hasProblem;
    }

    get hasProblem(): boolean {
        return this.messages.length > 0;
    }

    async handleStart(): Promise<void> {
        await this.ask(startJobs);
        this.announcement = this.hasProblem ? '' : started;
    }

    private async ask(call: () => Promise<Apex.AIJobsView>): Promise<void> {
        this.isBusy = true;
        this.messages = [];
        try {
            this.status = await call();
        } catch (error: unknown) {
            this.messages = reduceErrors(error);
        } finally {
            this.isBusy = false;
        }
    }
}
