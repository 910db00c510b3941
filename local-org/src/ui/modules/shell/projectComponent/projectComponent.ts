import { LightningElement, api } from 'lwc';
import { context } from 'org/context';

type Constructor = new () => LightningElement;

interface Refusal {
    readonly what: string;
    readonly reason: string;
}

/** Container: loads a component of the project and gives it what its page sets. */
export default class ProjectComponent extends LightningElement {
    @api name = '';
    @api properties: Readonly<Record<string, unknown>> = {};
    @api recordId?: string;
    @api objectApiName?: string;

    component?: Constructor;
    problem = '';
    /** Of a component that does not compile. */
    refusal?: Refusal;

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
            this.refusal = refused;
            this.component = refused ? undefined : module.default;
        } catch (error: unknown) {
            this.problem = `It could not be loaded: ${(error as Error).message}`;
        }
    }

    errorCallback(error: Error): void {
        console.error(`c:${this.name}`, error);
        this.component = undefined;
        this.problem = `It failed: ${error.message}`;
    }

    get what(): string {
        return `component c:${this.name}`;
    }

    get settings(): Record<string, unknown> {
        const { recordId, objectApiName } = this;
        return {
            ...this.properties,
            ...(recordId ? { recordId } : {}),
            ...(objectApiName ? { objectApiName } : {})
        };
    }
}
