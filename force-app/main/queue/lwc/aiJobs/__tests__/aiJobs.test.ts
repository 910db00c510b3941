import { createElement } from 'lwc';
import AiJobs from 'c/aiJobs';
import getStatus from '@salesforce/apex/AIJobsController.status';
import startJobs from '@salesforce/apex/AIJobsController.start';

jest.mock(
    '@salesforce/apex/AIJobsController.status',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIJobsController.start',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const RUNNING: Apex.AIJobsView = {
    jobs: [
        { label: 'Watchdog', isScheduled: true },
        { label: 'Sealing', isScheduled: true }
    ],
    hasLaneUser: true
};
const MISSING: Apex.AIJobsView = {
    ...RUNNING,
    jobs: [
        { label: 'Watchdog', isScheduled: true },
        { label: 'Sealing', isScheduled: false }
    ]
};

async function settle(): Promise<void> {
    await new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

async function build(status: Apex.AIJobsView) {
    jest.mocked(getStatus).mockResolvedValue(status);
    const element = createElement('c-ai-jobs', { is: AiJobs });
    document.body.appendChild(element);
    await settle();
    return element;
}

const find = (element: HTMLElement, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);
const section = (element: HTMLElement) => find(element, 'section');

describe('c-ai-jobs', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('shows nothing when everything runs', async () => {
        expect(section(await build(RUNNING))).toBeNull();
    });

    it('says which job is missing, starts it and goes away', async () => {
        jest.mocked(startJobs).mockResolvedValue(RUNNING);
        const element = await build(MISSING);
        const jobs = [...(element.shadowRoot?.querySelectorAll('.job') ?? [])];
        expect(jobs.map((job) => job.textContent)).toEqual([
            expect.stringMatching(/^Watchdog: .*Running/u),
            expect.stringMatching(/^Sealing: .*Missing/u)
        ]);

        find(element, '.start')?.click();
        await settle();
        expect(startJobs).toHaveBeenCalledTimes(1);
        expect(section(element)).toBeNull();
        expect(find(element, '[role="status"]')?.textContent).toMatch(/Started/u);
    });

    it('says why a job could not be started', async () => {
        jest.mocked(startJobs).mockRejectedValue({ body: { message: 'Too many schedules' } });
        const element = await build(MISSING);
        find(element, '.start')?.click();
        await settle();
        expect(find(element, '.problem')?.textContent).toBe('Too many schedules');
        expect(find(element, '[role="status"]')?.textContent).toBe('');
    });

    it('says that nobody can work', async () => {
        const element = await build({ ...RUNNING, hasLaneUser: false });
        expect(find(element, '.lane-user')).not.toBeNull();
        expect(find(element, '.start')).toBeNull();
    });

    it('is accessible', async () => {
        await expect(await build({ ...MISSING, hasLaneUser: false })).toBeAccessible();
    });
});
