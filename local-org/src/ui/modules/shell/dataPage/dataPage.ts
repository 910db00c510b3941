import { LightningElement } from 'lwc';
import { callService, messageOf } from 'org/http';

interface Table {
    readonly name: string;
    readonly label: string;
    readonly count: number;
}

/** Container: every table with rows that the user may see. */
export default class DataPage extends LightningElement {
    tables: readonly Table[] = [];
    problem = '';

    connectedCallback(): void {
        document.title = 'Data';
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.tables = (await callService<{ tables: Table[] }>('tables')).tables;
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
    }

    get rows(): readonly object[] {
        return this.tables.map((table) => ({
            ...table,
            address: `/lightning/o/${table.name}/list`
        }));
    }
}
