import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ApexSource } from './model.js';
import type { Reading } from './modelDraft.js';
import type { BundleFolder, SourceFile } from './sourceFiles.js';
import { numberAt, parseXml, textAt, type XmlElement } from './xml.js';

const LISTS = {
    cls: 'classes',
    trigger: 'triggers',
    page: 'visualforce',
    component: 'visualforce'
} as const;

/** Reads classes and triggers, each with its `-meta.xml`. */
export function readCode(files: readonly SourceFile[], reading: Reading): void {
    const seen = new Map<string, string>();
    for (const file of files) {
        const list = LISTS[file.suffix as keyof typeof LISTS];
        const key = `${file.suffix}:${file.name.toLowerCase()}`;
        const other = seen.get(key);
        if (other !== undefined) {
            reading.report({
                severity: 'warning',
                message: `${file.name} is in the project twice; ${other} is used`,
                position: { file: file.file, line: 1, column: 1 }
            });
            continue;
        }
        seen.set(key, file.file);
        reading.model[list].push(readSource(file, reading));
    }
}

function readSource(file: SourceFile, reading: Reading): ApexSource {
    const meta = metaOf(`${file.absolute}-meta.xml`, `${file.file}-meta.xml`, reading);
    if (meta === null && !existsSync(`${file.absolute}-meta.xml`)) {
        reading.report({
            severity: 'warning',
            message: `${file.file} has no -meta.xml; sf does not deploy it. API version ${reading.model.sourceApiVersion} is assumed`,
            position: { file: file.file, line: 1, column: 1 }
        });
    }
    return {
        name: file.name,
        source: readFileSync(file.absolute, 'utf8').replace(/^\uFEFF/, ''),
        apiVersion:
            (meta === null ? undefined : numberAt(meta, 'apiVersion')) ??
            reading.model.sourceApiVersion,
        status: (meta === null ? undefined : textAt(meta, 'status')) ?? 'Active',
        file: file.file
    };
}

function metaOf(absolute: string, file: string, reading: Reading): XmlElement | null {
    if (!existsSync(absolute)) {
        return null;
    }
    const { root, diagnostics } = parseXml(readFileSync(absolute, 'utf8'), file);
    diagnostics.forEach((diagnostic) => reading.report(diagnostic));
    return root;
}

/** Lists the Lightning bundles, each with its `.js-meta.xml`. */
export function readBundles(folders: readonly BundleFolder[], reading: Reading): void {
    for (const { kind, name, absolute, file, files } of folders) {
        const metaName = files.find((entry) =>
            /^[^/]+\.(js|cmp|app|evt|intf|design|tokens)-meta\.xml$/.test(entry)
        );
        if (files.length === 0 || (kind === 'lwc' && name === 'jsconfig.json')) {
            continue;
        }
        reading.model[kind === 'lwc' ? 'lwcBundles' : 'auraBundles'].push({
            name,
            path: absolute,
            files,
            meta:
                metaName === undefined
                    ? null
                    : metaOf(path.join(absolute, metaName), `${file}/${metaName}`, reading),
            position: {
                file: metaName === undefined ? file : `${file}/${metaName}`,
                line: 1,
                column: 1
            }
        });
    }
}
