import { LightningElement, api } from 'lwc';
import { labelOf, type ObjectInfo } from 'org/objectInfo';
import type { RecordRepresentation } from 'lightning/uiRecordApi';

/** Presentational: records as a table; on a phone, as cards. Sends `sort` and `edit`. */
export default class RecordTable extends LightningElement {
    @api info?: ObjectInfo;
    @api columns: readonly string[] = [];
    @api records: readonly RecordRepresentation[] = [];
    @api label = '';
    @api sortBy?: string;
    @api isDescending = false;
    @api canSort = false;

    get headers(): readonly object[] {
        return this.columns.flatMap((name) => {
            const field = this.info?.fields[name];
            if (!field) {
                return [];
            }
            const isSorted = this.sortBy === name;
            return [
                {
                    name,
                    label: labelOf(field, this.info),
                    canSort: this.canSort && field.sortable,
                    isSorted,
                    sort: isSorted ? (this.isDescending ? 'descending' : 'ascending') : undefined,
                    icon: this.isDescending ? 'utility:arrowdown' : 'utility:arrowup',
                    hint: `Sort by ${labelOf(field, this.info)}`
                }
            ];
        });
    }

    get rows(): readonly object[] {
        return this.records.map((record) => ({
            record,
            key: record.id,
            cells: this.columns.flatMap((name, index) => {
                const field = this.info?.fields[name];
                return field
                    ? [
                          {
                              key: name,
                              field,
                              label: labelOf(field, this.info),
                              isName: this.isName(name, index)
                          }
                      ]
                    : [];
            })
        }));
    }

    /** The link to the record: its name, or the first column where the name is not shown. */
    private isName(name: string, index: number): boolean {
        const names = this.info?.nameFields ?? [];
        return this.columns.some((column) => names.includes(column))
            ? names.includes(name)
            : index === 0 && !this.info?.fields[name]?.reference;
    }

    handleSort(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('sort', { detail: { name } }));
    }
}
