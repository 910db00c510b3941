/** Where something stands in a source file. Lines and columns count from 1, as the platform's messages do. */
export interface Position {
    /** Path as the user would type it: relative to the project's folder. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

/** One problem found in a project before anything runs. */
export interface Diagnostic {
    readonly severity: 'error' | 'warning' | 'notSupported';
    readonly message: string;
    readonly position: Position;
}

/** `path/File.cls:12:5 message`, the form editors make clickable. */
export function formatDiagnostic({ position, severity, message }: Diagnostic): string {
    const label = severity === 'error' ? '' : `${severity}: `;
    return `${position.file}:${position.line}:${position.column} ${label}${message}`;
}
