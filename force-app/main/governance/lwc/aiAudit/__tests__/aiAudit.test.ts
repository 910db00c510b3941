import { createElement } from 'lwc';
import { seek } from 'test/seek';
import AiAudit from 'c/aiAudit';
import status from '@salesforce/apex/AIAuditController.status';
import seal from '@salesforce/apex/AIAuditController.seal';
import schedule from '@salesforce/apex/AIAuditController.schedule';
import verify from '@salesforce/apex/AIAuditController.verify';
import checkpoint from '@salesforce/apex/AIAuditController.checkpoint';
import blocks from '@salesforce/apex/AIAuditController.blocks';

jest.mock(
    '@salesforce/apex/AIAuditController.status',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIAuditController.seal',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIAuditController.schedule',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIAuditController.verify',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIAuditController.checkpoint',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIAuditController.blocks',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Audit_Sound',
    () => ({ __esModule: true, default: 'All {0} sound' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Audit_Broken',
    () => ({ __esModule: true, default: '{0} of {1} broken' }),
    { virtual: true }
);

const mockStatus = status as unknown as jest.Mock;
const mockSeal = seal as unknown as jest.Mock;
const mockSchedule = schedule as unknown as jest.Mock;
const mockVerify = verify as unknown as jest.Mock;
const mockCheckpoint = checkpoint as unknown as jest.Mock;
const mockBlocks = blocks as unknown as jest.Mock;

const STATUS = {
    entries: 150,
    head: 'abc',
    due: 3,
    stray: 0,
    sealedAt: '2026-11-21T10:30:00.000Z',
    isScheduled: false
};
const PART = {
    blocks: 1,
    entries: 100,
    lastEntry: 100,
    isEnd: false,
    findings: [],
    missing: [],
    removed: []
};
const END = { ...PART, entries: 0, isEnd: true };

async function settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) {
        // eslint-disable-next-line no-await-in-loop -- each turn lets one more promise settle
        await Promise.resolve();
    }
}

async function build() {
    const element = createElement('c-ai-audit', { is: AiAudit });
    document.body.appendChild(element);
    await settle();
    return element;
}

async function click(element: HTMLElement, selector: string) {
    find(element, selector)?.click();
    await settle();
}

const find = (element: HTMLElement, selector: string) => seek(element, selector);

describe('c-ai-audit', () => {
    beforeEach(() => {
        mockStatus.mockResolvedValue(STATUS);
        URL.createObjectURL = jest.fn(() => 'blob:audit');
        URL.revokeObjectURL = jest.fn();
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('shows where the chain stands', async () => {
        const element = await build();

        expect(find(element, '[data-tile="entries"] dd')?.textContent).toBe('150');
        expect(find(element, '[data-tile="due"] dd')?.textContent).toBe('3');
        expect(find(element, 'code')?.textContent).toBe('abc');
        await expect(element).toBeAccessible();
    });

    it('seals until nothing is due', async () => {
        mockSeal.mockResolvedValueOnce(100).mockResolvedValueOnce(3).mockResolvedValueOnce(0);
        const element = await build();

        await click(element, '.seal');

        expect(mockSeal).toHaveBeenCalledTimes(3);
    });

    it('lets the sealing run by itself', async () => {
        const element = await build();
        mockStatus.mockResolvedValue({ ...STATUS, isScheduled: true });

        await click(element, '.schedule');

        expect(mockSchedule).toHaveBeenCalledTimes(1);
        expect(find(element, '.schedule')).toBeNull();
    });

    it('verifies block after block and says that all is sound', async () => {
        mockVerify
            .mockResolvedValueOnce(PART)
            .mockResolvedValueOnce({ ...PART, entries: 50, lastEntry: 150 })
            .mockResolvedValueOnce(END);
        const element = await build();

        await click(element, '.verify');

        expect(mockVerify.mock.calls).toEqual([[{ after: 0 }], [{ after: 100 }], [{ after: 150 }]]);
        expect(find(element, '.result .words')?.textContent).toBe('All 150 sound');
        await expect(element).toBeAccessible();
    });

    it('shows what is broken, and what was deleted without the engine', async () => {
        mockVerify
            .mockResolvedValueOnce({
                ...PART,
                findings: [{ code: 'ALTERED', sentence: 'Altered', entryNumber: 7, logId: 'a01' }],
                missing: ['a02', 'a03']
            })
            .mockResolvedValueOnce({ ...PART, entries: 50, lastEntry: 150, removed: ['a03'] })
            .mockResolvedValueOnce(END);
        const element = await build();

        await click(element, '.verify');

        const rows = [...(element.shadowRoot?.querySelectorAll('.finding') ?? [])].map(
            ({ textContent }) => textContent
        );
        expect(rows).toEqual(['7a01Altered', 'a02c.AI_Audit_Found_Missing']);
        expect(find(element, '.result .words')?.textContent).toBe('2 of 150 broken');
        await expect(element).toBeAccessible();
    });

    it('exports a signed checkpoint with the whole chain', async () => {
        mockCheckpoint.mockResolvedValue({ text: 'signed', signature: 's' });
        mockBlocks
            .mockResolvedValueOnce([{ first: 1, last: 100 }])
            .mockResolvedValueOnce([{ first: 101, last: 150 }])
            .mockResolvedValueOnce([]);
        const element = await build();

        await click(element, '.export');

        expect(mockBlocks.mock.calls).toEqual([[{ after: 0 }], [{ after: 100 }], [{ after: 150 }]]);
        const link = find(element, '.download') as HTMLAnchorElement;
        expect(link.getAttribute('href')).toBe('blob:audit');
        expect(link.getAttribute('download')).toBe('ai-audit-150.json');
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, and tries again', async () => {
        mockStatus.mockRejectedValueOnce({ body: { message: 'Not for you' } });
        const element = await build();
        const panel = find(element, 'c-ai-error-panel') as
            (HTMLElement & { message: string }) | null;
        expect(panel?.message).toBe('Not for you');
        await expect(element).toBeAccessible();

        panel?.dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(find(element, 'c-ai-error-panel')).toBeNull();
        expect(find(element, 'code')?.textContent).toBe('abc');
    });
});
