import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { sourceState } from './cachedBuild.js';

/** A Lightning web component, or a module that components share. */
export interface Component {
    readonly name: string;
    readonly folder: string;
    /** The file that `c/name` means: TypeScript before JavaScript before a stylesheet. */
    readonly main: string;
}

const notSource = (name: string): boolean =>
    name.startsWith('__') || name.startsWith('.') || name === 'node_modules';

/** Folders named `lwc` below a project's package directories. */
export function lwcFolders(packageDirectories: readonly string[]): string[] {
    return packageDirectories.flatMap((folder) => findFolders(folder, 0));
}

function findFolders(folder: string, depth: number): string[] {
    if (depth > 12 || !existsSync(folder)) {
        return [];
    }
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !notSource(entry.name))
        .flatMap((entry) => {
            const child = path.join(folder, entry.name);
            return entry.name === 'lwc' ? [child] : findFolders(child, depth + 1);
        });
}

export function componentsIn(folders: readonly string[]): Component[] {
    return folders.flatMap((lwc) =>
        readdirSync(lwc, { withFileTypes: true }).flatMap((entry) => {
            const folder = path.join(lwc, entry.name);
            const main = ['ts', 'js', 'css']
                .map((extension) => path.join(folder, `${entry.name}.${extension}`))
                .find((file) => existsSync(file));
            return entry.isDirectory() && main ? [{ name: entry.name, folder, main }] : [];
        })
    );
}

export const componentState = (folders: readonly string[]): string =>
    folders.map((folder) => sourceState(folder, notSource)).join('\n');
