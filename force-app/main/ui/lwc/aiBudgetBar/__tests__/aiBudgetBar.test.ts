import { createElement } from 'lwc';
import AiBudgetBar from 'c/aiBudgetBar';
import getBudget from '@salesforce/apex/AICopilotController.budget';

jest.mock(
    '@salesforce/apex/AICopilotController.budget',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Budget_Used',
    () => ({ __esModule: true, default: '{0} % of "{1}"' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Budget_Used_Up',
    () => ({ __esModule: true, default: '"{0}" is used up' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Budget_Renews',
    () => ({ __esModule: true, default: 'Renews {0}' }),
    { virtual: true }
);

const mockBudget = jest.mocked(getBudget);
const CALM: Apex.AIBudgetView = {
    name: 'Sales',
    percent: 42.7,
    isWarning: false,
    isUsedUp: false,
    renewsAt: '2026-12-01T00:00:00.000Z'
};

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

async function build(budget: Apex.AIBudgetView | null) {
    mockBudget.mockResolvedValue(budget as Apex.AIBudgetView);
    const element = createElement('c-ai-budget-bar', { is: AiBudgetBar });
    element.capabilities = ['Email_Draft'];
    document.body.appendChild(element);
    await settle();
    return element;
}

const find = (element: HTMLElement, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);
const words = (element: HTMLElement) => find(element, '.words')?.textContent;

describe('c-ai-budget-bar', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('says calmly how much is used', async () => {
        const element = await build(CALM);

        expect(mockBudget).toHaveBeenCalledWith({ capabilities: ['Email_Draft'] });
        expect(words(element)).toBe('42 % of "Sales"');
        expect(find(element, 'rect')?.getAttribute('width')).toBe('42%');
        expect(find(element, 'lightning-icon')).toBeNull();
        expect(find(element, '.renewal')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('warns, and says when it renews', async () => {
        const element = await build({ ...CALM, percent: 85, isWarning: true });

        expect(words(element)).toBe('85 % of "Sales"');
        expect(find(element, 'lightning-icon')).not.toBeNull();
        expect(find(element, '.renewal')?.textContent).toMatch(/^Renews .*2026/);
        await expect(element).toBeAccessible();
    });

    it('says that the budget is used up, however far it was overrun', async () => {
        const element = await build({ ...CALM, percent: 130, isWarning: true, isUsedUp: true });

        expect(words(element)).toBe('"Sales" is used up');
        expect(find(element, 'rect')?.getAttribute('width')).toBe('100%');
    });

    it('shows nothing where no budget counts, or none can be read', async () => {
        expect(find(await build(null), '.budget')).toBeNull();
        mockBudget.mockRejectedValue(new Error('No'));
        const element = createElement('c-ai-budget-bar', { is: AiBudgetBar });
        element.capabilities = ['Email_Draft'];
        document.body.appendChild(element);
        await settle();
        expect(find(element, '.budget')).toBeNull();
    });

    it('asks again when something was spent', async () => {
        const element = await build(CALM);
        mockBudget.mockResolvedValue({ ...CALM, percent: 50 });

        element.turn = 1;
        await settle();

        expect(mockBudget).toHaveBeenCalledTimes(2);
        expect(words(element)).toBe('50 % of "Sales"');
    });
});
