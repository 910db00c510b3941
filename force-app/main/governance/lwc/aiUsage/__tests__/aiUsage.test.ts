import { createElement } from 'lwc';
import { seek } from 'test/seek';
import AiUsage from 'c/aiUsage';
import type { Bar } from 'c/aiBarChart';
import type { Column } from 'c/aiColumnChart';
import getUsage from '@salesforce/apex/AIUsageController.usage';
import getBudgets from '@salesforce/apex/AIUsageController.budgets';
import { mockNavigate } from '../../../../../../test/jest-mocks/lightning/navigation';

jest.mock(
    '@salesforce/apex/AIUsageController.usage',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIUsageController.budgets',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const mockUsage = jest.mocked(getUsage);
const mockBudgets = jest.mocked(getBudgets);
const figure = (key: string | null, label: string | null, cost: number, calls: number) => ({
    key,
    label,
    cost,
    calls,
    failures: 1,
    tokens: calls * 1000
});
const USAGE: Apex.AIUsageView = {
    total: figure(null, null, 3.5, 30),
    byDay: [figure('2026-11-19', null, 1, 10), figure('2026-11-21', null, 2.5, 20)],
    byUser: [figure('005A', 'Riley Morgan', 3.5, 30)],
    byDepartment: [figure('Sales', 'Sales', 1, 20), figure(null, null, 2.5, 10)],
    byCapability: [figure('Email_Draft', 'Email draft', 3.5, 30)],
    byModel: []
};
const BUDGET: Apex.AIBudgetView = { budgetId: 'a0B000000000001', name: 'All', percent: 10 };

async function settle(): Promise<void> {
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
}

async function build() {
    const element = createElement('c-ai-usage', { is: AiUsage });
    document.body.appendChild(element);
    await settle();
    return element;
}

function one(element: HTMLElement, selector: string): HTMLElement {
    const found = seek(element, selector);
    if (!found) {
        throw new Error(`There is no ${selector}`);
    }
    return found;
}
const chart = (element: HTMLElement) =>
    one(element, 'c-ai-column-chart') as HTMLElement & { columns: readonly Column[] };
const table = (element: HTMLElement, name: string) =>
    one(element, `[data-table="${name}"] c-ai-bar-chart`) as HTMLElement & {
        bars: readonly Bar[];
        valueLabel: string;
    };
const choose = async (element: HTMLElement, selector: string, value: string) => {
    one(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const lastFilter = () => mockUsage.mock.calls.at(-1)?.[0].filter;

describe('c-ai-usage', () => {
    beforeEach(() => {
        jest.useFakeTimers({ now: new Date(2026, 10, 21, 12), doNotFake: ['queueMicrotask'] });
        mockUsage.mockResolvedValue(USAGE);
        mockBudgets.mockResolvedValue([BUDGET]);
    });
    afterEach(() => {
        jest.useRealTimers();
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('asks for the last thirty days and shows every one of them', async () => {
        const element = await build();

        expect(lastFilter()).toEqual({
            fromDay: '2026-10-23',
            toDay: '2026-11-21',
            isWithTrials: false,
            user: '',
            department: '',
            capability: '',
            model: ''
        });
        const days = chart(element).columns;
        expect(days).toHaveLength(30);
        expect(days.filter(({ value }) => value > 0).map(({ text }) => text)).toEqual([
            '$1.00',
            '$2.50'
        ]);
        expect(one(element, '[data-tile="cost"] dd').textContent).toBe('$3.50');
        expect(one(element, '[data-tile="tokens"] dd').textContent).toBe('30,000');
        expect(table(element, 'department').bars.map(({ label, text }) => [label, text])).toEqual([
            ['c.AI_Usage_None', '$2.50'],
            ['Sales', '$1.00']
        ]);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('shows calls instead of money, the most first', async () => {
        const element = await build();

        await choose(element, '.measure', 'calls');

        expect(mockUsage).toHaveBeenCalledTimes(1);
        expect(table(element, 'department').bars.map(({ label, text }) => [label, text])).toEqual([
            ['Sales', '20'],
            ['c.AI_Usage_None', '10']
        ]);
        expect(table(element, 'department').valueLabel).toBe('c.AI_Usage_Calls');
    });

    it('narrows to a department and keeps the choices', async () => {
        const element = await build();
        const narrowed = { ...USAGE, byDepartment: [figure('Sales', 'Sales', 1, 20)], byUser: [] };
        mockUsage.mockImplementation(({ filter }) =>
            Promise.resolve(filter?.department ? narrowed : USAGE)
        );

        await choose(element, '[data-name="department"]', 'Sales');

        expect(mockUsage.mock.calls.some(([{ filter }]) => filter?.department === 'Sales')).toBe(
            true
        );
        expect(table(element, 'user').bars).toEqual([]);
        const { options } = one(element, '[data-name="user"]') as HTMLElement & {
            options: readonly { label: string }[];
        };
        expect(options.map(({ label }) => label)).toEqual(['c.AI_Usage_All', 'Riley Morgan']);
    });

    it('asks for another span', async () => {
        const element = await build();

        await choose(element, '.span', '7');

        expect(lastFilter()?.fromDay).toBe('2026-11-15');
        expect(chart(element).columns).toHaveLength(7);
    });

    it('says that nothing was paid, not that it was $0.00', async () => {
        const free = figure('Email_Draft', 'Email draft', 0, 5);
        mockUsage.mockResolvedValue({ ...USAGE, total: free, byCapability: [free] });
        const element = await build();

        expect(table(element, 'capability').bars[0]?.text).toBe('c.AI_Insights_No_Cost');
    });

    it('shows the budgets and opens one', async () => {
        const element = await build();
        const budgets = one(element, 'c-ai-budget-table') as HTMLElement & {
            budgets: readonly Apex.AIBudgetView[];
        };

        expect(budgets.budgets).toEqual([BUDGET]);
        budgets.dispatchEvent(new CustomEvent('openrecord', { detail: 'a0B000000000001' }));

        expect(mockNavigate).toHaveBeenCalledWith({
            type: 'standard__recordPage',
            attributes: { recordId: 'a0B000000000001', actionName: 'view' }
        });
    });

    it('says what failed and asks again', async () => {
        mockUsage.mockRejectedValueOnce({ body: { message: 'No access' } });
        const element = await build();
        const panel = one(element, 'c-ai-error-panel') as HTMLElement & { message: string };

        expect(panel.message).toBe('No access');
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(seek(element, 'c-ai-error-panel')).toBeNull();
        expect(chart(element).columns).toHaveLength(30);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });
});
