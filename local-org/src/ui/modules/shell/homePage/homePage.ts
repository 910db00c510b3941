import { LightningElement } from 'lwc';
import { context } from 'org/context';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { callService, messageOf } from 'org/http';
import type { PageLayout } from 'org/pageModel';
import type { ObjectInfo } from 'org/objectInfo';

interface HomeList {
    readonly key: string;
    readonly label: string;
    readonly icon: string;
    readonly emptyText: string;
    readonly items: readonly {
        readonly id: string;
        readonly title: string;
        readonly detail: string | null;
    }[];
}

interface HomeTable {
    readonly label: string;
    readonly emptyText: string;
    readonly info: ObjectInfo;
    readonly columns: readonly string[];
    readonly records: readonly RecordRepresentation[];
    readonly count: number;
}

/** Container: the user's day. */
export default class HomePage extends LightningElement {
    lists: readonly HomeList[] = [];
    tables: readonly HomeTable[] = [];
    /** The project's own, in place of the local org's. */
    page: PageLayout | null = null;
    isLoaded = false;
    problem = '';

    connectedCallback(): void {
        document.title = 'Home';
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            const { lists, tables, page } = await callService<{
                lists: HomeList[];
                tables: HomeTable[];
                page: PageLayout | null;
            }>('home');
            this.page = page;
            this.lists = lists;
            this.tables = tables;
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
        this.isLoaded = true;
    }

    get columns(): readonly object[] {
        return columnsOf(this.page?.columns ?? []);
    }

    get shownTables(): readonly object[] {
        return this.tables.map((table) => ({
            ...table,
            key: table.info.apiName,
            title: `${table.label} (${String(table.count)})`,
            icon: table.info.themeInfo.iconName,
            isEmpty: table.records.length === 0,
            address: `/lightning/o/${table.info.apiName}/list?filterName=Mine`
        }));
    }

    get greeting(): string {
        const { timeZone } = context.i18n;
        const clock = new Intl.DateTimeFormat('en-US', {
            timeZone,
            hour: 'numeric',
            hourCycle: 'h23'
        });
        const hour = Number(clock.format(new Date()));
        const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
        return `Good ${part}, ${context.user.name}`;
    }

    get today(): string {
        const { locale, timeZone } = context.i18n;
        return new Date().toLocaleDateString(locale, { dateStyle: 'full', timeZone });
    }

    get shown(): readonly object[] {
        return this.lists.map((list) => ({
            ...list,
            isEmpty: list.items.length === 0,
            items: list.items.map((item) => ({
                ...item,
                address: `/lightning/r/${item.id}/view`
            }))
        }));
    }
}

/** On a narrow screen one below the other. */
function columnsOf(columns: PageLayout['columns']): readonly object[] {
    return columns.map((column) => ({
        ...column,
        class: `slds-col slds-size_1-of-1 slds-large-size_${column.size}-of-12 own-column`,
        below: columnsOf(column.below ?? [])
    }));
}
