import { LightningElement } from 'lwc';
import { callService, messageOf } from 'org/http';

interface Job {
    readonly id: string;
    readonly [column: string]: unknown;
}

const COLUMNS = [
    {
        label: 'Submitted',
        fieldName: 'createdDate',
        type: 'date',
        typeAttributes: {
            year: 'numeric',
            month: 'short',
            day: '2-digit',
            hour: '2-digit',
            minute: '2-digit',
            second: '2-digit'
        }
    },
    { label: 'Job type', fieldName: 'jobType' },
    { label: 'Apex class', fieldName: 'className' },
    { label: 'Status', fieldName: 'status' },
    { label: 'Done', fieldName: 'processed', type: 'number' },
    { label: 'Total', fieldName: 'total', type: 'number' },
    { label: 'Failures', fieldName: 'errors', type: 'number' },
    { label: 'Status detail', fieldName: 'detail', wrapText: true }
];

/** Container: asynchronous Apex, newest first. */
export default class JobsPage extends LightningElement {
    readonly columns = COLUMNS;
    jobs: readonly Job[] = [];
    isLoaded = false;
    problem = '';

    connectedCallback(): void {
        document.title = 'Apex Jobs';
        void this.load();
    }

    handleRefresh(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.jobs = (await callService<{ jobs: Job[] }>('jobs')).jobs;
            this.problem = '';
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
        this.isLoaded = true;
    }

    get isEmpty(): boolean {
        return this.isLoaded && this.jobs.length === 0;
    }

    get hasJobs(): boolean {
        return this.jobs.length > 0;
    }
}
