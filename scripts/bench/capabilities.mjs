/** What each capability takes, and how that grows with what hangs on the record. */
import { capabilities, click } from './click.mjs';
import { makeAccount, makeCrowd } from './crowd.mjs';

const SIZES = [1, 10, 100, 1000];
const RUNS = 2;
const MANY = 5000;
/** Growth of the prompt by less than this share counts as flat. */
const FLAT = 0.05;
const QUESTION = 'Which supplier did they use before, and why did they change?';
const NOTES = [
    'Ada: We will send the list of sites by Friday.',
    'Riley: I will send the revised pricing on Tuesday, with and without the engineer.',
    'Ada: Then the board can decide in the second week of the month.',
    'Riley: Who signs for the pilot? Ada: That is not clear yet.'
].join('\n');

const inputsOf = ({ inputs }) =>
    Object.fromEntries(
        inputs
            .filter(({ name, isMaterial }) => name === 'Question' || isMaterial)
            .map(({ name, isMaterial }) => [name, isMaterial ? NOTES : QUESTION])
    );

/** Where a capability is offered on several objects: the one on which most hangs. */
const ORDER = ['Opportunity', 'Account', 'Event'];
const objectOf = ({ objects }) => ORDER.find((name) => objects.includes(name));

async function measure(org, capability, recordId) {
    const asked = { recordId, capability: capability.name, inputs: inputsOf(capability) };
    const runs = [];
    try {
        for (let run = 0; run < RUNS; run++) {
            runs.push(await click(org, asked));
        }
    } catch (error) {
        // A limit that was exceeded is a figure too: the other sizes and capabilities have theirs.
        return { failed: error.message };
    }
    const [{ used, view }] = runs;
    return {
        ...used,
        // Counts are the same each time; of times and bytes the least is what others did not add to.
        cpuMs: Math.min(...runs.map((run) => run.used.cpuMs)),
        heapBytes: Math.min(...runs.map((run) => run.used.heapBytes)),
        isTrimmed: Boolean(view.leftOut),
        ...(view.refusal && { refusal: view.refusal })
    };
}

/** In words, from figures by number of related records. */
export function growthOf(bySize) {
    const sizes = Object.keys(bySize).map(Number);
    const failed = sizes.find((size) => bySize[size].failed);
    if (failed !== undefined) {
        return { isFlat: false, says: `with ${failed} related records: ${bySize[failed].failed}` };
    }
    const last = sizes.at(-1);
    const before = sizes.at(-2);
    const share = bySize[last].promptTokens / bySize[before].promptTokens - 1;
    const trimmedFrom = sizes.find((size) => bySize[size].isTrimmed) ?? null;
    const isFlat = Math.abs(share) < FLAT;
    const range = `from ${before} to ${last} related records`;
    const tokens = `prompt tokens ${bySize[before].promptTokens} → ${bySize[last].promptTokens}`;
    return {
        trimmedFrom,
        queriesAdded: bySize[last].queries - bySize[sizes[0]].queries,
        isFlat,
        says: isFlat
            ? `${tokens} ${range}: flat${trimmedFrom === null ? '' : ` beyond the trimming point (${trimmedFrom})`}`
            : `${tokens} ${range}: not flat`
    };
}

/**
 * @param {import('local-org').Org} org
 * @returns {Promise<Record<string, unknown>[]>} a line a capability, and one of records with nothing and with far too much
 */
export async function measureCapabilities(org) {
    const all = (await capabilities(org)).filter((one) => objectOf(one));
    const crowds = new Map();
    for (const size of SIZES) {
        const kinds = ['contacts', 'deals', 'cases', 'tasks', 'events', 'roles', 'attendees'];
        const counts = Object.fromEntries(kinds.map((kind) => [kind, size]));
        crowds.set(size, await makeCrowd(org, `Bench ${size}`, counts));
    }
    const lines = [];
    for (const capability of all) {
        const object = objectOf(capability);
        // The first one of all compiles and fills caches.
        await click(org, {
            recordId: crowds.get(1)[object],
            capability: capability.name,
            inputs: inputsOf(capability)
        });
        const bySize = {};
        for (const size of SIZES) {
            bySize[size] = await measure(org, capability, crowds.get(size)[object]);
        }
        lines.push({
            name: 'capability',
            capability: capability.name,
            on: object,
            byRelatedRecords: bySize,
            growth: growthOf(bySize)
        });
    }
    return [...lines, await measureBadCases(org, all)];
}

async function measureBadCases(org, all) {
    const nothing = await makeAccount(org, 'Bench nothing');
    const many = await makeCrowd(org, 'Bench many', { tasks: MANY }, 'account');
    const onAccounts = all.filter(({ objects }) => objects.includes('Account'));
    const byCapability = {};
    for (const capability of onAccounts) {
        byCapability[capability.name] = {
            'with nothing': await measure(org, capability, nothing),
            [`with ${MANY} activities`]: await measure(org, capability, many.Account)
        };
    }
    return { name: 'capability-extremes', on: 'Account', byCapability };
}
