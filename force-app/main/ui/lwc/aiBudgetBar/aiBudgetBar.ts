/** Container: asks how full the budget is that will stop the user first, and shows it small and calm. */
import { LightningElement, api } from 'lwc';
import getBudget from '@salesforce/apex/AICopilotController.budget';
import { dateTime } from 'c/aiFigures';
import used from '@salesforce/label/c.AI_Budget_Used';
import usedUp from '@salesforce/label/c.AI_Budget_Used_Up';
import renews from '@salesforce/label/c.AI_Budget_Renews';

export default class AiBudgetBar extends LightningElement {
    budget?: Apex.AIBudgetView | null;
    #capabilities: readonly string[] = [];
    #turn = 0;

    /** Developer names of what the card offers. */
    @api
    get capabilities(): readonly string[] {
        return this.#capabilities;
    }
    set capabilities(names: readonly string[]) {
        this.#capabilities = names;
        void this.load();
    }

    /** Counts up when something was spent. */
    @api
    get turn(): number {
        return this.#turn;
    }
    set turn(turn: number) {
        const isNew = turn !== this.#turn;
        this.#turn = turn;
        if (isNew) {
            void this.load();
        }
    }

    get hasBudget(): boolean {
        return Boolean(this.budget);
    }

    get percent(): number {
        return Math.min(100, Math.floor(this.budget?.percent ?? 0));
    }

    get width(): string {
        return `${String(this.percent)}%`;
    }

    get isAlarming(): boolean {
        return Boolean(this.budget?.isWarning ?? this.budget?.isUsedUp);
    }

    get rootClass(): string {
        return this.isAlarming ? 'budget budget_warning' : 'budget';
    }

    get text(): string {
        const name = this.budget?.name ?? '';
        return this.budget?.isUsedUp
            ? usedUp.replace('{0}', name)
            : used.replace('{0}', String(this.percent)).replace('{1}', name);
    }

    get renewal(): string {
        const moment = this.budget?.renewsAt;
        return this.isAlarming && moment ? renews.replace('{0}', dateTime(moment)) : '';
    }

    /** Nobody is kept from working because this could not be read. */
    private async load(): Promise<void> {
        if (this.#capabilities.length === 0) {
            return;
        }
        try {
            this.budget = await getBudget({ capabilities: [...this.#capabilities] });
        } catch {
            this.budget = null;
        }
    }
}
