/**
 * `npm run deploy -- --target-org NAME`: compiles the components, checks that none is left out,
 * deploys with the Salesforce CLI and says what comes next.
 */
import { run, runTool } from './lib/run.mjs';

const args = process.argv.slice(2);
const at = args.findIndex((arg) => arg === '--target-org' || arg === '-o');
const target = at >= 0 ? args[at + 1] : undefined;
if (!target) {
    console.error(
        'Name the org to deploy to: npm run deploy -- --target-org NAME (see sf org list)'
    );
    process.exit(1);
}

const environment = { SF_DISABLE_AUTOUPDATE: 'true', SF_DISABLE_TELEMETRY: 'true' };
const sf = (...command) =>
    runTool('@salesforce/cli/bin/run.js', command, { echo: true, env: environment });

const { status: built } = await run(process.execPath, ['scripts/build.mjs'], { echo: true });
if (built !== 0) {
    process.exit(built);
}
const passedOn = args.filter((_, index) => index !== at && index !== at + 1);
const { status: deployed } = await sf(
    'project',
    'deploy',
    'start',
    '--source-dir',
    'force-app',
    '--target-org',
    target,
    ...passedOn
);
if (deployed !== 0) {
    console.error('The deploy failed; nothing was changed in the org. The messages above say why.');
    process.exit(deployed);
}
console.log(
    `Deployed. Next: sf org assign permset --name AI_Copilot_Admin --target-org ${target}, then follow docs/admin/set-up.md.`
);
