import { LightningElement, api } from 'lwc';
import { labelOf } from 'org/objectInfo';
import type { LayoutSection, PageModel } from 'org/pageModel';
import RecordModal from 'shell/recordModal';

/** Presentational: the record's fields, section by section. */
export default class Details extends LightningElement {
    @api model?: PageModel;
    @api sections: readonly LayoutSection[] = [];
    private closed: readonly string[] = [];

    get shown(): readonly object[] {
        return this.sections.map((section) => {
            const isOpen = !this.closed.includes(section.key);
            const size = section.columns.length > 1 ? 'slds-medium-size_1-of-2' : '';
            return {
                ...section,
                isOpen,
                expanded: String(isOpen),
                class: `slds-section${isOpen || !section.hasHeading ? ' slds-is-open' : ''}`,
                columnClass: `slds-col slds-size_1-of-1 slds-p-horizontal_small ${size}`,
                columns: section.columns.map((names, index) => ({
                    key: String(index),
                    fields: names.flatMap((name) => this.fieldItem(name))
                }))
            };
        });
    }

    private fieldItem(name: string): object[] {
        const field = this.model?.info.fields[name];
        if (!field) {
            return [];
        }
        const canEdit = Boolean(
            this.model?.canEdit && field.updateable && !this.model.readOnlyFields.includes(name)
        );
        return [
            {
                key: name,
                label: labelOf(field, this.model?.info),
                field,
                canEdit,
                editLabel: `Edit ${labelOf(field, this.model?.info)}`
            }
        ];
    }

    handleSection(event: Event): void {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        this.closed = this.closed.includes(key)
            ? this.closed.filter((other) => other !== key)
            : [...this.closed, key];
    }

    async handleEdit(event: Event): Promise<void> {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        await RecordModal.open({
            size: 'medium',
            label: `Edit ${this.model?.title ?? ''}`,
            objectApiName: this.model?.objectApiName,
            recordId: this.model?.recordId,
            focusField: name
        });
    }
}
