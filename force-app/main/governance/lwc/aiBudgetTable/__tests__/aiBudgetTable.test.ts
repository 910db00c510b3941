import { createElement } from 'lwc';
import AiBudgetTable from 'c/aiBudgetTable';

jest.mock(
    '@salesforce/label/c.AI_Budgets_Spent_Of',
    () => ({ __esModule: true, default: '{0} of {1}' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Budgets_Reserved',
    () => ({ __esModule: true, default: '{0} reserved' }),
    { virtual: true }
);

const ORG: Apex.AIBudgetView = {
    budgetId: 'a0B000000000001',
    name: 'Everybody',
    scope: 'Org',
    period: 'Month',
    amount: 250,
    spent: 20,
    reserved: 0,
    percent: 8,
    isWarning: false,
    isUsedUp: false,
    renewsAt: '2026-12-01T00:00:00.000Z'
};
const USER: Apex.AIBudgetView = {
    ...ORG,
    name: 'Each',
    scope: 'User',
    value: 'Riley Morgan',
    period: 'Day',
    amount: 1,
    spent: 0.9,
    reserved: 0.05,
    percent: 95,
    isWarning: true
};

function build(budgets: readonly Apex.AIBudgetView[]) {
    const element = createElement('c-ai-budget-table', { is: AiBudgetTable });
    element.budgets = budgets;
    document.body.appendChild(element);
    return element;
}

const texts = (element: HTMLElement, selector: string) =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((node) =>
        node.textContent.trim()
    );

describe('c-ai-budget-table', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows what is used, by whom, and marks what is nearly used up in words', async () => {
        const element = build([USER, ORG]);

        expect(texts(element, 'tbody th')).toEqual(['Each', 'Everybody']);
        expect(texts(element, '.percent')).toEqual(['95 %', '8 %']);
        expect(texts(element, '.state')).toEqual(['c.AI_Budgets_State_Warning']);
        expect(texts(element, '.spent')).toEqual(['$0.90 of $1.00', '$20.00 of $250.00']);
        expect(texts(element, '.reserved')).toEqual(['$0.05 reserved']);
        expect(texts(element, 'tbody tr:first-child td')[0]).toBe('c.AI_Usage_User: Riley Morgan');
        await expect(element).toBeAccessible();
    });

    it('says when a budget is used up', () => {
        const element = build([{ ...USER, percent: 120, isUsedUp: true }]);

        expect(texts(element, '.state')).toEqual(['c.AI_Budgets_State_Used_Up']);
        expect(element.shadowRoot?.querySelector('rect')?.getAttribute('width')).toBe('100%');
    });

    it('opens the budget', () => {
        const element = build([ORG]);
        const open = jest.fn();
        element.addEventListener('openrecord', (event) => {
            open((event as CustomEvent<string>).detail);
        });

        element.shadowRoot?.querySelector<HTMLElement>('a')?.click();

        expect(open).toHaveBeenCalledWith('a0B000000000001');
    });

    it('says where to make one when there is none', async () => {
        const element = build([]);

        expect(texts(element, '.none')).toEqual(['c.AI_Budgets_None']);
        await expect(element).toBeAccessible();
    });
});
