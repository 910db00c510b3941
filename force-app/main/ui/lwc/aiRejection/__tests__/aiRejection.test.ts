import { createElement } from 'lwc';
import AiRejection from 'c/aiRejection';

function build(properties: object = {}) {
    const element = createElement('c-ai-rejection', { is: AiRejection });
    Object.assign(element, properties);
    document.body.appendChild(element);
    const listener = jest.fn();
    element.addEventListener('reason', (event) => {
        listener((event as CustomEvent<unknown>).detail);
    });
    return { element, listener };
}

const find = (element: HTMLElement, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);

const press = (element: HTMLElement, kind: string) => {
    find(element, `[data-kind="${kind}"]`)?.click();
};

describe('c-ai-rejection', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('takes a reason with one click', async () => {
        const { element, listener } = build({ isAsked: true });
        press(element, 'Already Done');

        expect(listener).toHaveBeenCalledWith({ kind: 'Already Done', words: '' });
        expect(find(element, '.words')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('shows which reason was taken, and thanks for it', async () => {
        const { element } = build({ isAsked: true, kind: 'Wrong' });

        expect(find(element, '[aria-pressed="true"]')?.dataset.kind).toBe('Wrong');
        expect(find(element, '.thanks')?.textContent).not.toBe('');
        await expect(element).toBeAccessible();
    });

    it('counts Other at once, and takes words for it that nobody has to write', async () => {
        const { element, listener } = build({ isAsked: true });
        press(element, 'Other');
        expect(listener).toHaveBeenCalledWith({ kind: 'Other', words: '' });
        await Promise.resolve();
        expect(find(element, '.save')).toHaveProperty('disabled', true);

        find(element, '.words')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: ' They left. ' } })
        );
        await Promise.resolve();
        await expect(element).toBeAccessible();
        find(element, '.save')?.click();

        expect(listener).toHaveBeenLastCalledWith({ kind: 'Other', words: 'They left.' });
    });

    it('says on later visits what was said, and asks no more', async () => {
        const { element } = build({ kind: 'Other', words: 'They left.' });

        expect(find(element, '.reason')).toBeNull();
        expect(find(element, '.said')?.textContent).toContain('They left.');
        await expect(element).toBeAccessible();
    });

    it('says nothing where nobody said why', () => {
        expect(find(build().element, 'p')).toBeNull();
    });
});
