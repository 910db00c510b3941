import type { Diagnostic } from '../shared/diagnostic.js';
import type { ProjectModel } from './model.js';
import type { SourceFile } from './sourceFiles.js';
import type { XmlElement } from './xml.js';

type Growing<T> = {
    -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};

/** The model while it is read. */
export type ModelDraft = Growing<ProjectModel>;

/** Puts one metadata file into the model. */
export type Reader = (root: XmlElement, file: SourceFile, reading: Reading) => void;

export interface Reading {
    readonly model: ModelDraft;
    /** Absolute path of the project's folder. */
    readonly directory: string;
    report(diagnostic: Diagnostic): void;
}
