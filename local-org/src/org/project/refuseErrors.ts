import { formatDiagnostic, type Diagnostic } from '../../shared/diagnostic.js';
import { UserError } from '../userError.js';

/** More would push the first out of sight. */
const MOST_SHOWN = 20;

/** Throws what is wrong with a project, one line an error; says nothing of what is merely not supported. */
export function refuseErrors(diagnostics: readonly Diagnostic[]): void {
    const errors = diagnostics
        .filter(({ severity }) => severity === 'error')
        .sort(
            ({ position: a }, { position: b }) => a.file.localeCompare(b.file) || a.line - b.line
        );
    if (errors.length === 0) {
        return;
    }
    const more = errors.length - MOST_SHOWN;
    throw new UserError(
        [
            ...errors.slice(0, MOST_SHOWN).map(formatDiagnostic),
            ...(more > 0 ? [`… and ${more} more`] : []),
            `The project has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}.`
        ].join('\n'),
        'Correct what is named above; `local-org check` shows it again.'
    );
}
