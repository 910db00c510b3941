/** `npm test`: every test that needs neither a browser nor Java, and a line of totals at the end. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { installMissing, root } from './lib/install.mjs';
import { run, runTool } from './lib/run.mjs';

installMissing({ withDevelopment: true });
const { build } = await import('../local-org/build.mjs');
await build();
await build(path.join(root, 'offline-model'));

const testFiles = (folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
        .filter((file) => /\.test\.m?js$/.test(file))
        .map((file) => path.join(folder, file));

/** node:test prints `# pass 12` lines. */
function readNodeTotals({ stdout }) {
    const count = (name) => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(stdout)?.[1] ?? 0);
    return { passed: count('pass'), failed: count('fail') + count('cancelled') };
}

async function nodeTests(...folders) {
    const result = await run(process.execPath, [
        '--test',
        '--test-reporter=tap',
        ...folders.flatMap(testFiles)
    ]);
    const totals = readNodeTotals(result);
    if (result.status !== 0) {
        process.stdout.write(failedSubtests(result.stdout));
        process.stderr.write(result.stderr);
    }
    return { ...totals, failed: Math.max(totals.failed, result.status === 0 ? 0 : 1) };
}

/** The failing tests of a TAP report, with what they say. */
function failedSubtests(tap) {
    return tap
        .split(/^(?=\s*(?:not ok|ok|# Subtest))/m)
        .filter((part) => /^\s*not ok/.test(part))
        .join('');
}

async function componentTests() {
    const { status, stdout, stderr } = await runTool('jest/bin/jest.js', ['--json']);
    try {
        const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(stdout);
        if (status !== 0) {
            process.stderr.write(stderr);
        }
        return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
    } catch {
        process.stderr.write(stdout + stderr);
        return { passed: 0, failed: 1 };
    }
}

async function apexTests() {
    const { stdout, stderr } = await run(process.execPath, [
        'local-org/bin/local-org.mjs',
        'test',
        '--project',
        '.',
        '--json'
    ]);
    try {
        const { passed, failed, tests } = JSON.parse(stdout);
        for (const test of tests.filter(({ outcome }) => outcome === 'fail')) {
            console.error(
                `${test.class}.${test.method}: ${test.message}\n${test.stackTrace ?? ''}`
            );
        }
        return { passed, failed };
    } catch {
        process.stderr.write(stdout + stderr);
        return { passed: 0, failed: 1 };
    }
}

const suites = [
    [
        'Local org and offline model (node:test)',
        () => nodeTests('local-org/dist', 'offline-model/dist')
    ],
    ['Scripts and permissions (node:test)', () => nodeTests('scripts', 'test')],
    ['Lightning components and scripts (Jest)', componentTests],
    ['Apex (in the local org)', apexTests]
];

let passed = 0;
let failed = 0;
for (const [name, suite] of suites) {
    const started = performance.now();
    console.log(`${name} …`);
    const totals = await suite();
    passed += totals.passed;
    failed += totals.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${name}: ${totals.passed} passed, ${totals.failed} failed (${seconds} s)`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
