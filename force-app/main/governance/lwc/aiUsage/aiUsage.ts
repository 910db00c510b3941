/** Container: loads usage and budgets for an admin, by a span of days and what it is narrowed to. */
import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import getUsage from '@salesforce/apex/AIUsageController.usage';
import getBudgets from '@salesforce/apex/AIUsageController.budgets';
import { reduceErrors } from 'c/aiErrorUtils';
import type { Bar } from 'c/aiBarChart';
import { count, day, daysBetween, dollars, isoDay } from 'c/aiFigures';
import type { Tile } from 'c/aiTiles';
import { labels } from './labels';

type Measure = 'cost' | 'calls' | 'tokens';
type Narrowing = 'user' | 'department' | 'capability' | 'model';
interface Choice {
    readonly label: string;
    readonly value: string;
}

const MEASURES: readonly Choice[] = [
    { value: 'cost', label: labels.spend },
    { value: 'calls', label: labels.calls },
    { value: 'tokens', label: labels.tokens }
];
const SPANS: readonly Choice[] = [
    { value: '7', label: labels.days7 },
    { value: '30', label: labels.days30 },
    { value: '90', label: labels.days90 }
];
const EVERY: Choice = { value: '', label: labels.all };

export default class AiUsage extends NavigationMixin(LightningElement) {
    labels = labels;
    measures = MEASURES;
    spans = SPANS;
    measure: Measure = 'cost';
    span = '30';
    isWithTrials = false;
    narrowings: Record<Narrowing, string> = { user: '', department: '', capability: '', model: '' };
    usage?: Apex.AIUsageView | null;
    budgets: readonly Apex.AIBudgetView[] = [];
    messages: readonly string[] = [];
    isLoading = true;
    /** What the span holds when it is narrowed to nothing: the choices stay. */
    private whole?: Apex.AIUsageView | null;
    private asked = 0;

    connectedCallback(): void {
        void this.load();
    }

    get hasUsage(): boolean {
        return Boolean(this.usage);
    }

    get dayTitle(): string {
        return `${this.measureLabel}: ${labels.byDay}`;
    }

    get measureLabel(): string {
        return MEASURES.find(({ value }) => value === this.measure)?.label ?? '';
    }

    get totals(): readonly Tile[] {
        const total = this.usage?.total;
        return [
            { key: 'cost', label: labels.spend, text: spent(total?.cost) },
            { key: 'calls', label: labels.calls, text: count(total?.calls) },
            { key: 'failures', label: labels.failures, text: count(total?.failures) },
            { key: 'tokens', label: labels.tokens, text: count(total?.tokens) }
        ];
    }

    /** Days on which nobody asked are part of the picture. */
    get days(): readonly Bar[] {
        const byDay = new Map((this.usage?.byDay ?? []).map((figure) => [figure.key, figure]));
        return daysBetween(this.fromDay, this.toDay).map((key) => ({
            ...this.bar(byDay.get(key) ?? {}),
            key,
            label: day(key)
        }));
    }

    get tables(): readonly { key: string; heading: string; title: string; bars: readonly Bar[] }[] {
        const { byUser, byDepartment, byCapability, byModel } = this.usage ?? {};
        const table = (
            key: Narrowing,
            heading: string,
            figures: readonly Apex.AIUsageFigure[] | null | undefined
        ) => ({
            key,
            heading,
            title: `${this.measureLabel}: ${heading}`,
            bars: this.bars(figures)
        });
        return [
            table('capability', labels.capability, byCapability),
            table('model', labels.model, byModel),
            table('department', labels.department, byDepartment),
            table('user', labels.user, byUser)
        ];
    }

    get filters(): readonly {
        name: Narrowing;
        label: string;
        value: string;
        options: readonly Choice[];
    }[] {
        const { byUser, byDepartment, byCapability, byModel } = this.whole ?? {};
        const filter = (
            name: Narrowing,
            label: string,
            figures: readonly Apex.AIUsageFigure[] | null | undefined
        ) => ({ name, label, value: this.narrowings[name], options: choices(figures) });
        return [
            filter('capability', labels.capability, byCapability),
            filter('model', labels.model, byModel),
            filter('department', labels.department, byDepartment),
            filter('user', labels.user, byUser)
        ];
    }

    handleRefresh(): void {
        void this.load();
    }

    handleMeasure(event: CustomEvent<{ value: Measure }>): void {
        this.measure = event.detail.value;
    }

    handleSpan(event: CustomEvent<{ value: string }>): void {
        this.span = event.detail.value;
        void this.load();
    }

    handleTrials(event: Event): void {
        this.isWithTrials = (event.target as HTMLInputElement).checked;
        void this.load();
    }

    handleNarrow(event: CustomEvent<{ value: string }>): void {
        const name = (event.currentTarget as HTMLElement).dataset.name as Narrowing;
        this.narrowings = { ...this.narrowings, [name]: event.detail.value };
        void this.load();
    }

    handleOpenRecord(event: CustomEvent<string>): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: event.detail, actionName: 'view' }
        });
    }

    private get toDay(): string {
        return isoDay(new Date());
    }

    private get fromDay(): string {
        const date = new Date();
        date.setDate(date.getDate() - Number(this.span) + 1);
        return isoDay(date);
    }

    /** Answers may come in another order than they were asked for: the last question counts. */
    private async load(): Promise<void> {
        const turn = ++this.asked;
        this.isLoading = true;
        try {
            const span = {
                fromDay: this.fromDay,
                toDay: this.toDay,
                isWithTrials: this.isWithTrials
            };
            const isNarrowed = Object.values(this.narrowings).some(Boolean);
            const [usage, whole, budgets] = await Promise.all([
                getUsage({ filter: { ...span, ...this.narrowings } }),
                isNarrowed ? getUsage({ filter: span }) : null,
                getBudgets()
            ]);
            if (turn === this.asked) {
                this.usage = usage;
                this.whole = whole ?? usage;
                this.budgets = budgets;
                this.messages = [];
            }
        } catch (error: unknown) {
            this.messages = reduceErrors(error);
        } finally {
            this.isLoading = turn !== this.asked;
        }
    }

    private bars(figures: readonly Apex.AIUsageFigure[] | null | undefined): readonly Bar[] {
        return (figures ?? [])
            .map((figure) => this.bar(figure))
            .sort((left, right) => right.value - left.value);
    }

    private bar(figure: Apex.AIUsageFigure): Bar {
        const value = figure[this.measure] ?? 0;
        return {
            key: figure.key ?? '',
            label: figure.label ?? labels.none,
            value,
            text: this.measure === 'cost' ? spent(value) : count(value)
        };
    }
}

function choices(figures: readonly Apex.AIUsageFigure[] | null | undefined): readonly Choice[] {
    const named = (figures ?? []).filter(({ key }) => key);
    return [
        EVERY,
        ...named
            .map(({ key, label }) => ({ value: key ?? '', label: label ?? key ?? '' }))
            .sort((left, right) => left.label.localeCompare(right.label))
    ];
}

/** The offline stand-in costs nothing, and so does a model of one's own: no sum at all. */
function spent(amount: number | null | undefined): string {
    return amount ? dollars(amount) : labels.noCost;
}
