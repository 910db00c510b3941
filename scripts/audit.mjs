/**
 * `npm run audit -- export|verify`: the chain of seals that makes the audit tamper-evident, outside the org. An export of
 * a Salesforce org is made on its page AI Controls.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installMissing, root } from './lib/install.mjs';

const USAGE = `Use: npm run audit -- export FILE [--database FILE]
     npm run audit -- verify FILE [--against OLDER_FILE] [--secret TEXT | --certificate PEM_FILE]
  export    the chain of the local org, with a signed checkpoint
  verify    the chain of an export; with an older one, that history was not rewritten since;
            with a secret or a certificate, who signed the checkpoint`;

const { command, file, options } = read();
if (command === 'export') {
    await exportTo(file);
} else {
    await verify(file);
}

async function exportTo(target) {
    installMissing({ withDevelopment: false });
    const { build } = await import('../local-org/build.mjs');
    await build();
    const { openOrg, PEOPLE } = await import('./lib/org.mjs');
    const { exportAudit } = await import('./lib/audit/localAudit.mjs');
    const databaseFile = path.resolve(options.database ?? path.join(root, '.local-org', 'org.db'));
    const org = await openOrg({ databaseFile });
    try {
        const exported = await exportAudit(org, PEOPLE.author);
        writeFileSync(target, JSON.stringify(exported));
        console.log(`${exported.blocks.at(-1)?.last ?? 0} entries written to ${target}`);
    } finally {
        await org.close();
    }
}

async function verify(target) {
    const { chainProblems, statementsOf } = await import('./lib/audit/chain.mjs');
    const json = (name) => JSON.parse(readFileSync(name, 'utf8'));
    const exported = json(target);
    const problems = chainProblems(exported, {
        secret: options.secret,
        certificate: options.certificate && readFileSync(options.certificate, 'utf8'),
        older: options.against && json(options.against)
    });
    problems.forEach((problem) => console.error(problem));
    const { org, entries, time } = statementsOf(exported.checkpoint);
    console.log(
        `${entries} entries of org ${org} at ${time}: ${problems.length === 0 ? 'sound' : 'NOT SOUND'}`
    );
    process.exitCode = problems.length === 0 ? 0 : 1;
}

function read() {
    try {
        const { values, positionals } = parseArgs({
            allowPositionals: true,
            options: {
                against: { type: 'string' },
                secret: { type: 'string' },
                certificate: { type: 'string' },
                database: { type: 'string' }
            }
        });
        const [name, target, ...more] = positionals;
        if (!['export', 'verify'].includes(name) || !target || more.length > 0) {
            throw new Error('Say export or verify, and a file.');
        }
        return { command: name, file: path.resolve(target), options: values };
    } catch (error) {
        console.error(`${error.message}\n${USAGE}`);
        process.exit(1);
    }
}
