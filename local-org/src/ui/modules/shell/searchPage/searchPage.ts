import { LightningElement, api } from 'lwc';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { callService, messageOf } from 'org/http';
import type { ObjectInfo } from 'org/objectInfo';

interface Result {
    readonly info: ObjectInfo;
    readonly columns: readonly string[];
    readonly records: readonly RecordRepresentation[];
    readonly hasMore: boolean;
}

/** Container: the records of all objects that fit a search. */
export default class SearchPage extends LightningElement {
    @api term = '';
    results?: readonly Result[];
    problem = '';

    connectedCallback(): void {
        document.title = `${this.term} | Search`;
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            const { results } = await callService<{ results: Result[] }>('search', {
                term: this.term
            });
            this.results = results;
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
    }

    get summary(): string {
        if (!this.results) {
            return this.problem ? '' : 'Searching …';
        }
        return this.results.length === 0
            ? 'No records fit. Search takes at least two characters, and finds what your permissions let you see.'
            : this.results.map((result) => titleOf(result)).join(' • ');
    }

    get shown(): readonly object[] {
        return (this.results ?? []).map((result) => ({
            ...result,
            key: result.info.apiName,
            title: titleOf(result),
            icon: result.info.themeInfo.iconName,
            address: `/lightning/o/${result.info.apiName}/list`
        }));
    }
}

const titleOf = ({ info, records, hasMore }: Result): string =>
    `${info.labelPlural} (${String(records.length)}${hasMore ? '+' : ''})`;
