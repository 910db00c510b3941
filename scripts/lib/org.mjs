import path from 'node:path';
import { importPrompts } from './prompts/exchange.mjs';
import { localPrompts } from './prompts/localOrg.mjs';
import { root } from './install.mjs';

export const PROMPTS = path.join(root, 'data', 'prompts');
/** Who writes and who approves in the sample org: no one may do both. */
export const PEOPLE = {
    author: 'admin@crm-copilot.example.com',
    approver: 'manager@crm-copilot.example.com'
};

/**
 * A local org with the project and, where it has no prompts yet, the project's own ones in force.
 *
 * @param {Omit<Parameters<import('local-org').Org['open']>[0], 'projectDir'> & {projectDir?: string}} options
 */
export async function openOrg(options) {
    const { Org } = await import('local-org');
    const org = await Org.open({ projectDir: root, ...options });
    const prompts = localPrompts(org, PEOPLE);
    if ((await prompts.versions()).length === 0) {
        await importPrompts(prompts, PROMPTS, { isActivating: true });
    }
    return org;
}
