import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadProject, type LoadResult } from '../project/loadProject.js';
import { copyFixture } from '../testing.js';
import { UserError } from '../userError.js';
import { runTests } from './runTests.js';
import type { TestReport, TestResult } from './testReport.js';

describe('a run of Apex tests', () => {
    const fixture = copyFixture('library');
    let loaded: LoadResult;
    let report: TestReport;
    before(async () => {
        loaded = loadProject(fixture.directory);
        report = await runTests({ ...loaded, withCoverage: true, workers: 2 });
    });
    after(() => fixture.remove());

    const result = (name: string): TestResult => {
        const found = report.tests.find((test) => `${test.class}.${test.method}` === name);
        assert.ok(found, name);
        return found;
    };

    it('isolates methods, runs asynchronous work at stopTest, delivers events and mocks callouts', () => {
        const failed = report.tests
            .filter((test) => test.class === 'LibraryTest' && test.outcome !== 'pass')
            .map(({ method, message }) => `${method}: ${message}`);

        assert.deepEqual(failed, []);
        assert.equal(report.passed, 9);
    });

    it('tells what was asserted in vain, and where', () => {
        const { message, stackTrace } = result('FailingTest.assertsInVain');

        assert.equal(
            message,
            'System.AssertException: Assertion Failed: numbers: Expected: 1, Actual: 2'
        );
        assert.equal(stackTrace, 'Class.FailingTest.assertsInVain: line 5, column 1');
    });

    it('shows the stack of an exception', () => {
        const { message, stackTrace } = result('FailingTest.dereferencesNull');

        assert.equal(message, 'System.NullPointerException: Attempt to de-reference a null object');
        assert.equal(stackTrace, 'Class.FailingTest.dereferencesNull: line 11, column 1');
    });

    it('refuses callouts without a mock', () => {
        assert.match(
            result('FailingTest.callsOutWithoutAMock').message ?? '',
            /Methods defined as TestMethod do not support Web service callouts/
        );
    });

    it('stops a test that never ends at the CPU limit', () => {
        assert.equal(
            result('FailingTest.neverEnds').message,
            'System.LimitException: Apex CPU time limit exceeded'
        );
    });

    it('fails the tests of a class that does not compile, and says why', () => {
        assert.equal(
            result('BrokenTest.cannotCompile').message,
            'The class does not compile:\nforce-app/classes/BrokenTest.cls:5:21 Illegal assignment from String to Integer'
        );
    });

    it('counts the lines that ran', () => {
        const greeting = report.coverage?.find(({ name }) => name === 'Greeting');

        assert.equal(greeting?.coveredLines, greeting?.totalLines);
        assert.ok((greeting?.totalLines ?? 0) >= 2);
    });

    it('runs only what was chosen', async () => {
        const some = await runTests({
            ...loaded,
            selection: ['librarytest.seesNothingOfOtherMethods']
        });

        assert.deepEqual(
            some.tests.map(({ method }) => method),
            ['seesNothingOfOtherMethods']
        );
    });

    it('refuses the name of a test that is not there', async () => {
        await assert.rejects(runTests({ ...loaded, selection: ['NopeTest'] }), UserError);
    });

    it('is warm the second time', () => {
        assert.equal(loadProject(fixture.directory).times.isWarm, true);
    });
});
