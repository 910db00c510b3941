import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../shared/diagnostic.js';
import { chosenVersions } from './flowVersions.js';
import { emptyModel } from './emptyModel.js';
import type { ProjectModel } from './model.js';
import type { ModelDraft, Reading } from './modelDraft.js';
import { readProjectFile } from './projectFile.js';
import { readBundles, readCode } from './readCode.js';
import { KNOWN_TYPES } from './readers/index.js';
import { listSourceFiles, type SourceFile } from './sourceFiles.js';
import { parseXml } from './xml.js';

/** Companions of code, read with it. */
const CODE_SUFFIXES = new Set(['cls', 'trigger', 'page', 'component']);

/**
 * Reads a Salesforce DX project from disk. What is broken is reported with file, line and reason, and
 * left out; the rest is read all the same.
 */
export function readProject(directory: string): {
    model: ProjectModel;
    diagnostics: Diagnostic[];
} {
    const root = path.resolve(directory);
    const diagnostics: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => {
        diagnostics.push(diagnostic);
    };
    const model = emptyModel(root) as ModelDraft;
    const project = readProjectFile(root, report);
    if (project === null) {
        return { model, diagnostics };
    }
    model.name = project.name;
    model.namespace = project.namespace;
    model.sourceApiVersion = project.sourceApiVersion;
    model.features = [...project.features];
    model.packageDirectories = [...project.packageDirectories];

    const tree = listSourceFiles(root, project.packageDirectories, report);
    const reading: Reading = { model, directory: root, report };
    readCode(tree.code, reading);
    readBundles(tree.bundles, reading);
    for (const file of tree.metadata) {
        readMetadata(file, reading);
    }
    model.flows = chosenVersions(model.flows, model.flowDefinitions);
    return { model, diagnostics };
}

function readMetadata(file: SourceFile, reading: Reading): void {
    if (CODE_SUFFIXES.has(file.suffix)) {
        reportMissingCode(file, reading);
        return;
    }
    const type = KNOWN_TYPES[file.suffix];
    if (type === undefined || (type.root === '*' && isForeignPart(file))) {
        reading.model.notUsed.push({ type: file.suffix, file: file.file });
        return;
    }
    const { root, diagnostics } = parseXml(readFileSync(file.absolute, 'utf8'), file.file);
    diagnostics.forEach((diagnostic) => reading.report(diagnostic));
    if (root === null) {
        return;
    }
    if (type.root !== '*' && root.name !== type.root) {
        reading.report({
            severity: 'error',
            message: `Expected <${type.root}>, found <${root.name}>`,
            position: root.position
        });
        return;
    }
    type.read(root, file, reading);
}

/** `X.cls-meta.xml` without `X.cls`. */
function reportMissingCode(file: SourceFile, reading: Reading): void {
    if (!existsSync(file.absolute.replace(/-meta\.xml$/, ''))) {
        reading.report({
            severity: 'error',
            message: `${file.name}.${file.suffix} is missing beside its -meta.xml`,
            position: { file: file.file, line: 1, column: 1 }
        });
    }
}

/** Suffixes of decomposed permission sets mean that only below `permissionsets/`. */
const isForeignPart = (file: SourceFile): boolean =>
    file.suffix !== 'settings' && !file.folders.includes('permissionsets');
