import { createElement } from 'lwc';
import { seek } from 'test/seek';
import AiQueueMonitor from 'c/aiQueueMonitor';
import status from '@salesforce/apex/AIQueueController.status';
import pause from '@salesforce/apex/AIQueueController.pause';
import replay from '@salesforce/apex/AIQueueController.replay';
import replayAll from '@salesforce/apex/AIQueueController.replayAll';

jest.mock(
    '@salesforce/apex/AIQueueController.status',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIQueueController.pause',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIQueueController.replay',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIQueueController.replayAll',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Queue_Replayed',
    () => ({ __esModule: true, default: '{0} were taken back' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Queue_Dead_Share',
    () => ({ __esModule: true, default: '{0} % died' }),
    { virtual: true }
);
jest.mock('@salesforce/label/c.AI_Queue_More', () => ({ __esModule: true, default: '{0}+' }), {
    virtual: true
});

const mockStatus = status as unknown as jest.Mock;
const mockPause = pause as unknown as jest.Mock;
const mockReplay = replay as unknown as jest.Mock;
const mockReplayAll = replayAll as unknown as jest.Mock;

const IDLE: Apex.AIQueueView = {
    isResting: false,
    ready: 0,
    later: 0,
    running: 0,
    dead: 0,
    oldestMinutes: 0,
    settledLately: 0,
    doneToday: 0,
    refusedToday: 0,
    deadToday: 0,
    failedToday: 0,
    lanes: [],
    deadLetters: []
};
const BUSY: Apex.AIQueueView = {
    ...IDLE,
    ready: 10000,
    running: 12,
    dead: 1,
    doneToday: 60,
    deadToday: 2,
    watchdogUser: 'AI Queue',
    lanes: [
        {
            laneNumber: 0,
            state: 'Working',
            chunk: 12,
            latencyMs: 8000,
            doneToday: 60,
            failedToday: 3,
            deadToday: 2,
            refusedToday: 0,
            deaths: 1,
            lastDeath: 'System.LimitException',
            beatAt: '2026-11-21T10:00:00.000Z'
        }
    ],
    deadLetters: [
        {
            id: 'a01000000000001',
            name: 'AQ-000007',
            capability: 'Email_Draft',
            requester: 'Riley Morgan',
            attempts: 5,
            reason: 'THROTTLED',
            settledAt: '2026-11-21T10:00:00.000Z'
        }
    ]
};

async function settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(0);
}

async function build(): Promise<HTMLElement> {
    const element = createElement('c-ai-queue-monitor', { is: AiQueueMonitor });
    document.body.appendChild(element);
    await settle();
    return element;
}

function find(element: HTMLElement, selector: string): HTMLElement {
    const found = seek(element, selector);
    if (found === null) {
        throw new Error(`${selector} is not there`);
    }
    return found;
}

const tile = (element: HTMLElement, name: string): string =>
    find(element, `[data-tile="${name}"]`).textContent;

describe('c-ai-queue-monitor', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        mockStatus.mockResolvedValue(BUSY);
    });

    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
        jest.clearAllMocks();
    });

    it('shows depth, lanes and dead letters', async () => {
        const element = await build();

        expect(tile(element, 'ready')).toContain('10,000+');
        expect(tile(element, 'running')).toContain('12');
        expect(find(element, '[data-lane="0"]').textContent).toContain('System.LimitException');
        const letter = find(element, '[data-letter="a01000000000001"]');
        expect(letter.textContent).toContain('THROTTLED');
        expect(letter.querySelector('a')?.getAttribute('href')).toBe(
            '/lightning/r/AI_Request__c/a01000000000001/view'
        );
    });

    it('says so when more than one per cent of the day died', async () => {
        const element = await build();
        expect(tile(element, 'dead')).toContain('3.2 % died');

        mockStatus.mockResolvedValue({ ...BUSY, doneToday: 1000 });
        jest.advanceTimersByTime(5000);
        await settle();

        expect(tile(element, 'dead')).not.toContain('died');
    });

    it('follows the queue while it is on the page, and not longer', async () => {
        const element = await build();
        mockStatus.mockResolvedValue({ ...BUSY, running: 13 });

        jest.advanceTimersByTime(5000);
        await settle();
        expect(tile(element, 'running')).toContain('13');

        element.remove();
        jest.advanceTimersByTime(20000);
        expect(mockStatus).toHaveBeenCalledTimes(2);
    });

    it('replays one dead letter and says so', async () => {
        const element = await build();
        mockReplay.mockResolvedValue(1);
        mockStatus.mockResolvedValue(IDLE);

        find(element, '.replay').click();
        await settle();

        expect(mockReplay).toHaveBeenCalledWith({ requestId: 'a01000000000001' });
        expect(find(element, '[role="status"]').textContent).toBe('1 were taken back');
        expect(seek(element, '.no-dead')).not.toBeNull();
    });

    it('replays all, one transaction after the other', async () => {
        const element = await build();
        mockReplayAll.mockResolvedValueOnce(2000).mockResolvedValueOnce(7).mockResolvedValue(0);

        find(element, '.replay-all').click();
        await settle();
        await settle();

        expect(mockReplayAll).toHaveBeenCalledTimes(3);
        expect(find(element, '[role="status"]').textContent).toBe('2007 were taken back');
    });

    it('pauses and resumes', async () => {
        const element = await build();
        mockPause.mockResolvedValue(undefined);
        mockStatus.mockResolvedValue({ ...BUSY, isResting: true });

        find(element, '.pause').click();
        await settle();
        expect(mockPause).toHaveBeenLastCalledWith({ isPaused: true });

        find(element, '.pause').click();
        await settle();
        expect(mockPause).toHaveBeenLastCalledWith({ isPaused: false });
    });

    it('shows why when the queue cannot be read, and goes on when it can', async () => {
        mockStatus.mockRejectedValue({ body: { message: 'Admins only.' } });
        const element = await build();
        expect((find(element, 'c-ai-error-panel') as unknown as { message: string }).message).toBe(
            'Admins only.'
        );

        mockStatus.mockResolvedValue(BUSY);
        jest.advanceTimersByTime(5000);
        await settle();

        expect(seek(element, 'c-ai-error-panel')).toBeNull();
    });

    it.each([
        ['busy', BUSY],
        ['idle and unwatched', IDLE],
        ['paused', { ...BUSY, isResting: true }]
    ])('is accessible when it is %s', async (_name, view) => {
        mockStatus.mockResolvedValue(view);
        const element = await build();
        jest.useRealTimers();

        await expect(element).toBeAccessible();
    });
});
