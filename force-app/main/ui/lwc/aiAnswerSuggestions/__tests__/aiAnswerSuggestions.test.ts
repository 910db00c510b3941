import { createElement } from 'lwc';
import AiAnswerSuggestions from 'c/aiAnswerSuggestions';
import acceptSuggestions from '@salesforce/apex/AISuggestionController.accept';
import explain from '@salesforce/apex/AISuggestionController.explain';
import ofGeneration from '@salesforce/apex/AISuggestionController.ofGeneration';
import rejectSuggestions from '@salesforce/apex/AISuggestionController.reject';
import undoSuggestions from '@salesforce/apex/AISuggestionController.undo';

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
    '@salesforce/apex/AISuggestionController.ofGeneration',
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

const TASK: Apex.AISuggestionView = {
    id: 's1',
    kind: 'Task',
    title: 'Call Ada',
    state: 'Open',
    canDecide: true
};

async function settle(): Promise<void> {
    await new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

async function build() {
    const element = createElement('c-ai-answer-suggestions', { is: AiAnswerSuggestions });
    element.generationId = 'a00000000000005';
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

const list = (host: HTMLElement) =>
    one(host, 'c-ai-suggestion-list') as HTMLElement & {
        suggestions: readonly Apex.AISuggestionView[];
        outcomes: Record<string, Apex.AISuggestionOutcome>;
    };
const announced = (host: HTMLElement) => one(host, '[role="status"]').textContent;

describe('c-ai-answer-suggestions', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('carries out a suggestion, shows what came of it, and takes it back', async () => {
        const accepted = { ...TASK, state: 'Accepted', canUndo: true };
        jest.mocked(ofGeneration).mockResolvedValue([TASK]);
        jest.mocked(acceptSuggestions).mockResolvedValue([
            { suggestionId: 's1', isDone: true, view: accepted, sentence: 'Task created.' }
        ]);
        jest.mocked(undoSuggestions).mockResolvedValue([
            { suggestionId: 's1', isDone: true, view: TASK }
        ]);
        const element = await build();
        const refresh = jest.fn();
        element.addEventListener('lightning__refresh', refresh);

        list(element).dispatchEvent(new CustomEvent('accept', { detail: { id: 's1' } }));
        await settle();
        expect(acceptSuggestions).toHaveBeenCalledWith({ choices: [{ id: 's1' }] });
        expect(list(element).suggestions).toEqual([accepted]);
        expect(announced(element)).toBe('Task created.');

        list(element).dispatchEvent(new CustomEvent('undo', { detail: 's1' }));
        await settle();
        expect(undoSuggestions).toHaveBeenCalledWith({ ids: ['s1'] });
        expect(list(element).suggestions).toEqual([TASK]);
    });

    it('leaves a suggestion where it is when it cannot be carried out', async () => {
        jest.mocked(ofGeneration).mockResolvedValue([TASK]);
        const stale = { suggestionId: 's1', isDone: false, problem: 'STALE', currentValue: 'B' };
        jest.mocked(acceptSuggestions).mockResolvedValue([stale]);
        const element = await build();

        list(element).dispatchEvent(new CustomEvent('accept', { detail: { id: 's1' } }));
        await settle();

        expect(list(element).suggestions).toEqual([TASK]);
        expect(list(element).outcomes).toEqual({ s1: stale });
    });

    it('rejects at once, and takes a reason afterwards', async () => {
        const rejected = { ...TASK, state: 'Rejected', canUndo: true };
        jest.mocked(ofGeneration).mockResolvedValue([TASK]);
        jest.mocked(rejectSuggestions).mockResolvedValue([
            { suggestionId: 's1', isDone: true, view: rejected }
        ]);
        jest.mocked(explain).mockResolvedValue({
            suggestionId: 's1',
            isDone: true,
            view: { ...rejected, rejection: 'Wrong' }
        });
        const element = await build();
        list(element).dispatchEvent(new CustomEvent('reject', { detail: 's1' }));
        await settle();
        expect(rejectSuggestions).toHaveBeenCalledWith({ ids: ['s1'], reason: null });

        const reason = { id: 's1', kind: 'Wrong', words: '' };
        list(element).dispatchEvent(new CustomEvent('explain', { detail: reason }));
        await settle();

        expect(explain).toHaveBeenCalledWith(reason);
        expect(list(element).suggestions).toEqual([{ ...rejected, rejection: 'Wrong' }]);
    });

    it('decides one thing at a time, however often somebody clicks', async () => {
        jest.mocked(ofGeneration).mockResolvedValue([TASK]);
        jest.mocked(acceptSuggestions).mockReturnValue(new Promise(jest.fn()));
        const element = await build();
        const accept = new CustomEvent('accept', { detail: { id: 's1' } });
        list(element).dispatchEvent(accept);
        list(element).dispatchEvent(accept);
        await settle();

        expect(acceptSuggestions).toHaveBeenCalledTimes(1);
        expect(list(element)).toHaveProperty('isBusy', true);
    });

    it('hands an e-mail on to whoever can go on with it', async () => {
        const draft = { recordId: '006', subject: 'Hi' };
        jest.mocked(ofGeneration).mockResolvedValue([TASK]);
        jest.mocked(acceptSuggestions).mockResolvedValue([
            { suggestionId: 's1', isDone: true, draft }
        ]);
        const element = await build();
        const compose = jest.fn();
        document.body.addEventListener('compose', (event) => {
            compose((event as CustomEvent<unknown>).detail);
        });
        list(element).dispatchEvent(new CustomEvent('accept', { detail: { id: 's1' } }));
        await settle();

        expect(compose).toHaveBeenCalledWith(draft);
    });

    it('says when they cannot be had, and shows those of another answer alone', async () => {
        jest.mocked(ofGeneration).mockRejectedValueOnce({ body: { message: 'down' } });
        const element = await build();
        expect(one(element, '.problem')).toHaveProperty('details', ['down']);
        await expect(element).toBeAccessible();

        jest.mocked(ofGeneration).mockResolvedValue([{ ...TASK, id: 's2' }]);
        element.generationId = 'a00000000000006';
        await settle();
        expect(find(element, '.problem')).toBeNull();
        expect(list(element).suggestions).toEqual([{ ...TASK, id: 's2' }]);
        await expect(element).toBeAccessible();
    });
});
