import { createElement } from 'lwc';
import AiBrief from 'c/aiBrief';

const FIRST = 'sections[0].statements[0].text';
const DRAFT: Apex.AIDraftView = {
    facts: [{ id: 'F1', label: 'Name', value: 'Ada', recordId: '003A' }],
    flags: [{ field: FIRST, passage: 'Ada', start: 0, length: 3, message: 'Check' }],
    result: {
        headline: { path: 'headline', text: 'At a glance', factIds: ['F1'] },
        figures: [
            {
                id: 'N1',
                label: 'Open cases',
                value: '3',
                recordId: '001A',
                objectName: 'Account',
                objectLabel: 'Account',
                fieldLabel: 'Name'
            }
        ],
        sections: [
            {
                title: 'People',
                statements: [
                    { path: FIRST, text: 'Ada replied.', factIds: ['F1'] },
                    { path: 'sections[0].statements[1].text', text: 'Bob is quiet.', factIds: [] }
                ]
            },
            { title: 'Nothing', statements: [] }
        ]
    }
};

function build(draft: Apex.AIDraftView) {
    const element = createElement('c-ai-brief', { is: AiBrief });
    element.draft = draft;
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

describe('c-ai-brief', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows headline, figures and sections; each statement with its own flags and sources', async () => {
        const element = build(DRAFT);

        expect(one(element, '.headline')).toHaveProperty('text', 'At a glance');
        expect(one(element, '.figure dd').textContent.trim()).toBe('3');
        expect(element.shadowRoot?.querySelectorAll('.section')).toHaveLength(1);
        const first = one(element, `[data-path="${FIRST}"] c-ai-statement`);
        expect(first).toHaveProperty('flags', DRAFT.flags);
        expect(first).toHaveProperty('sources', [{ number: 1, facts: DRAFT.facts }]);
        expect(one(element, 'li:nth-child(2) c-ai-statement')).toHaveProperty('flags', []);
        await expect(element).toBeAccessible();
    });

    it('leads from a figure to its record', () => {
        const element = build(DRAFT);
        const open = jest.fn();
        element.addEventListener('openrecord', open);

        one(element, '.figure a').click();

        expect(open).toHaveBeenCalledWith(expect.objectContaining({ detail: '001A' }));
    });

    it('shows what was asked for', () => {
        const element = build({
            result: { answer: { path: 'answer', text: 'Ada decides.', factIds: [] } }
        });

        expect(one(element, '.answer')).toHaveProperty('text', 'Ada decides.');
    });

    it('leaves the figures out where they would be said again and again', async () => {
        const element = build(DRAFT);
        expect(find(element, '.figures')).not.toBeNull();

        element.isWithoutFigures = true;

        await Promise.resolve();
        expect(find(element, '.figures')).toBeNull();
    });

    it('keeps the place of a statement that is withheld', () => {
        const element = build({
            flags: [{ field: FIRST, message: 'No source', isWithheld: true }],
            result: {
                sections: [{ title: 'People', statements: [{ path: FIRST, text: '' }] }]
            }
        });

        expect(find(element, `[data-path="${FIRST}"]`)).not.toBeNull();
    });

    it('says what has no place among the statements, once', async () => {
        const hidden = { kind: 'INJECTION', message: 'Somebody gives orders here' };
        const element = build({
            ...DRAFT,
            flags: [
                ...(DRAFT.flags ?? []),
                hidden,
                hidden,
                { field: 'suggestions[0].text', passage: '90 %', message: 'No source' }
            ]
        });

        const notices = element.shadowRoot?.querySelectorAll('.notice') ?? [];
        expect([...notices].map((notice) => notice.textContent)).toEqual([
            'Somebody gives orders here',
            '“90 %”: No source'
        ]);
        await expect(element).toBeAccessible();
    });

    it('shows an answer of one text', () => {
        const element = build({ texts: { summary: 'Ada wants a pilot.' }, result: {} });

        expect(one(element, '.paragraph')).toHaveProperty('text', 'Ada wants a pilot.');
        expect(find(element, '.empty')).toBeNull();
    });

    it('says so when there is nothing to say', async () => {
        const element = build({ result: { sections: [] } });

        expect(one(element, '.empty').textContent).toBe('c.AI_Brief_Empty');
        await expect(element).toBeAccessible();
    });
});
