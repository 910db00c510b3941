import path from 'node:path';
import { rollup } from 'rollup';
import { UI, VENDOR, moduleAddress } from './addresses.js';
import { engine, environment, eraseTypes, lwcCompiler } from './lwcPlugins.js';
import { ownModuleFile, ownModuleNames, ownModulesFolder } from './ownModules.js';
import { platformModules } from './platformModules.js';
import { vendorNames } from './vendorBundle.js';

/** Modules of ours that project components may import, or that the page begins with. */
export const uiNames = (): string[] => [
    ...ownModuleNames('lightning'),
    ...ownModuleNames('org'),
    'shell/main',
    'shell/notSupported'
];

/** Compiles the page itself: the stand-ins for platform modules, and the shell. */
export async function buildUi(folder: string): Promise<void> {
    const names = uiNames();
    const vendor = new Set(vendorNames());
    const bundle = await rollup({
        input: Object.fromEntries(names.map((name) => [name, name])),
        preserveEntrySignatures: 'allow-extension',
        external: (id) => vendor.has(id) && ownModuleFile(id) === undefined,
        plugins: [
            {
                name: 'own-modules',
                resolveId(id) {
                    const file = ownModuleFile(id);
                    return file ? `${file}?specifier=${id}` : null;
                }
            },
            engine(),
            platformModules(),
            environment(),
            eraseTypes(),
            lwcCompiler(ownModulesFolder, [ownModulesFolder])
        ],
        onwarn(warning, warn) {
            if (!['CIRCULAR_DEPENDENCY', 'EMPTY_BUNDLE'].includes(warning.code ?? '')) {
                warn(warning);
            }
        }
    });
    await bundle.write({
        dir: folder,
        format: 'esm',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk/[name]-[hash].js',
        // the context stands alone: the base components read it while the page's own code waits for them
        manualChunks: (id) => (id.includes(path.join('org', 'context')) ? 'context' : 'core'),
        paths: (id) => moduleAddress(vendor.has(id) ? VENDOR : UI, id)
    });
    await bundle.close();
}
