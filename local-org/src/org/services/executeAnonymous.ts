import { formatDiagnostic } from '../../shared/diagnostic.js';
import { generateAnonymous } from '../../codegen/index.js';
import { parseAnonymous } from '../../parser/parseUnit.js';
import { analyseAnonymous, type Analysis } from '../../semantics/index.js';
import { cacheFolder } from '../project/cacheFolder.js';
import { ParseCache } from '../project/parseCache.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';
import { UserError } from '../userError.js';
import type { Service } from './service.js';
import { analyseProject } from '../project/compile.js';

export interface ExecuteAnonymousParams {
    readonly source: string;
    /** How messages name the source: a file, or `AnonymousBlock`. */
    readonly name: string;
}

/** Compiles and runs a block of Apex as the user, with the project's classes in sight. */
export const executeAnonymous: Service<ExecuteAnonymousParams> = {
    quiddity: 'ANONYMOUS',
    entrySharing: true,
    run: (org, { source, name }) => {
        const parsed = parseAnonymous(source, name);
        refuse(parsed.diagnostics);
        const bound = analyseAnonymous(
            parsed.unit!,
            org.project.model.sourceApiVersion,
            projectOf(org)
        );
        refuse(bound.diagnostics);
        org.program.runAnonymous(generateAnonymous(bound.anonymous!));
        return null;
    }
};

const analysed = new WeakMap<OrgRuntime, Analysis['project']>();

/** The names of the project, analysed when the first block asks for them. */
function projectOf(org: OrgRuntime): Analysis['project'] {
    let project = analysed.get(org);
    if (project === undefined) {
        const { model } = org.project;
        const trees = new ParseCache<never>(cacheFolder(model.directory));
        project = analyseProject(model, org.schema, trees).analysis.project;
        analysed.set(org, project);
    }
    return project;
}

function refuse(diagnostics: readonly Parameters<typeof formatDiagnostic>[0][]): void {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
        throw new UserError(
            errors.map(formatDiagnostic).join('\n'),
            'The Apex does not compile; correct it and run it again.'
        );
    }
}
