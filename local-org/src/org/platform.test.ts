import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadProject } from './project/loadProject.js';
import { copyFixture } from './testing.js';
import { runTests } from './tests/runTests.js';

describe("the platform's rules", () => {
    for (const [name, least] of [
        ['platform', 62],
        ['namespaced', 2]
    ] as const) {
        it(`hold in Apex tests that were written against them: ${name}`, () => run(name, least));
    }

    async function run(name: string, least: number): Promise<void> {
        const fixture = copyFixture(name);
        try {
            const loaded = loadProject(fixture.directory);
            const report = await runTests({ ...loaded, workers: 1 });
            const failed = report.tests
                .filter(({ outcome }) => outcome !== 'pass')
                .map((test) => `${test.class}.${test.method}: ${test.message}`);

            assert.deepEqual(failed, []);
            assert.deepEqual(loaded.project.diagnostics, []);
            assert.ok(report.passed >= least);
        } finally {
            fixture.remove();
        }
    }
});
