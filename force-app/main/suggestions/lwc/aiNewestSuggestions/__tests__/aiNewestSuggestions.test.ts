import { createElement } from 'lwc';
import { seek, seekAll } from 'test/seek';
import AiNewestSuggestions from 'c/aiNewestSuggestions';
import newest from '@salesforce/apex/AISuggestionController.newest';
import { mockNavigate } from '../../../../../../test/jest-mocks/lightning/navigation';

jest.mock(
    '@salesforce/apex/AISuggestionController.newest',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Newest_Suggestions_All',
    () => ({ __esModule: true, default: 'All {0}' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Newest_Suggestions_Due',
    () => ({ __esModule: true, default: 'due {0}' }),
    { virtual: true }
);

const TASK: Apex.AISuggestionView = {
    id: 'a081',
    kind: 'Task',
    title: 'Send the contract',
    recordId: '0061',
    recordName: 'Fleet analytics',
    due: '2026-11-27'
};
const CHANGE: Apex.AISuggestionView = {
    id: 'a082',
    kind: 'Field',
    title: 'Next step',
    fieldLabel: 'Next Step',
    newValue: 'Call Ada',
    recordId: '0062'
};

interface Page {
    readonly messages: readonly string[];
}

async function build() {
    const element = createElement('c-ai-newest-suggestions', { is: AiNewestSuggestions });
    document.body.appendChild(element);
    for (let turn = 0; turn < 5; turn += 1) {
        // eslint-disable-next-line no-await-in-loop -- each turn lets one more promise settle
        await Promise.resolve();
    }
    return element;
}

const texts = (element: HTMLElement, selector: string) =>
    seekAll(element, selector).map(({ textContent }) => textContent.trim());

describe('c-ai-newest-suggestions', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('lists what is suggested on which record, and how much waits in all', async () => {
        jest.mocked(newest).mockResolvedValue({ suggestions: [TASK, CHANGE], open: 12 });
        const element = await build();

        expect(newest).toHaveBeenCalledWith({ most: 5 });
        expect(texts(element, '.title')).toEqual(['Send the contract', 'Next Step: Call Ada']);
        expect(texts(element, '.about a')).toEqual(['Fleet analytics']);
        expect(texts(element, '.due')).toEqual(['· due Nov 27, 2026']);
        expect(texts(element, '.all')).toEqual(['All 12']);
        await expect(element).toBeAccessible();
    });

    it('goes to the record, and to all suggestions', async () => {
        jest.mocked(newest).mockResolvedValue({ suggestions: [TASK], open: 1 });
        const element = await build();

        seek(element, '.about a')?.click();
        seek(element, '.all a')?.click();

        expect(mockNavigate).toHaveBeenNthCalledWith(1, {
            type: 'standard__recordPage',
            attributes: { recordId: '0061', actionName: 'view' }
        });
        expect(mockNavigate).toHaveBeenNthCalledWith(2, {
            type: 'standard__navItemPage',
            attributes: { apiName: 'AI_Suggestions' }
        });
    });

    it('says that nothing waits, and is accessible', async () => {
        jest.mocked(newest).mockResolvedValue({ suggestions: [], open: 0 });
        const element = await build();

        expect(seek(element, '.empty')).not.toBeNull();
        expect(seek(element, '.all')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('says what went wrong', async () => {
        jest.mocked(newest).mockRejectedValue({ body: { message: 'No access' } });
        const element = await build();

        expect((seek(element, 'c-ai-page') as (HTMLElement & Page) | null)?.messages).toEqual([
            'No access'
        ]);
        await expect(element).toBeAccessible();
    });

    it('says without alarm that the user may not use the AI', async () => {
        jest.mocked(newest).mockRejectedValue({
            body: { message: "You do not have access to the Apex class named 'X'." }
        });
        const element = await build();

        expect(seek(element, '.empty')?.textContent).toBe('c.AI_Refused_No_Permission');
        expect(seek(element, 'c-ai-error-panel')).toBeNull();
    });
});
