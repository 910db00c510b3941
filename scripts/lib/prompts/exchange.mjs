/** Export and import, whatever the org. */
import { planActivation, planImport } from './importPlan.mjs';
import { fileOf, readPrompts, writePrompt } from './promptFile.mjs';

/** @returns {Promise<{ written: string[]; unchanged: number }>} */
export async function exportPrompts(prompts, folder, { capability } = {}) {
    const versions = (await prompts.versions()).filter(
        (version) => !capability || version.capability === capability
    );
    const written = versions.filter((version) => writePrompt(folder, version)).map(fileOf);
    return { written, unchanged: versions.length - written.length };
}

/**
 * Makes the Drafts of the org what the files say, and with `isActivating` puts in force what they call Active.
 *
 * @throws {Error} before anything is written, when a file differs from a version that is past Draft
 */
export async function importPrompts(prompts, folder, { capability, isActivating = false } = {}) {
    const files = readPrompts(folder).filter(
        (version) => !capability || version.capability === capability
    );
    const plan = planImport(files, await prompts.versions());
    if (plan.refused.length > 0) {
        throw new Error(
            [
                'Nothing was imported: a version keeps its text once it is sent to review.',
                ...plan.refused.map(
                    ({ file, status, parts }) =>
                        `  ${fileOf(file)}: is ${status.replace('_', ' ')} in the org, and the file differs in ${parts.join(', ')}`
                ),
                'Give the new text the next version number instead.'
            ].join('\n')
        );
    }
    if (plan.inserts.length > 0) {
        await prompts.insert(plan.inserts);
    }
    if (plan.updates.length > 0) {
        await prompts.update(plan.updates);
    }
    const activated = isActivating ? await activate(prompts, files) : [];
    return { ...plan, activated };
}

async function activate(prompts, files) {
    const versions = planActivation(files, await prompts.versions());
    const drafts = versions.filter(({ status }) => status === 'Draft');
    if (drafts.length > 0) {
        await prompts.submit(drafts.map(({ id }) => id));
    }
    for (const version of versions) {
        await prompts.activate(version);
    }
    return versions;
}
