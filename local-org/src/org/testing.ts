import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** For tests: a copy of a fixture project, whose caches and data may be written. */
export function copyFixture(name: string): { readonly directory: string; remove(): void } {
    const source = fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
    const directory = mkdtempSync(path.join(os.tmpdir(), `local-org-${name}-`));
    cpSync(source, directory, { recursive: true });
    return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
