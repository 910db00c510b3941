import { LightningElement, api } from 'lwc';
import { NAVIGATION, textOf, type FlowAction, type ScreenPage, type Values } from 'org/flow';

interface Fields extends HTMLElement {
    check(): Promise<boolean>;
}

/** Presentational: one screen of a flow: heading, fields, buttons. */
export default class FlowScreen extends LightningElement {
    @api page?: ScreenPage;
    @api values: Values = {};
    @api errors: Readonly<Record<string, readonly string[]>> = {};
    @api isBare = false;
    @api isBusy = false;

    /** Says at its fields what keeps the screen from being left. */
    @api
    async check(): Promise<boolean> {
        const isValid = await this.template?.querySelector<Fields>('shell-flow-fields')?.check();
        return isValid ?? true;
    }

    get hasHeader(): boolean {
        return !this.isBare && this.page?.showHeader === true;
    }

    get hasFooter(): boolean {
        return this.page?.showFooter === true;
    }

    get help(): string {
        return textOf(this.page?.helpText ?? '');
    }

    get bodyClass(): string {
        return this.isBare ? 'bare' : 'body';
    }

    get backLabel(): string {
        return this.page?.buttons.backLabel ?? 'Previous';
    }

    get pauseLabel(): string {
        return this.page?.buttons.pauseLabel ?? 'Pause';
    }

    get nextLabel(): string {
        const { nextLabel = null, isLast = false } = this.page?.buttons ?? {};
        return nextLabel ?? (isLast ? 'Finish' : 'Next');
    }

    /** What components of the screen are told that they may do. */
    get actions(): readonly string[] {
        const { isLast, back, next, pause } = this.page?.buttons ?? {};
        return [
            ...(back ? ['BACK'] : []),
            ...(next ? [isLast ? 'FINISH' : 'NEXT'] : []),
            ...(pause ? ['PAUSE'] : [])
        ];
    }

    handleClick(event: Event): void {
        this.go((event.currentTarget as HTMLElement).dataset['action'] as FlowAction);
    }

    private go(action: FlowAction): void {
        this.dispatchEvent(
            new CustomEvent(NAVIGATION, { detail: action, bubbles: true, composed: true })
        );
    }
}
