import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFacts } from '../facts.js';
import { headline } from './headline.js';
import { readEntries } from './records.js';
import { tell } from './telling.js';

const TODAY = '2026-11-21';

/** All records of some facts, as they will be read. */
function told(...lines: string[]): string[] {
    const facts = readFacts(
        lines
            .map((line, index) => (line.startsWith('#') ? line : `- [F${String(index)}] ${line}`))
            .join('\n')
    );
    const entries = readEntries(facts);
    return entries.map((entry) => tell(entry, { today: TODAY, index: 0, entries }).read);
}

const headlineOf = (...lines: string[]): string =>
    headline(
        readEntries(
            readFacts(lines.map((line, index) => `- [F${String(index)}] ${line}`).join('\n'))
        ),
        TODAY
    ).read;

describe('a record in a sentence', () => {
    it('tells of a person by title and last activity', () => {
        assert.deepEqual(
            told(
                'Contact: Ada Vermeer',
                'Contact title: Head of Operations',
                'Contact last activity: 2026-11-21'
            ),
            ['Ada Vermeer, Head of Operations, was last contacted on 2026-11-21.']
        );
    });

    it('knows who has gone quiet from who is there, also where nothing else is known of them', () => {
        assert.deepEqual(told('Contact: Ada Vermeer', 'Contact gone quiet: Joris Bakker'), [
            'Ada Vermeer is the contact.',
            'Joris Bakker has gone quiet.'
        ]);
    });

    it('tells stage, amount, close date and next step of a deal', () => {
        assert.deepEqual(
            told(
                'Opportunity name: Fleet analytics',
                'Stage: Proposal',
                'Amount: USD 186,000',
                'Close date: 2026-12-18',
                'Next step: Send the pricing.'
            ),
            [
                'Fleet analytics is in Proposal: USD 186,000, closing on 2026-12-18. Next step: Send the pricing.'
            ]
        );
    });

    it('says that a close date has passed', () => {
        const [sentence] = told(
            'Deal: Care plan',
            'Deal stage: Proposal',
            'Deal close date: 2026-09-30'
        );
        assert.equal(sentence, 'Care plan is in Proposal; its close date, 2026-09-30, has passed.');
    });

    it('reads labels of objects and fields like labels in words', () => {
        assert.deepEqual(
            told('Opportunity.Name: Solar roof', 'Opportunity.CloseDate: 2026-12-18'),
            ['Solar roof, closing on 2026-12-18.']
        );
    });

    it('makes sentences of labels that are half a sentence', () => {
        assert.deepEqual(
            told(
                'Close date that has passed: 2026-09-30',
                'In the same stage since: 2026-04-25',
                'No activity since: 2026-04-01',
                'No next step on: Care plan',
                'Times that the close date was pushed: 3',
                'Only contact on the deal: Ada Vermeer'
            ),
            [
                'The close date, 2026-09-30, has passed.',
                'The record has been in the same stage since 2026-04-25.',
                'There has been no activity since 2026-04-01.',
                'There is no next step on Care plan.',
                'The close date was pushed 3 times.',
                'Ada Vermeer is the only contact on the deal.'
            ]
        );
    });

    it('tells what changed, and what became of a record', () => {
        assert.deepEqual(
            told(
                'Changed opportunity: Care plan',
                'Changed opportunity stage before: Qualification',
                'Changed opportunity stage now: Proposal',
                'Closed case: Login fails',
                'Closed case on: 2026-11-20'
            ),
            [
                'On Care plan, the stage went from Qualification to Proposal.',
                '“Login fails” was closed on 2026-11-20.'
            ]
        );
    });

    it('names a person of a talk once', () => {
        assert.deepEqual(
            told(
                'Activity: Pilot agreed with [PERSON_QXZB_FIRST]',
                'Activity date: 2026-11-12',
                'Activity with: [PERSON_QXZB]'
            ),
            ['“Pilot agreed with [PERSON_QXZB_FIRST]” was on 2026-11-12.']
        );
    });

    it('leaves out fields whose record was left out, and gives them to no other', () => {
        assert.deepEqual(
            told(
                'Open case status: New',
                'Contact: Ada',
                'Contact last activity: 2026-11-01',
                'Contact last activity: 2020-01-01'
            ),
            ['Ada was last contacted on 2026-11-01.']
        );
    });
});

describe('a headline', () => {
    it('says what asks most for action, and what else does', () => {
        assert.equal(
            headlineOf(
                'Account name: Northwind',
                'Opportunity: Fleet analytics',
                'Opportunity amount: USD 186,000',
                'Opportunity close date: 2026-12-18',
                'Case: Login fails',
                'Case priority: High'
            ),
            'A high-priority case is open and USD 186,000 is due to close on 2026-12-18'
        );
    });

    it('says how it stands with a deal that the prompt is about', () => {
        assert.equal(
            headlineOf(
                'Opportunity name: Fleet analytics',
                'Stage: Proposal',
                'Close date: 2026-09-30'
            ),
            'The deal is in Proposal and has missed its close date'
        );
    });

    it('is short, and says so where little is known', () => {
        assert.equal(
            headlineOf('Account name: Okoye Farms'),
            'Little is on record about Okoye Farms'
        );
    });
});
