import { createElement } from 'lwc';
import AiFeedback from 'c/aiFeedback';

function build() {
    const element = createElement('c-ai-feedback', { is: AiFeedback });
    element.generationId = 'a1';
    document.body.appendChild(element);
    const rate = jest.fn();
    element.addEventListener('rate', (event) => {
        rate((event as CustomEvent<unknown>).detail);
    });
    return { element, rate };
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

describe('c-ai-feedback', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('counts a thumb at once and takes a reason after', async () => {
        const { element, rate } = build();
        expect(find(element, '.why')).toBeNull();
        await expect(element).toBeAccessible();

        one(element, '.thumb-down').click();
        await Promise.resolve();
        expect(rate).toHaveBeenLastCalledWith({ isUp: false, reason: '' });
        expect(one(element, '.thanks').textContent).toBe('c.AI_Feedback_Thanks');
        await expect(element).toBeAccessible();

        one(element, '.reason').dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Too long' } })
        );
        one(element, '.reason-submit').click();
        await Promise.resolve();
        expect(rate).toHaveBeenLastCalledWith({ isUp: false, reason: 'Too long' });
        expect(find(element, '.why')).toBeNull();
    });

    it('begins anew with another answer, and not with the same one', async () => {
        const { element } = build();
        one(element, '.thumb-up').click();
        await Promise.resolve();

        element.generationId = 'a1';
        await Promise.resolve();
        expect(one(element, '.thumb-up')).toHaveProperty('selected', true);

        element.generationId = 'a2';
        await Promise.resolve();
        expect(one(element, '.thumb-up')).toHaveProperty('selected', false);
        expect(one(element, '.thanks').textContent).toBe('');
    });
});
