import { LightningElement, api } from 'lwc';
import { FlowAttributeChangeEvent } from 'lightning/flowSupport';
import { textOf, type Values } from 'org/flow';

interface Column {
    readonly apiName: string;
    readonly label: string;
    readonly type: string;
    readonly customHeaderLabel?: string;
    readonly hasCustomHeaderLabel?: boolean;
    readonly wrapText?: boolean;
}

interface Row extends Values {
    readonly rowKey: string;
}

/** Types of columns as the platform's table names them, in those of lightning-datatable. */
const TYPES: Readonly<Record<string, object>> = {
    customDateTime: {
        type: 'date',
        typeAttributes: {
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: '2-digit'
        }
    },
    customDate: { type: 'date-local' },
    date: { type: 'date-local' },
    dateTime: { type: 'date' },
    customPercent: { type: 'percent' },
    customRichText: { type: 'text' },
    boolean: { type: 'boolean' },
    currency: { type: 'currency' },
    email: { type: 'email' },
    number: { type: 'number' },
    phone: { type: 'phone' },
    url: { type: 'url' }
};

/**
 * Presentational: `flowruntime:datatable`: records of a collection, of which some can be chosen.
 * https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_screencmp_datatable.htm
 */
export default class FlowDatatable extends LightningElement {
    @api attributes: Values = {};
    problem = '';
    private wanted = '';
    private keys: readonly string[] | null = null;

    @api
    check(): boolean {
        const count = this.selectedKeys.length;
        const isEnough = this.isOnlyShown || count >= this.least;
        this.problem = isEnough ? '' : `Select at least ${this.least} rows.`;
        return isEnough;
    }

    private flag(name: string): boolean {
        return this.attributes[name] === true || this.attributes[name] === 'true';
    }

    get label(): string {
        const { label } = this.attributes;
        const isShown =
            this.attributes['shouldDisplayLabel'] === undefined || this.flag('shouldDisplayLabel');
        return isShown && typeof label === 'string' ? textOf(label) : '';
    }

    get columns(): readonly object[] {
        return this.definitions.map((column) => ({
            fieldName: column.apiName,
            label: column.hasCustomHeaderLabel === true ? column.customHeaderLabel : column.label,
            wrapText: column.wrapText !== false,
            ...(TYPES[column.type] ?? { type: 'text' })
        }));
    }

    private get definitions(): readonly Column[] {
        try {
            return JSON.parse(String(this.attributes['columns'] ?? '[]')) as Column[];
        } catch {
            return [];
        }
    }

    /** A record without an id is known by its place. */
    private get rows(): readonly Row[] {
        const data = this.attributes['tableData'];
        return (Array.isArray(data) ? (data as Values[]) : []).map((record, at) => ({
            ...record,
            rowKey: String(record['Id'] ?? at)
        }));
    }

    get shownRows(): readonly Row[] {
        const wanted = this.wanted.toLowerCase();
        return this.rows.filter((row) =>
            this.definitions.some(({ apiName }) =>
                String(row[apiName] ?? '')
                    .toLowerCase()
                    .includes(wanted)
            )
        );
    }

    get isSearchable(): boolean {
        return this.flag('isShowSearchBar');
    }

    get isOnlyShown(): boolean {
        return this.attributes['selectionMode'] === 'NO_SELECTION';
    }

    private get least(): number {
        return Number(this.attributes['minRowSelection'] ?? 0);
    }

    get most(): number {
        const given = Number(this.attributes['maxRowSelection'] ?? 0);
        return this.attributes['selectionMode'] === 'SINGLE_SELECT' ? 1 : given || this.rows.length;
    }

    /** What was chosen here, else what the flow or the screen before says. */
    get selectedKeys(): readonly string[] {
        const given = this.attributes['selectedRows'] ?? this.attributes['preSelectedRows'];
        return (
            this.keys ??
            (Array.isArray(given) ? (given as Values[]) : []).map((row) => String(row['Id'] ?? ''))
        );
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.wanted = event.detail.value;
    }

    handleSelection(event: CustomEvent<{ selectedRows: readonly Row[] }>): void {
        event.stopPropagation();
        this.keys = event.detail.selectedRows.map(({ rowKey }) => rowKey);
        const chosen = event.detail.selectedRows.map(({ rowKey: _, ...record }) => record);
        this.dispatchEvent(new FlowAttributeChangeEvent('selectedRows', chosen));
        this.dispatchEvent(new FlowAttributeChangeEvent('firstSelectedRow', chosen[0] ?? null));
    }
}
