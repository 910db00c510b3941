import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testMethodsIn } from '../project/testMethods.js';
import { formatReport, reportOf, type TestResult } from './testReport.js';

const result = (method: string, outcome: TestResult['outcome'], message?: string): TestResult => ({
    class: 'FooTest',
    method,
    outcome,
    message: message ?? null,
    stackTrace: null,
    milliseconds: 1
});

describe('the report of a test run', () => {
    it('counts outcomes and sorts by class and method', () => {
        const report = reportOf([result('b', 'fail', 'no'), result('a', 'pass')], 10);

        assert.deepEqual([report.passed, report.failed, report.skipped], [1, 1, 0]);
        assert.deepEqual(
            report.tests.map(({ method }) => method),
            ['a', 'b']
        );
    });

    it('shows failures only, and ends with the totals', () => {
        const text = formatReport(reportOf([result('b', 'fail', 'no'), result('a', 'pass')], 1500));

        assert.equal(text, 'FAIL FooTest.b\n    no\n\n1 passed, 1 failed, 0 skipped (1.5 s)');
    });
});

describe('tests of a class that does not compile', () => {
    it('are found by annotation and by keyword, not in comments and texts', () => {
        const source = `
            @IsTest private class FooTest {
                @IsTest
                static void one() { String s = '@IsTest static void no() {'; }
                // @IsTest static void commented() {}
                @isTest(SeeAllData=true) private static void two() {}
                static testMethod void three() {}
                public static testmethod void four(){}
                @TestSetup static void setup() {}
                static void helper() {}
            }`;

        assert.deepEqual(testMethodsIn(source), ['one', 'two', 'three', 'four']);
    });
});
