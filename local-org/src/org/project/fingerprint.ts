import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Never part of a project's metadata, and often huge. */
const SKIPPED = new Set(['node_modules', '.git', '.local-org', '.sfdx', '.sf', '__tests__']);
/** Content of larger files is not looked at: their size and time stand for it. */
const LARGE = 1_000_000;

/**
 * A hash of everything that a load reads: when it is the same, so is the result. Content counts, not times, so
 * that a checkout or a copy stays warm.
 */
export function fingerprintOf(projectDir: string, packageDirectories: readonly string[]): string {
    const hash = createHash('sha256');
    hash.update(ownVersion());
    for (const name of ['sfdx-project.json', '.forceignore']) {
        addFile(hash, projectDir, path.join(projectDir, name));
    }
    for (const directory of packageDirectories) {
        addFolder(hash, projectDir, path.resolve(projectDir, directory));
    }
    return hash.digest('hex');
}

/** The paths of `packageDirectories`, read without checking: readProject reports what is wrong with them. */
export function packageDirectoriesOf(projectDir: string): string[] {
    try {
        const parsed = JSON.parse(
            readFileSync(path.join(projectDir, 'sfdx-project.json'), 'utf8')
        ) as { packageDirectories?: { path?: string }[] };
        return (parsed.packageDirectories ?? []).flatMap(({ path: at }) => at ?? []);
    } catch {
        return [];
    }
}

type Hash = ReturnType<typeof createHash>;

function addFolder(hash: Hash, root: string, folder: string): void {
    let entries;
    try {
        entries = readdirSync(folder, { withFileTypes: true });
    } catch {
        return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory()) {
            if (!SKIPPED.has(entry.name)) {
                addFolder(hash, root, full);
            }
        } else {
            addFile(hash, root, full);
        }
    }
}

function addFile(hash: Hash, root: string, file: string): void {
    let stat;
    try {
        stat = statSync(file);
    } catch {
        return;
    }
    if (!stat.isFile()) {
        return;
    }
    hash.update(`\0${path.relative(root, file)}\0${stat.size}\0`);
    if (stat.size > LARGE) {
        hash.update(String(stat.mtimeMs));
    } else {
        hash.update(readFileSync(file));
    }
}

let version: string | null = null;

/** The local org's own code: another build of it may compile differently. */
export function ownVersion(): string {
    if (version === null) {
        const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
        let newest = 0;
        let count = 0;
        const look = (folder: string): void => {
            for (const entry of readdirSync(folder, { withFileTypes: true })) {
                const full = path.join(folder, entry.name);
                if (entry.isDirectory()) {
                    look(full);
                } else if (!entry.name.endsWith('.test.js')) {
                    newest = Math.max(newest, statSync(full).mtimeMs);
                    count++;
                }
            }
        };
        look(dist);
        version = `${process.version} ${count} ${newest}`;
    }
    return version;
}
