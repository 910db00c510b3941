import type { ClassInfo } from '../../runtime/classInfo.js';
import type { MethodShape } from '../../runtime/unit.js';
import type { TestContext } from '../../runtime/transaction.js';
import { TestAsync } from '../async/testAsync.js';
import { failureOf } from '../worker/failure.js';
import type { OrgRuntime, TransactionSpec } from '../worker/orgRuntime.js';
import type { TestClassOutput, TestEvent } from './runTests.js';
import type { TestResult } from './testReport.js';

/** A test that hangs is stopped after this time on the wall: far beyond what the CPU limit allows. */
const LONGEST_TEST = 120_000;

/**
 * Runs the tests of one class in this worker's own org: the set-up methods once, then each method on the data
 * that they left, undone after each.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_testing_testsetup_using.htm
 */
export function runTestClass(
    org: OrgRuntime,
    input: { readonly name: string; readonly methods: readonly string[] },
    say: (event: TestEvent) => void
): TestClassOutput {
    const info = org.program.classNamed(input.name)!;
    org.program.resetCoverage();
    org.database.begin();
    try {
        const broken = setUp(org, info);
        for (const name of input.methods) {
            say({ kind: 'started', method: name });
            const method = info.methods.find((each) => each.name === name)!;
            const result =
                broken === null ? runMethod(org, info, method) : { ...broken, method: name };
            say({ kind: 'finished', result });
        }
    } finally {
        org.clock.limitWallTime(0);
        org.database.rollback();
    }
    return {
        counters: org.program.units
            .filter(({ isTest }) => !isTest)
            .map((unit) => ({
                name: unit.name,
                kind: unit.kind,
                ran: org.program.coverageOf(unit)
            }))
            .filter(({ ran }) => ran.includes(1))
    };
}

/** A failure of a set-up method fails every test of the class. */
function setUp(org: OrgRuntime, info: ClassInfo): Omit<TestResult, 'method'> | null {
    const methods = info.methods.filter(({ annotations }) =>
        annotations.some(({ name }) => name === 'testsetup')
    );
    for (const method of methods) {
        const result = runMethod(org, info, method, true);
        if (result.outcome === 'fail') {
            return {
                ...result,
                message: `The set-up method ${method.name} failed: ${result.message}`
            };
        }
    }
    return null;
}

function runMethod(
    org: OrgRuntime,
    info: ClassInfo,
    method: MethodShape,
    isSetup = false
): TestResult {
    const started = performance.now();
    const savepoint = org.database.setSavepoint();
    org.clock.limitWallTime(LONGEST_TEST);
    let failure = null;
    try {
        const spec = specOf(org, info, method, isSetup);
        org.runTest(spec, () => org.program.invokeSlot(info.name, method.slot, []));
    } catch (error) {
        failure = failureOf(error);
    } finally {
        if (!isSetup || failure !== null) {
            org.database.rollbackTo(savepoint);
        }
    }
    return {
        class: info.name,
        method: method.name,
        outcome: failure === null ? 'pass' : 'fail',
        message:
            failure === null
                ? null
                : failure.kind === 'apex'
                  ? `${failure.type}: ${failure.message}`
                  : failure.message,
        stackTrace: failure?.stackTrace || null,
        milliseconds: Math.round(performance.now() - started)
    };
}

function specOf(
    org: OrgRuntime,
    info: ClassInfo,
    method: MethodShape,
    isSetup: boolean
): TransactionSpec {
    const context: TestContext = {
        className: info.name,
        methodName: method.name,
        isSetup,
        seeAllData: seesAllData(info, method),
        phase: 'before',
        mocks: new Map(),
        fixedSearchResults: null,
        extra: new Map()
    };
    const async = new TestAsync(context, org.jobs, org.clock, () =>
        org.database.beginMixedDmlScope()
    );
    const test = { context, async };
    async.use(org.jobRunner(test));
    return { userId: org.administratorId(), quiddity: 'RUNTEST_SYNC', test };
}

function seesAllData(info: ClassInfo, method: MethodShape): boolean {
    return [...method.annotations, ...info.shape.annotations].some(
        ({ name, parameters }) =>
            name === 'istest' && String(parameters['seealldata']).toLowerCase() === 'true'
    );
}
