import { LightningElement, api } from 'lwc';
import type { Activity } from 'shell/timeline';

const LOOKS = {
    task: { icon: 'standard:task', class: 'slds-timeline__item_task' },
    call: { icon: 'standard:log_a_call', class: 'slds-timeline__item_call' },
    event: { icon: 'standard:event', class: 'slds-timeline__item_event' },
    email: { icon: 'standard:email', class: 'slds-timeline__item_email' }
} as const;

/** Presentational: one activity, which opens to show its details. */
export default class TimelineItem extends LightningElement {
    @api activity?: Activity;
    isOpen = false;

    get icon(): string {
        return LOOKS[this.activity?.kind ?? 'task'].icon;
    }

    get itemClass(): string {
        const open = this.isOpen ? ' slds-is-open' : '';
        return `slds-timeline__item_expandable ${LOOKS[this.activity?.kind ?? 'task'].class}${open}`;
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get address(): string {
        return `/lightning/r/${this.activity?.id ?? ''}/view`;
    }

    get dateClass(): string {
        return `slds-timeline__date${this.activity?.isOverdue ? ' slds-text-color_error' : ''}`;
    }

    get hint(): string {
        return `Details of ${this.activity?.subject ?? ''}`;
    }

    get subjectClass(): string {
        return this.activity?.isDone && this.activity.kind === 'task' ? 'done' : '';
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }
}
