/**
 * Prompt tests: sample records of a capability and what an answer about them must and must not hold, in
 * `data/prompts/<Capability>/tests.json`. Run through the real pipeline, as trials.
 *
 * @typedef {object} Expectations
 * @property {string[]} [requires] phrases that stand somewhere in the answer
 * @property {string[]} [forbids] phrases that do not
 * @property {Record<string, string>} [facts] by label of the fact: a phrase that is in the fact and in the answer
 * @property {Record<string, number>} [maxWords] by text of the answer
 * @property {string[]} [flags] kinds of flags that have to be raised; any other is a fault
 * @property {string} [refusal] code of the refusal that is expected in place of an answer
 *
 * @typedef {object} Answer
 * @property {Record<string, string>} texts
 * @property {{kind: string; passage?: string; message: string}[]} flags
 * @property {{label: string; value: string}[]} facts
 * @property {{code: string; sentence: string} | null} [refusal]
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { apexText, runApex } from '../apex.mjs';

/** @returns {{object: string; samples: object[]} | null} */
export function readTests(folder, capability) {
    const file = path.join(folder, capability, 'tests.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * What is wrong with an answer, one sentence each.
 *
 * @param {Expectations} expect
 * @param {Answer} answer
 * @returns {string[]}
 */
export function problemsOf(expect, { texts, flags, facts, refusal }) {
    if (refusal || expect.refusal) {
        return refusal?.code === expect.refusal
            ? []
            : [
                  `expected ${expect.refusal ?? 'an answer'}, got ${refusal?.code ?? 'an answer'}: ${refusal?.sentence ?? ''}`
              ];
    }
    const all = Object.values(texts).join('\n');
    const holds = (text, phrase) => text.toLowerCase().includes(phrase.toLowerCase());
    return [
        ...(expect.requires ?? [])
            .filter((phrase) => !holds(all, phrase))
            .map((phrase) => `"${phrase}" is missing`),
        ...(expect.forbids ?? [])
            .filter((phrase) => holds(all, phrase))
            .map((phrase) => `"${phrase}" must not be there`),
        ...Object.entries(expect.facts ?? {}).flatMap(([label, phrase]) => {
            const fact = facts.find((candidate) => candidate.label === label);
            if (!fact || !holds(fact.value, phrase)) {
                return [`the context has no fact ${label} with "${phrase}"`];
            }
            return holds(all, phrase) ? [] : [`nothing of the fact ${label}: "${phrase}"`];
        }),
        ...Object.entries(expect.maxWords ?? {}).flatMap(([name, most]) => {
            const words = (texts[name] ?? '').split(/\s+/).filter(Boolean).length;
            return words > 0 && words <= most
                ? []
                : [`${name} has ${words} words; expected 1 to ${most}`];
        }),
        ...(expect.flags ?? [])
            .filter((kind) => !flags.some((flag) => flag.kind === kind))
            .map((kind) => `not flagged: ${kind}`),
        ...flags
            .filter(({ kind }) => !expect.flags?.includes(kind))
            .map(({ kind, passage, message }) => `flagged ${kind}: ${passage ?? ''} ${message}`)
    ];
}

/** Puts the records of a sample into the org and gives back the id of the one that it is about. */
export async function importSample(org, username, { object, sample }) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'prompt-sample-'));
    try {
        // A record can refer to those of the files before its own.
        const files = sample.records.map((record, index) => {
            const file = path.join(folder, `${index}.json`);
            writeFileSync(file, JSON.stringify({ records: [record] }));
            return file;
        });
        await org.call(await org.userIdOf(username), 'importData', { files });
    } finally {
        rmSync(folder, { recursive: true });
    }
    const [found] = await rows(
        org,
        `SELECT Id FROM ${object} WHERE ${nameFields[object] ?? 'Name'} = ${apexText(sample.about)} ORDER BY CreatedDate DESC LIMIT 1`
    );
    return found.Id;
}

/** What the platform calls the name of a record, where it is not Name. */
const nameFields = { Case: 'Subject', Event: 'Subject', Task: 'Subject' };

/** Tries a version on a record, as the workbench does: the answer, and the facts that it was given. */
export async function tryVersion(org, username, { versionId, recordId, tone, length, inputs }) {
    const call = async (methodName, params) => {
        const { returnValue, refused } = await org.call(await org.userIdOf(username), 'callApex', {
            className: 'AIPromptWorkbenchController',
            methodName,
            params,
            cacheable: false
        });
        if (refused) {
            throw new Error(refused.message);
        }
        return returnValue;
    };
    const opened = await call('openTrial', { versionId, recordId, tone, length, inputs });
    if (opened.refusal) {
        return { texts: {}, flags: [], facts: [], refusal: opened.refusal };
    }
    const { texts, flags, refusal } = await call('runTrial', { generationId: opened.generationId });
    const payloads = await rows(
        org,
        `SELECT Text__c FROM AI_Payload__c WHERE Audit_Log__c = ${apexText(opened.generationId)} AND Kind__c = 'Facts' ORDER BY Sequence__c`
    );
    const facts = payloads.map(({ Text__c: text }) => text).join('');
    return {
        texts: texts ?? {},
        flags: flags ?? [],
        refusal,
        facts: facts ? JSON.parse(facts) : []
    };
}

const rows = (org, soql) =>
    runApex(
        org,
        null,
        `System.debug('REPORT ' + JSON.serialize(Database.query(${apexText(soql)}, AccessLevel.SYSTEM_MODE)));`
    );
