import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readProject } from '../../metadata/readProject.js';
import { buildSchema } from '../../schema/buildSchema.js';
import { parseUnit } from '../../parser/parseUnit.js';
import { analyse } from '../../semantics/analyse.js';
import { generate, generateTrigger } from '../../codegen/generate.js';
import { apexTypeLibrary } from '../../runtime/library/index.js';
import type { CompilationUnit, ParseResult } from '../../parser/ast.js';
import type { ApexSource, ProjectModel } from '../../metadata/model.js';
import type { GeneratedUnit } from '../../runtime/unit.js';
import type { Diagnostic } from '../../shared/diagnostic.js';
import { UserError } from '../userError.js';
import { cacheFolder, readCache, writeCache } from './cacheFolder.js';
import { fingerprintOf, packageDirectoriesOf } from './fingerprint.js';
import { ParseCache } from './parseCache.js';
import { testMethodsIn } from './testMethods.js';
import type { BrokenUnit, LoadedProject, LoadTimes } from './loadedProject.js';

export interface LoadResult {
    readonly project: LoadedProject;
    /** The file that holds it, for workers to read. */
    readonly projectFile: string;
    readonly times: LoadTimes;
}

interface Stored {
    readonly fingerprint: string;
    readonly project: LoadedProject;
}

/** Reads and compiles a Salesforce DX project, or takes up what the last load of the same files made. */
export function loadProject(directory: string, { isFresh = false } = {}): LoadResult {
    const projectDir = path.resolve(directory);
    checkProjectFolder(projectDir);
    const started = performance.now();
    const folder = cacheFolder(projectDir);
    const projectFile = path.join(folder, 'project.v8');
    const fingerprint = fingerprintOf(projectDir, packageDirectoriesOf(projectDir));
    const stored = isFresh ? undefined : readCache<Stored>(projectFile);
    if (stored?.fingerprint === fingerprint && stored.project.model.directory === projectDir) {
        const total = performance.now() - started;
        return {
            project: stored.project,
            projectFile,
            times: { isWarm: true, read: total, compile: 0, total }
        };
    }
    const { model, diagnostics } = readProject(projectDir);
    const readDone = performance.now();
    const project = compileProject(model, diagnostics, new ParseCache(folder));
    const compileDone = performance.now();
    writeCache(projectFile, { fingerprint, project } satisfies Stored);
    return {
        project,
        projectFile,
        times: {
            isWarm: false,
            read: readDone - started,
            compile: compileDone - readDone,
            total: compileDone - started
        }
    };
}

/** A worker's way to the project that the main thread loaded. */
export function readLoadedProject(projectFile: string): LoadedProject {
    const stored = readCache<Stored>(projectFile);
    if (stored === undefined) {
        throw new Error(`The loaded project cannot be read from ${projectFile}`);
    }
    return stored.project;
}

function checkProjectFolder(projectDir: string): void {
    if (!existsSync(projectDir) || !statSync(projectDir).isDirectory()) {
        throw new UserError(
            `The project folder ${projectDir} does not exist.`,
            'Give the folder that holds sfdx-project.json with --project.'
        );
    }
    if (!existsSync(path.join(projectDir, 'sfdx-project.json'))) {
        throw new UserError(
            `${projectDir} is not a Salesforce DX project: it has no sfdx-project.json.`,
            'Give the folder that holds sfdx-project.json with --project.'
        );
    }
}

/** From metadata to generated code. Errors fail the class that has them, never the load. */
export function compileProject(
    model: ProjectModel,
    metadataDiagnostics: readonly Diagnostic[],
    trees: ParseCache<ParseResult<CompilationUnit>>
): LoadedProject {
    const { schema, diagnostics: schemaDiagnostics } = buildSchema(model);
    const parsed = [...model.classes, ...model.triggers].map((source) =>
        trees.get(source.file, source.source, () => parseUnit(source.source, source.file))
    );
    trees.save();
    const units = parsed.flatMap(({ unit }) => unit ?? []);
    const bound = analyse(units, { schema, library: apexTypeLibrary, model });

    const diagnostics: Diagnostic[] = [
        ...metadataDiagnostics,
        ...schemaDiagnostics,
        ...parsed.flatMap((result) => result.diagnostics),
        ...bound.diagnostics
    ];
    const generated: GeneratedUnit[] = [
        ...bound.types.map((type) => generate(type)),
        ...bound.triggers.map((trigger) => generateTrigger(trigger))
    ];
    return {
        model,
        units: generated,
        diagnostics,
        broken: brokenUnits(model, generated, diagnostics)
    };
}

/** Every source of which no code came. */
function brokenUnits(
    model: ProjectModel,
    generated: readonly GeneratedUnit[],
    diagnostics: readonly Diagnostic[]
): BrokenUnit[] {
    const running = new Set(generated.map(({ kind, name }) => `${kind} ${name.toLowerCase()}`));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const brokenOf = (kind: 'class' | 'trigger', sources: readonly ApexSource[]): BrokenUnit[] =>
        sources
            .filter(({ name }) => !running.has(`${kind} ${name.toLowerCase()}`))
            .map(({ name, file, source }) => ({
                name,
                kind,
                file,
                testMethods: testMethodsIn(source),
                errors: errors.filter(({ position }) => position.file === file)
            }));
    return [...brokenOf('class', model.classes), ...brokenOf('trigger', model.triggers)];
}
