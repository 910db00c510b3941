import { createElement } from 'lwc';
import AiEmailReview from 'c/aiEmailReview';
import getLetter from '@salesforce/apex/AIEmailController.letter';
import send from '@salesforce/apex/AIEmailController.send';

jest.mock(
    '@salesforce/apex/AIEmailController.letter',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEmailController.send',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const DRAFT: Apex.AIDraftView = {
    generationId: 'a00000000000001',
    texts: { subject: 'Next steps', body: 'Hi Ada' },
    facts: [],
    flags: []
};
const OUTGOING = { texts: { subject: 'Mine', body: 'All mine' }, recipientIds: ['003'] };

async function settle(): Promise<void> {
    await new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

async function build() {
    const element = createElement('c-ai-email-review', { is: AiEmailReview });
    element.draft = DRAFT;
    document.body.appendChild(element);
    await settle();
    return element;
}

function one(host: HTMLElement, selector: string): HTMLElement {
    const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

const sends = (element: HTMLElement) => {
    one(element, 'c-ai-draft-review').dispatchEvent(new CustomEvent('send', { detail: OUTGOING }));
};

describe('c-ai-email-review', () => {
    beforeEach(() => {
        jest.mocked(getLetter).mockResolvedValue({ signature: 'Riley' });
    });

    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('shows what stands around the text', async () => {
        const element = await build();

        expect(getLetter).toHaveBeenCalledWith({ generationId: 'a00000000000001' });
        expect(one(element, 'c-ai-draft-review')).toHaveProperty('letter', { signature: 'Riley' });
        await expect(element).toBeAccessible();
    });

    it('sends once, however often somebody clicks, and says that it does', async () => {
        let done: (view: Apex.AIDecisionView) => void = jest.fn();
        jest.mocked(send).mockReturnValue(
            new Promise((resolve) => {
                done = resolve;
            })
        );
        const element = await build();
        const sent = jest.fn();
        element.addEventListener('sent', sent);
        sends(element);
        sends(element);
        await settle();
        expect(send).toHaveBeenCalledTimes(1);
        expect(send).toHaveBeenCalledWith({ generationId: 'a00000000000001', ...OUTGOING });
        expect(one(element, '.sending').textContent).toBe('c.AI_Progress_Sending');
        expect(one(element, 'c-ai-draft-review')).toHaveProperty('isBusy', true);
        await expect(element).toBeAccessible();

        done({ isDone: true });
        await settle();
        expect(sent).toHaveBeenCalledTimes(1);
    });

    it('says why it was not sent, and can send again', async () => {
        jest.mocked(send).mockResolvedValueOnce({
            refusal: { code: 'OPTED_OUT', sentence: 'Opted out.', isRetryable: false }
        });
        const element = await build();
        sends(element);
        await settle();
        expect(one(element, '.problem')).toHaveProperty('message', 'Opted out.');
        await expect(element).toBeAccessible();

        jest.mocked(send).mockRejectedValueOnce(new Error('down'));
        sends(element);
        await settle();
        expect(one(element, '.problem')).toHaveProperty('details', ['down']);
    });
});
