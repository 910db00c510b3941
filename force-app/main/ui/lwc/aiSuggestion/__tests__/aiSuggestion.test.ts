import { createElement } from 'lwc';
import AiSuggestion from 'c/aiSuggestion';

jest.mock(
    '@salesforce/label/c.AI_Suggestion_Done_Field',
    () => ({ __esModule: true, default: '{0} changed to {1}.' }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Suggestion_Stale',
    () => ({ __esModule: true, default: 'Now {0}' }),
    { virtual: true }
);

const FIELD: Apex.AISuggestionView = {
    id: 's1',
    kind: 'Field',
    recordId: '006A',
    recordName: 'Fleet analytics',
    objectName: 'Opportunity',
    fieldLabel: 'Stage',
    fieldType: 'picklist',
    options: [
        { label: 'Proposal', value: 'Proposal' },
        { label: 'Negotiation', value: 'Negotiation' }
    ],
    text: 'Negotiation',
    oldValue: 'Proposal',
    newValue: 'Negotiation',
    confidence: 80,
    reason: 'Pricing was agreed.',
    quote: 'we agree on the price',
    evidence: [{ id: 'F1', label: 'Last call', recordId: '00TA', objectName: 'Task' }],
    state: 'Open',
    canDecide: true
};
const TASK: Apex.AISuggestionView = {
    id: 's2',
    kind: 'Task',
    recordId: '006A',
    recordName: 'Fleet analytics',
    title: 'Call Ada',
    text: 'About the pilot',
    due: '2026-11-27',
    state: 'Open',
    canDecide: true
};

function build(suggestion: Apex.AISuggestionView, properties: object = {}) {
    const element = createElement('c-ai-suggestion', { is: AiSuggestion });
    Object.assign(element, { suggestion, ...properties });
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

function heard(element: HTMLElement, name: string): jest.Mock {
    const listener = jest.fn();
    element.addEventListener(name, (event) => {
        listener((event as CustomEvent<unknown>).detail);
    });
    return listener;
}

const edit = (element: HTMLElement, selector: string, detail: object) =>
    one(element, selector).dispatchEvent(new CustomEvent('change', { detail }));

describe('c-ai-suggestion', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows old and new value, how sure it is, and why', async () => {
        const element = build(FIELD);

        expect(one(element, '.title').textContent).toBe('Stage');
        expect(one(element, 'del').textContent).toBe('Proposal');
        expect(one(element, 'ins').textContent).toBe('Negotiation');
        expect(one(element, '.confidence').textContent).toBe('c.AI_Suggestion_Confidence_High');
        expect(one(element, '.quote').textContent).toBe('we agree on the price');
        expect(one(element, '.why a').getAttribute('href')).toBe('/lightning/r/Task/00TA/view');
        await expect(element).toBeAccessible();
    });

    it('is accepted as it stands', () => {
        const element = build(TASK);
        const accept = heard(element, 'accept');

        one(element, '.accept').click();

        expect(accept).toHaveBeenCalledWith({ id: 's2' });
    });

    it('is accepted with what the user changed, and nothing else', async () => {
        const element = build(TASK);
        const accept = heard(element, 'accept');
        one(element, '.edit').click();
        await Promise.resolve();
        await expect(element).toBeAccessible();

        edit(element, '.edit-title', { value: 'Call Ada and Joris' });
        edit(element, '.edit-due', { value: '2026-11-28' });
        one(element, '.accept').click();

        expect(accept).toHaveBeenCalledWith({
            id: 's2',
            title: 'Call Ada and Joris',
            due: '2026-11-28'
        });
    });

    it('edits a picklist by its options', async () => {
        const element = build(FIELD);
        const accept = heard(element, 'accept');
        one(element, '.edit').click();
        await Promise.resolve();

        expect(one(element, '.edit-text')).toHaveProperty('options', FIELD.options);
        edit(element, '.edit-text', { value: 'Proposal' });
        one(element, '.accept').click();

        expect(accept).toHaveBeenCalledWith({ id: 's1', text: 'Proposal' });
    });

    it('edits several values of one field', async () => {
        const element = build({ ...FIELD, fieldType: 'multipicklist', text: 'Proposal' });
        const accept = heard(element, 'accept');
        one(element, '.edit').click();
        await Promise.resolve();
        await expect(element).toBeAccessible();

        expect(one(element, '.edit-text')).toHaveProperty('value', ['Proposal']);
        edit(element, '.edit-text', { value: ['Proposal', 'Negotiation'] });
        one(element, '.accept').click();

        expect(accept).toHaveBeenCalledWith({ id: 's1', text: 'Proposal;Negotiation' });
    });

    it('gives an event a time when the user names one', async () => {
        const element = build({ ...TASK, kind: 'Event' });
        const accept = heard(element, 'accept');
        one(element, '.edit').click();
        await Promise.resolve();

        edit(element, '.edit-start', { value: '14:30:00.000' });
        one(element, '.accept').click();

        expect(accept).toHaveBeenCalledWith({
            id: 's2',
            startsAt: new Date('2026-11-27T14:30:00.000').toISOString()
        });
    });

    it('says what was applied without a click', async () => {
        const element = build({ ...FIELD, state: 'Accepted', isAutomatic: true, canUndo: true });

        expect(one(element, '.automatic').textContent).toBe('c.AI_Suggestion_Automatic');
        expect(find(element, '.undo')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('forgets an edit that was cancelled', async () => {
        const element = build(TASK);
        const accept = heard(element, 'accept');
        one(element, '.edit').click();
        await Promise.resolve();
        edit(element, '.edit-title', { value: 'Other' });
        one(element, '.edit').click();
        await Promise.resolve();

        one(element, '.accept').click();

        expect(accept).toHaveBeenCalledWith({ id: 's2' });
    });

    it('overwrites what changed meanwhile only when told so', async () => {
        const element = build({ ...FIELD, isStale: true, currentValue: 'Closed Lost' });
        const accept = heard(element, 'accept');

        expect(one(element, '.stale').textContent).toBe('Now Closed Lost');
        expect(one(element, '.accept')).toHaveProperty('label', 'c.AI_Suggestion_Overwrite');
        await expect(element).toBeAccessible();
        one(element, '.accept').click();

        expect(accept).toHaveBeenCalledWith({ id: 's1', isConfirmed: true });
    });

    it('says why it could not be carried out', async () => {
        const element = build(FIELD, {
            outcome: { suggestionId: 's1', problem: 'NOT_SAVED', sentence: 'A rule forbids it.' }
        });

        expect(one(element, '.problem').textContent).toBe('A rule forbids it.');
        await expect(element).toBeAccessible();
    });

    it('can only be rejected where the user may not accept it', () => {
        const element = build({ ...FIELD, canDecide: false, whyNot: 'You may not edit it.' });
        const reject = heard(element, 'reject');

        expect(one(element, '.accept')).toHaveProperty('disabled', true);
        expect(one(element, '.why-not').textContent).toBe('You may not edit it.');
        one(element, '.reject').click();

        expect(reject).toHaveBeenCalledWith('s1');
    });

    it('says what was done, leads there, and can be undone', async () => {
        const element = build({
            ...FIELD,
            state: 'Accepted',
            canUndo: true,
            appliedRecordId: '006A'
        });
        const undo = heard(element, 'undo');

        expect(one(element, '.done').textContent).toContain('Stage changed to Negotiation.');
        expect(one(element, '.applied').getAttribute('href')).toBe('/006A');
        expect(find(element, '.accept')).toBeNull();
        await expect(element).toBeAccessible();
        one(element, '.undo').click();

        expect(undo).toHaveBeenCalledWith('s1');
    });

    it('leads to the record', () => {
        const element = build(TASK);
        const open = heard(element, 'openrecord');

        one(element, '.record').click();

        expect(open).toHaveBeenCalledWith('006A');
    });

    it('asks why it was rejected only where that was done a moment ago', async () => {
        const element = build({ ...TASK, state: 'Rejected', canUndo: true, rejection: 'Wrong' });
        expect(one(element, 'c-ai-rejection')).toHaveProperty('isAsked', false);

        Object.assign(element, { suggestion: TASK });
        await Promise.resolve();
        expect(find(element, 'c-ai-rejection')).toBeNull();
        Object.assign(element, { suggestion: { ...TASK, state: 'Rejected', canUndo: true } });
        await Promise.resolve();

        expect(one(element, 'c-ai-rejection')).toHaveProperty('isAsked', true);
        await expect(element).toBeAccessible();
    });

    it('tells the reason with the suggestion that it is about', async () => {
        const element = build(TASK);
        const explained = heard(element, 'explain');
        Object.assign(element, { suggestion: { ...TASK, state: 'Rejected' } });
        await Promise.resolve();
        one(element, 'c-ai-rejection').dispatchEvent(
            new CustomEvent('reason', { detail: { kind: 'Other', words: 'Gone' } })
        );

        expect(explained).toHaveBeenCalledWith({ id: 's2', kind: 'Other', words: 'Gone' });
    });
});
