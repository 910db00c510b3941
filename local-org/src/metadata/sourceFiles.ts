import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../shared/diagnostic.js';
import { parseForceIgnore, type IgnoreTest } from './forceIgnore.js';
import type { PackageDirectory } from './model.js';

/** One file of the project that may hold metadata. */
export interface SourceFile {
    readonly absolute: string;
    /** Relative to the project's folder, with forward slashes. */
    readonly file: string;
    /** Folder names above it, nearest last. */
    readonly folders: readonly string[];
    /** `Account` of `Account.object-meta.xml`. */
    readonly name: string;
    /** `object` of `Account.object-meta.xml`. */
    readonly suffix: string;
}

export interface BundleFolder {
    readonly kind: 'lwc' | 'aura';
    readonly name: string;
    readonly absolute: string;
    readonly file: string;
    readonly files: readonly string[];
}

export interface SourceTree {
    /** Every `*-meta.xml` outside of bundles, and what metadata format keeps without that suffix. */
    readonly metadata: SourceFile[];
    /** Every `.cls`, `.trigger`, `.page` and `.component`, whether its `-meta.xml` is there or not. */
    readonly code: SourceFile[];
    readonly bundles: BundleFolder[];
}

const SKIPPED = new Set(['node_modules', '__tests__', '__mocks__']);
const CODE = /^(.+)\.(cls|trigger|page|component)$/;
const META = /^(.+)\.([A-Za-z0-9_]+)-meta\.xml$/;
const PLAIN = /^(.+)\.([A-Za-z]+)$/;

/** Metadata format has no `-meta.xml`: `objects/Invoice__c.object`. Suffix → the folder that it is read in. */
const METADATA_FORMAT: Readonly<Record<string, string>> = {
    app: 'applications',
    cachePartition: 'cachePartitions',
    customPermission: 'customPermissions',
    featureParameterBoolean: 'featureParameters',
    featureParameterDate: 'featureParameters',
    featureParameterInteger: 'featureParameters',
    flow: 'flows',
    workflow: 'workflows',
    flowDefinition: 'flowDefinitions',
    globalValueSet: 'globalValueSets',
    group: 'groups',
    labels: 'labels',
    layout: 'layouts',
    md: 'customMetadata',
    namedCredential: 'namedCredentials',
    notiftype: 'notificationtypes',
    object: 'objects',
    permissionset: 'permissionsets',
    permissionsetgroup: 'permissionsetgroups',
    profile: 'profiles',
    queue: 'queues',
    quickAction: 'quickActions',
    remoteSite: 'remoteSiteSettings',
    role: 'roles',
    settings: 'settings',
    sharingRules: 'sharingRules',
    standardValueSet: 'standardValueSets',
    tab: 'tabs'
};

/** Lists the files of all package directories, without those that `.forceignore` names. */
export function listSourceFiles(
    directory: string,
    packages: readonly PackageDirectory[],
    report: (diagnostic: Diagnostic) => void
): SourceTree {
    const tree: SourceTree = { metadata: [], code: [], bundles: [] };
    const ignored = readForceIgnore(directory);
    const seen = new Set<string>();
    for (const { path: relative } of packages) {
        const absolute = path.join(directory, relative);
        if (!existsSync(absolute) || !statSync(absolute).isDirectory()) {
            report({
                severity: 'warning',
                message: `The package directory ${relative} does not exist`,
                position: { file: 'sfdx-project.json', line: 1, column: 1 }
            });
            continue;
        }
        walk(directory, absolute, ignored, seen, tree);
    }
    return tree;
}

function readForceIgnore(directory: string): IgnoreTest {
    const file = path.join(directory, '.forceignore');
    return existsSync(file) ? parseForceIgnore(readFileSync(file, 'utf8')) : () => false;
}

function walk(
    root: string,
    folder: string,
    ignored: IgnoreTest,
    seen: Set<string>,
    tree: SourceTree
): void {
    if (seen.has(folder)) {
        return;
    }
    seen.add(folder);
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
        a.name < b.name ? -1 : 1
    );
    const here = path.basename(folder);
    for (const entry of entries) {
        const absolute = path.join(folder, entry.name);
        const file = path.relative(root, absolute).replaceAll(path.sep, '/');
        if (entry.name.startsWith('.') || ignored(file)) {
            continue;
        }
        const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(absolute));
        if (!isFolder) {
            addFile(tree, absolute, file, entry.name, ignored);
        } else if (SKIPPED.has(entry.name)) {
            continue;
        } else if (here === 'lwc' || here === 'aura') {
            tree.bundles.push({
                kind: here,
                name: entry.name,
                absolute,
                file,
                files: bundleFiles(absolute, '', ignored, file)
            });
        } else if (here !== 'staticresources' || !existsSync(`${absolute}.resource-meta.xml`)) {
            walk(root, absolute, ignored, seen, tree);
        }
    }
}

const isDirectory = (file: string): boolean => existsSync(file) && statSync(file).isDirectory();

function addFile(
    tree: SourceTree,
    absolute: string,
    file: string,
    base: string,
    ignored: IgnoreTest
): void {
    const folders = file.split('/').slice(0, -1);
    const meta = META.exec(base);
    if (meta !== null) {
        // Ignoring `X.cls` ignores its `X.cls-meta.xml` too.
        if (!ignored(file.slice(0, -'-meta.xml'.length))) {
            tree.metadata.push({ absolute, file, folders, name: meta[1]!, suffix: meta[2]! });
        }
        return;
    }
    const plain = PLAIN.exec(base);
    if (plain !== null && METADATA_FORMAT[plain[2]!] === folders.at(-1)) {
        tree.metadata.push({ absolute, file, folders, name: plain[1]!, suffix: plain[2]! });
        return;
    }
    const code = CODE.exec(base);
    if (code !== null && !ignored(`${file}-meta.xml`)) {
        tree.code.push({ absolute, file, folders, name: code[1]!, suffix: code[2]! });
    }
}

function bundleFiles(
    folder: string,
    prefix: string,
    ignored: IgnoreTest,
    relative: string
): string[] {
    return readdirSync(folder, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
            const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
            if (SKIPPED.has(entry.name) || ignored(`${relative}/${name}`)) {
                return [];
            }
            return entry.isDirectory()
                ? bundleFiles(path.join(folder, entry.name), name, ignored, relative)
                : [name];
        });
}
