import { createElement } from 'lwc';
import AiMarkedText from 'c/aiMarkedText';

const TEXT = 'We offer 37 %.\nYours <b>Ada</b>';

type Settings = Partial<
    Pick<AiMarkedText, 'hint' | 'isDisabled' | 'isSingleLine' | 'marks' | 'value'>
>;

function build(changes: Settings = {}) {
    const element = createElement('c-ai-marked-text', { is: AiMarkedText });
    Object.assign(element, {
        label: 'Body',
        value: TEXT,
        marks: [{ start: 9, length: 4, isBlocking: false }],
        ...changes
    });
    document.body.appendChild(element);
    return element;
}

type Host = ReturnType<typeof build>;

const all = (host: Host, selector: string) => [
    ...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];

function field(host: Host): HTMLTextAreaElement {
    const found = host.shadowRoot?.querySelector('textarea');
    if (!found) {
        throw new Error('no textarea');
    }
    return found;
}

function typed(host: Host, value: string): unknown {
    const change = jest.fn<undefined, [CustomEvent<unknown>]>();
    host.addEventListener('change', change as unknown as EventListener);
    field(host).value = value;
    field(host).dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
    expect(change).toHaveBeenCalledTimes(1);
    return change.mock.calls[0]?.[0].detail;
}

describe('c-ai-marked-text', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('marks the passage under the text, letter for letter', async () => {
        const element = build({ hint: 'One passage is marked.' });

        expect(field(element).value).toBe(TEXT);
        expect(
            all(element, '.piece')
                .map((piece) => piece.textContent)
                .join('')
        ).toBe(TEXT);
        expect(all(element, '.piece_marked').map((piece) => piece.textContent)).toEqual(['37 %']);
        expect(all(element, '.piece_blocking')).toEqual([]);
        expect(all(element, 'b')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('marks otherwise what stands in the way', async () => {
        const element = build({ marks: [{ start: 9, length: 4, isBlocking: true }] });

        expect(all(element, '.piece_blocking').map((piece) => piece.textContent)).toEqual(['37 %']);
        await expect(element).toBeAccessible();
    });

    it('has no marks where there is nothing to mark', async () => {
        const element = build({ marks: [] });

        expect(all(element, '.piece_marked')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('tells what was typed', () => {
        expect(typed(build(), 'Mine')).toEqual({ value: 'Mine' });
    });

    it('keeps a single line single', async () => {
        const element = build({ isSingleLine: true, value: 'Subject', marks: [] });

        expect(typed(element, 'Two \n lines')).toEqual({ value: 'Two lines' });
        expect(field(element).value).toBe('Two lines');
        await expect(element).toBeAccessible();
    });

    it('selects a passage', () => {
        const element = build();
        const scroll = jest.fn();
        all(element, '.piece_marked').forEach((piece) => {
            piece.scrollIntoView = scroll;
        });

        element.select({ start: 9, length: 4 });

        expect(element.shadowRoot?.activeElement).toBe(field(element));
        expect([field(element).selectionStart, field(element).selectionEnd]).toEqual([9, 13]);
        expect(scroll).toHaveBeenCalled();
    });

    it('cannot be edited while it is disabled', () => {
        expect(field(build({ isDisabled: true })).disabled).toBe(true);
    });
});
