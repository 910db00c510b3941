import { createElement } from 'lwc';
import AiPrepared from 'c/aiPrepared';
import getPrepared from '@salesforce/apex/AIPreparedController.about';

jest.mock(
    '@salesforce/apex/AIPreparedController.about',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Prepared_Changed',
    () => ({ __esModule: true, default: 'Changed since then: {0}' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Prepared_At',
    () => ({ __esModule: true, default: 'Prepared on {0}' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Prepared_Show',
    () => ({ __esModule: true, default: 'Show {0}' }),
    { virtual: true }
);

jest.mock(
    '@salesforce/label/c.AI_Prepared_Refreshed',
    () => ({ __esModule: true, default: 'Written anew' }),
    { virtual: true }
);

const mockPrepared = jest.mocked(getPrepared);
const DRAFT: Apex.AIPreparedView = {
    capability: 'Email_Draft',
    label: 'Email draft',
    preparedAt: '2026-11-20T06:00:00.000Z',
    changedFacts: ['Amount', 'Stage'],
    draft: { generationId: 'a00000000000001', texts: { body: 'Hi Ada' } }
};
const WITHHELD: Apex.AIPreparedView = {
    ...DRAFT,
    capability: 'Account_Brief',
    label: 'Brief',
    changedFacts: [],
    draft: { refusal: { code: 'RESULT_WITHHELD', sentence: 'Not for you.' } }
};

async function build(prepared: Apex.AIPreparedView[] | Error) {
    if (prepared instanceof Error) {
        mockPrepared.mockRejectedValue(prepared);
    } else {
        mockPrepared.mockResolvedValue(prepared);
    }
    const element = createElement('c-ai-prepared', { is: AiPrepared });
    element.recordId = '006000000000001';
    document.body.appendChild(element);
    await new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
    return element;
}

const find = (element: HTMLElement, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);

describe('c-ai-prepared', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('says so while a brief is written anew', async () => {
        const element = await build([{ ...DRAFT, isRefreshed: true }]);
        expect(find(element, '.refreshed')?.textContent).toBe('Written anew');
        expect(find(await build([DRAFT]), '.refreshed')).toBeNull();
    });

    it('offers what was prepared, with its age and what changed since', async () => {
        const element = await build([DRAFT]);
        expect(mockPrepared).toHaveBeenCalledWith({ recordId: '006000000000001' });
        expect(find(element, '.age')?.textContent).toMatch(/^Prepared on .*2026/u);
        expect(find(element, '.changed')?.textContent).toBe('Changed since then: Amount, Stage');
        expect(find(element, '.withheld')).toBeNull();

        const shown = jest.fn();
        element.addEventListener('show', (event) => {
            shown((event as CustomEvent<unknown>).detail);
        });
        find(element, '.show')?.click();
        expect(shown).toHaveBeenCalledWith(DRAFT);
    });

    it('says why a text is withheld and offers none', async () => {
        const element = await build([WITHHELD]);
        expect(find(element, '.withheld')?.textContent).toBe('Not for you.');
        expect(find(element, '.show')).toBeNull();
    });

    it('shows nothing when there is nothing, or when it cannot be had', async () => {
        expect(find(await build([]), '.item')).toBeNull();
        expect(find(await build(new Error('gone')), '.item')).toBeNull();
    });

    it('is accessible', async () => {
        await expect(await build([DRAFT, WITHHELD])).toBeAccessible();
    });
});
