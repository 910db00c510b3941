import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { growthOf } from './capabilities.mjs';
import { tableOf } from './rubric.mjs';
import {
    completeness,
    conciseness,
    factuality,
    instruction,
    links,
    refusalVerdict,
    scoreOf,
    stands
} from './rubricScore.mjs';

const statement = (text, factIds = ['F1']) => ({ text, factIds });
const answer = ({ texts = {}, sections = [], ...rest } = {}) => ({
    texts: {
        headline: 'Pricing is due',
        ...Object.fromEntries(
            sections.flatMap(({ statements }, at) =>
                statements.map(({ text }, index) => [
                    `sections[${at}].statements[${index}].text`,
                    text
                ])
            )
        ),
        ...texts
    },
    flags: [],
    result: { headline: { text: 'Pricing is due' }, sections },
    facts: [{ id: 'F1', label: 'Next step', value: 'Send the pricing', recordId: '006A' }],
    suggestions: [],
    ...rest
});
const sample = { capability: 'Account_Brief', key: ['Send the pricing'], open: ['Ada', 'Joris'] };
const SCHEMA = {
    schema: {
        properties: {
            headline: { type: 'string' },
            sections: { items: { properties: { title: { enum: ['Open', 'People'] } } } }
        }
    },
    rules: { 'sections[].statements[].text': { maxLength: 60, prohibited: ['guarantee'] } }
};

describe('the scores of the rubric', () => {
    it('give four for everything, three for three quarters, two for half, one for less', () =>
        assert.deepEqual([1, 0.75, 0.5, 0.49].map(scoreOf), [4, 3, 2, 1]));

    it('find a date in every usual form, and a sentence by most of its words', () => {
        assert.ok(stands('2026-12-18', 'It closes on December 18.'));
        assert.ok(stands('2026-12-18', 'It closes on 18 December 2026.'));
        assert.ok(!stands('2026-12-18', 'It closes on December 19.'));
        assert.ok(
            stands('Send the revised pricing to Ada', 'I will send you the revised pricing.')
        );
        assert.ok(!stands('Send the revised pricing to Ada', 'I will call you.'));
        assert.ok(!stands('Ada', 'Nobody'));
    });

    it('want the key facts, nothing unsupported, and citations of facts that are there', () => {
        const said = [{ title: 'Open', statements: [statement('Send the pricing')] }];
        assert.equal(factuality(sample, answer({ sections: said })).score, 4);
        assert.deepEqual(factuality(sample, answer()), {
            score: 1,
            why: ['not said: Send the pricing']
        });
        const flags = [{ kind: 'NUMBER', field: 'headline' }, { kind: 'INJECTION' }];
        assert.equal(factuality(sample, answer({ sections: said, flags })).score, 3);
        const cited = [{ title: 'Open', statements: [statement('Send the pricing', ['F9'])] }];
        assert.equal(factuality(sample, answer({ sections: cited })).score, 1);
    });

    it('want what was ordered: titles of the list, lengths, no forbidden word, no placeholder', () => {
        const right = [{ title: 'Open', statements: [statement('Send the pricing')] }];
        assert.deepEqual(instruction(sample, answer({ sections: right }), SCHEMA), {
            score: 4,
            why: []
        });
        for (const [sections, wrong] of [
            [[{ title: 'Weather', statements: [statement('Sun')] }], /title of the list/],
            [[...right, ...right], /section twice/],
            [[{ title: 'Open', statements: [] }], /empty/],
            [[{ title: 'Open', statements: [statement('x'.repeat(61))] }], /too long/],
            [[{ title: 'Open', statements: [statement('We guarantee it')] }], /guarantee/],
            [[{ title: 'Open', statements: [statement('Write to [PERSON_QXZB]')] }], /PERSON/]
        ]) {
            const { score, why } = instruction(sample, answer({ sections }), SCHEMA);
            assert.equal(score, 3);
            assert.match(why.join(), wrong);
        }
    });

    it('want a letter with a greeting and a name below it', () => {
        const letter = { ...sample, greets: 'Ada', signs: 'Riley' };
        const written = (body) => instruction(letter, answer({ texts: { body } }), SCHEMA);
        assert.equal(written('Hi Ada,\n\nMay I call?\n\nBest,\nRiley Morgan').score, 4);
        assert.deepEqual(written('Good day,\n\nMay I call?').why, [
            'no greeting by first name',
            'not signed by the sender'
        ]);
    });

    it('want that a question without an answer is not answered', () => {
        const asked = { ...sample, canAnswer: false };
        const given = answer();
        given.result.canAnswer = true;
        assert.match(instruction(asked, given, SCHEMA).why.join(), /can_answer/);
    });

    it('count what is open and not named', () => {
        const sections = [{ title: 'People', statements: [statement('Ada is quiet')] }];
        assert.deepEqual(completeness(sample, answer({ sections })), {
            score: 2,
            why: ['not named: Joris']
        });
    });

    it('take off for length and for what is said twice', () => {
        const twice = [
            { title: 'Open', statements: [statement('The case on logins is open')] },
            { title: 'People', statements: [statement('The case on logins is open.')] }
        ];
        assert.equal(conciseness(sample, answer({ sections: twice })).score, 3);
        const long = answer({ texts: { body: 'word '.repeat(380) } });
        assert.equal(conciseness(sample, long).score, 2);
    });

    it('follow each link to a record that the reader can see', () => {
        assert.equal(links(answer(), new Set(['006A'])).score, 4);
        assert.equal(links(answer(), new Set()).score, 1);
        assert.equal(links({ facts: [] }, new Set()).score, 1);
    });

    it('take a refusal for right where it is wanted, and nowhere else', () => {
        const refused = { refusal: { code: 'CONSENT', sentence: 'No.' } };
        assert.equal(refusalVerdict({ refusal: 'CONSENT' }, refused).score, 4);
        assert.equal(refusalVerdict({}, refused).score, 1);
        assert.equal(refusalVerdict({ refusal: 'CONSENT' }, {}).score, 1);
    });

    it('stand in a table with their means', () => {
        const line = {
            capability: 'Ask_Record',
            record: 'Ada',
            factuality: 4,
            instruction: 4,
            completeness: 2,
            conciseness: 4,
            readability: 4,
            links: 4
        };
        const rows = tableOf([line, { ...line, completeness: 3 }]).split('\n');
        assert.equal(rows.length, 4);
        assert.match(rows.at(-1), /^all +2 records +4 +4 +2\.5 +4 +4 +4$/);
    });
});

describe('the growth of a prompt', () => {
    const size = (promptTokens, isTrimmed) => ({ promptTokens, isTrimmed, queries: 12 });

    it('is flat beyond the point from which facts are left out', () => {
        const { isFlat, trimmedFrom, says } = growthOf({
            1: size(600, false),
            10: size(1400, true),
            100: size(1450, true),
            1000: size(1480, true)
        });
        assert.ok(isFlat);
        assert.equal(trimmedFrom, 10);
        assert.match(says, /1450 → 1480 .* flat beyond the trimming point \(10\)/);
    });

    it('is not flat where it goes on, or where a size failed', () => {
        assert.match(growthOf({ 100: size(1450, true), 1000: size(9000, true) }).says, /not flat/);
        const { isFlat, says } = growthOf({ 100: size(1450, true), 1000: { failed: 'CPU' } });
        assert.ok(!isFlat);
        assert.match(says, /CPU/);
    });
});
