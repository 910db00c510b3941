import { copyFileSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * The compiled project that this process works with. Its workers read it when they start, which may be hours later:
 * by then another process may have compiled other files into the shared one.
 */
const nameOf = (pid: number): string => `run-${pid}.v8`;
const NAME = /^run-(\d+)\.v8$/;

const toRemove = new Set<string>();

export function ownCopyIn(folder: string): string {
    removeLeftOver(folder);
    const own = path.join(folder, nameOf(process.pid));
    if (toRemove.size === 0) {
        process.once('exit', () => toRemove.forEach((file) => rmSync(file, { force: true })));
    }
    toRemove.add(own);
    return own;
}

/** Makes `to` the same file as `from`, in one step for others; false when there is no `from`. */
export function share(from: string, to: string): boolean {
    const partial = `${to}.${process.pid}.part`;
    try {
        rmSync(partial, { force: true });
        try {
            linkSync(from, partial);
        } catch {
            copyFileSync(from, partial);
        }
        renameSync(partial, to);
        // Renaming one link of a file onto another of it does nothing
        rmSync(partial, { force: true });
        return true;
    } catch {
        return false;
    }
}

/** Copies of processes that ended without tidying up. */
function removeLeftOver(folder: string): void {
    for (const file of readdirSync(folder)) {
        const pid = Number(NAME.exec(file)?.[1] ?? 0);
        if (pid !== 0 && pid !== process.pid && !isAlive(pid)) {
            rmSync(path.join(folder, file), { force: true });
        }
    }
}

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
}
