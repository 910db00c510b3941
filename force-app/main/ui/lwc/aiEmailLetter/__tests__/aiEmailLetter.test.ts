import { createElement } from 'lwc';
import AiEmailLetter from 'c/aiEmailLetter';

function build(letter?: Apex.AIEmailLetter) {
    const element = createElement('c-ai-email-letter', { is: AiEmailLetter });
    Object.assign(element, { letter });
    document.body.appendChild(element);
    return element;
}

const text = (host: HTMLElement, selector: string) =>
    host.shadowRoot?.querySelector(selector)?.textContent;

describe('c-ai-email-letter', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows all that goes out below the text, as text', async () => {
        const element = build({
            signature: 'Riley Morgan',
            disclosure: 'Drafted with AI.',
            quotation: 'On Monday, Ada wrote:\n> <b>Hi</b>'
        });

        expect(text(element, '.signature')).toBe('Riley Morgan');
        expect(text(element, '.disclosure')).toBe('Drafted with AI.');
        expect(text(element, '.quotation')).toBe('On Monday, Ada wrote:\n> <b>Hi</b>');
        await expect(element).toBeAccessible();
    });

    it('is not there when nothing stands below the text', () => {
        expect(text(build({ answeredAddress: 'a@example.com' }), '.letter')).toBeUndefined();
        expect(text(build(), '.letter')).toBeUndefined();
    });
});
