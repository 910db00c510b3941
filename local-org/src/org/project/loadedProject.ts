import type { ProjectModel } from '../../metadata/model.js';
import type { GeneratedUnit } from '../../runtime/unit.js';
import type { Diagnostic } from '../../shared/diagnostic.js';

/** A project that was read and compiled: plain data, so that it can be kept on disk and handed to workers. */
export interface LoadedProject {
    readonly model: ProjectModel;
    /** Classes and triggers without errors. */
    readonly units: readonly GeneratedUnit[];
    /** Everything that was found wrong, in metadata and Apex. */
    readonly diagnostics: readonly Diagnostic[];
    /** Classes and triggers that do not run, with the file that holds each. */
    readonly broken: readonly BrokenUnit[];
}

export interface BrokenUnit {
    readonly name: string;
    readonly kind: 'class' | 'trigger';
    readonly file: string;
    /** The methods that would have been tests, as far as the source tells. */
    readonly testMethods: readonly string[];
    readonly errors: readonly Diagnostic[];
}

/** How long the parts of a load took, in milliseconds. */
export interface LoadTimes {
    readonly isWarm: boolean;
    readonly read: number;
    readonly compile: number;
    readonly total: number;
}
