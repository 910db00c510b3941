import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTool } from '../run.mjs';
import { activation, submission } from './localOrg.mjs';
import { ofRecord, QUERY, toRecord } from './records.mjs';

const API = '/services/data/v67.0';
const MOST_AT_ONCE = 200;
const ENVIRONMENT = {
    SF_DISABLE_AUTOUPDATE: 'true',
    SF_DISABLE_TELEMETRY: 'true',
    SF_USE_PROGRESS_BAR: 'false',
    NO_COLOR: '1'
};

/**
 * The prompt versions of an org that the Salesforce CLI is signed in to.
 *
 * @param {object} orgs aliases or usernames as `sf org list` shows them
 * @param {string} orgs.author
 * @param {string} [orgs.approver] the same org, signed in as somebody else
 * @param {Record<string, string>} [orgs.environment] of the CLI
 */
export function salesforcePrompts({ author, approver, environment = {} }) {
    const sf = (...args) =>
        runTool('@salesforce/cli/bin/run.js', args, { env: { ...ENVIRONMENT, ...environment } });
    const json = async (...args) => readJson(await sf(...args, '--json'));

    return {
        async versions() {
            const { result } = await json(
                'data',
                'query',
                '--query',
                QUERY,
                '--target-org',
                author
            );
            return result.records.map(ofRecord);
        },
        insert: (versions) => save('POST', versions),
        update: (versions) => save('PATCH', versions),
        submit: (ids) => apex(author, submission(ids)),
        activate: (version) => apex(approver, activation(version))
    };

    /** All or nothing: an import does not stop half way. */
    async function save(method, versions) {
        if (versions.length > MOST_AT_ONCE) {
            throw new Error(
                `${versions.length} versions at once; Salesforce takes ${MOST_AT_ONCE}`
            );
        }
        const body = JSON.stringify({ allOrNone: true, records: versions.map(toRecord) });
        const results = await withFile('records.json', body, (file) =>
            request(method, `${API}/composite/sobjects`, file)
        );
        const problems = results.flatMap(({ success, errors }, index) =>
            success
                ? []
                : errors
                      .filter(
                          ({ statusCode }) => statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK'
                      )
                      .map(
                          ({ message }) =>
                              `${versions[index].capability} ${versions[index].version}: ${message}`
                      )
        );
        if (problems.length > 0 || results.some(({ success }) => !success)) {
            throw new Error(`Nothing was written.\n${problems.join('\n')}`);
        }
    }

    async function request(method, url, file) {
        const { status, stdout, stderr } = await sf(
            'api',
            'request',
            'rest',
            url,
            '--method',
            method,
            '--body',
            `@${file}`,
            '--target-org',
            author
        );
        if (status !== 0) {
            throw new Error((stderr || stdout).trim());
        }
        return JSON.parse(stdout.slice(stdout.indexOf('[')));
    }

    async function apex(org, source) {
        await withFile('step.apex', source, (file) =>
            json('apex', 'run', '--file', file, '--target-org', org)
        );
    }
}

function readJson({ stdout, stderr }) {
    let answer;
    try {
        answer = JSON.parse(stdout);
    } catch {
        throw new Error((stderr || stdout).trim());
    }
    if (answer.status !== 0) {
        throw new Error(answer.data?.exceptionMessage ?? answer.message);
    }
    return answer;
}

async function withFile(name, text, use) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'prompts-'));
    try {
        const file = path.join(folder, name);
        writeFileSync(file, text);
        return await use(file);
    } finally {
        rmSync(folder, { recursive: true });
    }
}
