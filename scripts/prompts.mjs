/**
 * `npm run prompts -- export|import`: prompt versions as files of the repository, in `data/prompts/<Capability>/<version>.md`.
 * Without `--target-org` the local org of `npm start` is meant.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installMissing, root } from './lib/install.mjs';

const USAGE = `Use: npm run prompts -- export|import [--capability NAME] [--target-org NAME]
  export                     writes the org's versions into data/prompts
  import                     makes the org's Drafts what the files say; text past Draft is never overwritten
  import --activate          also puts in force what the files call Active; needs a second person:
      --approver-org NAME    the same org, signed in as somebody who wrote none of it
  --database FILE            a local org other than .local-org/org.db
  --folder FOLDER            files other than data/prompts`;

const { command, options } = read();
installMissing({ withDevelopment: Boolean(options['target-org']) });
const { exportPrompts, importPrompts } = await import('./lib/prompts/exchange.mjs');
const { openOrg, PEOPLE, PROMPTS } = await import('./lib/org.mjs');
const folder = options.folder ? path.resolve(options.folder) : PROMPTS;

const { prompts, close } = await connect();
try {
    const { capability } = options;
    if (command === 'export') {
        const { written, unchanged } = await exportPrompts(prompts, folder, { capability });
        written.forEach((file) => console.log(`written   ${file}`));
        console.log(`${written.length} written, ${unchanged} unchanged`);
    } else {
        const done = await importPrompts(prompts, folder, {
            capability,
            isActivating: options.activate
        });
        const tell = (word, versions) =>
            versions.forEach(({ capability: of, version }) =>
                console.log(`${word}  ${of} ${version}`)
            );
        tell('new      ', done.inserts);
        tell('changed  ', done.updates);
        tell('in force ', done.activated);
        console.log(
            `${done.inserts.length} new, ${done.updates.length} changed, ${done.unchanged.length} unchanged, ${done.activated.length} put in force`
        );
    }
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
} finally {
    await close();
}

async function connect() {
    if (options['target-org']) {
        const { salesforcePrompts } = await import('./lib/prompts/salesforceOrg.mjs');
        return {
            prompts: salesforcePrompts({
                author: options['target-org'],
                approver: options['approver-org']
            }),
            close: async () => undefined
        };
    }
    const { build } = await import('../local-org/build.mjs');
    await build();
    const { localPrompts } = await import('./lib/prompts/localOrg.mjs');
    const databaseFile = path.resolve(options.database ?? path.join(root, '.local-org', 'org.db'));
    const org = await openOrg({ databaseFile });
    return { prompts: localPrompts(org, PEOPLE), close: () => org.close() };
}

function read() {
    try {
        const { values, positionals } = parseArgs({
            allowPositionals: true,
            options: {
                capability: { type: 'string' },
                'target-org': { type: 'string' },
                'approver-org': { type: 'string' },
                database: { type: 'string' },
                folder: { type: 'string' },
                activate: { type: 'boolean', default: false }
            }
        });
        if (positionals.length !== 1 || !['export', 'import'].includes(positionals[0])) {
            throw new Error('Say export or import.');
        }
        if (values.activate && values['target-org'] && !values['approver-org']) {
            throw new Error(
                '--activate needs --approver-org: nobody approves a text that they wrote.'
            );
        }
        return { command: positionals[0], options: values };
    } catch (error) {
        console.error(`${error.message}\n${USAGE}`);
        process.exit(1);
    }
}
