import { createElement } from 'lwc';
import AiConversation, { type Turn } from 'c/aiConversation';

const answered = (text: string, canAnswer = true): Apex.AIDraftView => ({
    result: { answer: { path: 'answer', text, factIds: [] }, canAnswer }
});

function build(turns: readonly Turn[] = [], properties: object = {}) {
    const element = createElement('c-ai-conversation', { is: AiConversation });
    Object.assign(element, { turns, ...properties });
    document.body.appendChild(element);
    const ask = jest.fn();
    element.addEventListener('ask', (event) => {
        ask((event as CustomEvent<unknown>).detail);
    });
    return { element, ask };
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

async function write(element: HTMLElement, value: string): Promise<void> {
    one(element, '.field').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await Promise.resolve();
}

const press = (element: HTMLElement, init: KeyboardEventInit) =>
    one(element, '.field').dispatchEvent(new KeyboardEvent('keydown', init));

describe('c-ai-conversation', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows questions and answers in their order', async () => {
        const { element } = build(
            [{ question: 'Who decides?', draft: answered('Ada.') }, { question: 'Since when?' }],
            { progress: 'Reading' }
        );

        expect(one(element, '[data-turn="0"] .question').textContent).toContain('Who decides?');
        expect(one(element, '[data-turn="0"] c-ai-brief')).toHaveProperty(
            'draft',
            answered('Ada.')
        );
        expect(one(element, '[data-turn="1"] .pending').textContent).toBe('Reading');
        await expect(element).toBeAccessible();
    });

    it('says that it does not know', async () => {
        const { element } = build([{ question: 'Who?', draft: answered('Not here.', false) }]);

        expect(one(element, '.unknown').textContent.trim()).toBe('c.AI_Ask_Unknown');
        await expect(element).toBeAccessible();
    });

    it('shows what went wrong in its place', async () => {
        const { element } = build([{ question: 'Who?', problem: 'Busy.' }]);

        expect(one(element, '.problem').textContent).toBe('Busy.');
        await expect(element).toBeAccessible();
    });

    it('asks by Enter and by the button, and empties the field', async () => {
        const { element, ask } = build();
        expect(one(element, '.ask')).toHaveProperty('disabled', true);

        await write(element, ' Who decides? ');
        press(element, { key: 'Enter' });
        await Promise.resolve();
        expect(ask).toHaveBeenLastCalledWith('Who decides?');
        expect(one(element, '.field')).toHaveProperty('value', '');

        await write(element, 'Since when?');
        one(element, '.ask').click();
        expect(ask).toHaveBeenLastCalledWith('Since when?');
    });

    it('breaks the line by Shift and Enter, and asks nothing while it waits', async () => {
        const { element, ask } = build();
        await write(element, 'Who');
        press(element, { key: 'Enter', shiftKey: true });
        Object.assign(element, { isBusy: true });
        await Promise.resolve();
        press(element, { key: 'Enter' });

        expect(ask).not.toHaveBeenCalled();
    });
});
