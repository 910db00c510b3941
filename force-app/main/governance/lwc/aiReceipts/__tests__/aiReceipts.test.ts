import { createElement } from 'lwc';
import AiReceipts from 'c/aiReceipts';

function build(receipts: readonly Apex.AIReceiptView[], hasPerson = false) {
    const element = createElement('c-ai-receipts', { is: AiReceipts });
    Object.assign(element, { receipts, hasPerson, label: 'Receipts' });
    document.body.appendChild(element);
    return element;
}

const texts = (element: HTMLElement, selector: string) =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(
        ({ textContent }) => textContent
    );

describe('c-ai-receipts', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('says that there are none', async () => {
        const element = build([]);

        expect(texts(element, '.none')).toEqual(['c.AI_Privacy_None']);
        await expect(element).toBeAccessible();
    });

    it('shows what was done, and links to the receipt', async () => {
        const element = build(
            [
                {
                    recordId: 'a01',
                    name: 'ER-1',
                    status: 'Done',
                    records: 8,
                    counts: ['AI_Payload__c: 4', 'AI_Subject__c: 4'],
                    about: '003',
                    ground: 'Ticket 7'
                }
            ],
            true
        );

        expect(texts(element, 'tbody td').slice(1)).toEqual([
            '003 · Ticket 7',
            'Done',
            '8',
            'AI_Payload__c: 4, AI_Subject__c: 4'
        ]);
        expect(element.shadowRoot?.querySelector('a')?.getAttribute('href')).toBe(
            '/lightning/r/a01/view'
        );
        await expect(element).toBeAccessible();
    });

    it('tells a rehearsal from a run and a failure from both', () => {
        const element = build([
            { recordId: 'a01', status: 'Done', isRehearsal: true },
            { recordId: 'a02', status: 'Failed', error: 'No room', counts: ['x: 1'] }
        ]);

        expect(texts(element, '.status')).toEqual(['Done (c.AI_Privacy_Rehearsal)', 'Failed']);
        expect(texts(element, '.counts')[1]).toBe('No room');
    });
});
