import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPrompt, type JsonSchema } from '../prompt.js';
import { writeAnswer } from './answer.js';

const text = { type: 'string' };
const ids = { type: 'array', items: text };
const object = (properties: Record<string, JsonSchema>): JsonSchema => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false
});
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const FACTS = [
    'Today: 2026-11-21',
    '<facts-00>',
    '- [F1] Account name: Northwind',
    '## Open cases',
    '- [F2] Open case 1: Login fails',
    '- [F3] Open case 1 status: New',
    '- [F4] Open case 2: Late invoice',
    '## Open opportunities',
    '- [F5] Next step: Send pricing',
    '- [T1] Next step (String), now: (empty)',
    '</facts-00>'
].join('\n');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- shapes are what is asserted
const answer = (schema: JsonSchema, more = ''): any =>
    JSON.parse(writeAnswer(readPrompt(['Write.', FACTS + more], schema)));

const sections = (title: JsonSchema): JsonSchema =>
    object({
        headline: text,
        sections: list(object({ title, statements: list(object({ text, facts_used: ids })) }))
    });

const suggestion = object({
    kind: { type: 'string', enum: ['task', 'field'] },
    title: text,
    text,
    target: text,
    due: text,
    reason: text,
    confidence: { type: 'number' },
    quote: text,
    facts_used: ids
});

describe('answers that nest', () => {
    it('have a section for each heading, and sentences that name values by their facts', () => {
        const { sections: written } = answer(sections(text));
        const cases = written.find(({ title }: { title: string }) => title === 'Open cases');
        assert.deepEqual(cases.statements, [
            { text: '“{F2}” is an open case in status {F3}.', facts_used: ['F2', 'F3'] },
            { text: '“{F4}” is an open case.', facts_used: ['F4'] }
        ]);
    });

    it('keep to the titles that the schema lists, and leave out those for which nothing is there', () => {
        const { sections: written } = answer(
            sections({ type: 'string', enum: ['Agenda', 'Weather', 'Questions to ask'] })
        );
        assert.deepEqual(
            written.map(({ title }: { title: string }) => title),
            ['Agenda', 'Questions to ask']
        );
        assert.match(written[1].statements[0].text, /\{F\d\}.*\?$/);
    });

    it('say nothing twice', () => {
        const { sections: written } = answer(
            sections({ type: 'string', enum: ['Open cases', 'Case load'] })
        );
        assert.deepEqual(
            written.map(({ title }: { title: string }) => title),
            ['Open cases']
        );
    });

    it('know one of several by the word for many', () => {
        const schema = object({ answer: text, can_answer: { type: 'boolean' }, facts_used: ids });
        const { facts_used: used } = answer(
            schema,
            '\n- [F8] Module: Slow map\n- [I1] Question: Which modules are they?'
        );
        assert.ok(used.includes('F8'));
    });

    it('take no part of a placeholder for a word of the question', () => {
        const schema = object({ answer: text, can_answer: { type: 'boolean' }, facts_used: ids });
        const { can_answer: canAnswer } = answer(
            schema,
            '\n- [F9] Contact first name: [PERSON_QXZB_FIRST]\n- [I1] Question: How tall is [PERSON_QXZB_FIRST]?'
        );
        assert.equal(canAnswer, false);
    });

    it('answer a question by the facts that share its words', () => {
        const schema = object({ answer: text, can_answer: { type: 'boolean' }, facts_used: ids });
        assert.deepEqual(answer(schema, '\n- [I1] Question: Which cases are open?').facts_used, [
            'F2',
            'F3',
            'F4'
        ]);
        assert.deepEqual(answer(schema, '\n- [I1] Question: Who won the cup final?'), {
            answer: "I don't know from what is here.",
            can_answer: false,
            facts_used: []
        });
    });

    it('make a task of each promise, in the words of the transcript, and set the next step', () => {
        const transcript =
            '\n- [I1] Transcript: Ada: Can you send the security papers?\n  Sam: I will send them by 2026-12-01.\n  Ada: Thank you.';
        const { suggestions } = answer(object({ suggestions: list(suggestion) }), transcript);
        assert.deepEqual(
            [suggestions[0].kind, suggestions[0].quote, suggestions[0].due],
            ['task', 'I will send them by 2026-12-01.', '2026-12-01']
        );
        assert.equal(suggestions[0].title, 'Send them');
        assert.deepEqual(
            suggestions
                .slice(1)
                .map(({ kind, target }: { kind: string; target: string }) => [kind, target]),
            [['field', 'T1']]
        );
    });

    it('tell a transcript under the titles that ask for it, and cite it', () => {
        const transcript =
            '\n- [I1] Transcript: Ada: Who owns the data?\n  Sam: I will send the paper.\n  Ada: We sign in May.';
        const { sections: told } = answer(
            sections({ type: 'string', enum: ['Summary', 'Commitments', 'Open questions'] }),
            transcript
        );
        assert.deepEqual(
            told.map(({ title, statements }: { title: string; statements: { text: string }[] }) => [
                title,
                ...statements.map(({ text: said }) => said)
            ]),
            [
                ['Summary', 'Ada said: “We sign in May.”'],
                ['Commitments', 'Sam will send the paper.'],
                ['Open questions', 'Ada asked: “Who owns the data?”']
            ]
        );
        assert.deepEqual(told[0].statements[0].facts_used, ['I1']);
    });

    it('suggest what the record leaves open where nothing was pasted', () => {
        const { suggestions } = answer(object({ suggestions: list(suggestion) }));
        assert.deepEqual(
            [suggestions[0].title, suggestions[0].due, suggestions[0].facts_used],
            ['{F5}', '2026-11-24', ['F5']]
        );
    });

    it('answer each question of a received e-mail, or promise to find out', () => {
        const { body } = answer(
            object({ subject: text, body: text }),
            '\n- [I1] Received e-mail: Hello. What is the status of the login case? Do you know a good hotel?'
        );
        assert.match(body, /“What is the status of the login case\?”[^?]* New\./);
        assert.match(body, /“Do you know a good hotel\?”[^?]* I will find out/);
    });
});
