import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/** All files of the project's package directories, as absolute paths. */
export function sourceFiles() {
    return ['force-app', 'force-app-einstein'].flatMap((folder) => {
        try {
            return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
                .filter((entry) => entry.isFile())
                .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
        } catch {
            return [];
        }
    });
}
