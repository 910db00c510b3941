/** Presentational: the budgets in force and how much of each is used; sends `openrecord` with the id of one. */
import { LightningElement, api } from 'lwc';
import { dateTime, dollars } from 'c/aiFigures';
import { labels } from './labels';

interface Row {
    readonly key: string;
    readonly budgetId: string;
    readonly href: string;
    readonly name: string;
    readonly counts: string;
    readonly period: string;
    readonly percent: string;
    readonly width: string;
    readonly state: string;
    readonly isAlarming: boolean;
    readonly barClass: string;
    readonly spent: string;
    readonly reserved: string;
    readonly renewal: string;
}

export default class AiBudgetTable extends LightningElement {
    labels = labels;

    @api budgets: readonly Apex.AIBudgetView[] = [];

    get hasBudgets(): boolean {
        return this.budgets.length > 0;
    }

    get rows(): readonly Row[] {
        return this.budgets.map((budget, index) => rowOf(budget, String(index)));
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('openrecord', { detail: id }));
    }
}

const SCOPES: Readonly<Record<string, string | undefined>> = {
    Org: labels.everyone,
    Department: labels.department,
    Capability: labels.capability,
    User: labels.user
};

function rowOf(budget: Apex.AIBudgetView, key: string): Row {
    const percent = budget.percent ?? 0;
    const scope = SCOPES[budget.scope ?? ''] ?? '';
    return {
        key,
        budgetId: budget.budgetId ?? '',
        href: `/lightning/r/AI_Budget__c/${budget.budgetId ?? ''}/view`,
        name: budget.name ?? '',
        counts: budget.value ? `${scope}: ${budget.value}` : scope,
        period: budget.period === 'Month' ? labels.month : labels.day,
        percent: `${String(percent)} %`,
        width: `${String(Math.min(100, percent))}%`,
        state: stateOf(budget),
        isAlarming: Boolean(budget.isWarning),
        barClass: budget.isWarning ? 'bar bar_warning' : 'bar',
        spent: labels.spentOf
            .replace('{0}', dollars(budget.spent ?? 0))
            .replace('{1}', dollars(budget.amount ?? 0)),
        reserved: budget.reserved ? labels.reserved.replace('{0}', dollars(budget.reserved)) : '',
        renewal: budget.renewsAt ? dateTime(budget.renewsAt) : ''
    };
}

function stateOf({ isUsedUp, isWarning }: Apex.AIBudgetView): string {
    if (isUsedUp) {
        return labels.usedUp;
    }
    return isWarning ? labels.warning : '';
}
