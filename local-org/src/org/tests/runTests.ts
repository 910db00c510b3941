import os from 'node:os';
import { WorkerHandle } from '../worker/workerHandle.js';
import { TaskFailed } from '../worker/messages.js';
import type { LoadedProject } from '../project/loadedProject.js';
import { mergeCoverage, type UnitCounters } from './coverage.js';
import { planTests, type TestClassPlan } from './testPlan.js';
import { reportOf, type TestReport, type TestResult } from './testReport.js';

export interface RunTestsOptions {
    readonly project: LoadedProject;
    readonly projectFile: string;
    /** `Class` or `Class.method`; none = all. */
    readonly selection?: readonly string[];
    readonly withCoverage?: boolean;
    readonly workers?: number;
    readonly onResult?: (result: TestResult) => void;
}

/** What a worker says while it runs a class. */
export type TestEvent =
    | { readonly kind: 'started'; readonly method: string }
    | { readonly kind: 'finished'; readonly result: TestResult };

/** What running a class gives besides its events. */
export interface TestClassOutput {
    readonly counters: readonly UnitCounters[];
}

/** Runs the tests of a project on all cores, each worker with a database of its own in memory. */
export async function runTests(options: RunTestsOptions): Promise<TestReport> {
    const started = performance.now();
    const plan = planTests(options.project, options.selection ?? []);
    const results: TestResult[] = [];
    const counters: UnitCounters[] = [];
    const add = (result: TestResult): void => {
        results.push(result);
        options.onResult?.(result);
    };
    plan.failed.forEach(add);

    // The longest first, so that no worker is left alone with it at the end.
    const queue = [...plan.classes].sort((a, b) => b.methods.length - a.methods.length);
    const count = Math.min(options.workers ?? os.availableParallelism(), queue.length);
    const lanes = Array.from({ length: count }, () =>
        runLane(queue, options, add, (output) => counters.push(...output.counters))
    );
    await Promise.all(lanes);
    const coverage = options.withCoverage
        ? mergeCoverage(options.project.units, counters)
        : undefined;
    return reportOf(results, performance.now() - started, coverage);
}

/** One worker, class after class; a crash costs one test and a new worker. */
async function runLane(
    queue: TestClassPlan[],
    options: RunTestsOptions,
    add: (result: TestResult) => void,
    onOutput: (output: TestClassOutput) => void
): Promise<void> {
    const newWorker = (): WorkerHandle =>
        new WorkerHandle({
            projectFile: options.projectFile,
            databaseFile: null,
            withCoverage: options.withCoverage ?? false,
            callout: () => Promise.resolve({ ok: false, message: 'No callouts in tests' })
        });
    let worker = newWorker();
    for (let plan = queue.shift(); plan !== undefined; plan = queue.shift()) {
        let remaining: readonly string[] = plan.methods;
        while (remaining.length > 0) {
            const done = new Set<string>();
            let running: string | null = null;
            const onEvent = (event: unknown): void => {
                const said = event as TestEvent;
                if (said.kind === 'started') {
                    running = said.method;
                } else {
                    done.add(said.result.method);
                    running = null;
                    add(said.result);
                }
            };
            try {
                onOutput(
                    (await worker.run(
                        'runTestClass',
                        { name: plan.name, methods: remaining },
                        onEvent
                    )) as TestClassOutput
                );
                remaining = [];
            } catch (error) {
                if (!worker.hasStarted) {
                    throw error;
                }
                const lost = running ?? remaining.find((method) => !done.has(method));
                if (lost !== undefined) {
                    done.add(lost);
                    add(failedTest(plan.name, lost, error));
                }
                remaining = remaining.filter((method) => !done.has(method));
                await worker.end();
                worker = newWorker();
            }
        }
    }
    await worker.end();
}

function failedTest(className: string, method: string, error: unknown): TestResult {
    const failure = error instanceof TaskFailed ? error.failure : null;
    return {
        class: className,
        method,
        outcome: 'fail',
        message: (error as Error).message,
        stackTrace: failure?.stackTrace || null,
        milliseconds: 0
    };
}
