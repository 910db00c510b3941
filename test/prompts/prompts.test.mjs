/**
 * Every prompt version of the repository that may be sent, on the sample records of its capability, through the real
 * pipeline in the local org: with the offline stand-in, or with a real model if the environment names one.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startModel } from '../../scripts/lib/model.mjs';
import { openOrg, PEOPLE, PROMPTS } from '../../scripts/lib/org.mjs';
import { chooseModel } from '../../scripts/lib/product.mjs';
import { keyOf, readPrompts } from '../../scripts/lib/prompts/promptFile.mjs';
import { localPrompts } from '../../scripts/lib/prompts/localOrg.mjs';
import {
    importSample,
    problemsOf,
    readTests,
    tryVersion
} from '../../scripts/lib/prompts/promptTests.mjs';

const ANSWER = {
    texts: { subject: 'Next steps', body: 'Hi Ada, the revised pricing follows.' },
    flags: [],
    facts: [{ label: 'Next step', value: 'Send the revised pricing' }]
};

describe('the judgement on an answer', () => {
    it('finds nothing wrong with one that holds what it must', () => {
        assert.deepEqual(
            problemsOf(
                {
                    requires: ['ada'],
                    forbids: ['discount'],
                    facts: { 'Next step': 'pricing' },
                    maxWords: { body: 10 }
                },
                ANSWER
            ),
            []
        );
    });

    it('names each fault', () => {
        const faults = [
            [{ requires: ['Riley'] }, ANSWER, /"Riley" is missing/],
            [{ forbids: ['PRICING'] }, ANSWER, /must not be there/],
            [{ facts: { 'Next step': 'send' } }, ANSWER, /nothing of the fact Next step/],
            [{ facts: { Amount: '5' } }, ANSWER, /no fact Amount/],
            [{ maxWords: { body: 3 } }, ANSWER, /body has 6 words/],
            [{ maxWords: { summary: 3 } }, ANSWER, /summary has 0 words/],
            [
                {},
                { ...ANSWER, flags: [{ kind: 'NUMBER', passage: '37 %', message: 'No.' }] },
                /37 %/
            ],
            [{}, { ...ANSWER, refusal: { code: 'CUT_OFF', sentence: 'Cut.' } }, /got CUT_OFF/],
            [{ flags: ['INJECTION'] }, ANSWER, /not flagged: INJECTION/],
            [{ refusal: 'NO_RECORD' }, ANSWER, /expected NO_RECORD, got an answer/]
        ];
        for (const [expect, answer, expected] of faults) {
            const problems = problemsOf(expect, answer);
            assert.equal(problems.length, 1, JSON.stringify(expect));
            assert.match(problems[0], expected);
        }
        assert.deepEqual(
            problemsOf({ flags: ['NUMBER'] }, { ...ANSWER, flags: [{ kind: 'NUMBER' }] }),
            []
        );
    });
});

describe('the prompts of the repository', () => {
    const versions = readPrompts(PROMPTS).filter(({ status }) => status !== 'Retired');
    let org;
    let model;
    const ids = new Map();
    before(async () => {
        model = await startModel();
        org = await openOrg({ databaseFile: null, onProgress: () => undefined });
        await chooseModel(org, model);
        for (const version of await localPrompts(org, PEOPLE).versions()) {
            ids.set(keyOf(version), version.id);
        }
    });
    after(async () => {
        await org?.close();
        await model?.close();
    });

    for (const version of versions) {
        describe(`${version.capability} ${version.version}`, () => {
            const tests = readTests(PROMPTS, version.capability);

            it('has samples to be tested with', () => {
                assert.ok(tests?.samples.length > 0, `${version.capability}/tests.json`);
            });

            for (const sample of tests?.samples ?? []) {
                it(`answers as expected on ${sample.name}`, async () => {
                    const recordId = await importSample(org, PEOPLE.author, {
                        object: tests.object,
                        sample
                    });
                    const answer = await tryVersion(org, PEOPLE.author, {
                        versionId: ids.get(keyOf(version)),
                        recordId,
                        tone: sample.tone ?? null,
                        length: sample.length ?? null,
                        inputs: sample.inputs ?? null
                    });

                    const problems = problemsOf(sample.expect, answer);
                    assert.deepEqual(problems, [], JSON.stringify(answer.texts, null, 2));
                });
            }
        });
    }
});
