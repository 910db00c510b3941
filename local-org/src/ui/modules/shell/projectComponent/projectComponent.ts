import { LightningElement, api } from 'lwc';
import { context } from 'org/context';

type Constructor = new () => LightningElement;

/** What stands in for a component that does not compile. */
interface Refusal {
    readonly reason: string;
}

const COMPILE_HINT =
    'Correct it and reload the page. What is not in a component (labels, Apex, objects) is read when the local org starts.';

/** Container: loads a component of the project and gives it what its page sets. */
export default class ProjectComponent extends LightningElement {
    @api name = '';
    @api properties: Readonly<Record<string, unknown>> = {};
    @api recordId?: string;
    @api objectApiName?: string;
    /** Set as far as the component declares them. */
    @api offered: Readonly<Record<string, unknown>> = {};

    component?: Constructor;
    problem = '';
    hint = '';
    private isTold = false;

    /** The component itself, for those that call it. */
    @api
    get instance(): Element | undefined {
        return this.refs?.['instance'];
    }

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        const address = context.components[this.name];
        if (!address) {
            this.problem = 'There is no such component in the project.';
            return;
        }
        try {
            const module = (await import(address)) as { default: Constructor };
            const refused = (module.default as { refused?: Refusal }).refused;
            if (refused) {
                this.problem = refused.reason;
                this.hint = COMPILE_HINT;
            } else {
                this.component = module.default;
            }
        } catch (error: unknown) {
            this.problem = `It could not be loaded: ${(error as Error).message}`;
        }
    }

    renderedCallback(): void {
        if (this.component && !this.isTold) {
            this.isTold = true;
            this.dispatchEvent(new CustomEvent('load'));
        }
    }

    errorCallback(error: Error): void {
        console.error(`c:${this.name}`, error);
        this.component = undefined;
        this.problem = `It failed: ${error.message}`;
    }

    get what(): string {
        return `Component c:${this.name}`;
    }

    get settings(): Record<string, unknown> {
        const { recordId, objectApiName } = this;
        const declared = this.component?.prototype as object | undefined;
        const offered = Object.entries(this.offered).filter(
            ([name]) => declared !== undefined && name in declared
        );
        return {
            ...Object.fromEntries(offered),
            ...this.properties,
            ...(recordId ? { recordId } : {}),
            ...(objectApiName ? { objectApiName } : {})
        };
    }
}
