/** Container: loads what became of the generations of a span of days, and shows it as charts. */
import { LightningElement } from 'lwc';
import getInsights from '@salesforce/apex/AIInsightsController.insights';
import { reduceErrors } from 'c/aiErrorUtils';
import type { Bar } from 'c/aiBarChart';
import type { Column } from 'c/aiColumnChart';
import { count, dollars } from 'c/aiFigures';
import type { Tile } from 'c/aiTiles';
import { causeOf, labels, rejectionOf } from './labels';

const DAYS = 30;
/** Milliseconds below which tenths of a second say nothing. */
const SHORT = 100;
const DAY_FORMAT: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', timeZone: 'UTC' };

interface Chart {
    readonly key: string;
    readonly heading: string;
    readonly valueLabel: string;
    readonly moreLabels: readonly string[];
    readonly bars: readonly Bar[];
}

export default class AiInsights extends LightningElement {
    labels = labels;
    suggestionLabels = [
        labels.accepted,
        labels.edited,
        labels.rejected,
        labels.undone,
        labels.expired,
        labels.open
    ];
    span = String(DAYS);
    grouping = 'capability';
    isLoading = true;
    messages: readonly string[] = [];
    private insights: Apex.AIInsightsView | null = null;
    private asked = 0;

    spanOptions = [
        { label: labels.days7, value: '7' },
        { label: labels.days30, value: '30' },
        { label: labels.days90, value: '90' },
        { label: labels.days365, value: '365' }
    ];
    groupingOptions = [
        { label: labels.byCapability, value: 'capability' },
        { label: labels.byVersion, value: 'version' },
        { label: labels.byModel, value: 'model' },
        { label: labels.byUser, value: 'user' },
        { label: labels.byDepartment, value: 'department' }
    ];

    connectedCallback(): void {
        void this.load();
    }

    get hasInsights(): boolean {
        return this.insights !== null;
    }

    get groupLabel(): string {
        return this.groupingOptions.find(({ value }) => value === this.grouping)?.label ?? '';
    }

    get tiles(): readonly Tile[] {
        const total = this.insights?.total;
        return total ? tilesOf(total) : [];
    }

    get charts(): readonly Chart[] {
        return chartsOf(this.insights?.groups ?? []);
    }

    get days(): readonly Column[] {
        return (this.insights?.days ?? []).map(({ day, uses }) => ({
            key: day ?? '',
            label: day ? new Date(day).toLocaleDateString([], DAY_FORMAT) : '',
            value: uses ?? 0,
            text: count(uses)
        }));
    }

    get suggestions(): readonly Bar[] {
        return (this.insights?.suggestions ?? []).map(suggestionsBar);
    }

    get rejections(): readonly Bar[] {
        return (this.insights?.rejections ?? []).map(({ cause, failures }) => ({
            key: cause ?? '-',
            label: rejectionOf(cause),
            value: failures ?? 0,
            text: count(failures)
        }));
    }

    get causes(): readonly Bar[] {
        return (this.insights?.causes ?? []).map(({ cause, failures }) => ({
            key: cause ?? '',
            label: causeOf(cause ?? ''),
            value: failures ?? 0,
            text: count(failures)
        }));
    }

    handleSpan(event: CustomEvent<{ value: string }>): void {
        this.span = event.detail.value;
        void this.load();
    }

    handleGrouping(event: CustomEvent<{ value: string }>): void {
        this.grouping = event.detail.value;
        void this.load();
    }

    handleRefresh(): void {
        void this.load();
    }

    /** Who changes their mind while it loads sees what they asked for last. */
    private async load(): Promise<void> {
        this.asked += 1;
        const mine = this.asked;
        this.isLoading = true;
        try {
            const insights = await getInsights({
                days: Number(this.span),
                grouping: this.grouping
            });
            if (mine === this.asked) {
                this.insights = insights;
                this.messages = [];
            }
        } catch (error) {
            if (mine === this.asked) {
                this.messages = reduceErrors(error);
            }
        } finally {
            this.isLoading = mine !== this.asked;
        }
    }
}

function tilesOf(total: Apex.AIInsight): readonly Tile[] {
    return [
        { key: 'uses', label: labels.uses, text: count(total.uses) },
        { key: 'people', label: labels.people, text: count(total.people) },
        { key: 'acceptance', label: labels.acceptance, text: share(used(total), decided(total)) },
        { key: 'edits', label: labels.editRatio, text: percent(total.editRatio) },
        { key: 'latency', label: labels.latency, text: seconds(total.latency) },
        { key: 'failures', label: labels.failures, text: share(total.failed, total.uses) },
        { key: 'cost', label: labels.cost, text: money(total.cost) }
    ];
}

function chartsOf(groups: readonly Apex.AIInsight[]): readonly Chart[] {
    return [
        {
            key: 'adoption',
            heading: labels.adoption,
            valueLabel: labels.uses,
            moreLabels: [labels.people],
            bars: groups.map((group) =>
                bar(group, group.uses ?? 0, count(group.uses), [count(group.people)])
            )
        },
        {
            key: 'outcomes',
            heading: labels.outcomes,
            valueLabel: labels.acceptance,
            moreLabels: [labels.accepted, labels.edited, labels.rejected, labels.editRatio],
            bars: groups.map((group) =>
                bar(group, ratio(used(group), decided(group)), share(used(group), decided(group)), [
                    count(group.accepted),
                    count(group.edited),
                    count(group.rejected),
                    percent(group.editRatio)
                ])
            )
        },
        {
            key: 'speed',
            heading: labels.speed,
            valueLabel: labels.latency,
            moreLabels: [labels.cost],
            bars: groups.map((group) =>
                bar(group, group.latency ?? 0, seconds(group.latency), [money(group.cost)])
            )
        },
        {
            key: 'failures',
            heading: labels.failed,
            valueLabel: labels.share,
            moreLabels: [labels.failures],
            bars: groups.map((group) =>
                bar(
                    group,
                    ratio(group.failed ?? 0, group.uses ?? 0),
                    share(group.failed, group.uses),
                    [count(group.failed)]
                )
            )
        }
    ];
}

function bar(group: Apex.AIInsight, value: number, text: string, more: readonly string[]): Bar {
    return { key: group.key ?? '-', label: group.label ?? '', value, text, more };
}

/** Of what was decided, the part that was carried out and stayed. */
function suggestionsBar(group: Apex.AIInsightSuggestions): Bar {
    const taken = (group.accepted ?? 0) + (group.edited ?? 0);
    const settled = taken + (group.rejected ?? 0) + (group.undone ?? 0);
    return {
        key: group.key ?? '-',
        label: group.label ?? '',
        value: ratio(taken, settled),
        text: share(taken, settled),
        more: [
            group.accepted,
            group.edited,
            group.rejected,
            group.undone,
            group.expired,
            group.open
        ].map(count)
    };
}

function used(group: Apex.AIInsight): number {
    return (group.accepted ?? 0) + (group.edited ?? 0);
}

function decided(group: Apex.AIInsight): number {
    return used(group) + (group.rejected ?? 0);
}

function ratio(part: number, whole: number): number {
    return whole > 0 ? part / whole : 0;
}

function share(part: number | null | undefined, whole: number | null | undefined): string {
    return whole ? percent((part ?? 0) / whole) : '–';
}

function percent(value: number | null | undefined): string {
    return value === null || value === undefined ? '–' : `${(value * 100).toFixed(0)} %`;
}

/** The offline stand-in answers at once: no time at all would be no figure. */
function seconds(milliseconds: number | null | undefined): string {
    if (milliseconds === null || milliseconds === undefined) {
        return '–';
    }
    return milliseconds < SHORT
        ? `${String(Math.max(1, Math.round(milliseconds)))} ms`
        : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Nor does it cost anything. */
function money(amount: number | null | undefined): string {
    return amount ? dollars(amount) : labels.noCost;
}
