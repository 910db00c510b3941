import { LightningElement, api } from 'lwc';
import {
    FlowAttributeChangeEventName,
    FlowNavigationBackEventName,
    FlowNavigationFinishEventName,
    FlowNavigationNextEventName,
    FlowNavigationPauseEventName
} from 'lightning/flowSupport';
import { FIELD_CHANGE, NAVIGATION, textOf, type FlowField, type Values } from 'org/flow';

/** What a component may have besides: https://developer.salesforce.com/docs/platform/lwc/guide/use-flow-validate-user-input.html */
interface Validated {
    validate?(): { readonly isValid: boolean; readonly errorMessage?: string };
}

interface ProjectPart extends HTMLElement {
    readonly instance?: Validated;
}

interface PlatformPart extends HTMLElement {
    check(): boolean;
}

const NAVIGATIONS: Readonly<Record<string, string>> = {
    [FlowNavigationNextEventName]: 'next',
    [FlowNavigationBackEventName]: 'back',
    [FlowNavigationFinishEventName]: 'finish',
    [FlowNavigationPauseEventName]: 'pause'
};

/** Container: a component on a screen: the project's own, or one that the platform brings. */
export default class FlowComponent extends LightningElement {
    @api field?: FlowField;
    /** Attributes as the component changed them. */
    @api value: unknown;
    @api errors: readonly string[] = [];
    @api actions: readonly string[] = [];
    private ownErrors: readonly string[] = [];
    /** Changes of one moment: the screen hears of each with all before it. */
    private changed: Values = {};

    constructor() {
        super();
        this.addEventListener(FlowAttributeChangeEventName, (event) => {
            event.stopPropagation();
            const { attributeName, attributeValue } = (
                event as CustomEvent<{ attributeName: string; attributeValue: unknown }>
            ).detail;
            this.ownErrors = [];
            this.changed = { ...this.changed, [attributeName]: attributeValue };
            const value = { ...(this.value as Values | null), ...this.changed };
            this.tell(FIELD_CHANGE, { name: this.field?.name, value });
        });
        for (const [name, action] of Object.entries(NAVIGATIONS)) {
            this.addEventListener(name, (event) => {
                event.stopPropagation();
                this.tell(NAVIGATION, action);
            });
        }
    }

    @api
    check(): boolean {
        const part = this.template?.querySelector<PlatformPart>('.part');
        if (part) {
            return part.check();
        }
        const project = this.template?.querySelector<ProjectPart>('shell-project-component');
        const answer = project?.instance?.validate?.();
        const isValid = answer?.isValid !== false;
        this.ownErrors = isValid ? [] : [textOf(answer?.errorMessage ?? '')].filter(Boolean);
        return isValid;
    }

    get projectName(): string | undefined {
        return /^c:(\w+)$/.exec(this.field?.component ?? '')?.[1];
    }

    get isDependentPicklists(): boolean {
        return this.field?.component === 'flowruntime:dependentPicklists';
    }

    get isDatatable(): boolean {
        return this.field?.component === 'flowruntime:datatable';
    }

    get attributes(): Values {
        return { ...this.field?.attributes, ...(this.value as Values | null) };
    }

    get offered(): Values {
        return { availableActions: this.actions };
    }

    get shownErrors(): readonly string[] {
        return [...this.ownErrors, ...this.errors];
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }
}
