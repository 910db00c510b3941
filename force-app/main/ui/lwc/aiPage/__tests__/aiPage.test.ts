import { createElement } from 'lwc';
import AiPage from 'c/aiPage';

function build(properties: object = {}) {
    const element = createElement('c-ai-page', { is: AiPage });
    Object.assign(element, { heading: 'Models', iconName: 'standard:queue', ...properties });
    document.body.appendChild(element);
    return element;
}

const find = (element: HTMLElement, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);

describe('c-ai-page', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows heading, sentence and note', async () => {
        const element = build({ intro: 'What it is for', note: 'As of 10:30' });

        expect(find(element, 'h2')?.textContent).toBe('Models');
        expect(find(element, '.intro')?.textContent).toBe('What it is for');
        expect(find(element, '.note')?.textContent).toBe('As of 10:30');
        expect(find(element, '[role="status"]')?.textContent).toBe('');
        await expect(element).toBeAccessible();
    });

    it('says what it waits for, and cannot be asked twice', async () => {
        const element = build({ isLoading: true, loadingText: 'Reading', note: 'As of 10:30' });

        expect(find(element, '[role="status"]')?.textContent).toBe('Reading');
        expect(find(element, '.note')).toBeNull();
        expect(find(element, 'article')?.getAttribute('aria-busy')).toBe('true');
        expect(find(element, '.refresh')).toHaveProperty('disabled', true);
        await expect(element).toBeAccessible();
    });

    it('shows what went wrong, and asks again from there', async () => {
        const element = build({ messages: ['No access', 'to the object'] });
        const onRefresh = jest.fn();
        element.addEventListener('refresh', onRefresh);
        const panel = find(element, 'c-ai-error-panel');

        expect(panel).toHaveProperty('message', 'No access');
        expect(panel).toHaveProperty('details', ['No access', 'to the object']);
        panel?.dispatchEvent(new CustomEvent('retry'));

        expect(onRefresh).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('asks to be read again', () => {
        const element = build();
        const onRefresh = jest.fn();
        element.addEventListener('refresh', onRefresh);

        find(element, '.refresh')?.click();

        expect(onRefresh).toHaveBeenCalledTimes(1);
    });

    it('offers no refresh where something would be lost', () => {
        const element = build({ isRefreshDisabled: true });

        expect(find(element, '.refresh')).toHaveProperty('disabled', true);
    });
});
