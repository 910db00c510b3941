/** Figures of masking: how fast, what it finds and what it takes by mistake, and whether anything leaves. */
import { apexText, runApex } from '../lib/apex.mjs';
import { chance, sample } from './maskingSample.mjs';

const SEED = 20261121;
const CONTEXTS = 400;
const TEXTS = 5;
const BODIES = 10_000;
const AT_ONCE = 50;
const LONG_TEXT = 100_000;

const contextOf = ({ person, company }) => `new AIContext();
    context.people.add(new AIPerson(null, ${apexText(person.first)}, ${apexText(person.last)}));
    context.companies.add(new AICompany(null, ${apexText(company)}, null));`;

/** Findings by text, as the product's own scan gives them. */
async function findings(org, one) {
    return runApex(
        org,
        null,
        `AIContext context = ${contextOf(one)}
        AINameDetector names = new AINameDetector(new AITokenBook(), context);
        List<AIDetector> detectors = new List<AIDetector>(new AIDetectors().active());
        detectors.add(names);
        List<List<Object>> found = new List<List<Object>>();
        for (String text : new List<String>{ ${one.texts.map(({ text }) => apexText(text)).join(', ')} }) {
            names.lookInto(text, null);
            List<Object> places = new List<Object>();
            for (AIFinding finding : new AIScan(detectors).findings(text)) {
                places.add(new List<Object>{ finding.start, finding.finish, finding.kind });
            }
            found.add(places);
        }
        System.debug('REPORT ' + JSON.serialize(found));`
    );
}

const covers = (places, { start, finish }) =>
    places.some(([from, to]) => from <= start && to >= finish);
const overlaps = ([from, to], { start, finish }) => from < finish && to > start;

/** Recall and precision by kind: a label counts as found when a token covers all of it. */
async function accuracy(org) {
    const by = chance(SEED);
    const kinds = {};
    const of = (kind) => (kinds[kind] ??= { labelled: 0, found: 0, tokens: 0, right: 0 });
    const wrong = [];
    for (let at = 0; at < CONTEXTS; at++) {
        const one = sample(by, TEXTS);
        const found = await findings(org, one);
        one.texts.forEach(({ text, labels }, index) => {
            for (const label of labels) {
                of(label.kind).labelled++;
                if (covers(found[index], label)) {
                    of(label.kind).found++;
                } else {
                    wrong.push(
                        `missed ${label.kind} ${text.slice(label.start, label.finish)} in: ${text}`
                    );
                }
            }
            for (const place of found[index]) {
                of(place[2]).tokens++;
                if (labels.some((label) => overlaps(place, label))) {
                    of(place[2]).right++;
                } else {
                    wrong.push(`took ${place[2]} ${text.slice(place[0], place[1])} in: ${text}`);
                }
            }
        });
    }
    if (process.env.SHOW_WRONG) {
        console.error(wrong.join('\n'));
    }
    const share = (part, whole) =>
        whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
    const sum = (name) => Object.values(kinds).reduce((total, kind) => total + kind[name], 0);
    return {
        texts: CONTEXTS * TEXTS,
        labelled: sum('labelled'),
        recall: share(sum('found'), sum('labelled')),
        precision: share(sum('right'), sum('tokens')),
        byKind: Object.fromEntries(
            Object.entries(kinds)
                .sort(([left], [right]) => (left < right ? -1 : 1))
                .map(([kind, { labelled, found, tokens, right }]) => [
                    kind,
                    { labelled, recall: share(found, labelled), precision: share(right, tokens) }
                ])
        )
    };
}

/** Prompts as the render stage writes them; counts labelled values that stand in them. */
async function leaks(org) {
    const by = chance(SEED + 1);
    let leaked = 0;
    let values = 0;
    for (let done = 0; done < BODIES; done += AT_ONCE) {
        const contexts = Array.from({ length: AT_ONCE }, () => sample(by, 2));
        const bodies = await runApex(
            org,
            null,
            `List<AIGeneration> generations = new List<AIGeneration>();
            ${contexts
                .map(
                    (one) => `{
                AIContext context = ${contextOf(one)}
                ${one.texts.map(({ text }) => `context.add('Notes', ${apexText(text)}, UserInfo.getUserId(), Task.Description);`).join('\n')}
                AIGeneration generation = new AIGeneration();
                generation.capability = new AI_Capability__mdt(DeveloperName = 'Email_Draft');
                generation.prompt = new AIPrompt(null, 'Write.', '{facts}');
                generation.context = context;
                generations.add(generation);
            }`
                )
                .join('\n')}
            new AIRenderStage(new AIMasker()).apply(generations);
            List<String> bodies = new List<String>();
            for (AIGeneration generation : generations) {
                Assert.isNull(generation.refusal, generation.refusal?.detail);
                bodies.add(generation.request.input);
            }
            System.debug('REPORT ' + JSON.serialize(bodies));`
        );
        contexts.forEach(({ texts }, index) => {
            for (const { text, labels } of texts) {
                for (const { start, finish } of labels) {
                    values++;
                    // A line break in a record is a blank in a fact.
                    if (bodies[index].includes(text.slice(start, finish))) {
                        leaked++;
                        if (process.env.SHOW_WRONG) {
                            console.error(`left: ${text.slice(start, finish)} in: ${text}`);
                        }
                    }
                }
            }
        });
    }
    return { bodies: BODIES, values, rawValues: leaked };
}

async function speed(org) {
    const by = chance(SEED + 2);
    let text = '';
    const one = sample(by, 1);
    while (text.length < LONG_TEXT) {
        text += `${sample(by, 1).texts[0].text} The pilot went well and the team would like to see it on the second line too. `;
    }
    const [cpuMs, tokens, heapBytes] = await runApex(
        org,
        null,
        `AIContext context = ${contextOf(one)}
        AIMaskSession session = new AIMasker().openSession(context);
        String text = ${apexText(text.slice(0, LONG_TEXT))};
        session.mask(text.left(5000));
        Integer before = Limits.getCpuTime();
        String masked = new AIMasker().openSession(context).mask(text);
        Integer used = Limits.getCpuTime() - before;
        System.debug('REPORT ' + JSON.serialize(new List<Object>{ used, masked.countMatches('['), Limits.getHeapSize() }));`
    );
    return {
        characters: LONG_TEXT,
        cpuMs,
        charactersPerSecond: Math.round((LONG_TEXT / cpuMs) * 1000),
        tokens,
        heapBytes
    };
}

/**
 * @param {import('local-org').Org} org
 * @returns {Promise<object[]>} one record a line of the benchmark
 */
export async function measureMasking(org) {
    return [
        { name: 'masking-speed', ...(await speed(org)) },
        { name: 'masking-accuracy', ...(await accuracy(org)) },
        { name: 'masking-bodies', ...(await leaks(org)) }
    ];
}
