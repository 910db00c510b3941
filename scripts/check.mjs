/**
 * `npm run check`: format, lint, types, import rules, metadata; Apex types and rules where Java is there.
 * Each check prints what is wrong as `file:line message`; the last line counts.
 */
import { installMissing, root } from './lib/install.mjs';
import { run, runTool } from './lib/run.mjs';
import { sourceFiles } from './lib/sourceFiles.mjs';

installMissing({ withDevelopment: true });
const { checkApexRules, checkApexTypes, hasJava } = await import('./checks/java.mjs');
const { checkBrowserModules } = await import('./checks/browserModules.mjs');
const { checkDescriptions } = await import('./checks/descriptions.mjs');
const { checkFlows } = await import('./checks/flows.mjs');
const { checkMetadata } = await import('./checks/metadataXml.mjs');

const files = sourceFiles();
const metadata = files.filter((file) => file.endsWith('-meta.xml'));

/** A tool of its own: its output is the problem where it does not exit with 0. */
const tool =
    (entry, ...args) =>
    async () => {
        const { status, stdout, stderr } = await runTool(entry, args);
        return status === 0 ? [] : (stdout + stderr).trim().split('\n');
    };
const script =
    (file, ...args) =>
    async () => {
        const { status, stdout, stderr } = await run(process.execPath, [file, ...args]);
        return status === 0 ? [] : (stdout + stderr).trim().split('\n');
    };

const checks = [
    ['Format (Prettier)', tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
    ['Lint (ESLint)', tool('eslint/bin/eslint.js', '--max-warnings=0', '.')],
    ['Types: components', tool('typescript/bin/tsc', '-p', 'tsconfig.json')],
    ['Types: local org', tool('typescript/bin/tsc', '--noEmit', '-p', 'local-org')],
    ["Types: local org's pages", async () => checkBrowserModules()],
    ['Types: offline model', tool('typescript/bin/tsc', '--noEmit', '-p', 'offline-model')],
    [
        'Import rules (dependency-cruiser)',
        tool(
            'dependency-cruiser/bin/dependency-cruise.mjs',
            '--output-type',
            'err',
            'local-org/src'
        )
    ],
    ['Types of the Apex methods are fresh', script('scripts/generate-apex-types.mjs', '--check')],
    ['Metadata XML', async () => checkMetadata(metadata)],
    ['Descriptions and help texts', async () => checkDescriptions(metadata)],
    ['Flows', async () => checkFlows(files.filter((file) => file.endsWith('.flow-meta.xml')))],
    [
        'The local org loads the project',
        script('local-org/bin/local-org.mjs', 'check', '--project', root)
    ]
];
const javaChecks = [
    ['Apex types (apex-ls)', checkApexTypes],
    ['Apex rules (PMD)', checkApexRules]
];

let passed = 0;
let failed = 0;
let skipped = 0;
for (const [name, check] of [...checks, ...(hasJava() ? javaChecks : [])]) {
    let problems;
    try {
        problems = await check();
    } catch (error) {
        problems = [error.stack];
    }
    if (problems.length === 0) {
        passed += 1;
        console.log(`ok    ${name}`);
    } else {
        failed += 1;
        console.log(`FAIL  ${name}`);
        problems.forEach((problem) => console.log(`      ${problem}`));
    }
}
if (!hasJava()) {
    skipped = javaChecks.length;
    console.log(
        `skip  ${javaChecks.map(([name]) => name).join(', ')}: no Java on this machine (11 or newer)`
    );
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
