import { createElement } from 'lwc';
import AiErrorPanel from 'c/aiErrorPanel';

interface Properties {
    message?: string;
    hint?: string | null;
    details?: readonly string[];
    isRetryable?: boolean;
    isNotice?: boolean;
}

function build(properties: Properties) {
    const element = createElement('c-ai-error-panel', { is: AiErrorPanel });
    Object.assign(element, properties);
    document.body.appendChild(element);
    return element;
}

const find = (element: HTMLElement, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);

describe('c-ai-error-panel', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('says what went wrong and offers nothing that makes no sense', async () => {
        const element = build({ message: 'No budget left.' });

        expect(find(element, '.message')?.textContent).toBe('No budget left.');
        expect(find(element, '.retry')).toBeNull();
        expect(find(element, '.hint')).toBeNull();
        expect(find(element, 'details')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('is a quiet notice when nothing has failed', async () => {
        const element = build({ message: 'Ask your admin.', isNotice: true });

        expect(find(element, '[role="status"]')?.textContent).toContain('Ask your admin.');
        expect(find(element, '[role="alert"]')).toBeNull();
        expect(find(element, '.title')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('interrupts when something has failed', () => {
        const element = build({ message: 'No.' });

        expect(find(element, '[role="alert"] .title')?.textContent).toBe('c.AI_Error_Title');
    });

    it('shows an admin where to mend it, and the details behind a fold', async () => {
        const element = build({ message: 'No.', hint: 'Setup', details: ['HTTP 500', 'id 7'] });

        expect(find(element, '.hint')?.textContent).toBe('Setup');
        expect(element.shadowRoot?.querySelectorAll('li')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });

    it('asks its parent to try again', async () => {
        const element = build({ message: 'Busy.', isRetryable: true });
        const retry = jest.fn();
        element.addEventListener('retry', retry);

        find(element, '.retry')?.click();

        expect(retry).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });
});
