import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readability, repeatedPhrases } from './readability.mjs';

const answer = ({ statements = [], title = 'Open', suggestions = [] }) => ({
    texts: Object.fromEntries(statements.map((text, index) => [`statements[${index}]`, text])),
    result: { sections: [{ title, statements: statements.map((text) => ({ text })) }] },
    facts: [
        { id: 'F1', label: 'Opportunity', value: 'Northwind Robotics: care plan renewal' },
        { id: 'F2', label: 'Contact 2', value: 'Ada' }
    ],
    suggestions
});

describe('how an answer reads', () => {
    it('is fine where sentences are sentences', () => {
        const read = readability(
            answer({
                statements: [
                    'Northwind Robotics: care plan renewal is in Proposal.',
                    'Ada Vermeer was last contacted on 2026-11-21.'
                ]
            })
        );
        assert.deepEqual(read, { score: 4, why: [] });
    });

    for (const [fault, wrong, told] of [
        ['labels in front of values', { statements: ['Contact: Ada (title CFO)'] }, /a label/],
        [
            'a sentence without end',
            { statements: [`${'so it goes '.repeat(13)}.`.trim()] },
            /words/
        ],
        [
            'a title that is a text',
            { suggestions: [{ title: 'x'.repeat(61), text: 'Call.' }] },
            /61 letters/
        ],
        [
            'a title that says what the text says',
            { suggestions: [{ title: 'I will call.', text: 'I will call' }] },
            /the same/
        ],
        [
            'questions that are none',
            { title: 'Questions to ask', statements: ['Ask about it.'] },
            /no question/
        ]
    ]) {
        it(`tells of ${fault}`, () => {
            const { score, why } = readability(answer(wrong));
            assert.ok(score < 4);
            assert.match(why.join(), told);
        });
    }

    it('counts phrases that come again, without what facts say', () => {
        assert.equal(
            repeatedPhrases(['we talked about the price', 'we talked about the term']),
            0.25
        );
        const names = Array.from(
            { length: 4 },
            (_, index) => `Northwind Robotics: care plan renewal, number ${'abcd'[index]}.`
        );
        assert.equal(readability(answer({ statements: names })).score, 4);
    });
});
