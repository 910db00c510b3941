import { createElement } from 'lwc';
import { seek } from 'test/seek';
import AiPrivacy from 'c/aiPrivacy';
import overview from '@salesforce/apex/AIPrivacyController.overview';
import tryMasking from '@salesforce/apex/AIPrivacyController.tryMasking';
import people from '@salesforce/apex/AIPrivacyController.people';
import erase from '@salesforce/apex/AIPrivacyController.erase';
import retain from '@salesforce/apex/AIPrivacyController.retain';

jest.mock(
    '@salesforce/apex/AIPrivacyController.overview',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIPrivacyController.tryMasking',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIPrivacyController.people',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIPrivacyController.erase',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIPrivacyController.retain',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const mockOverview = overview as unknown as jest.Mock;
const mockMasking = tryMasking as unknown as jest.Mock;
const mockPeople = people as unknown as jest.Mock;
const mockErase = erase as unknown as jest.Mock;
const mockRetain = retain as unknown as jest.Mock;

const NOTHING = { erasures: [], runs: [] };

async function settle(): Promise<void> {
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
}

async function build() {
    const element = createElement('c-ai-privacy', { is: AiPrivacy });
    document.body.appendChild(element);
    await settle();
    return element;
}

interface Field extends HTMLElement {
    receipts?: readonly Apex.AIReceiptView[];
    options?: readonly { label: string; value: string }[];
    disabled?: boolean;
}

const find = (element: HTMLElement, selector: string): Field | null => seek(element, selector);

async function change(element: HTMLElement, selector: string, detail: object): Promise<void> {
    find(element, selector)?.dispatchEvent(new CustomEvent('change', { detail }));
    await settle();
}

async function click(element: HTMLElement, selector: string): Promise<void> {
    find(element, selector)?.dispatchEvent(new CustomEvent('click'));
    await settle();
}

describe('c-ai-privacy', () => {
    beforeEach(() => {
        mockOverview.mockResolvedValue(NOTHING);
    });

    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
        jest.useRealTimers();
    });

    it('shows the receipts', async () => {
        mockOverview.mockResolvedValue({
            erasures: [{ recordId: 'a01', name: 'ER-1', status: 'Done' }],
            runs: [{ recordId: 'a02', name: 'RT-1', status: 'Done' }]
        });

        const element = await build();

        expect(find(element, '.erasures')?.receipts).toHaveLength(1);
        expect(find(element, '.runs')?.receipts).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('shows what would leave the org of a text', async () => {
        mockMasking.mockResolvedValue('Write to [EMAIL_BCDF]');
        const element = await build();

        await change(element, '.text', { value: 'Write to ada@x.example' });
        await click(element, '.try');

        expect(mockMasking).toHaveBeenCalledWith({ text: 'Write to ada@x.example' });
        expect(find(element, '.masked')?.textContent).toBe('Write to [EMAIL_BCDF]');
        await expect(element).toBeAccessible();
    });

    it('erases only who was chosen, and only when the admin is sure', async () => {
        mockPeople.mockResolvedValue([{ recordId: '003A', label: 'Ada Vermeer' }]);
        mockErase.mockResolvedValue({
            ...NOTHING,
            erasures: [{ recordId: 'a01', name: 'ER-1', status: 'Done' }]
        });
        const element = await build();
        await change(element, '.term', { value: 'Ver' });
        await click(element, '.find');
        expect(find(element, '.people')?.options).toEqual([
            { label: 'Ada Vermeer (003A)', value: '003A' }
        ]);
        expect(find(element, '.erase')?.disabled).toBe(true);

        await change(element, '.people', { value: '003A' });
        expect(find(element, '.erase')?.disabled).toBe(true);
        await change(element, '.ground', { value: 'Ticket 7' });
        await change(element, '.sure', { checked: true });
        expect(find(element, '.erase')?.disabled).toBe(false);
        await expect(element).toBeAccessible();
        await click(element, '.erase');

        expect(mockErase).toHaveBeenCalledWith({ personId: '003A', ground: 'Ticket 7' });
        expect(find(element, '.erase')).toBeNull();
        expect(find(element, '.erasures')?.receipts).toHaveLength(1);
    });

    it('says that nobody was found', async () => {
        mockPeople.mockResolvedValue([]);
        const element = await build();

        await click(element, '.find');

        expect(find(element, '.nobody')).not.toBeNull();
    });

    it('tells a rehearsal from a run', async () => {
        const rehearsed = { recordId: 'a02', name: 'RT-1', status: 'Done', isRehearsal: true };
        mockRetain.mockResolvedValue({ ...NOTHING, runs: [rehearsed] });
        const element = await build();
        expect(find(element, '.run')?.disabled).toBe(true);

        await click(element, '.rehearse');
        expect(find(element, '.run')?.disabled).toBe(false);
        await click(element, '.run');

        expect(mockRetain.mock.calls).toEqual([[{ isRehearsal: true }], [{ isRehearsal: false }]]);
    });

    it('looks after what is under way until it is done', async () => {
        jest.useFakeTimers();
        mockOverview.mockResolvedValueOnce({
            ...NOTHING,
            runs: [{ recordId: 'a02', status: 'Running' }]
        });
        const element = await build();

        jest.advanceTimersByTime(2000);
        await settle();
        jest.advanceTimersByTime(10000);
        await settle();

        expect(mockOverview).toHaveBeenCalledTimes(2);
        expect(find(element, '.runs')?.receipts).toHaveLength(0);
    });

    it('says why it cannot, and tries again', async () => {
        mockOverview.mockRejectedValueOnce({ body: { message: 'Not for you' } });
        const element = await build();
        expect((find(element, 'c-ai-error-panel') as { message?: string } | null)?.message).toBe(
            'Not for you'
        );
        await expect(element).toBeAccessible();

        find(element, 'c-ai-error-panel')?.dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(find(element, 'c-ai-error-panel')).toBeNull();
    });
});
