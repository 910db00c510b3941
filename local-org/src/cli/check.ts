import { formatDiagnostic } from '../shared/diagnostic.js';
import { loadProject } from '../org/project/loadProject.js';

/** Prints everything that is wrong with a project; 1 if there are errors. */
export async function check(options: { project: string; json?: boolean }): Promise<number> {
    const { project, times } = loadProject(options.project);
    const { diagnostics } = project;
    const count = (severity: string): number =>
        diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const errors = count('error');
    if (options.json) {
        process.stdout.write(`${JSON.stringify({ errors, diagnostics }, null, 2)}\n`);
        return errors === 0 ? 0 : 1;
    }
    const sorted = [...diagnostics].sort(
        ({ position: a }, { position: b }) =>
            a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column
    );
    for (const diagnostic of sorted) {
        process.stdout.write(`${formatDiagnostic(diagnostic)}\n`);
    }
    process.stdout.write(
        `${project.units.length} classes and triggers compiled in ${Math.round(times.total)} ms: ` +
            `${errors} errors, ${count('notSupported')} not supported, ${count('warning')} warnings\n`
    );
    return errors === 0 ? 0 : 1;
}
