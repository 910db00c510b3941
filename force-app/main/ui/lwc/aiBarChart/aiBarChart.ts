/** Presentational: a table with a bar in each row. The table is the chart, so that a screen reader reads every value. */
import { LightningElement, api } from 'lwc';

/** One bar; several numbers of the row may stand beside it. */
export interface Bar {
    readonly key: string;
    readonly label: string;
    readonly value: number;
    /** The value as it is written. */
    readonly text: string;
    /** Further cells, in the order of the columns. */
    readonly more?: readonly string[];
}

interface Row extends Bar {
    readonly width: string;
    readonly cells: readonly { readonly key: string; readonly text: string }[];
}

export default class AiBarChart extends LightningElement {
    /** What the chart shows; the name of the table. */
    @api label = '';
    /** Heading of the names. */
    @api nameLabel = '';
    /** Heading of the bars. */
    @api valueLabel = '';
    /** Headings of further cells. */
    @api moreLabels: readonly string[] = [];
    /** Said when there is no bar. */
    @api emptyText = '';
    @api bars: readonly Bar[] = [];

    get isEmpty(): boolean {
        return this.bars.length === 0;
    }

    get rows(): readonly Row[] {
        const longest = Math.max(...this.bars.map(({ value }) => value), 0);
        return this.bars.map((bar) => ({
            ...bar,
            width: `${(longest > 0 ? (Math.max(bar.value, 0) / longest) * 100 : 0).toFixed(1)}%`,
            cells: (bar.more ?? []).map((text, index) => ({ key: String(index), text }))
        }));
    }
}
