import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';

/** Where a project's cache lives: inside it, or among the machine's temporary files if it cannot be written. */
export function cacheFolder(projectDir: string): string {
    const inProject = path.join(projectDir, '.local-org', 'cache');
    try {
        mkdirSync(inProject, { recursive: true });
        accessSync(inProject, constants.W_OK);
        return inProject;
    } catch {
        const key = createHash('sha256').update(projectDir).digest('hex').slice(0, 16);
        const elsewhere = path.join(os.tmpdir(), `local-org-${userName()}`, key);
        mkdirSync(elsewhere, { recursive: true });
        return elsewhere;
    }
}

/** Two people on one machine must not meet in one folder. */
function userName(): string {
    try {
        return os.userInfo().username.replace(/\W/g, '_');
    } catch {
        return 'user';
    }
}

/** Reads what `writeCache` wrote; undefined if it is not there or cannot be read. */
export function readCache<T>(file: string): T | undefined {
    try {
        return v8.deserialize(readFileSync(file)) as T;
    } catch {
        return undefined;
    }
}

/** Writes whole or not at all: another process may be reading or writing the same file. */
export function writeCache(file: string, value: unknown): void {
    const partial = `${file}.${process.pid}.part`;
    writeFileSync(partial, v8.serialize(value));
    renameSync(partial, file);
}
