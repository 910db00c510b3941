import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadProject } from '../project/loadProject.js';
import { copyFixture } from '../testing.js';
import { runTests } from '../tests/runTests.js';

describe('flows', () => {
    it('run as Apex tests that were written against them expect', async () => {
        const fixture = copyFixture('flows');
        try {
            const loaded = loadProject(fixture.directory);
            const report = await runTests({ ...loaded, workers: 1 });
            const failed = report.tests
                .filter(({ outcome }) => outcome !== 'pass')
                .map((test) => `${test.class}.${test.method}: ${test.message}`);

            assert.deepEqual(failed, []);
            assert.deepEqual(loaded.project.diagnostics, []);
            assert.ok(report.passed >= 41);
        } finally {
            fixture.remove();
        }
    });
});
