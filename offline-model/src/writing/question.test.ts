import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPrompt } from '../prompt.js';
import { answerQuestion } from './question.js';

const FACTS = [
    'Today: 2026-11-21',
    '## Account',
    '- [F1] Account name: Northwind',
    '## Open opportunities',
    '- [F2] Opportunity: Fleet analytics',
    '- [F3] Opportunity stage: Proposal',
    '- [F4] Opportunity amount: USD 186,000',
    '- [F5] Opportunity close date: 2026-12-18',
    '## Open cases',
    '- [F6] Case: Telemetry stopped',
    '- [F7] Case status: Working',
    '- [F8] Case priority: High',
    '## People',
    '- [F9] Contact: [PERSON_QXZB]',
    '- [F10] Contact title: Head of Operations',
    '## Recent activity',
    '- [F11] Activity: Renewal call',
    '- [F12] Activity date: 2026-11-16',
    '- [F13] Activity notes: Wants the contract before Christmas.'
];

const ask = (question: string) =>
    answerQuestion(readPrompt([[...FACTS, `- [I1] Question: ${question}`].join('\n')]));

describe('an answer to a question', () => {
    for (const [question, answer] of [
        ['How much is fleet analytics worth?', 'The amount of {F2} is {F4}.'],
        ['What is the status of the telemetry case?', 'The status of “{F6}” is {F7}.'],
        ['What did she say in the renewal call?', '{F13} This was noted of “{F11}” on {F12}.'],
        ['Who is [PERSON_QXZB_FIRST]?', '{F9} is {F10}.'],
        ['Is anything urgent?', '“{F6}” is a high-priority case in status {F7}.']
    ] as const) {
        it(`comes first and is short: ${question}`, () => {
            assert.equal(ask(question).answer, answer);
        });
    }

    it('says what it does not know beside what it does', () => {
        const { answer, can_answer: canAnswer } = ask('Who decides, and which cases are open?');
        assert.match(answer, /\{F6\}[^]*The rest I don't know from what is here\.$/);
        assert.equal(canAnswer, true);
    });

    it('knows of whom the conversation spoke last', () => {
        const reply = answerQuestion(
            readPrompt([
                'What does [PERSON_QXZB_FIRST] do?',
                [...FACTS, '- [I1] Question: And who is she?'].join('\n')
            ])
        );
        assert.equal(reply.answer, '{F9} is {F10}.');
    });

    it('does not guess', () => {
        for (const question of [
            'Who won the cup final?',
            'Who has gone quiet?',
            'What is the shoe size?',
            'How many cases were closed last year?',
            'When is the next meeting?'
        ]) {
            assert.deepEqual(ask(question), {
                answer: "I don't know from what is here.",
                can_answer: false,
                facts_used: []
            });
        }
    });
});
