import { LightningElement } from 'lwc';
import { context } from 'org/context';
import { callService, messageOf } from 'org/http';

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

/** Container: the user's day. */
export default class HomePage extends LightningElement {
    lists: readonly HomeList[] = [];
    problem = '';

    connectedCallback(): void {
        document.title = 'Home';
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.lists = (await callService<{ lists: HomeList[] }>('home')).lists;
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
    }

    get greeting(): string {
        const hour = new Date().getHours();
        const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
        return `Good ${part}, ${context.user.name}`;
    }

    get today(): string {
        return new Date().toLocaleDateString(undefined, { dateStyle: 'full' });
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
