import { createElement } from 'lwc';
import AiInputForm, { usualValues } from 'c/aiInputForm';

const INPUTS: readonly Apex.AIInputView[] = [
    { name: 'Tone', kind: 'choice', options: ['Friendly', 'Pirate'] },
    { name: 'Team_goal', kind: 'words' },
    { name: 'Transcript', kind: 'material' }
];

function build() {
    const element = createElement('c-ai-input-form', { is: AiInputForm });
    element.inputs = INPUTS;
    element.values = { Tone: 'Friendly', Team_goal: 'Close' };
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

function chosen(text: string): FileList {
    const file = Object.assign(new File([], 'call.txt'), { text: () => Promise.resolve(text) });
    return [file] as unknown as FileList;
}

async function attach(element: HTMLElement, text: string): Promise<void> {
    const field = one(element, '.file');
    Object.assign(field, { files: chosen(text) });
    field.dispatchEvent(new CustomEvent('change'));
    await new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

describe('c-ai-input-form', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('draws a field for each input, in the words of the user', async () => {
        const element = build();

        expect(one(element, '.choice')).toHaveProperty('label', 'c.AI_Draft_Tone');
        expect(one(element, '.choice')).toHaveProperty('options', [
            { value: 'Friendly', label: 'c.AI_Tone_Friendly' },
            { value: 'Pirate', label: 'Pirate' }
        ]);
        expect(one(element, '.words')).toHaveProperty('label', 'Team goal');
        expect(one(element, '.words')).toHaveProperty('value', 'Close');
        expect(one(element, '.material')).toHaveProperty('label', 'c.AI_Input_Transcript');
        await expect(element).toBeAccessible();
    });

    it('tells what changed', () => {
        const element = build();
        const change = jest.fn();
        element.addEventListener('inputchange', change);

        one(element, '.choice').dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Pirate' } })
        );

        expect(change).toHaveBeenCalledWith(
            expect.objectContaining({ detail: { name: 'Tone', value: 'Pirate' } })
        );
    });

    it('takes a text file as if it had been pasted', async () => {
        const element = build();
        const change = jest.fn();
        element.addEventListener('inputchange', change);

        await attach(element, 'Ada: hello');

        expect(change).toHaveBeenCalledWith(
            expect.objectContaining({ detail: { name: 'Transcript', value: 'Ada: hello' } })
        );
        expect(find(element, '.problem')).toBeNull();
    });

    it('says so when a file is too long, and takes nothing of it', async () => {
        const element = build();
        const change = jest.fn();
        element.addEventListener('inputchange', change);

        await attach(element, 'x'.repeat(200_001));

        expect(change).not.toHaveBeenCalled();
        expect(one(element, '.problem').textContent).toBe('c.AI_Input_Too_Long');
        await expect(element).toBeAccessible();
    });

    it('knows what is usual', () => {
        expect(usualValues(INPUTS)).toEqual({ Tone: 'Friendly', Team_goal: '', Transcript: '' });
    });
});
