import { asEdited, changedOf, plainText, Sources } from 'c/aiAnswerText';

const statement = (text: string, factIds: readonly string[]): Apex.AIStatementView => ({
    path: text,
    text,
    factIds
});
const DRAFT: Apex.AIDraftView = {
    facts: [
        { id: 'F1', label: 'Name', value: 'Ada', recordId: '003A' },
        { id: 'F2', label: 'Title', value: 'CFO', recordId: '003A' },
        { id: 'F3', label: 'Stage', value: 'Closed', recordId: '006A' },
        { id: 'I1', label: 'Transcript', value: 'Hi' }
    ],
    result: {
        headline: statement('Ada decides', ['F2']),
        figures: [{ label: 'Open cases', value: '3' }],
        sections: [
            {
                title: 'People',
                statements: [statement('Ada is CFO.', ['F1', 'F2', 'I1']), statement('', [])]
            },
            { title: 'Deals', statements: [statement('Closed.', ['F3', 'F9', 'F3'])] },
            { title: 'Empty', statements: [] }
        ]
    }
};

describe('c/aiAnswerText', () => {
    it('numbers records as a reader meets them, one number for all facts of a record', () => {
        const sources = new Sources(DRAFT);
        const [people, deals] = DRAFT.result?.sections ?? [];

        const cited = (one: Apex.AIStatementView | undefined) =>
            sources
                .of(one ?? {})
                .map(({ number, facts }) => [number, ...facts.map(({ id }) => id)]);

        expect(cited(DRAFT.result?.headline ?? {})).toEqual([[1, 'F2']]);
        expect(cited(people.statements?.[0])).toEqual([
            [1, 'F1', 'F2'],
            [2, 'I1']
        ]);
        expect(cited(deals.statements?.[0])).toEqual([[3, 'F3']]);
    });

    it('has no sources without an answer', () => {
        expect(new Sources(undefined).of({ factIds: ['F1'] })).toEqual([]);
    });

    it('writes an answer as plain text, without what is empty', () => {
        expect(plainText(DRAFT)).toBe(
            'Ada decides\n\nOpen cases: 3\n\nPeople\n- Ada is CFO.\n\nDeals\n- Closed.'
        );
    });

    it('writes the texts of an answer that does not nest', () => {
        expect(plainText({ texts: { subject: 'Hi', body: 'Ada' } })).toBe('Hi\n\nAda');
        expect(plainText(undefined)).toBe('');
    });

    it('takes what somebody wrote in the place of a text, without its sources and flags', () => {
        const draft: Apex.AIDraftView = {
            ...DRAFT,
            texts: { 'Ada decides': 'Ada decides', 'Closed.': 'Closed.' },
            flags: [{ field: 'Ada decides', message: 'Sure?' }, { message: 'Hidden orders' }]
        };
        const edited = asEdited(draft, { 'Ada decides': 'Joris decides' });

        expect(edited?.result?.headline).toEqual({
            path: 'Ada decides',
            text: 'Joris decides',
            factIds: []
        });
        expect(edited?.flags).toEqual([{ message: 'Hidden orders' }]);
        expect(edited?.texts).toEqual({ 'Ada decides': 'Joris decides', 'Closed.': 'Closed.' });
        expect(edited?.result?.sections).toEqual(draft.result?.sections);
        expect(asEdited(draft, {})).toBe(draft);
    });

    it('counts as changed what the answer has and says otherwise', () => {
        const draft = { texts: { a: 'one', b: 'two', c: 'three' } };

        expect(changedOf(draft, { a: 'one', b: '', c: 'four', d: 'five' })).toEqual({
            b: '',
            c: 'four'
        });
    });
});
