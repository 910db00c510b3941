/** Presentational: columns over time as SVG, and the same figures as a table for whoever prefers or needs it. */
import { LightningElement, api } from 'lwc';
import showTable from '@salesforce/label/c.AI_Chart_Show_Table';

export interface Column {
    readonly key: string;
    readonly label: string;
    readonly value: number;
    /** The value as it is written. */
    readonly text: string;
}

interface Drawn extends Column {
    readonly x: string;
    readonly y: string;
    readonly width: string;
    readonly height: string;
    readonly title: string;
}

const WIDTH = 600;
const HEIGHT = 120;
const GAP = 0.2;

export default class AiColumnChart extends LightningElement {
    labels = { showTable };

    /** What the chart shows. */
    @api label = '';
    /** Heading of the points in time. */
    @api nameLabel = '';
    /** Heading of the values. */
    @api valueLabel = '';
    /** Said when there is no column. */
    @api emptyText = '';
    @api columns: readonly Column[] = [];

    viewBox = `0 0 ${String(WIDTH)} ${String(HEIGHT)}`;

    get isEmpty(): boolean {
        return this.columns.length === 0;
    }

    get first(): string {
        return this.columns[0]?.label ?? '';
    }

    get last(): string {
        return this.columns.at(-1)?.label ?? '';
    }

    /** Text of the highest column, so that the scale is known. */
    get top(): string {
        const highest = Math.max(...this.columns.map(({ value }) => value));
        return this.columns.find(({ value }) => value === highest)?.text ?? '';
    }

    get drawn(): readonly Drawn[] {
        const highest = Math.max(...this.columns.map(({ value }) => value), 0);
        const step = WIDTH / this.columns.length;
        return this.columns.map((column, index) => {
            const height = highest > 0 ? (Math.max(column.value, 0) / highest) * HEIGHT : 0;
            return {
                ...column,
                x: (index * step + (step * GAP) / 2).toFixed(1),
                y: (HEIGHT - height).toFixed(1),
                width: (step * (1 - GAP)).toFixed(1),
                height: height.toFixed(1),
                title: `${column.label}: ${column.text}`
            };
        });
    }
}
