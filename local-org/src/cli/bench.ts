import { loadProject } from '../org/project/loadProject.js';
import { runTests } from '../org/tests/runTests.js';

/** One line of JSON: milliseconds to load and compile, cold and warm, and Apex tests a second. */
export async function bench(options: { project: string }): Promise<number> {
    const cold = loadProject(options.project, { isFresh: true });
    const warm = loadProject(options.project);
    const report = await runTests({ project: warm.project, projectFile: warm.projectFile });
    const seconds = report.milliseconds / 1000;
    const result = {
        name: 'local-org',
        loadMs: Math.round(cold.times.read),
        compileColdMs: Math.round(cold.times.compile),
        compileWarmMs: Math.round(warm.times.total),
        units: cold.project.units.length,
        tests: report.tests.length,
        failed: report.failed,
        testsPerSecond: seconds === 0 ? 0 : Number((report.tests.length / seconds).toFixed(1))
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return report.failed === 0 ? 0 : 1;
}
