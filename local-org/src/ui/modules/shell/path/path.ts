import { LightningElement, api } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { messageOf } from 'org/http';
import type { PageModel, PathStep } from 'org/pageModel';
import ClosingModal from 'shell/closingModal';

/** Presentational: where a record stands on its way, and the step to the next stage. */
export default class Path extends LightningElement {
    @api model?: PageModel;
    /** Index of the step that was clicked. */
    private chosen?: number;
    isSaving = false;

    renderedCallback(): void {
        // where the steps are wider than the page: scrolled to the one that counts
        const step = this.template?.querySelector<HTMLElement>('.slds-is-active');
        const container = this.template?.querySelector<HTMLElement>(
            '.slds-path__scroller-container'
        );
        if (step && container && container.scrollWidth > container.clientWidth) {
            container.scrollLeft = step.offsetLeft - container.clientWidth / 3;
        }
    }

    private get current(): string {
        const { path, record } = this.model ?? {};
        return String((path && record?.fields[path.field]?.value) ?? '');
    }

    get label(): string {
        return `Path of ${this.model?.path?.label ?? ''}`;
    }

    get hasPath(): boolean {
        return Boolean(this.model?.path);
    }

    get canEdit(): boolean {
        const { path, info, canEdit } = this.model ?? {};
        return Boolean(canEdit && path && info?.fields[path.field]?.updateable);
    }

    private get pathSteps(): readonly PathStep[] {
        return this.model?.path?.steps ?? [];
    }

    /** The step that the record stands on: a closed record on the last, whichever way it was closed. */
    private get now(): number {
        return this.pathSteps.findIndex((step) => holds(step, this.current));
    }

    private get active(): number {
        return this.chosen ?? this.now;
    }

    get steps(): readonly object[] {
        const { now } = this;
        return this.pathSteps.map((step, index) => {
            const closing = step.choices?.find(({ value }) => value === this.current);
            const isActive = index === this.active;
            const isFirst = this.active < 0 && index === 0;
            const isComplete = index < now && !this.isLost;
            return {
                key: String(index),
                label: closing?.label ?? step.label,
                isComplete,
                selected: String(isActive),
                tabIndex: isActive || isFirst ? '0' : '-1',
                class: [
                    'slds-path__item',
                    isComplete ? 'slds-is-complete' : index === now ? 'slds-is-current' : '',
                    index > now || (index < now && this.isLost) ? 'slds-is-incomplete' : '',
                    closing ? (closing.isLost ? 'slds-is-lost' : 'slds-is-won') : '',
                    isActive ? 'slds-is-active' : ''
                ].join(' ')
            };
        });
    }

    private get isLost(): boolean {
        const choice = this.pathSteps.at(-1)?.choices?.find(({ value }) => value === this.current);
        return choice?.isLost ?? false;
    }

    get buttonLabel(): string {
        const label = this.model?.path?.label ?? '';
        if (this.chosen === undefined || this.chosen === this.now) {
            return this.isAtEnd && this.target?.choices
                ? `Change Closed ${label}`
                : `Mark ${label} as Complete`;
        }
        return this.target?.choices ? `Select Closed ${label}` : `Mark as Current ${label}`;
    }

    /** Closed one of several ways: which can still be changed; closed the only way: nothing is left to do. */
    private get isAtEnd(): boolean {
        return this.now === this.pathSteps.length - 1;
    }

    get isDone(): boolean {
        return this.target === undefined || this.isSaving;
    }

    private get target(): PathStep | undefined {
        if (this.chosen !== undefined && this.chosen !== this.now) {
            return this.pathSteps[this.chosen];
        }
        if (this.now < 0 && this.current !== '') {
            return undefined; // a value beside the path, as of a converted lead
        }
        const last = this.pathSteps.at(-1);
        return this.isAtEnd ? (last?.choices ? last : undefined) : this.pathSteps[this.now + 1];
    }

    handleChoose(event: Event): void {
        event.preventDefault();
        this.choose(Number((event.currentTarget as HTMLElement).dataset['index']));
    }

    handleKey(event: KeyboardEvent): void {
        const to = {
            ArrowRight: this.active + 1,
            ArrowLeft: this.active - 1,
            Home: 0,
            End: this.pathSteps.length - 1
        }[event.key];
        if (to === undefined || !this.pathSteps[to]) {
            return;
        }
        event.preventDefault();
        this.choose(to);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the focus moves after rendering
        setTimeout(() =>
            this.template?.querySelector<HTMLElement>(`[data-index="${String(to)}"]`)?.focus()
        );
    }

    private choose(index: number): void {
        this.chosen = index;
    }

    async handleMark(): Promise<void> {
        const { model, target } = this;
        if (!model?.path || !target) {
            return;
        }
        const { field, label } = model.path;
        const value = target.choices
            ? await ClosingModal.open({
                  size: 'small',
                  label: `Close This ${model.info.label}`,
                  fieldLabel: label,
                  choices: target.choices.map((choice) => ({ ...choice }))
              })
            : target.value;
        if (value !== undefined) {
            await this.save(model.recordId, field, value, label);
        }
    }

    private async save(
        recordId: string,
        field: string,
        value: string,
        label: string
    ): Promise<void> {
        this.isSaving = true;
        try {
            await updateRecord({ fields: { Id: recordId, [field]: value } });
            this.chosen = undefined;
            this.toast('success', `${label} changed successfully.`);
        } catch (error: unknown) {
            this.toast('error', 'The change was not saved', messageOf(error));
        } finally {
            this.isSaving = false;
        }
    }

    private toast(variant: 'success' | 'error', title: string, message?: string): void {
        this.dispatchEvent(
            new ShowToastEvent({ variant, title, ...(message === undefined ? {} : { message }) })
        );
    }
}

const holds = (step: PathStep, value: string): boolean =>
    step.choices ? step.choices.some((choice) => choice.value === value) : step.value === value;
