import { createElement } from 'lwc';
import { seek } from 'test/seek';
import AiInsights from 'c/aiInsights';
import insights from '@salesforce/apex/AIInsightsController.insights';

jest.mock(
    '@salesforce/apex/AIInsightsController.insights',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const mockInsights = insights as unknown as jest.Mock;

const DRAFTS = {
    key: 'Email_Draft',
    label: 'Draft an e-mail',
    uses: 10,
    people: 3,
    answered: 8,
    accepted: 3,
    edited: 3,
    rejected: 2,
    failed: 2,
    editRatio: 0.25,
    latency: 2450,
    cost: 0.125
};
const FIGURES = {
    total: { ...DRAFTS, key: null, label: null },
    groups: [DRAFTS, { key: null, label: 'None', uses: 1, people: 1, failed: 0, cost: 0 }],
    days: [
        { day: '2026-11-20', uses: 4 },
        { day: '2026-11-21', uses: 6 }
    ],
    causes: [
        { cause: 'TRANSIENT', failures: 2 },
        { cause: 'NO_PERMISSION', failures: 1 }
    ],
    suggestions: [
        {
            key: 'Call_To_Action',
            label: 'Call to action',
            made: 12,
            open: 1,
            accepted: 4,
            edited: 2,
            rejected: 1,
            expired: 3,
            undone: 1
        },
        { key: 'Account_Brief', label: 'Brief', made: 1, open: 1 }
    ],
    rejections: [
        { cause: 'Not Useful', failures: 3 },
        { cause: null, failures: 1 }
    ]
};
const NOTHING = {
    total: { uses: 0, people: 0, failed: 0, cost: 0 },
    groups: [],
    days: [],
    causes: [],
    suggestions: [],
    rejections: []
};

async function settle(): Promise<void> {
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
}

async function build() {
    const element = createElement('c-ai-insights', { is: AiInsights });
    document.body.appendChild(element);
    await settle();
    return element;
}

type Chart = HTMLElement & { bars: { key: string; value: number; text: string; more: string[] }[] };

const find = (element: HTMLElement, selector: string) => seek(element, selector);
const tile = (element: HTMLElement, name: string) =>
    find(element, `[data-tile="${name}"] dd`)?.textContent;
const chart = (element: HTMLElement, name: string) =>
    (find(element, `[data-chart="${name}"]`) as Chart | null)?.bars;

describe('c-ai-insights', () => {
    beforeEach(() => {
        mockInsights.mockResolvedValue(FIGURES);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('asks for the last thirty days by capability', async () => {
        await build();

        expect(mockInsights).toHaveBeenCalledWith({ days: 30, grouping: 'capability' });
    });

    it('sums up', async () => {
        const element = await build();

        expect(tile(element, 'uses')).toBe('10');
        expect(tile(element, 'people')).toBe('3');
        expect(tile(element, 'acceptance')).toBe('75 %');
        expect(tile(element, 'edits')).toBe('25 %');
        expect(tile(element, 'latency')).toBe('2.5 s');
        expect(tile(element, 'failures')).toBe('20 %');
        expect(tile(element, 'cost')).toBe('$0.13');
        await expect(element).toBeAccessible();
    });

    it('draws each figure by group', async () => {
        const element = await build();

        expect(chart(element, 'adoption')?.map(({ value, more }) => [value, ...more])).toEqual([
            [10, '3'],
            [1, '1']
        ]);
        expect(chart(element, 'outcomes')?.[0]).toMatchObject({
            value: 0.75,
            text: '75 %',
            more: ['3', '3', '2', '25 %']
        });
        expect(chart(element, 'outcomes')?.[1]).toMatchObject({ value: 0, text: '–' });
        expect(chart(element, 'speed')?.[0]).toMatchObject({ value: 2450, text: '2.5 s' });
        expect(chart(element, 'failures')?.[0]).toMatchObject({ value: 0.2, text: '20 %' });
    });

    it('counts anew for another time and grouping', async () => {
        const element = await build();

        find(element, '.span')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: '90' } })
        );
        find(element, '.grouping')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'department' } })
        );
        await settle();

        expect(mockInsights).toHaveBeenLastCalledWith({ days: 90, grouping: 'department' });
    });

    it('shows what was asked for last, whatever comes first', async () => {
        const element = await build();
        let answerFirst: (value: unknown) => void = () => undefined;
        mockInsights.mockReturnValueOnce(
            new Promise((resolve) => {
                answerFirst = resolve;
            })
        );
        find(element, '.span')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: '7' } })
        );
        find(element, '.span')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: '30' } })
        );
        await settle();
        answerFirst(NOTHING);
        await settle();

        expect(tile(element, 'uses')).toBe('10');
    });

    it('shows a time in which nothing happened', async () => {
        mockInsights.mockResolvedValue(NOTHING);

        const element = await build();

        expect(tile(element, 'uses')).toBe('0');
        expect(tile(element, 'acceptance')).toBe('–');
        expect(tile(element, 'latency')).toBe('–');
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, and tries again', async () => {
        mockInsights.mockRejectedValueOnce({ body: { message: 'Not for you' } });
        const element = await build();
        const panel = find(element, 'c-ai-error-panel') as
            (HTMLElement & { message: string }) | null;
        expect(panel?.message).toBe('Not for you');
        await expect(element).toBeAccessible();

        panel?.dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(find(element, 'c-ai-error-panel')).toBeNull();
        expect(tile(element, 'uses')).toBe('10');
    });

    it('tells what became of the suggestions, and why they were rejected', async () => {
        mockInsights.mockResolvedValue(FIGURES);
        const element = await build();

        const [calls, briefs] = (find(element, '.suggestions') as Chart).bars;
        expect(calls).toMatchObject({
            label: 'Call to action',
            value: 0.75,
            text: '75 %',
            more: ['4', '2', '1', '1', '3', '1']
        });
        expect(briefs.text).toBe('–');
        expect((find(element, '.rejections') as Chart).bars).toMatchObject([
            { label: 'c.AI_Rejection_Not_Useful', text: '3' },
            { label: 'c.AI_Insights_Not_Said', text: '1' }
        ]);
    });

    it('names causes in words', async () => {
        mockInsights.mockResolvedValue(FIGURES);
        const element = await build();

        expect((find(element, '.causes') as Chart).bars).toMatchObject([
            { label: 'c.AI_Insights_Cause_Transient' },
            { label: 'No permission' }
        ]);
    });

    it('says sensibly that nothing was paid and nobody waited', async () => {
        mockInsights.mockResolvedValue({
            ...FIGURES,
            total: { ...FIGURES.total, cost: 0, latency: 12 }
        });
        const element = await build();

        expect(tile(element, 'cost')).toBe('c.AI_Insights_No_Cost');
        expect(tile(element, 'latency')).toBe('12 ms');
    });
});
