/** Presentational: shows what differs between two prompt versions. */
import { LightningElement, api } from 'lwc';
import { diffLines, type DiffLine } from 'c/aiTextDiff';
import { labels } from './labels';

interface RowView {
    readonly key: string;
    readonly rowClass: string;
    readonly sign: string;
    /** Said by screen readers in place of the sign and the colour. */
    readonly word?: string;
    readonly parts: readonly { key: string; text: string; isRemoved: boolean; isAdded: boolean }[];
}

interface SectionView {
    readonly key: string;
    readonly heading: string;
    readonly isSame: boolean;
    readonly rows: readonly RowView[];
}

/** Lines that stay around each change; what is further away is counted. */
const AROUND = 3;

export default class AiPromptDiff extends LightningElement {
    labels = labels;

    /** The lower version number; what it says and the other does not is marked as removed. */
    @api older?: Apex.AIPromptVersionView;
    @api newer?: Apex.AIPromptVersionView;

    get heading(): string {
        return labels.heading
            .replace('{0}', String(this.older?.version ?? ''))
            .replace('{1}', String(this.newer?.version ?? ''));
    }

    get sections(): SectionView[] {
        return (['instructions', 'template'] as const).map((part) => {
            const lines = diffLines(this.older?.[part] ?? '', this.newer?.[part] ?? '');
            const isSame = lines.every(({ kind }) => kind === 'same');
            return {
                key: part,
                heading: labels[part],
                isSame,
                rows: isSame ? [] : rowsOf(lines)
            };
        });
    }
}

function rowsOf(lines: readonly DiffLine[]): RowView[] {
    const isNear = lines.map((_, index) =>
        lines
            .slice(Math.max(0, index - AROUND), index + AROUND + 1)
            .some(({ kind }) => kind !== 'same')
    );
    const rows: RowView[] = [];
    let skipped = 0;
    lines.forEach((line, index) => {
        if (!isNear[index]) {
            skipped++;
        }
        if (skipped > 0 && (isNear[index] || index === lines.length - 1)) {
            rows.push(skippedRow(`skipped${String(index)}`, skipped));
            skipped = 0;
        }
        if (isNear[index]) {
            rows.push(rowOf(String(index), line));
        }
    });
    return rows;
}

function rowOf(key: string, { kind, parts }: DiffLine): RowView {
    const word = { same: undefined, removed: labels.removed, added: labels.added }[kind];
    return {
        key,
        rowClass: `row row_${kind}`,
        sign: { same: '', removed: '−', added: '+' }[kind],
        word,
        parts: parts.map(({ text, isChanged }, index) => ({
            key: String(index),
            text,
            isRemoved: isChanged && kind === 'removed',
            isAdded: isChanged && kind === 'added'
        }))
    };
}

function skippedRow(key: string, count: number): RowView {
    const text = labels.skipped.replace('{0}', String(count));
    return {
        key,
        rowClass: 'row row_skipped',
        sign: '',
        parts: [{ key: '0', text, isRemoved: false, isAdded: false }]
    };
}
