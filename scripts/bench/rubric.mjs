/** Forty answers about the sample data, each scored 1 to 4 by a script in six respects. */
import { apexText, runApex } from '../lib/apex.mjs';
import { readability } from './readability.mjs';
import { samplesOf } from './rubricSamples.mjs';
import {
    completeness,
    conciseness,
    factuality,
    instruction,
    links,
    refusalVerdict
} from './rubricScore.mjs';

const REP = 'rep@crm-copilot.example.com';
const RESPECTS = [
    'factuality',
    'instruction',
    'completeness',
    'conciseness',
    'readability',
    'links'
];

async function call(org, className, methodName, params) {
    const { returnValue, refused } = await org.call(await org.userIdOf(REP), 'callApex', {
        className,
        methodName,
        params,
        cacheable: false
    });
    if (refused) {
        throw new Error(refused.message);
    }
    return returnValue;
}

/** What the rep is shown after a click. */
async function answerOf(org, { recordId, capability, inputs = {} }) {
    const opened = await call(org, 'AICopilotController', 'open', {
        recordId,
        capability,
        tone: null,
        length: null,
        regeneratedFrom: null,
        inputs,
        conversationId: null
    });
    const { generationId, refusal } = opened;
    const draft = refusal
        ? opened
        : await call(org, 'AICopilotController', 'run', { generationId });
    if (draft.refusal) {
        return { refusal: draft.refusal };
    }
    const suggestions = await call(org, 'AISuggestionController', 'ofGeneration', { generationId });
    return {
        texts: withoutIds(draft.texts ?? {}),
        flags: draft.flags ?? [],
        result: draft.result,
        facts: draft.facts ?? [],
        suggestions: suggestions.map(({ title, text, quote }) => ({
            title: title ?? '',
            text: text ?? '',
            quote: quote ?? ''
        }))
    };
}

/** Suggestions are read as they wait for a person; in the texts their parts would be said twice. */
const withoutIds = (texts) =>
    Object.fromEntries(
        Object.entries(texts)
            .filter(([path]) => !path.startsWith('suggestions['))
            .map(([path, text]) => [path, text ?? ''])
    );

/** Ids among these that the rep can read. */
async function visibleAmong(org, ids) {
    if (ids.length === 0) {
        return new Set();
    }
    const rows = await runApex(
        org,
        REP,
        `List<Id> seen = new List<Id>();
        for (UserRecordAccess access : [SELECT RecordId FROM UserRecordAccess WHERE UserId = :UserInfo.getUserId() AND HasReadAccess = TRUE
            AND RecordId IN :new List<Id>{ ${ids.map(apexText).join(', ')} }]) {
            seen.add(access.RecordId);
        }
        System.debug('REPORT ' + JSON.serialize(seen));`
    );
    return new Set(rows);
}

async function ordersOf(org) {
    const rows = await runApex(
        org,
        null,
        `System.debug('REPORT ' + JSON.serialize([SELECT DeveloperName, Output_Schema__c, Output_Rules__c FROM AI_Capability__mdt]));`
    );
    return new Map(
        rows.map(({ DeveloperName: name, Output_Schema__c: schema, Output_Rules__c: rules }) => [
            name,
            { schema: JSON.parse(schema), rules: JSON.parse(rules ?? '{}') }
        ])
    );
}

async function judged(org, sample, orders) {
    const answer = await answerOf(org, sample);
    if (answer.refusal || sample.refusal) {
        const verdict = refusalVerdict(sample, answer);
        return Object.fromEntries(RESPECTS.map((respect) => [respect, verdict]));
    }
    const ids = [...new Set(answer.facts.map(({ recordId }) => recordId).filter(Boolean))];
    return {
        factuality: factuality(sample, answer),
        instruction: instruction(sample, answer, orders.get(sample.capability)),
        completeness: completeness(sample, answer),
        conciseness: conciseness(sample, answer),
        readability: readability(answer),
        links: links(answer, await visibleAmong(org, ids))
    };
}

const mean = (values) =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;

const means = (lines) =>
    Object.fromEntries(
        RESPECTS.map((respect) => [respect, mean(lines.map((line) => line[respect]))])
    );

/** For people: a row a sample, and one of all. */
export function tableOf(lines) {
    const rows = lines.map(({ capability, record, ...line }) => [
        capability,
        record,
        ...RESPECTS.map((respect) => String(line[respect]))
    ]);
    const all = [
        ['capability', 'record', ...RESPECTS],
        ...rows,
        ['all', `${lines.length} records`, ...Object.values(means(lines)).map(String)]
    ];
    const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
    return all
        .map((row) =>
            row
                .map((cell, column) => cell.padEnd(widths[column]))
                .join('  ')
                .trimEnd()
        )
        .join('\n');
}

/**
 * @param {import('local-org').Org} org with the sample data
 * @returns {Promise<Record<string, unknown>[]>} a line a sample, and one of the means; a table goes to stderr
 */
export async function measureRubric(org) {
    const orders = await ordersOf(org);
    const lines = [];
    for (const sample of await samplesOf(org)) {
        const scores = await judged(org, sample, orders);
        lines.push({
            name: 'rubric',
            capability: sample.capability,
            record: sample.record,
            ...Object.fromEntries(RESPECTS.map((respect) => [respect, scores[respect].score])),
            why: RESPECTS.flatMap((respect) =>
                scores[respect].why.map((why) => `${respect}: ${why}`)
            )
        });
    }
    console.error(tableOf(lines));
    const capabilities = [...new Set(lines.map(({ capability }) => capability))];
    return [
        ...lines,
        {
            name: 'rubric-means',
            model: await modelOf(org),
            records: lines.length,
            all: means(lines),
            byCapability: Object.fromEntries(
                capabilities.map((name) => [
                    name,
                    means(lines.filter(({ capability }) => capability === name))
                ])
            )
        }
    ];
}

/** Who answered; the known questions have no model. */
async function modelOf(org) {
    const rows = await runApex(
        org,
        null,
        `System.debug('REPORT ' + JSON.serialize([SELECT Model_Answered__c FROM AI_Audit_Log__c WHERE Model_Answered__c != NULL]));`
    );
    return [...new Set(rows.map(({ Model_Answered__c: model }) => model))].join(', ');
}
