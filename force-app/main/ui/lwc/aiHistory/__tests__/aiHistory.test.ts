import { createElement } from 'lwc';
import AiHistory from 'c/aiHistory';

function build(items?: readonly Apex.AIHistoryView[]) {
    const element = createElement('c-ai-history', { is: AiHistory });
    element.items = items;
    document.body.appendChild(element);
    return element;
}

const find = (element: HTMLElement, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);

function one(element: HTMLElement, selector: string): HTMLElement {
    const found = find(element, selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

describe('c-ai-history', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('asks for the list when it is opened, and says that it waits', async () => {
        const element = build();
        const expand = jest.fn();
        element.addEventListener('expand', expand);
        const details = one(element, 'details') as HTMLDetailsElement;

        details.open = true;
        details.dispatchEvent(new CustomEvent('toggle'));

        expect(expand).toHaveBeenCalled();
        expect(one(element, '.quiet').textContent).toBe('c.AI_History_Loading');
        await expect(element).toBeAccessible();
    });

    it('lists results with age and outcome, and opens one', async () => {
        const element = build([
            {
                generationId: 'a1',
                label: 'Email draft',
                iconName: 'utility:email',
                settledAt: '2020-01-01T10:00:00.000Z',
                outcome: 'Edited'
            }
        ]);
        const open = jest.fn();
        element.addEventListener('openresult', open);

        expect(one(element, '.name').textContent).toBe('Email draft');
        expect(one(element, '.age').textContent).toMatch(/days ago/);
        expect(one(element, '.outcome').textContent).toBe('c.AI_History_Edited');
        await expect(element).toBeAccessible();
        one(element, '.entry').click();

        expect(open).toHaveBeenCalledWith(expect.objectContaining({ detail: 'a1' }));
    });

    it('says so when there are none', async () => {
        const element = build([]);

        expect(one(element, '.empty').textContent).toBe('c.AI_History_Empty');
        await expect(element).toBeAccessible();
    });
});
