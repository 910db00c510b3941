import { byKey, keyOf, TEXTS } from './promptFile.mjs';

/** What a reviewer reads besides the texts. */
const WORDS = ['name', 'note'];

/**
 * What an import would do. A version that is past Draft in the org keeps its text: a file that says otherwise is refused,
 * and then nothing at all is written.
 *
 * @param {import('./promptFile.mjs').PromptVersion[]} files
 * @param {(import('./promptFile.mjs').PromptVersion & {id: string})[]} inOrg
 */
export function planImport(files, inOrg) {
    const known = new Map(inOrg.map((version) => [keyOf(version), version]));
    const plan = { inserts: [], updates: [], unchanged: [], refused: [] };
    for (const file of [...files].sort(byKey)) {
        const existing = known.get(keyOf(file));
        if (!existing) {
            plan.inserts.push(file);
        } else if ([...TEXTS, ...WORDS].every((part) => existing[part] === file[part])) {
            plan.unchanged.push(file);
        } else if (existing.status === 'Draft') {
            plan.updates.push({ ...file, id: existing.id });
        } else {
            plan.refused.push({
                file,
                status: existing.status,
                parts: [...TEXTS, ...WORDS].filter((part) => existing[part] !== file[part])
            });
        }
    }
    return plan;
}

/**
 * Which versions the files want in force and the org has not, and which the other way round.
 *
 * @param {import('./promptFile.mjs').PromptVersion[]} files
 * @param {(import('./promptFile.mjs').PromptVersion & {id: string})[]} inOrg after the import
 */
export function planActivation(files, inOrg) {
    const known = new Map(inOrg.map((version) => [keyOf(version), version]));
    const wanted = files.filter(({ status }) => status === 'Active');
    const alone = ({ capability }) =>
        wanted.filter((other) => other.capability === capability).length === 1;
    return wanted
        .map((file) => ({
            ...known.get(keyOf(file)),
            weight: file.weight,
            isReplacing: alone(file)
        }))
        .filter(({ status }) => status !== 'Active');
}
