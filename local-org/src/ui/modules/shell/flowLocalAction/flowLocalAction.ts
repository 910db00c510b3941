import { LightningElement, api } from 'lwc';
import { FlowAttributeChangeEventName } from 'lightning/flowSupport';
import type { LocalActionPage } from 'org/flow';

interface ProjectPart extends HTMLElement {
    readonly instance?: { invoke?(): unknown };
}

/**
 * Container: runs a component that does something in the browser and shows nothing.
 * https://developer.salesforce.com/docs/platform/lwc/guide/use-flow-local-actions.html
 */
export default class FlowLocalAction extends LightningElement {
    @api page?: LocalActionPage;
    private outputs: Readonly<Record<string, unknown>> = {};

    constructor() {
        super();
        this.addEventListener(FlowAttributeChangeEventName, (event) => {
            event.stopPropagation();
            const { attributeName, attributeValue } = (
                event as CustomEvent<{ attributeName: string; attributeValue: unknown }>
            ).detail;
            this.outputs = { ...this.outputs, [attributeName]: attributeValue };
        });
    }

    get name(): string {
        return (this.page?.component ?? '').replace(/^c:/, '');
    }

    handleLoad(event: Event): void {
        event.stopPropagation();
        void this.run((event.currentTarget as ProjectPart).instance);
    }

    private async run(component: { invoke?(): unknown } | undefined): Promise<void> {
        if (!component?.invoke) {
            this.done({ error: `NotSupported: ${this.page?.component ?? ''} has no invoke().` });
            return;
        }
        try {
            await component.invoke();
            this.done(this.outputs);
        } catch (error: unknown) {
            this.done({ error: error instanceof Error ? error.message : String(error) });
        }
    }

    private done(detail: Readonly<Record<string, unknown>>): void {
        this.dispatchEvent(new CustomEvent('done', { detail }));
    }
}
