import path from 'node:path';
import { rollup, type Plugin, type RollupError } from 'rollup';
import { UI, VENDOR, moduleAddress } from './addresses.js';
import type { Component } from './components.js';
import { engine, environment, eraseTypes, lwcCompiler } from './lwcPlugins.js';
import { platformModules, type ProjectNames } from './platformModules.js';
import { ownModuleFile } from './ownModules.js';
import { uiNames } from './uiBundle.js';
import { vendorNames } from './vendorBundle.js';

/** What is wrong with one component: the page shows it in the component's place. */
export interface ComponentProblem {
    readonly component: string;
    readonly message: string;
}

/**
 * Compiles the project's components. One that does not compile is replaced by its error, so that the
 * others still work.
 */
export async function buildApp(
    folder: string,
    components: readonly Component[],
    project: ProjectNames,
    projectDirectory: string
): Promise<ComponentProblem[]> {
    const failed = new Map<string, string>();
    for (;;) {
        try {
            await bundleComponents(folder, components, project, projectDirectory, failed);
            return [...failed].map(([component, message]) => ({ component, message }));
        } catch (error: unknown) {
            const component = culprit(error as RollupError, components);
            if (!component || failed.has(component.name)) {
                throw error;
            }
            failed.set(component.name, explain(error as RollupError, projectDirectory));
        }
    }
}

async function bundleComponents(
    folder: string,
    components: readonly Component[],
    project: ProjectNames,
    projectDirectory: string,
    failed: ReadonlyMap<string, string>
): Promise<void> {
    const vendor = new Set(vendorNames().filter((name) => ownModuleFile(name) === undefined));
    const ui = new Set(uiNames());
    const entries = components.filter(({ main }) => !main.endsWith('.css'));
    if (entries.length === 0) {
        return;
    }
    const bundle = await rollup({
        input: Object.fromEntries(entries.map(({ name }) => [`c/${name}`, `c/${name}`])),
        preserveEntrySignatures: 'allow-extension',
        external: (id) => vendor.has(id) || ui.has(id),
        plugins: [
            projectComponents(components, failed),
            platformModules(project),
            engine(),
            refusedModules(),
            environment(),
            eraseTypes(),
            lwcCompiler(projectDirectory)
        ],
        onwarn: () => undefined
    });
    await bundle.write({
        dir: folder,
        format: 'esm',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk/[name]-[hash].js',
        paths: (id) => moduleAddress(vendor.has(id) ? VENDOR : UI, id)
    });
    await bundle.close();
}

/** `c/x` is the project's component x; of one that failed, what it failed with. */
function projectComponents(
    components: readonly Component[],
    failed: ReadonlyMap<string, string>
): Plugin {
    const byName = new Map(components.map((component) => [component.name, component]));
    return {
        name: 'project-components',
        resolveId(id) {
            const name = /^c\/(\w+)$/.exec(id)?.[1];
            const component = name === undefined ? undefined : byName.get(name);
            if (!component) {
                return null;
            }
            return failed.has(component.name)
                ? `\0failed:${component.name}`
                : `${component.main}?specifier=${id}`;
        },
        load(id) {
            const name = /^\0failed:(\w+)$/.exec(id)?.[1];
            return name === undefined
                ? null
                : refusal(`component c:${name}`, `It does not compile: ${failed.get(name) ?? ''}`);
        }
    };
}

/** What nobody provides is refused where it is used, by name, and the rest of the component works. */
function refusedModules(): Plugin {
    return {
        name: 'refused-modules',
        // what is there was found before: by `external`, or by a plugin ahead of this one
        resolveId: (id) =>
            /^(lightning|c|@salesforce|experience|omnistudio)\//.test(id)
                ? `\0refused:${id}`
                : null,
        load(id) {
            const name = id.startsWith('\0refused:') ? id.slice('\0refused:'.length) : undefined;
            return name === undefined
                ? null
                : refusal(name, 'This module is neither in the project nor in the local org.');
        }
    };
}

const refusal = (
    what: string,
    reason: string
): { code: string; syntheticNamedExports: string } => ({
    code: `import { refusedComponent, refusedExports } from 'org/refusal';
        export default refusedComponent(${JSON.stringify(what)}, ${JSON.stringify(reason)});
        export const __refused = refusedExports(${JSON.stringify(what)});`,
    syntheticNamedExports: '__refused'
});

/** Whose file an error is about: its own place, or the module that imports what is missing. */
function culprit(error: RollupError, components: readonly Component[]): Component | undefined {
    const text = [error.id, error.loc?.file, ...(error.watchFiles ?? []).slice(-1)];
    for (const file of text) {
        const found = components.find(({ folder }) => file?.startsWith(folder + path.sep));
        if (found) {
            return found;
        }
    }
    return undefined;
}

function explain(error: RollupError, projectDirectory: string): string {
    const file = (error.loc?.file ?? error.id ?? '').split('?', 1)[0] ?? '';
    const place = file ? `${path.relative(projectDirectory, file)}` : '';
    const line = error.loc ? `:${error.loc.line}:${error.loc.column + 1}` : '';
    const message = (error.message.split('\n', 1)[0] ?? '').replace(
        /^(?:\[plugin [^\]]+\] )?(?:\S+\?specifier=\S+: |\S+\.(?:js|ts|html|css): )?/,
        ''
    );
    return place ? `${place}${line} ${message}` : message;
}
