import { createElement } from 'lwc';
import { seek } from 'test/seek';
import AiTodaysMeetings from 'c/aiTodaysMeetings';
import upcoming from '@salesforce/apex/AIMeetingsController.upcoming';
import { mockNavigate } from '../../../../../../test/jest-mocks/lightning/navigation';

jest.mock(
    '@salesforce/apex/AIMeetingsController.upcoming',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), {
    virtual: true
});
jest.mock(
    '@salesforce/label/c.AI_Meetings_More',
    () => ({ __esModule: true, default: '{0} and others' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Meetings_With',
    () => ({ __esModule: true, default: 'With {0}' }),
    { virtual: true }
);

const PRICING: Apex.AIMeetingView = {
    eventId: '00U1',
    subject: 'Pricing',
    startsAt: '2026-11-21T10:00:00.000Z',
    endsAt: '2026-11-21T10:45:00.000Z',
    day: '2026-11-21',
    aboutId: '0061',
    aboutName: 'Fleet analytics',
    accountName: 'Northwind',
    attendees: ['Ada Vermeer', 'Joris Bakker'],
    hasMoreAttendees: true,
    location: 'Rotterdam'
};
const FAIR: Apex.AIMeetingView = {
    eventId: '00U2',
    subject: 'Fair',
    day: '2026-11-22',
    isAllDay: true,
    startsAt: '2026-11-22T00:00:00.000Z',
    attendees: []
};

async function build(settings: { heading?: string; isTodayOnly?: boolean } = {}) {
    const element = createElement('c-ai-todays-meetings', { is: AiTodaysMeetings });
    Object.assign(element, settings);
    document.body.appendChild(element);
    await settle();
    return element;
}

async function settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) {
        // eslint-disable-next-line no-await-in-loop -- each turn lets one more promise settle
        await Promise.resolve();
    }
}

const textOf = (element: HTMLElement, selector: string) =>
    seek(element, selector)?.textContent.trim();

describe('c-ai-todays-meetings', () => {
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

    it('lists today and tomorrow with time, subject, account and people', async () => {
        jest.mocked(upcoming).mockResolvedValue([PRICING, FAIR]);
        const element = await build();

        const today = '[data-day="today"] [data-meeting="00U1"]';
        expect(textOf(element, `${today} .time`)).toMatch(/^10:00.* – .*10:45/);
        expect(textOf(element, `${today} .subject`)).toBe('Pricing');
        expect(textOf(element, `${today} .about`)).toBe('Fleet analytics · Northwind');
        expect(textOf(element, `${today} .attendees`)).toBe(
            'With Ada Vermeer, Joris Bakker and others'
        );
        const tomorrow = '[data-day="tomorrow"] [data-meeting="00U2"]';
        expect(textOf(element, `${tomorrow} .time`)).toBe('c.AI_Meetings_All_Day');
        expect(seek(element, `${tomorrow} .about`)).toBeNull();
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('opens a meeting at its preparation', async () => {
        jest.mocked(upcoming).mockResolvedValue([PRICING]);
        const element = await build();

        seek(element, '.prepare')?.click();

        expect(mockNavigate).toHaveBeenCalledWith({
            type: 'standard__recordPage',
            attributes: { recordId: '00U1', actionName: 'view' }
        });
        expect(textOf(element, '[data-day="tomorrow"] .empty')).toBe('c.AI_Meetings_None_Today');
    });

    it('says so when there are none', async () => {
        jest.mocked(upcoming).mockResolvedValue([]);
        const element = await build();

        expect(textOf(element, '.empty')).toBe('c.AI_Meetings_Empty');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, and asks again', async () => {
        jest.mocked(upcoming).mockRejectedValueOnce({ body: { message: 'No access' } });
        const element = await build();
        expect(seek(element, 'c-ai-error-panel')).toHaveProperty('message', 'No access');

        jest.mocked(upcoming).mockResolvedValue([PRICING]);
        seek(element, 'c-ai-page')?.dispatchEvent(new CustomEvent('refresh'));
        await settle();

        expect(seek(element, 'c-ai-error-panel')).toBeNull();
        expect(textOf(element, '.subject')).toBe('Pricing');
    });

    it('leaves out tomorrow, and bears another title, where the page is set so', async () => {
        jest.mocked(upcoming).mockResolvedValue([PRICING, FAIR]);
        const element = await build({ heading: 'Who comes today', isTodayOnly: true });

        expect(textOf(element, '.heading')).toBe('Who comes today');
        expect(textOf(element, '[data-day="today"] .subject')).toBe('Pricing');
        expect(seek(element, '[data-day="tomorrow"]')).toBeNull();
    });

    it('says that today is free where only tomorrow has a meeting', async () => {
        jest.mocked(upcoming).mockResolvedValue([FAIR]);
        const element = await build({ isTodayOnly: true });

        expect(seek(element, '.empty')).not.toBeNull();
        expect(seek(element, '.meeting')).toBeNull();
    });

    it('says without alarm that the user may not use the AI', async () => {
        jest.mocked(upcoming).mockRejectedValue({
            body: { message: "You do not have access to the Apex class named 'X'." }
        });
        const element = await build();

        expect(seek(element, '.empty')?.textContent).toBe('c.AI_Refused_No_Permission');
        expect(seek(element, 'c-ai-error-panel')).toBeNull();
    });
});
