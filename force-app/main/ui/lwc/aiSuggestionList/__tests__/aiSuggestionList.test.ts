import { createElement } from 'lwc';
import AiSuggestionList from 'c/aiSuggestionList';

jest.mock(
    '@salesforce/label/c.AI_Suggestions_Open',
    () => ({ __esModule: true, default: '{0} open' }),
    { virtual: true }
);

describe('c-ai-suggestion-list', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows every suggestion, counts the open ones, and gives each what came of it', async () => {
        const element = createElement('c-ai-suggestion-list', { is: AiSuggestionList });
        const outcome = { suggestionId: 's2', problem: 'STALE', currentValue: 'B' };
        element.suggestions = [
            { id: 's1', kind: 'Task', title: 'Call', state: 'Accepted' },
            { id: 's2', kind: 'Field', fieldLabel: 'Stage', state: 'Open', canDecide: true }
        ];
        element.outcomes = { s2: outcome };
        document.body.appendChild(element);

        const items = [...(element.shadowRoot?.querySelectorAll('c-ai-suggestion') ?? [])];
        expect(items).toHaveLength(2);
        expect(items[0]).toHaveProperty('outcome', undefined);
        expect(items[1]).toHaveProperty('outcome', outcome);
        expect(element.shadowRoot?.querySelector('.title')?.textContent).toBe('1 open');
        await expect(element).toBeAccessible();
    });

    it('lets the decisions through to the container', () => {
        const element = createElement('c-ai-suggestion-list', { is: AiSuggestionList });
        element.suggestions = [{ id: 's1', kind: 'Task', state: 'Open', canDecide: true }];
        document.body.appendChild(element);
        const accept = jest.fn();
        element.addEventListener('accept', accept);

        element.shadowRoot
            ?.querySelector('c-ai-suggestion')
            ?.shadowRoot?.querySelector<HTMLElement>('.accept')
            ?.click();

        expect(accept).toHaveBeenCalledWith(expect.objectContaining({ detail: { id: 's1' } }));
    });
});
