import { readFileSync } from 'node:fs';
import path from 'node:path';
import { apexText, runApex } from './apex.mjs';
import { root } from './install.mjs';

export const USAGE = path.join(root, 'data', 'usage', 'usage.json');

/**
 * Gives an org that has not used the AI yet three weeks of invented use, so that its figures have something to show.
 *
 * @param {import('local-org').Org} org with the sample records and the prompts
 * @returns {Promise<number>} how many uses were written; 0 where there are some
 */
export async function addSampleUsage(org) {
    const [written] = await runApex(
        org,
        null,
        `System.debug('REPORT ' + JSON.serialize(new List<Integer>{
            AISampleUsage.add(${apexText(JSON.stringify(JSON.parse(readFileSync(USAGE, 'utf8'))))})
        }));`
    );
    return written;
}
