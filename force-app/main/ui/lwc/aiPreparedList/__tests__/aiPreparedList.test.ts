import { createElement } from 'lwc';
import { seek, seekAll } from 'test/seek';
import AiPreparedList from 'c/aiPreparedList';
import mine from '@salesforce/apex/AIPreparedController.mine';
import { mockNavigate } from '../../../../../../test/jest-mocks/lightning/navigation';

jest.mock(
    '@salesforce/apex/AIPreparedController.mine',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Prepared_List_About',
    () => ({ __esModule: true, default: '{0}: {1}' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Prepared_List_Age',
    () => ({ __esModule: true, default: 'Prepared {0}' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Prepared_Changed',
    () => ({ __esModule: true, default: 'Changed since then: {0}' }),
    { virtual: true }
);

const BRIEF: Apex.AIPreparedItemView = {
    generationId: 'a071',
    capability: 'Account_Brief',
    label: 'Account brief',
    recordId: '0011',
    recordName: 'Northwind Robotics',
    preparedAt: '2026-11-21T02:00:00.000Z',
    headline: 'Two open deals, one of them closes on 2026-12-18',
    changedFacts: ['Next step', 'Open case']
};
const WITHHELD: Apex.AIPreparedItemView = {
    generationId: 'a072',
    label: 'Meeting preparation',
    recordId: '00U1',
    recordName: 'Pricing',
    preparedAt: '2026-11-21T02:00:00.000Z',
    changedFacts: [],
    withheld: 'Not for you any more.'
};

interface Page {
    readonly messages: readonly string[];
}

async function build(most?: number) {
    const element = createElement('c-ai-prepared-list', { is: AiPreparedList });
    if (most !== undefined) {
        element.most = most;
    }
    document.body.appendChild(element);
    for (let turn = 0; turn < 5; turn += 1) {
        // eslint-disable-next-line no-await-in-loop -- each turn lets one more promise settle
        await Promise.resolve();
    }
    return element;
}

const texts = (element: HTMLElement, selector: string) =>
    seekAll(element, selector).map(({ textContent }) => textContent.trim());

describe('c-ai-prepared-list', () => {
    beforeEach(() => {
        jest.useFakeTimers({
            now: new Date('2026-11-21T08:00:00Z'),
            doNotFake: ['nextTick', 'queueMicrotask']
        });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
        jest.useRealTimers();
    });

    it('names capability, record, age and what has changed since', async () => {
        jest.mocked(mine).mockResolvedValue([BRIEF, WITHHELD]);
        const element = await build();

        expect(mine).toHaveBeenCalledWith({ most: 8 });
        expect(texts(element, '.item .name')).toEqual([
            'Account brief: Northwind Robotics',
            'Meeting preparation: Pricing'
        ]);
        expect(texts(element, '.headline')).toEqual([
            'Two open deals, one of them closes on Dec 18, 2026'
        ]);
        expect(texts(element, '.age')[0]).toBe('Prepared 6 hours ago');
        expect(texts(element, '.changed')).toEqual(['Changed since then: Next step, Open case']);
        expect(texts(element, '.withheld')).toEqual(['Not for you any more.']);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('opens the record with the result shown', async () => {
        jest.mocked(mine).mockResolvedValue([BRIEF]);
        const element = await build();
        const link = seek(element, '.name a');
        expect(link?.getAttribute('href')).toBe('/lightning/r/0011/view?c__result=a071');

        link?.click();

        expect(mockNavigate).toHaveBeenCalledWith({
            type: 'standard__recordPage',
            attributes: { recordId: '0011', actionName: 'view' },
            state: { c__result: 'a071' }
        });
    });

    it('leaves a click with a modifier to the browser', async () => {
        jest.mocked(mine).mockResolvedValue([BRIEF]);
        const element = await build();

        seek(element, '.name a')?.dispatchEvent(
            new MouseEvent('click', { ctrlKey: true, cancelable: true })
        );

        expect(mockNavigate).not.toHaveBeenCalled();
    });

    it('asks for as many as the page is set to', async () => {
        jest.mocked(mine).mockResolvedValue([]);
        await build(3);

        expect(mine).toHaveBeenCalledWith({ most: 3 });
    });

    it('says that nothing is prepared, and is accessible', async () => {
        jest.mocked(mine).mockResolvedValue([]);
        const element = await build();

        expect(seek(element, '.empty')).not.toBeNull();
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('says what went wrong', async () => {
        jest.mocked(mine).mockRejectedValue({ body: { message: 'No access' } });
        const element = await build();

        expect((seek(element, 'c-ai-page') as (HTMLElement & Page) | null)?.messages).toEqual([
            'No access'
        ]);
        expect(seek(element, '.empty')).toBeNull();
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('says without alarm that the user may not use the AI', async () => {
        jest.mocked(mine).mockRejectedValue({
            body: { message: "You do not have access to the Apex class named 'X'." }
        });
        const element = await build();

        expect(seek(element, '.empty')?.textContent).toBe('c.AI_Refused_No_Permission');
        expect(seek(element, 'c-ai-error-panel')).toBeNull();
    });
});
