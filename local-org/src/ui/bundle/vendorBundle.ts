import { rollup } from 'rollup';
import { ICONS, UI, moduleAddress } from './addresses.js';
import {
    engine,
    environment,
    iconSprites,
    lwcCompiler,
    userTimeZone,
    withoutNativeShadowStyles
} from './lwcPlugins.js';
import { ownModulesFolder } from './ownModules.js';
import { baseComponentNames, syntheticShadowFile } from './packages.js';
import { platformModules } from './platformModules.js';

/** The engine looks for it once, when it is evaluated: the page loads it ahead of everything else. */
export const SYNTHETIC_SHADOW = '@lwc/synthetic-shadow';

/** What the vendor bundle offers; everything else resolves to our own modules or the project's. */
export const vendorNames = (): string[] => [SYNTHETIC_SHADOW, 'lwc', ...baseComponentNames()];

/** Compiles the engine and Salesforce's base components. Seconds of work: the caller caches it. */
export async function buildVendor(folder: string, standIns: ReadonlySet<string>): Promise<void> {
    const names = vendorNames().filter((name) => !standIns.has(name));
    const bundle = await rollup({
        input: Object.fromEntries(names.map((name) => [name, name])),
        preserveEntrySignatures: 'allow-extension',
        // stand-ins live in the page's own bundle, which changes more often
        external: (id) => standIns.has(id) || id.startsWith('org/'),
        plugins: [
            {
                name: 'entries',
                // rollup does not resolve an entry that is an LWC specifier by itself
                resolveId(id, importer) {
                    return importer
                        ? null
                        : this.resolve(id, `${ownModulesFolder}/entry.js`, { skipSelf: true });
                }
            },
            engine(),
            platformModules(),
            iconSprites(ICONS),
            withoutNativeShadowStyles(),
            userTimeZone(),
            environment(),
            lwcCompiler(ownModulesFolder)
        ],
        onwarn: () => undefined
    });
    await bundle.write({
        dir: folder,
        format: 'esm',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk/[name]-[hash].js',
        // one large file loads faster than a hundred small ones
        manualChunks: (id) => (id === syntheticShadowFile() ? 'synthetic-shadow' : 'core'),
        paths: (id) => moduleAddress(UI, id)
    });
    await bundle.close();
}
