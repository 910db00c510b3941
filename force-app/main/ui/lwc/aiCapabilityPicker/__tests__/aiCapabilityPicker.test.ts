import { createElement } from 'lwc';
import AiCapabilityPicker from 'c/aiCapabilityPicker';

function build() {
    const element = createElement('c-ai-capability-picker', { is: AiCapabilityPicker });
    element.capabilities = [
        { name: 'Email_Draft', label: 'Email draft', iconName: 'utility:email' },
        { name: 'Account_Brief', label: 'Account brief' }
    ];
    element.selected = 'Email_Draft';
    element.answered = ['Email_Draft', 'Account_Brief'];
    document.body.appendChild(element);
    return element;
}

const item = (element: HTMLElement, name: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(`[data-capability="${name}"]`);

describe('c-ai-capability-picker', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('names the capabilities, says which one is shown, and where an answer waits', async () => {
        const element = build();

        expect(item(element, 'Email_Draft')?.getAttribute('aria-current')).toBe('true');
        expect(item(element, 'Email_Draft')?.querySelector('.has')).toBeNull();
        expect(item(element, 'Account_Brief')?.hasAttribute('aria-current')).toBe(false);
        expect(item(element, 'Account_Brief')?.querySelector('.has')).not.toBeNull();
        expect(item(element, 'Account_Brief')?.querySelector('lightning-icon')).toHaveProperty(
            'iconName',
            'utility:sparkles'
        );
        await expect(element).toBeAccessible();
    });

    it('says which of the others is at work, before an answer of it counts', async () => {
        const element = build();
        element.working = ['Email_Draft', 'Account_Brief'];
        await Promise.resolve();

        expect(item(element, 'Account_Brief')?.querySelector('.working')).not.toBeNull();
        expect(item(element, 'Account_Brief')?.querySelector('.has')).toBeNull();
        expect(item(element, 'Email_Draft')?.querySelector('.working')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('tells what was picked', () => {
        const element = build();
        const pick = jest.fn();
        element.addEventListener('pick', pick);

        item(element, 'Account_Brief')?.click();

        expect(pick).toHaveBeenCalledWith(expect.objectContaining({ detail: 'Account_Brief' }));
    });
});
