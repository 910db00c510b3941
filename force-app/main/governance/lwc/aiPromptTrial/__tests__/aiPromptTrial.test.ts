import { createElement } from 'lwc';
import AiPromptTrial from 'c/aiPromptTrial';
import findRecords from '@salesforce/apex/AIPromptWorkbenchController.records';
import openTrial from '@salesforce/apex/AIPromptWorkbenchController.openTrial';
import runTrial from '@salesforce/apex/AIPromptWorkbenchController.runTrial';

jest.mock(
    '@salesforce/apex/AIPromptWorkbenchController.records',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIPromptWorkbenchController.openTrial',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIPromptWorkbenchController.runTrial',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const NEW: Apex.AIPromptVersionView = { versionId: 'a02', version: 2, instructions: 'New' };
const OLD: Apex.AIPromptVersionView = { versionId: 'a01', version: 1, instructions: 'Old' };
const ANSWER: Apex.AITrialView = {
    texts: { subject: 'Next steps', body: 'Hi Ada' },
    flags: [],
    inputTokens: 800,
    outputTokens: 200,
    cost: 0.0006,
    latencyMs: 1200
};

async function settle(): Promise<void> {
    await new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

async function build() {
    const element = createElement('c-ai-prompt-trial', { is: AiPromptTrial });
    element.version = NEW;
    element.other = OLD;
    element.capability = 'Email_Draft';
    document.body.appendChild(element);
    await settle();
    return element;
}

const texts = (element: Element, selector: string) =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((node) =>
        node.textContent.trim()
    );

function one(element: Element, selector: string): HTMLElement & { disabled: boolean } {
    const found = element.shadowRoot?.querySelector<HTMLElement & { disabled: boolean }>(selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

async function choose(element: Element, value: string[]): Promise<void> {
    one(element, '.records').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await Promise.resolve();
}

describe('c-ai-prompt-trial', () => {
    beforeEach(() => {
        jest.mocked(findRecords).mockResolvedValue([
            { recordId: '0061', label: 'Fleet analytics' },
            { recordId: '0062', label: 'Care plan' }
        ]);
        jest.mocked(openTrial).mockImplementation(({ versionId, recordId }) =>
            Promise.resolve({ generationId: `${String(versionId)}-${String(recordId)}` })
        );
        jest.mocked(runTrial).mockResolvedValue(ANSWER);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('says in a trial what a user would say', async () => {
        const element = await build();
        expect(element.shadowRoot?.querySelector('.inputs')).toBeNull();
        element.inputs = [
            { name: 'Tone', kind: 'choice', options: ['Friendly', 'Formal'] },
            { name: 'Question', kind: 'words' }
        ];
        await settle();
        await expect(element).toBeAccessible();

        one(element, '.inputs').dispatchEvent(
            new CustomEvent('inputchange', { detail: { name: 'Question', value: 'Who decides?' } })
        );
        await choose(element, ['0061']);
        one(element, '.run').click();
        await settle();

        expect(openTrial).toHaveBeenCalledWith(
            expect.objectContaining({
                tone: 'Friendly',
                length: null,
                inputs: { Question: 'Who decides?' }
            })
        );
    });

    it('runs both versions on each record and shows the older one first', async () => {
        const element = await build();
        expect(one(element, '.run').disabled).toBe(true);

        await choose(element, ['0061', '0062']);
        one(element, '.run').click();
        await settle();

        expect(jest.mocked(runTrial).mock.calls.map(([{ generationId }]) => generationId)).toEqual([
            'a01-0061',
            'a02-0061',
            'a01-0062',
            'a02-0062'
        ]);
        expect(texts(element, '.result h3')).toEqual(['Fleet analytics', 'Care plan']);
        expect(texts(element, '.answer').slice(0, 2)).toEqual(['Next steps', 'Hi Ada']);
        expect(texts(element, '.figure dd').slice(0, 3)).toEqual(['800 / 200', '$0.00060', '1.2']);
        await expect(element).toBeAccessible();
    });

    it('shows flags and refusals where they belong, and goes on', async () => {
        jest.mocked(runTrial)
            .mockResolvedValueOnce({
                ...ANSWER,
                flags: [{ passage: '37 %', message: 'Not there.' }]
            })
            .mockResolvedValueOnce({ refusal: { sentence: 'Too short.' }, cost: 0.01 });
        const element = await build();

        await choose(element, ['0061']);
        one(element, '.run').click();
        await settle();

        expect(texts(element, '.cell-flags mark')).toEqual(['37 %']);
        expect(texts(element, '.cell-problem')).toEqual(['Too short.']);
        expect(texts(element, '.verdict')).toEqual(['c.AI_Prompts_Flags', 'c.AI_Prompts_Failed']);
        await expect(element).toBeAccessible();
    });

    it('shows what failed when a trial is not opened, or a call breaks', async () => {
        jest.mocked(openTrial)
            .mockResolvedValueOnce({
                refusal: { sentence: 'No budget left.', adminHint: 'See Budgets.' }
            })
            .mockRejectedValueOnce({ body: { message: 'Broken' } });
        const element = await build();

        await choose(element, ['0061']);
        one(element, '.run').click();
        await settle();

        expect(texts(element, '.cell-problem')).toEqual(['No budget left. See Budgets.', 'Broken']);
        expect(runTrial).not.toHaveBeenCalled();
    });

    it('forgets the result of a text that changed since', async () => {
        const element = await build();
        await choose(element, ['0061']);
        one(element, '.run').click();
        await settle();
        expect(texts(element, '.verdict')).toHaveLength(2);

        element.version = { ...NEW, instructions: 'Newer' };
        await Promise.resolve();

        expect(texts(element, '.verdict')).toHaveLength(1);
    });

    it('asks for records after a pause in typing, and keeps the chosen ones', async () => {
        const element = await build();
        await choose(element, ['0061']);
        jest.mocked(findRecords).mockResolvedValue([{ recordId: '0063', label: 'Quill' }]);
        jest.useFakeTimers();
        for (const value of ['Q', 'Qu']) {
            one(element, '.search').dispatchEvent(new CustomEvent('change', { detail: { value } }));
        }
        jest.runAllTimers();
        jest.useRealTimers();
        await settle();

        expect(jest.mocked(findRecords).mock.calls.map(([{ term }]) => term)).toEqual(['', 'Qu']);
        const group = one(element, '.records') as unknown as { options: { value: string }[] };
        expect(group.options.map(({ value }) => value)).toEqual(['0061', '0063']);
    });

    it('says so when there is no such record, or it cannot be asked', async () => {
        jest.mocked(findRecords).mockResolvedValue([]);
        const none = await build();
        expect(texts(none, '.no-records')).toHaveLength(1);
        await expect(none).toBeAccessible();

        jest.mocked(findRecords).mockRejectedValue({ body: { message: 'No access' } });
        const broken = await build();
        expect((one(broken, '.problem') as unknown as { message: string }).message).toBe(
            'No access'
        );
    });
});
