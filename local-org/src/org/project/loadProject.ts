import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readProject } from '../../metadata/readProject.js';
import { UserError } from '../userError.js';
import { cacheFolder, readCache, writeCache } from './cacheFolder.js';
import { fingerprintOf, packageDirectoriesOf } from './fingerprint.js';
import { ParseCache } from './parseCache.js';
import { ownCopyIn, share } from './ownCopy.js';
import { compileProject } from './compile.js';
import type { LoadedProject, LoadTimes } from './loadedProject.js';

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
    const sharedFile = path.join(folder, 'project.v8');
    const projectFile = ownCopyIn(folder);
    const fingerprint = fingerprintOf(projectDir, packageDirectoriesOf(projectDir));
    const stored =
        !isFresh && share(sharedFile, projectFile) ? readCache<Stored>(projectFile) : undefined;
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
    // What was edited meanwhile may or may not be in it: nobody else is to take it up
    if (fingerprintOf(projectDir, packageDirectoriesOf(projectDir)) === fingerprint) {
        share(projectFile, sharedFile);
    }
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
