import { LightningElement, api } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { messageOf } from 'org/http';
import type { PageModel } from 'org/pageModel';

/** Presentational: where a record stands on its way, and the step to the next stage. */
export default class Path extends LightningElement {
    @api model?: PageModel;
    private chosen?: string;
    isSaving = false;

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

    get steps(): readonly object[] {
        const steps = this.model?.path?.steps ?? [];
        const now = steps.findIndex((step) => step.value === this.current);
        return steps.map((step, index) => {
            const isCurrent = index === now;
            const state = index < now ? 'complete' : isCurrent ? 'current' : 'incomplete';
            const isActive = step.value === (this.chosen ?? this.current);
            return {
                ...step,
                isComplete: state === 'complete',
                selected: String(isActive),
                tabIndex: isActive ? '0' : '-1',
                class: `slds-path__item slds-is-${state}${isActive ? ' slds-is-active' : ''}`
            };
        });
    }

    get buttonLabel(): string {
        return this.chosen && this.chosen !== this.current
            ? `Mark as Current ${this.model?.path?.label ?? ''}`
            : `Mark ${this.model?.path?.label ?? ''} as Complete`;
    }

    get isLast(): boolean {
        return this.target === undefined || this.isSaving;
    }

    private get target(): string | undefined {
        if (this.chosen && this.chosen !== this.current) {
            return this.chosen;
        }
        const steps = this.model?.path?.steps ?? [];
        const now = steps.findIndex((step) => step.value === this.current);
        return steps[now + 1]?.value;
    }

    handleChoose(event: Event): void {
        event.preventDefault();
        this.chosen = (event.currentTarget as HTMLElement).dataset['value'];
    }

    handleKey(event: KeyboardEvent): void {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        const steps = this.model?.path?.steps ?? [];
        const at = steps.findIndex(({ value }) => value === (this.chosen ?? this.current));
        const next = steps[at + step];
        if (step !== 0 && next) {
            event.preventDefault();
            this.chosen = next.value;
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- the focus moves after rendering
            setTimeout(() =>
                this.template
                    ?.querySelector<HTMLElement>(`[data-value="${CSS.escape(next.value)}"]`)
                    ?.focus()
            );
        }
    }

    async handleMark(): Promise<void> {
        const { model, target } = this;
        if (!model?.path || target === undefined) {
            return;
        }
        this.isSaving = true;
        try {
            await updateRecord({ fields: { Id: model.recordId, [model.path.field]: target } });
            this.chosen = undefined;
            this.dispatchEvent(
                new ShowToastEvent({
                    variant: 'success',
                    title: `${model.path.label} changed successfully.`
                })
            );
        } catch (error: unknown) {
            this.dispatchEvent(
                new ShowToastEvent({
                    variant: 'error',
                    title: 'The change was not saved',
                    message: messageOf(error)
                })
            );
        } finally {
            this.isSaving = false;
        }
    }
}
