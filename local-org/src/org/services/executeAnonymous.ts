import { formatDiagnostic } from '../../shared/diagnostic.js';
import { generateAnonymous } from '../../codegen/index.js';
import { parseAnonymous } from '../../parser/parseUnit.js';
import { analyseAnonymous } from '../../semantics/analyse.js';
import { UserError } from '../userError.js';
import type { Service } from './service.js';
import { analyseOptions } from '../project/compile.js';

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
            analyseOptions(org.project.model, org.schema)
        );
        refuse(bound.diagnostics);
        org.program.runAnonymous(generateAnonymous(bound.anonymous!));
        return null;
    }
};

function refuse(diagnostics: readonly Parameters<typeof formatDiagnostic>[0][]): void {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
        throw new UserError(
            errors.map(formatDiagnostic).join('\n'),
            'The Apex does not compile; correct it and run it again.'
        );
    }
}
