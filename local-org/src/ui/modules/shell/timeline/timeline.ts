import { LightningElement, api } from 'lwc';
import { onRecordChange } from 'org/events';
import { callService, messageOf } from 'org/http';
import RecordModal from 'shell/recordModal';

export interface Activity {
    readonly id: string;
    readonly kind: 'task' | 'event' | 'email' | 'call';
    readonly subject: string;
    readonly date: string | null;
    readonly isDateOnly: boolean;
    readonly isOverdue: boolean;
    readonly isDone: boolean;
    readonly who: string | null;
    readonly description: string | null;
    readonly details: readonly { readonly label: string; readonly value: string }[];
}

interface Activities {
    readonly upcoming: readonly Activity[];
    readonly past: readonly Activity[];
    readonly canCreateTask: boolean;
    readonly canCreateEvent: boolean;
    /** `WhoId` or `WhatId`: how a new activity names the record. */
    readonly parentField: string;
}

/** Container: what is planned and what happened with a record. */
export default class Timeline extends LightningElement {
    @api recordId = '';
    data?: Activities;
    problem = '';
    private stop?: () => void;

    connectedCallback(): void {
        this.stop = onRecordChange(() => void this.load());
        void this.load();
    }

    disconnectedCallback(): void {
        this.stop?.();
    }

    private async load(): Promise<void> {
        try {
            this.data = await callService<Activities>('timeline', { recordId: this.recordId });
            this.problem = '';
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
    }

    get canCreateTask(): boolean {
        return this.data?.canCreateTask ?? false;
    }

    get canCreateEvent(): boolean {
        return this.data?.canCreateEvent ?? false;
    }

    get groups(): readonly object[] {
        if (!this.data) {
            return [];
        }
        return [
            {
                key: 'upcoming',
                label: 'Upcoming & Overdue',
                items: this.data.upcoming,
                isEmpty: this.data.upcoming.length === 0,
                emptyText: 'No activities to show. Plan the next step with a task or an event.'
            },
            {
                key: 'past',
                label: 'Past Activity',
                items: this.data.past,
                isEmpty: this.data.past.length === 0,
                emptyText:
                    'No past activity. Past meetings, e-mails and tasks marked as done show up here.'
            }
        ];
    }

    async handleTask(): Promise<void> {
        await this.create('Task', 'New Task');
    }

    async handleEvent(): Promise<void> {
        await this.create('Event', 'New Event');
    }

    private async create(objectApiName: string, label: string): Promise<void> {
        await RecordModal.open({
            size: 'medium',
            label,
            objectApiName,
            defaults: { [this.data?.parentField ?? 'WhatId']: this.recordId }
        });
    }
}
