import { LightningElement, api } from 'lwc';
import { FlowAttributeChangeEvent } from 'lightning/flowSupport';
import { loadObjectInfo, loadPicklists } from 'lightning/uiObjectInfoApi';
import type { Values } from 'org/flow';
import { messageOf } from 'org/http';

interface Picklist {
    readonly controllerValues: Readonly<Record<string, number>>;
    readonly values: readonly {
        readonly label: string;
        readonly value: string;
        readonly validFor: readonly number[];
    }[];
}

const LEVELS = ['top', 'middle', 'bottom'] as const;
type Level = (typeof LEVELS)[number];

interface Control extends HTMLElement {
    reportValidity(): boolean;
}

/** Container: `flowruntime:dependentPicklists`: up to three picklists of an object, each by the choice in the one above. */
export default class FlowDependentPicklists extends LightningElement {
    @api attributes: Values = {};
    problem = '';
    private picklists: Readonly<Record<string, Picklist>> = {};

    connectedCallback(): void {
        void this.load();
    }

    @api
    check(): boolean {
        const controls = [...(this.template?.querySelectorAll<Control>('.control') ?? [])];
        return controls.map((control) => control.reportValidity()).every(Boolean);
    }

    private async load(): Promise<void> {
        const object = this.text('dependencyWrapperApiName');
        try {
            const { defaultRecordTypeId } = await loadObjectInfo<{ defaultRecordTypeId: string }>(
                object
            );
            const { picklistFieldValues } = await loadPicklists<{
                picklistFieldValues: Record<string, Picklist>;
            }>(object, defaultRecordTypeId);
            this.picklists = picklistFieldValues;
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
    }

    private text(name: string): string {
        const value = this.attributes[name];
        return typeof value === 'string' ? value : '';
    }

    get levels(): readonly object[] {
        return LEVELS.filter((level) => this.text(`${level}PicklistApiName`) !== '').map(
            (level) => {
                const options = this.optionsOf(level);
                return {
                    name: level,
                    label: this.text(`${level}Label`) || this.text(`${level}PicklistApiName`),
                    value: this.text(`${level}Value`),
                    isRequired: this.attributes[`${level}Required`] === true,
                    isEmpty: options.length === 0,
                    options:
                        options.length === 0 ? [] : [{ label: '--None--', value: '' }, ...options]
                };
            }
        );
    }

    private optionsOf(level: Level): readonly { label: string; value: string }[] {
        const picklist = this.picklists[this.text(`${level}PicklistApiName`)];
        const above = LEVELS[LEVELS.indexOf(level) - 1];
        const values = picklist?.values ?? [];
        if (above === undefined) {
            return values;
        }
        const controller = picklist?.controllerValues[this.text(`${above}Value`)];
        return controller === undefined
            ? []
            : values.filter(({ validFor }) => validFor.includes(controller));
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        const level = (event.currentTarget as HTMLElement).dataset['level'] as Level;
        this.give(level, event.detail.value || null);
        // what depended on the choice before does not stand any more
        for (const below of LEVELS.slice(LEVELS.indexOf(level) + 1)) {
            this.give(below, null);
        }
    }

    private give(level: Level, value: string | null): void {
        this.dispatchEvent(new FlowAttributeChangeEvent(`${level}Value`, value));
    }
}
