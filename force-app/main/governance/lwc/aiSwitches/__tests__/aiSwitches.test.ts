import { createElement } from 'lwc';
import { seek } from 'test/seek';
import AiSwitches from 'c/aiSwitches';
import switches from '@salesforce/apex/AISwitchController.switches';
import turn from '@salesforce/apex/AISwitchController.turn';
import confirmOrg from '@salesforce/apex/AISwitchController.confirmOrg';

jest.mock(
    '@salesforce/apex/AISwitchController.switches',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISwitchController.turn',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISwitchController.confirmOrg',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const mockSwitches = switches as unknown as jest.Mock;
const mockTurn = turn as unknown as jest.Mock;
const mockConfirm = confirmOrg as unknown as jest.Mock;

const VIEW = {
    isForeignOrg: false,
    orgId: '00D',
    switches: [
        { kind: 'Everything', target: null, label: 'Everything', isOff: false },
        { kind: 'Capability', target: 'Email_Draft', label: 'Draft an e-mail', isOff: false },
        { kind: 'Model', target: 'One', label: 'Model one', isOff: true }
    ],
    changes: [
        {
            id: '1',
            kind: 'Model',
            target: 'One',
            isOff: true,
            reason: 'Too slow',
            person: 'Alex Ito',
            changedAt: '2026-11-21T10:30:00.000Z'
        }
    ]
};

async function settle(): Promise<void> {
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
}

async function build() {
    const element = createElement('c-ai-switches', { is: AiSwitches });
    document.body.appendChild(element);
    await settle();
    return element;
}

const find = (element: HTMLElement, selector: string) => seek(element, selector);
type Button = HTMLElement & { disabled: boolean; label: string };

async function choose(element: HTMLElement, key: string) {
    find(element, `[data-switch="${key}"] .choose`)?.click();
    await settle();
}

async function say(element: HTMLElement, value: string) {
    find(element, '.reason')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}

describe('c-ai-switches', () => {
    beforeEach(() => {
        mockSwitches.mockResolvedValue(VIEW);
        mockTurn.mockResolvedValue({ ...VIEW, changes: [] });
        mockConfirm.mockResolvedValue(VIEW);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('shows each switch, how it stands, and what was done', async () => {
        const element = await build();

        const state = (key: string) => find(element, `[data-switch="${key}"] .words`)?.textContent;
        expect(state('Capability:Email_Draft')).toBe('c.AI_Switches_On');
        expect(state('Model:One')).toBe('c.AI_Switches_Off');
        expect(find(element, '.history tbody')?.textContent).toContain('Too slow');
        expect(find(element, '.foreign')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('wants a reason before it turns a switch', async () => {
        const element = await build();
        await choose(element, 'Capability:Email_Draft');
        expect((find(element, '.turn') as Button).disabled).toBe(true);
        await say(element, '  ');
        expect((find(element, '.turn') as Button).disabled).toBe(true);
        await expect(element).toBeAccessible();

        await say(element, 'Odd drafts');
        find(element, '.turn')?.click();
        await settle();

        expect(mockTurn).toHaveBeenCalledWith({
            kind: 'Capability',
            target: 'Email_Draft',
            isOff: true,
            reason: 'Odd drafts'
        });
        expect(find(element, '.question')).toBeNull();
        expect(find(element, '.empty')).not.toBeNull();
    });

    it('switches on what is off', async () => {
        const element = await build();
        await choose(element, 'Model:One');
        await say(element, 'Fast again');
        find(element, '.turn')?.click();
        await settle();

        expect(mockTurn).toHaveBeenCalledWith(
            expect.objectContaining({ target: 'One', isOff: false })
        );
    });

    it('turns nothing when it is called off', async () => {
        const element = await build();
        await choose(element, 'Everything:');
        find(element, '.cancel')?.click();
        await settle();

        expect(find(element, '.question')).toBeNull();
        expect(mockTurn).not.toHaveBeenCalled();
    });

    it('has a copied org confirmed', async () => {
        mockSwitches.mockResolvedValue({ ...VIEW, isForeignOrg: true });
        const element = await build();
        await expect(element).toBeAccessible();

        find(element, '.confirm')?.click();
        await settle();
        await say(element, 'Keys of the sandbox are in');
        find(element, '.turn')?.click();
        await settle();

        expect(mockConfirm).toHaveBeenCalledWith({ reason: 'Keys of the sandbox are in' });
        expect(find(element, '.foreign')).toBeNull();
    });

    it('keeps the question when it fails', async () => {
        mockTurn.mockRejectedValueOnce({ body: { message: 'No room' } });
        const element = await build();
        await choose(element, 'Everything:');
        await say(element, 'Incident');
        find(element, '.turn')?.click();
        await settle();

        expect(
            (find(element, 'c-ai-error-panel') as (HTMLElement & { message: string }) | null)
                ?.message
        ).toBe('No room');
        expect(find(element, '.question')).not.toBeNull();
        await expect(element).toBeAccessible();
    });
});
