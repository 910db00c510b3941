import { TextDecoder, TextEncoder } from 'node:util';
import { createElement } from 'lwc';
import AiInputForm, { usualValues } from 'c/aiInputForm';

const INPUTS: readonly Apex.AIInputView[] = [
    { name: 'Tone', kind: 'choice', options: ['Friendly', 'Pirate'] },
    { name: 'Team_goal', kind: 'words' },
    { name: 'Transcript', kind: 'material' }
];

// Browsers have them, the DOM of the tests has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

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

function chosen(content: string | Uint8Array): FileList {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const file = Object.assign(new File([], 'call.txt'), {
        arrayBuffer: () => Promise.resolve(bytes.buffer.slice(bytes.byteOffset))
    });
    return [file] as unknown as FileList;
}

async function attach(element: HTMLElement, content: string | Uint8Array): Promise<void> {
    const field = one(element, '.file');
    Object.assign(field, { files: chosen(content) });
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

    it.each([
        ['UTF-8', [0x47, 0x72, 0xc3, 0xbc, 0xc3, 0x9f, 0x65]],
        ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x47, 0x72, 0xc3, 0xbc, 0xc3, 0x9f, 0x65]],
        ['Windows-1252', [0x47, 0x72, 0xfc, 0xdf, 0x65]],
        ['UTF-16', [0xff, 0xfe, 0x47, 0, 0x72, 0, 0xfc, 0, 0xdf, 0, 0x65, 0]]
    ])('reads a file that was written as %s', async (_, bytes) => {
        const element = build();
        const change = jest.fn();
        element.addEventListener('inputchange', change);

        await attach(element, Uint8Array.from(bytes));

        expect(change).toHaveBeenCalledWith(
            expect.objectContaining({ detail: { name: 'Transcript', value: 'Grüße' } })
        );
    });

    it.each([
        [
            'WebVTT',
            'WEBVTT\n\nNOTE recorded\n\n1\n00:01.000 --> 00:04.000 align:start\n<v Ada Vermeer>What does\nit <i>cost</i>?</v>\n\n00:05.000 --> 00:06.000\nRiley: 54,000 <b>euros</b>.\n'
        ],
        [
            'SubRip',
            '1\r\n00:00:01,000 --> 00:00:04,000\r\nAda Vermeer: What does\r\nit cost?\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,000\r\nRiley: 54,000 euros.\r\n'
        ]
    ])('takes of subtitles in %s what was said, and by whom', async (_, subtitles) => {
        const element = build();
        const change = jest.fn();
        element.addEventListener('inputchange', change);

        await attach(element, subtitles);

        const value = 'Ada Vermeer: What does it cost?\nRiley: 54,000 euros.';
        expect(change).toHaveBeenCalledWith(
            expect.objectContaining({ detail: { name: 'Transcript', value } })
        );
    });

    it('says that a picture is no text, and takes nothing of it', async () => {
        const element = build();
        const change = jest.fn();
        element.addEventListener('inputchange', change);

        await attach(element, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]));

        expect(change).not.toHaveBeenCalled();
        expect(one(element, '.problem').textContent).toBe('c.AI_Input_No_Text');
        await expect(element).toBeAccessible();
    });

    it('keeps a pasted text that is too long, and says so', () => {
        const element = build();
        const change = jest.fn();
        element.addEventListener('inputchange', change);

        one(element, '.material').dispatchEvent(
            new CustomEvent('change', { detail: { value: 'x'.repeat(200_001) } })
        );

        expect(change).toHaveBeenCalledTimes(1);
        return Promise.resolve().then(() => {
            expect(one(element, '.problem').textContent).toBe('c.AI_Input_Too_Long');
        });
    });

    it('knows what is usual', () => {
        expect(usualValues(INPUTS)).toEqual({ Tone: 'Friendly', Team_goal: '', Transcript: '' });
    });
});
