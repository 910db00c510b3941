/**
 * Runs a block of Apex in an open local org and gives back what it reported.
 *
 * @param {import('local-org').Org} org
 * @param {string | null} username null is the administrator
 * @param {string} source Apex that may call `System.debug('REPORT ' + JSON.serialize(…))`
 * @returns {Promise<unknown>} what the last report held
 */
export async function runApex(org, username, source) {
    let report = null;
    await org.call(
        await org.userIdOf(username),
        'executeAnonymous',
        { source, name: 'AnonymousBlock' },
        ({ text }) => {
            if (text?.startsWith('REPORT ')) {
                report = JSON.parse(text.slice('REPORT '.length));
            }
        }
    );
    return report;
}

/** An Apex text literal. */
export const apexText = (text) =>
    `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
