import { runApex } from '../apex.mjs';

const MOST_BLOCKS = 50;

/**
 * The export of an open local org's chain of seals, as the page AI Controls makes it.
 *
 * @param {import('local-org').Org} org
 * @param {string} admin username
 */
export async function exportAudit(org, admin) {
    const report = (expression) =>
        runApex(org, admin, `System.debug('REPORT ' + JSON.serialize(${expression}));`);
    const checkpoint = await report('AIAuditController.checkpoint()');
    const blocks = await blocksAfter(0);
    return { format: 'crm-copilot-audit 1', checkpoint, blocks };

    async function blocksAfter(last) {
        const some = await report(`AIAuditController.blocks(${last})`);
        return some.length < MOST_BLOCKS
            ? some
            : [...some, ...(await blocksAfter(some.at(-1).last))];
    }
}
