import { createHash } from 'node:crypto';
import {
    existsSync,
    mkdirSync,
    readdirSync,
    renameSync,
    rmSync,
    statSync,
    utimesSync
} from 'node:fs';
import path from 'node:path';
import { packageJson } from './packages.js';

/** A short name for whatever decides what a build gives. */
export const fingerprint = (...parts: readonly string[]): string =>
    createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);

/** Versions of everything that compiles or is compiled. */
export const toolVersions = (): string =>
    ['@lwc/engine-dom', '@lwc/rollup-plugin', 'lightning-base-components', 'rollup', 'typescript']
        .map((name) => `${name}@${String(packageJson(name)['version'])}`)
        .join(' ');

/** Paths, sizes and times of all files below a folder: changes when a source does. */
export function sourceState(folder: string, skip: (name: string) => boolean = () => false): string {
    if (!existsSync(folder)) {
        return '';
    }
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !skip(entry.name))
        .map((entry) => {
            const file = path.join(folder, entry.name);
            if (entry.isDirectory()) {
                return sourceState(file, skip);
            }
            const { mtimeMs, size } = statSync(file);
            return `${file}:${mtimeMs}:${size}`;
        })
        .join('\n');
}

const DAY = 24 * 60 * 60 * 1000;

/** Builds under way, by folder: whoever asks for the same one waits for it. */
const underWay = new Map<string, Promise<CachedBuild>>();

export interface CachedBuild {
    readonly folder: string;
    readonly wasBuilt: boolean;
}

/**
 * Gives the folder `<cache>/<name>-<key>`, building it first where it is not there. A build that fails
 * or is killed leaves nothing that looks finished. Older builds of the same name are removed.
 */
export async function cachedBuild(
    cache: string,
    name: string,
    key: string,
    build: (folder: string) => Promise<void>
): Promise<CachedBuild> {
    const folder = path.join(cache, `${name}-${key}`);
    if (existsSync(folder)) {
        const now = new Date();
        utimesSync(folder, now, now);
        return { folder, wasBuilt: false };
    }
    const running =
        underWay.get(folder) ??
        buildInto(cache, name, key, build).finally(() => underWay.delete(folder));
    underWay.set(folder, running);
    return running;
}

async function buildInto(
    cache: string,
    name: string,
    key: string,
    build: (folder: string) => Promise<void>
): Promise<CachedBuild> {
    const folder = path.join(cache, `${name}-${key}`);
    const unfinished = path.join(cache, `.${name}-${key}-${process.pid}`);
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    try {
        await build(unfinished);
        if (!existsSync(folder)) {
            renameSync(unfinished, folder);
        }
    } finally {
        rmSync(unfinished, { recursive: true, force: true });
    }
    removeOld(cache, name);
    return { folder, wasBuilt: true };
}

function removeOld(cache: string, name: string): void {
    const oldest = Date.now() - DAY;
    for (const entry of readdirSync(cache)) {
        const folder = path.join(cache, entry);
        if (entry.startsWith(`${name}-`) && statSync(folder).mtimeMs < oldest) {
            rmSync(folder, { recursive: true, force: true });
        }
    }
}
