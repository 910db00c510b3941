import { createElement } from 'lwc';
import AiEmailRecipients from 'c/aiEmailRecipients';

const ADA: Apex.AIRecipientView = { recordId: '1', name: 'Ada Lovelace', email: 'ada@example.com' };
const JORIS: Apex.AIRecipientView = { recordId: '2', name: 'Joris Bakker', email: 'j@example.com' };
const OWEN: Apex.AIRecipientView = {
    recordId: '3',
    name: 'Owen Gallagher',
    email: 'o@example.com',
    problem: 'Owen Gallagher has opted out.'
};

function build(recipients: Apex.AIRecipientView[], chosen: string[] = []) {
    const element = createElement('c-ai-email-recipients', { is: AiEmailRecipients });
    Object.assign(element, { recipients, chosen });
    document.body.appendChild(element);
    return element;
}

type Choice = HTMLElement & { checked: boolean; disabled: boolean };

const all = (host: HTMLElement, selector: string) => [
    ...(host.shadowRoot?.querySelectorAll<Choice>(selector) ?? [])
];

describe('c-ai-email-recipients', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('names the only one with their address', async () => {
        const element = build([ADA], ['1']);

        expect(all(element, '.recipient')[0]?.textContent).toContain(
            'Ada Lovelace <ada@example.com>'
        );
        expect(all(element, '.choice')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('says so when there is nobody to send it to, or no address', () => {
        expect(all(build([]), '.recipient')[0]?.textContent).toBe('c.AI_Draft_No_Recipient');
        const withoutAddress = build([{ ...ADA, email: null, problem: 'No address.' }]);
        expect(all(withoutAddress, '.recipient')[0]?.textContent).toContain(
            'c.AI_Draft_No_Address'
        );
    });

    it('lets several be chosen, but nobody who cannot be written to', async () => {
        const element = build([ADA, JORIS, OWEN], ['1']);
        const change = jest.fn<undefined, [CustomEvent<string[]>]>();
        element.addEventListener('choose', change as unknown as EventListener);
        const [ada, joris, owen] = all(element, '.choice') as [Choice, Choice, Choice];

        expect([ada.checked, joris.checked]).toEqual([true, false]);
        expect(owen.disabled).toBe(true);
        expect(all(element, '.problem')[0]?.textContent).toBe('Owen Gallagher has opted out.');

        joris.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));

        expect(change.mock.calls[0]?.[0].detail).toEqual(['1', '2']);

        ada.dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));

        expect(change.mock.calls[1]?.[0].detail).toEqual([]);
        await expect(element).toBeAccessible();
    });
});
