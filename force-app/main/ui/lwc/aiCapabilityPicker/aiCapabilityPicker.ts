/** Presentational: the capabilities that this user may use on this record, one of them chosen. */
import { LightningElement, api } from 'lwc';
import hasResult from '@salesforce/label/c.AI_Picker_Has_Result';
import isWorking from '@salesforce/label/c.AI_Picker_Working';
import title from '@salesforce/label/c.AI_Picker_Title';

interface ItemView {
    readonly name: string;
    readonly label: string;
    readonly iconName: string;
    readonly className: string;
    readonly current?: 'true';
    readonly hasResult: boolean;
    readonly isWorking: boolean;
}

export default class AiCapabilityPicker extends LightningElement {
    labels = { hasResult, isWorking, title };

    @api capabilities: readonly Apex.AICapabilityView[] = [];
    /** Developer name of the one that is shown. */
    @api selected?: string;
    /** Developer names of those whose answer waits in the panel. */
    @api answered: readonly string[] = [];

    /** Developer names of those that are asked something now. */
    @api working: readonly string[] = [];

    get items(): readonly ItemView[] {
        return this.capabilities.map(({ name, label, iconName }) => {
            const isSelected = name === this.selected;
            return {
                name: name ?? '',
                label: label ?? '',
                iconName: iconName ?? 'utility:sparkles',
                className: isSelected ? 'item item_selected' : 'item',
                current: isSelected ? 'true' : undefined,
                hasResult:
                    !isSelected &&
                    !this.working.includes(name ?? '') &&
                    this.answered.includes(name ?? ''),
                isWorking: !isSelected && this.working.includes(name ?? '')
            };
        });
    }

    handlePick(event: Event): void {
        const { capability } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('pick', { detail: capability }));
    }
}
