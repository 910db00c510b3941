import { createElement } from 'lwc';
import { seek } from 'test/seek';
import AiMySuggestions from 'c/aiMySuggestions';
import compose from '@salesforce/apex/AIEmailController.compose';
import accept from '@salesforce/apex/AISuggestionController.accept';
import explain from '@salesforce/apex/AISuggestionController.explain';
import mine from '@salesforce/apex/AISuggestionController.mine';
import reject from '@salesforce/apex/AISuggestionController.reject';
import undo from '@salesforce/apex/AISuggestionController.undo';
import { mockNavigate } from '../../../../../../test/jest-mocks/lightning/navigation';

jest.mock(
    '@salesforce/apex/AIEmailController.compose',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.accept',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.explain',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.mine',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.reject',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.undo',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const mockMine = mine as unknown as jest.Mock;
const mockAccept = accept as unknown as jest.Mock;
const mockReject = reject as unknown as jest.Mock;
const mockExplain = explain as unknown as jest.Mock;
const mockUndo = undo as unknown as jest.Mock;

const TASK: Apex.AISuggestionView = {
    id: 'one',
    kind: 'Task',
    state: 'Open',
    title: 'Call Ada',
    text: 'About the pilot',
    recordId: '006000000000001',
    recordName: 'Fleet',
    objectName: 'Opportunity',
    objectLabel: 'Opportunity',
    confidence: 90,
    canDecide: true
};
const FIELD: Apex.AISuggestionView = {
    ...TASK,
    id: 'two',
    kind: 'Field',
    field: 'NextStep',
    fieldLabel: 'Next Step',
    fieldType: 'text',
    text: 'Sign',
    oldValue: 'Wait',
    newValue: 'Sign',
    confidence: 40
};

async function settle(): Promise<void> {
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
}

async function build(views: readonly Apex.AISuggestionView[]) {
    mockMine.mockResolvedValue(views);
    const element = createElement('c-ai-my-suggestions', { is: AiMySuggestions });
    document.body.appendChild(element);
    await settle();
    return element;
}

type List = HTMLElement & {
    suggestions: readonly Apex.AISuggestionView[];
    outcomes: Readonly<Record<string, Apex.AISuggestionOutcome>>;
};

const list = (element: HTMLElement) => seek(element, '.listed') as List | null;
const ids = (element: HTMLElement) => list(element)?.suggestions.map(({ id }) => id);
type One = HTMLElement & { suggestion: Apex.AISuggestionView };
const applied = (element: HTMLElement) => seek(element, '.applied c-ai-suggestion') as One | null;
const textOf = (element: HTMLElement, selector: string) =>
    seek(element, selector)?.textContent.trim();

async function tell(element: HTMLElement, name: string, detail: unknown) {
    list(element)?.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    await settle();
}

async function choose(element: HTMLElement, name: string, value: string) {
    seek(element, `[data-name="${name}"]`)?.dispatchEvent(
        new CustomEvent('change', { detail: { value } })
    );
    await settle();
}

describe('c-ai-my-suggestions', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('lists what waits for the user, the surest first', async () => {
        const element = await build([FIELD, TASK]);

        expect(ids(element)).toEqual(['one', 'two']);
        await expect(element).toBeAccessible();
    });

    it('says what is suggested where nothing waits', async () => {
        const element = await build([]);

        expect(list(element)).toBeNull();
        expect(textOf(element, '.nothing')).toBe('c.AI_My_Suggestions_Nothing_Open');
        await choose(element, 'show', 'done');
        expect(textOf(element, '.nothing')).toBe('c.AI_My_Suggestions_Nothing_Done');
        await expect(element).toBeAccessible();
    });

    it('begins with one record, and tells how many wait there and were decided', async () => {
        const elsewhere = { ...FIELD, recordId: '006000000000002' };
        mockMine.mockResolvedValue([TASK, elsewhere]);
        const element = createElement('c-ai-my-suggestions', { is: AiMySuggestions });
        const counts: unknown[] = [];
        element.addEventListener('count', (event) => counts.push((event as CustomEvent).detail));
        element.recordId = TASK.recordId ?? null;
        document.body.appendChild(element);
        await settle();
        mockReject.mockResolvedValue([
            { suggestionId: 'one', isDone: true, view: { ...TASK, state: 'Rejected' } }
        ]);

        expect(ids(element)).toEqual(['one']);
        await tell(element, 'reject', 'one');
        expect(counts).toEqual([
            { waiting: 1, decided: 0 },
            { waiting: 0, decided: 1 }
        ]);
    });

    it('narrows to a kind, and says when there is none', async () => {
        const element = await build([FIELD, TASK]);

        await choose(element, 'kind', 'Field');
        expect(ids(element)).toEqual(['two']);
        await choose(element, 'show', 'done');
        expect(textOf(element, '.nothing')).toBe('c.AI_My_Suggestions_Nothing_Such');
    });

    it('accepts, shows how it stands then where it stood, and takes it back', async () => {
        const element = await build([FIELD, TASK]);
        const accepted = { ...TASK, state: 'Accepted', canUndo: true };
        mockAccept.mockResolvedValue([{ suggestionId: 'one', isDone: true, view: accepted }]);

        await tell(element, 'accept', { id: 'one', title: 'Call her' });

        expect(mockAccept).toHaveBeenCalledWith({ choices: [{ id: 'one', title: 'Call her' }] });
        expect(list(element)?.suggestions[0]).toEqual(accepted);
        expect(textOf(element, '.announcement')).toBe('c.AI_My_Suggestions_Saved');

        mockUndo.mockResolvedValue([
            { suggestionId: 'one', isDone: true, view: { ...TASK, state: 'Undone' } }
        ]);
        await tell(element, 'undo', 'one');
        expect(mockUndo).toHaveBeenCalledWith({ ids: ['one'] });
        expect(list(element)?.suggestions[0]?.state).toBe('Undone');
    });

    it('shows why something was not done, and keeps it open', async () => {
        const element = await build([FIELD]);
        const outcome = {
            suggestionId: 'two',
            isDone: false,
            problem: 'NOT_SAVED',
            sentence: 'It was not saved: Next step is required.',
            view: FIELD
        };
        mockAccept.mockResolvedValue([outcome]);

        await tell(element, 'accept', { id: 'two' });

        expect(list(element)?.outcomes.two).toEqual(outcome);
        expect(list(element)?.suggestions[0]?.state).toBe('Open');
        expect(textOf(element, '.announcement')).toBe(outcome.sentence);
    });

    it('keeps the suggestion that the user may not see any more', async () => {
        const element = await build([TASK]);
        mockReject.mockResolvedValue([
            { suggestionId: 'one', isDone: false, problem: 'GONE', sentence: 'Gone', view: null }
        ]);

        await tell(element, 'reject', 'one');

        expect(mockReject).toHaveBeenCalledWith({ ids: ['one'], reason: null });
        expect(ids(element)).toEqual(['one']);
    });

    it('shows first what a pilot applied, with the way back', async () => {
        const written = {
            ...FIELD,
            id: 'three',
            state: 'Accepted',
            isAutomatic: true,
            canUndo: true
        };
        const element = await build([TASK, written]);

        expect(applied(element)?.suggestion).toEqual(written);
        expect(ids(element)).toEqual(['one']);
        await expect(element).toBeAccessible();
        const undone = { ...written, state: 'Undone', canUndo: false };
        mockUndo.mockResolvedValue([{ suggestionId: 'three', isDone: true, view: undone }]);
        applied(element)?.dispatchEvent(
            new CustomEvent('undo', { detail: 'three', bubbles: true, composed: true })
        );
        await settle();
        expect(applied(element)?.suggestion).toEqual(undone);
    });

    it('shows an e-mail to go on with, and leads to its record', async () => {
        const element = await build([{ ...TASK, kind: 'Email' }]);
        mockAccept.mockResolvedValue([
            {
                suggestionId: 'one',
                isDone: true,
                view: { ...TASK, kind: 'Email', state: 'Accepted' },
                draft: { recordId: TASK.recordId, subject: 'Pilot', body: 'Dear Ada' }
            }
        ]);

        await tell(element, 'accept', { id: 'one' });

        expect(textOf(element, '.email .subject')).toBe('Pilot');
        expect(textOf(element, '.email .text')).toBe('Dear Ada');
        await expect(element).toBeAccessible();
        jest.mocked(compose).mockResolvedValueOnce({
            refusal: { code: 'NOT_OFFERED', sentence: 'Not on this record.' }
        });
        seek(element, '.email .open')?.click();
        await settle();
        expect(mockNavigate).not.toHaveBeenCalled();

        jest.mocked(compose).mockResolvedValueOnce({ generationId: 'a00000000000001' });
        seek(element, '.email .open')?.click();
        await settle();
        expect(compose).toHaveBeenLastCalledWith({
            recordId: TASK.recordId,
            recipientId: null,
            subject: 'Pilot',
            body: 'Dear Ada'
        });
        expect(mockNavigate).toHaveBeenCalledWith({
            type: 'standard__recordPage',
            attributes: { recordId: TASK.recordId, actionName: 'view' }
        });
        seek(element, '.email .close')?.click();
        await settle();
        expect(seek(element, '.email')).toBeNull();
    });

    it('leads to a record that a suggestion names', async () => {
        const element = await build([TASK]);

        await tell(element, 'openrecord', '001000000000001');

        expect(mockNavigate).toHaveBeenCalledWith({
            type: 'standard__recordPage',
            attributes: { recordId: '001000000000001', actionName: 'view' }
        });
    });

    it('says what went wrong, and reads again', async () => {
        mockMine.mockRejectedValue({ body: { message: 'No access' } });
        const element = createElement('c-ai-my-suggestions', { is: AiMySuggestions });
        document.body.appendChild(element);
        await settle();
        const page = seek(element, 'c-ai-page') as HTMLElement & { messages: readonly string[] };

        expect(page.messages).toEqual(['No access']);
        mockMine.mockResolvedValue([TASK]);
        page.dispatchEvent(new CustomEvent('refresh'));
        await settle();
        expect(page.messages).toEqual([]);
        expect(ids(element)).toEqual(['one']);
    });

    it('decides one thing at a time', async () => {
        const element = await build([TASK]);
        mockAccept.mockReturnValue(new Promise(() => undefined));

        await tell(element, 'accept', { id: 'one' });
        await tell(element, 'accept', { id: 'one' });

        expect(mockAccept).toHaveBeenCalledTimes(1);
    });

    it('notes why something was rejected, where it stands', async () => {
        const element = await build([TASK]);
        const rejected = { ...TASK, state: 'Rejected', canUndo: true };
        mockReject.mockResolvedValue([{ suggestionId: 'one', isDone: true, view: rejected }]);
        await tell(element, 'reject', 'one');
        mockExplain.mockResolvedValue({
            suggestionId: 'one',
            isDone: true,
            view: { ...rejected, rejection: 'Wrong' }
        });
        await tell(element, 'explain', { id: 'one', kind: 'Wrong', words: '' });

        expect(mockExplain).toHaveBeenCalledWith({ id: 'one', kind: 'Wrong', words: '' });
        expect(ids(element)).toEqual(['one']);
    });
});
