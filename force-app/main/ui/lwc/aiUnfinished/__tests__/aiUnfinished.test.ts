import { createElement } from 'lwc';
import AiUnfinished from 'c/aiUnfinished';
import unfinished from '@salesforce/apex/AIEditController.unfinished';

jest.mock(
    '@salesforce/label/c.AI_Unfinished',
    () => ({ __esModule: true, default: 'Changes in {0} of {1}' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEditController.unfinished',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const flush = () =>
    new Promise((resolve) => {
        process.nextTick(resolve);
    });

async function build(properties: object = {}) {
    const element = createElement('c-ai-unfinished', { is: AiUnfinished });
    const capability = { name: 'Account_Brief', label: 'Account brief' };
    Object.assign(element, { recordId: '001000000000001', capability, ...properties });
    document.body.appendChild(element);
    await flush();
    return element;
}

const find = (host: HTMLElement, selector: string) =>
    host.shadowRoot?.querySelector<HTMLElement>(selector);

describe('c-ai-unfinished', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('leads back to what an earlier visit left', async () => {
        jest.mocked(unfinished).mockResolvedValue({
            generationId: 'a00000000000001',
            settledAt: '2026-11-21T10:42:00.000Z'
        });
        const element = await build();
        const opened = jest.fn<undefined, [CustomEvent<string>]>();
        element.addEventListener('openresult', opened as unknown as EventListener);

        expect(find(element, 'span')?.textContent).toMatch(
            /^Changes in Account brief of Nov 21, 2026/
        );
        find(element, '.back')?.click();
        expect(opened.mock.calls[0]?.[0].detail).toBe('a00000000000001');
        await expect(element).toBeAccessible();
    });

    it('says nothing where there is nothing, or it cannot be had', async () => {
        jest.mocked(unfinished).mockResolvedValue(null as unknown as Apex.AIHistoryView);
        expect(find(await build(), '.back')).toBeNull();
        jest.mocked(unfinished).mockRejectedValue(new Error('down'));
        expect(find(await build(), '.back')).toBeNull();
    });

    it('shows beside an answer what this visit left, and asks for nothing else', async () => {
        const known = { generationId: 'a00000000000002', moment: '2026-11-21T10:42:00.000Z' };
        const element = await build({ isQuiet: true, known });

        expect(unfinished).not.toHaveBeenCalled();
        expect(find(element, '.back')).not.toBeNull();
    });
});
