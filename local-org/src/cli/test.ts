import { loadProject } from '../org/project/loadProject.js';
import { runTests } from '../org/tests/runTests.js';
import { formatReport } from '../org/tests/testReport.js';

export interface TestCommandOptions {
    readonly project: string;
    readonly classNames?: string;
    readonly json?: boolean;
    readonly coverage?: boolean;
    readonly workers?: number;
}

/** Runs the project's tests; 0 if none failed. Only the report goes to standard output. */
export async function test(options: TestCommandOptions): Promise<number> {
    const { project, projectFile, times } = loadProject(options.project);
    process.stderr.write(
        `${project.units.length} classes and triggers ${times.isWarm ? 'taken from the cache' : 'compiled'}` +
            ` in ${Math.round(times.total)} ms\n`
    );
    let done = 0;
    const report = await runTests({
        project,
        projectFile,
        selection: options.classNames?.split(',').map((name) => name.trim()) ?? [],
        withCoverage: options.coverage ?? false,
        ...(options.workers === undefined ? {} : { workers: options.workers }),
        onResult: () => {
            done++;
            if (process.stderr.isTTY) {
                process.stderr.write(`\r${done} tests`);
            }
        }
    });
    if (process.stderr.isTTY) {
        process.stderr.write('\r');
    }
    await write(`${options.json ? JSON.stringify(report) : formatReport(report)}\n`);
    return report.failed === 0 ? 0 : 1;
}

/** Waits until all is written: a pipe takes only so much at once. */
function write(text: string): Promise<void> {
    return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
