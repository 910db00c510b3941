import { ALL, appliedOf, kindsOf, listed, recordsOf } from '../filter';

const NOTHING: ReadonlySet<string> = new Set();
const filter = { show: 'open', kind: ALL, recordId: ALL, sort: 'confidence' };
const ids = (views: readonly Apex.AISuggestionView[]) => views.map(({ id }) => id);

const SURE = { id: 'sure', state: 'Open', kind: 'Task', recordId: 'r1', confidence: 90 };
const UNSURE = { ...SURE, id: 'unsure', kind: 'Field', confidence: 10, due: '2030-01-01' };
const SILENT = { ...SURE, id: 'silent', recordId: 'r2', confidence: null, due: '2030-02-01' };
const DONE = { ...SURE, id: 'done', state: 'Accepted' };
const APPLIED = { ...DONE, id: 'applied', isAutomatic: true, canUndo: true };
const ALL_OF_THEM = [SILENT, UNSURE, DONE, APPLIED, SURE];

describe('which suggestions are listed', () => {
    it('lists what is open, the surest first, and those of which nothing is said last', () => {
        expect(ids(listed(ALL_OF_THEM, filter, NOTHING))).toEqual(['sure', 'unsure', 'silent']);
    });

    it('lists by day, and those without a day last', () => {
        expect(ids(listed(ALL_OF_THEM, { ...filter, sort: 'due' }, NOTHING))).toEqual([
            'unsure',
            'silent',
            'sure'
        ]);
    });

    it('lists what was decided', () => {
        expect(ids(listed(ALL_OF_THEM, { ...filter, show: 'done' }, NOTHING))).toEqual([
            'done',
            'applied'
        ]);
    });

    it('keeps in place what was decided on this visit', () => {
        expect(ids(listed(ALL_OF_THEM, filter, new Set(['done'])))).toContain('done');
    });

    it('narrows to a kind and to a record', () => {
        expect(ids(listed(ALL_OF_THEM, { ...filter, kind: 'Field' }, NOTHING))).toEqual(['unsure']);
        expect(ids(listed(ALL_OF_THEM, { ...filter, recordId: 'r2' }, NOTHING))).toEqual([
            'silent'
        ]);
    });

    it('tells apart what a pilot applied, also after it was taken back on this visit', () => {
        const undone = { ...APPLIED, state: 'Undone', canUndo: false };

        expect(ids(appliedOf(ALL_OF_THEM, NOTHING))).toEqual(['applied']);
        expect(appliedOf([undone], NOTHING)).toEqual([]);
        expect(ids(appliedOf([undone], new Set(['applied'])))).toEqual(['applied']);
        expect(listed([undone], filter, new Set(['applied']))).toEqual([]);
    });

    it('offers the kinds and records that there are, without those that have no name', () => {
        const named = { ...SURE, recordName: 'Fleet', objectLabel: 'Opportunity' };

        expect(kindsOf([SURE, UNSURE, SURE]).map(({ value }) => value)).toEqual([
            ALL,
            'Field',
            'Task'
        ]);
        expect(recordsOf([named, named, SILENT])).toEqual([
            { label: 'c.AI_My_Suggestions_All_Records', value: ALL },
            { label: 'Fleet (Opportunity)', value: 'r1' }
        ]);
    });
});
