import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The browser modules of the local org: sources, in a checkout and in an installed package alike. */
export const ownModulesFolder = fileURLToPath(new URL('../../../src/ui/modules', import.meta.url));

/** Names of our modules in one namespace: `lightning/uiRecordApi`, `org/context` … */
export function ownModuleNames(namespace: string): string[] {
    const folder = path.join(ownModulesFolder, namespace);
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(mainFile(folder, entry.name)))
        .map((entry) => `${namespace}/${entry.name}`);
}

/** File of `namespace/name`, or `undefined` if it is not one of ours. */
export function ownModuleFile(specifier: string): string | undefined {
    const [namespace = '', name = '', ...rest] = specifier.split('/');
    if (rest.length > 0 || !name) {
        return undefined;
    }
    const file = mainFile(path.join(ownModulesFolder, namespace), name);
    return existsSync(file) ? file : undefined;
}

const mainFile = (namespaceFolder: string, name: string): string =>
    path.join(namespaceFolder, name, `${name}.ts`);
