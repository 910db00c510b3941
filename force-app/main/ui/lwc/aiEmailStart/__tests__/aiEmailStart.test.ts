import { createElement } from 'lwc';
import AiEmailStart from 'c/aiEmailStart';
import templates from '@salesforce/apex/AIEmailController.templates';
import usesOwn from '@salesforce/apex/AIEmailController.usesOwnEmails';
import useOwn from '@salesforce/apex/AIEmailController.useOwnEmails';

jest.mock(
    '@salesforce/apex/AIEmailController.templates',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEmailController.usesOwnEmails',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEmailController.useOwnEmails',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const flush = () =>
    new Promise((resolve) => {
        process.nextTick(resolve);
    });

async function build() {
    const element = createElement('c-ai-email-start', { is: AiEmailStart });
    Object.assign(element, { recordId: '006000000000001' });
    document.body.appendChild(element);
    await flush();
    return element;
}

const one = (host: HTMLElement, selector: string) =>
    host.shadowRoot?.querySelector<HTMLElement & { checked: boolean }>(selector);

describe('c-ai-email-start', () => {
    beforeEach(() => {
        jest.mocked(templates).mockResolvedValue([]);
        jest.mocked(usesOwn).mockResolvedValue(false);
        jest.mocked(useOwn).mockResolvedValue(undefined);
    });

    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('lets a template be chosen where the admin offers some', async () => {
        expect(one(await build(), '.template')).toBeNull();
        jest.mocked(templates).mockResolvedValue([{ value: 'Thanks', label: 'Thank you' }]);
        const element = await build();
        const change = jest.fn<undefined, [CustomEvent<unknown>]>();
        element.addEventListener('inputchange', change as unknown as EventListener);

        one(element, '.template')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Thanks' } })
        );

        expect(change.mock.calls[0]?.[0].detail).toEqual({ name: 'Template', value: 'Thanks' });
        await expect(element).toBeAccessible();
    });

    it('keeps the choice of own e-mails as examples, and takes it back when it fails', async () => {
        const element = await build();
        const style = one(element, '.style');

        style?.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
        await flush();
        expect(useOwn).toHaveBeenCalledWith({ isWanted: true });
        expect(style?.checked).toBe(true);

        jest.mocked(useOwn).mockRejectedValue(new Error('down'));
        style?.dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
        await flush();
        expect(style?.checked).toBe(true);
    });
});
