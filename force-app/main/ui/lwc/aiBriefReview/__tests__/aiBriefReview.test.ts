import { createElement } from 'lwc';
import AiBriefReview from 'c/aiBriefReview';
import keepAsDescription from '@salesforce/apex/AICopilotController.keepAsDescription';
import keepAsNote from '@salesforce/apex/AICopilotController.keepAsNote';
import undoSuggestions from '@salesforce/apex/AISuggestionController.undo';

jest.mock(
    '@salesforce/apex/AICopilotController.keepAsDescription',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AICopilotController.keepAsNote',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.undo',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const PATH = 'sections[0].statements[0].text';
const BRIEF: Apex.AIDraftView = {
    generationId: 'a00000000000005',
    texts: { headline: 'Renewal on 2026-06-01', [PATH]: 'Ada left', 'sections[0].title': 'People' },
    facts: [{ id: 'F1', recordId: '003', label: 'Contact', value: 'Ada' }],
    flags: [{ field: PATH, message: 'Not in the facts.', passage: 'Ada', start: 0, length: 3 }],
    result: {
        headline: { path: 'headline', text: 'Renewal on 2026-06-01', factIds: [] },
        sections: [
            { title: 'People', statements: [{ path: PATH, text: 'Ada left', factIds: ['F1'] }] }
        ]
    }
};
const KEPT = { suggestionId: 's9', isDone: true };

async function settle(): Promise<void> {
    await new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

async function build(draft = BRIEF, recordId = '001000000000001') {
    const element = createElement('c-ai-brief-review', { is: AiBriefReview });
    Object.assign(element, { draft, recordId });
    document.body.appendChild(element);
    await settle();
    return element;
}

const find = (host: HTMLElement, selector: string) =>
    host.shadowRoot?.querySelector<HTMLElement>(selector);

function one(host: HTMLElement, selector: string): HTMLElement {
    const found = find(host, selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

async function write(element: HTMLElement, path: string, text?: string): Promise<void> {
    one(element, 'c-ai-brief-editor').dispatchEvent(
        new CustomEvent('textchange', { detail: { path, text } })
    );
    await settle();
}

function heard(element: HTMLElement, name: string): jest.Mock {
    const listener = jest.fn();
    element.addEventListener(name, (event) => {
        listener((event as CustomEvent<unknown>).detail);
    });
    return listener;
}

async function press(element: HTMLElement, selector: string): Promise<void> {
    one(element, selector).click();
    await settle();
}

const shown = (element: HTMLElement) =>
    (one(element, 'c-ai-brief') as HTMLElement & { draft: Apex.AIDraftView }).draft;

describe('c-ai-brief-review', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('keeps an answer as a note, with its dates as they are shown, and takes the note back', async () => {
        jest.mocked(keepAsNote).mockResolvedValue(KEPT);
        jest.mocked(undoSuggestions).mockResolvedValue([KEPT]);
        const element = await build();
        const kept = heard(element, 'kept');
        expect(find(element, '.keep-description')).toBeNull();
        await expect(element).toBeAccessible();

        await press(element, '.keep-note');
        expect(keepAsNote).toHaveBeenCalledWith({
            generationId: 'a00000000000005',
            texts: {},
            shown: { '2026-06-01': 'Jun 1, 2026' }
        });
        expect(kept).toHaveBeenCalledWith('a00000000000005');
        expect(one(element, '.kept').textContent).toContain('c.AI_Suggestion_Done_Note');
        await expect(element).toBeAccessible();

        await press(element, '.undo-keep');
        expect(undoSuggestions).toHaveBeenCalledWith({ ids: ['s9'] });
        expect(find(element, '.kept')).toBeNull();
    });

    it('puts an answer into the description of a meeting, or says why not', async () => {
        jest.mocked(keepAsDescription).mockResolvedValue({
            isDone: false,
            problem: 'READ_ONLY',
            sentence: 'You may not edit it.'
        });
        const element = await build(BRIEF, '00U000000000001');
        await press(element, '.keep-description');

        expect(one(element, '.problem')).toHaveProperty('message', 'You may not edit it.');
        expect(find(element, '.kept')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('keeps what the user wrote, and shows it without marks and sources', async () => {
        jest.mocked(keepAsNote).mockResolvedValue(KEPT);
        const element = await build();
        const edits = heard(element, 'edit');
        await press(element, '.edit');
        expect(find(element, '.keep-note')).toBeNull();
        await write(element, PATH, 'Ada stays');
        expect(edits).toHaveBeenCalledWith({
            texts: { [PATH]: 'Ada stays' },
            recipientIds: null
        });
        await expect(element).toBeAccessible();
        await press(element, '.done');

        expect(shown(element).flags).toEqual([]);
        expect(shown(element).result?.sections?.[0]?.statements).toEqual([
            { path: PATH, text: 'Ada stays', factIds: [] }
        ]);
        expect(one(element, '.own').textContent).toBe('c.AI_Brief_Own');
        await press(element, '.keep-note');
        expect(keepAsNote).toHaveBeenCalledWith(
            expect.objectContaining({ texts: { [PATH]: 'Ada stays' } })
        );
    });

    it('goes back to how it was on Cancel', async () => {
        const element = await build();
        const edits = heard(element, 'edit');
        await press(element, '.edit');
        await write(element, PATH, '');
        await press(element, '.cancel');

        expect(edits).toHaveBeenLastCalledWith({ texts: {}, recipientIds: null });
        expect(shown(element)).toEqual(BRIEF);
        expect(find(element, '.own')).toBeNull();
    });

    it('leaves no answer without its headline', async () => {
        const element = await build();
        await press(element, '.edit');
        await write(element, 'headline', ' ');
        await press(element, '.done');

        expect(shown(element).result?.headline?.text).toBe('Renewal on 2026-06-01');
    });

    it('begins as it was left, and says on the clipboard what is shown', async () => {
        const element = await build({
            ...BRIEF,
            edit: { texts: { ...BRIEF.texts, [PATH]: 'Mine' } }
        });

        expect(one(element, '.own')).not.toBeNull();
        expect(element.currentText).toBe('Renewal on Jun 1, 2026\n\nPeople\n- Mine');
    });

    it('keeps once, however often somebody clicks, and says when the platform fails', async () => {
        let fail: (reason: Error) => void = jest.fn();
        jest.mocked(keepAsNote).mockReturnValue(
            new Promise((_resolve, reject) => {
                fail = reject;
            })
        );
        const element = await build();
        one(element, '.keep-note').click();
        one(element, '.keep-note').click();
        expect(keepAsNote).toHaveBeenCalledTimes(1);

        fail(new Error('down'));
        await settle();
        expect(one(element, '.problem')).toHaveProperty('details', ['down']);
    });
});
