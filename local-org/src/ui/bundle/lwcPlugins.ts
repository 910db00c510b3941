import { readFileSync } from 'node:fs';
import path from 'node:path';
import lwcRollup from '@lwc/rollup-plugin';
import replaceRollup from '@rollup/plugin-replace';
import type { Plugin } from 'rollup';
import ts from 'typescript';
import { baseComponents, engineFile, syntheticShadowFile } from './packages.js';

// Both are CommonJS underneath: their types hide that the default export is the function.
const lwc = lwcRollup as unknown as (options: object) => Plugin;
const replace = replaceRollup as unknown as (options: object) => Plugin;

/** LWC's compiler takes no type syntax: erase it first, leaving decorators as they are. */
export function eraseTypes(): Plugin {
    return {
        name: 'erase-types',
        transform(source, id) {
            const [file = id] = id.split('?', 1);
            return file.endsWith('.ts') ? { code: withoutTypes(source, file), map: null } : null;
        }
    };
}

export function withoutTypes(source: string, file: string): string {
    return ts.transpileModule(source, {
        fileName: file,
        compilerOptions: {
            target: ts.ScriptTarget.ESNext,
            module: ts.ModuleKind.ESNext,
            verbatimModuleSyntax: true
        }
    }).outputText;
}

/** The constants that the base components expect a bundler to put in. */
export function environment(): Plugin {
    return replace({
        preventAssignment: true,
        values: {
            'process.env.NODE_ENV': '"production"',
            'process.env.IS_BROWSER': 'true',
            'import.meta.env.SSR': 'false'
        }
    });
}

/** `lwc` itself, always the version that belongs to the compiler. */
export function engine(): Plugin {
    return {
        name: 'lwc-engine',
        resolveId(id) {
            if (id === 'lwc' || id === '@lwc/engine-dom') {
                return engineFile();
            }
            return id === '@lwc/synthetic-shadow' ? syntheticShadowFile() : null;
        }
    };
}

export function lwcCompiler(rootDir: string, ownModules: readonly string[] = []): Plugin {
    return lwc({
        rootDir,
        modules: [
            ...ownModules.map((dir) => ({ dir })),
            { npm: 'lightning-base-components', dirname: baseComponents() }
        ],
        // lightning-combobox attaches internals, which synthetic shadow refuses otherwise
        enableSyntheticElementInternals: true,
        enableDynamicComponents: true,
        experimentalDynamicComponent: { strictSpecifier: false }
    });
}

/**
 * Draws icons from the design system's sprites. The base components carry each icon as a template,
 * 3,000 modules that would take most of the time of the first start.
 */
export function iconSprites(address: string): Plugin {
    const original = "return this.src ? sanitizeURL(this.src) : '';";
    const sprite = `if (this.src) { return sanitizeURL(this.src); }
        if (!isValidName(this.iconName)) { return ''; }
        const [set, icon] = this.iconName.split(':');
        return ${JSON.stringify(address)} + '/' + set + '-sprite/svg/symbols.svg#' + icon;`;
    return {
        name: 'icon-sprites',
        resolveId(id, importer) {
            return id === './fetch' && importer?.includes('primitiveIcon') ? '\0icon-fetch' : null;
        },
        load(id) {
            if (id === '\0icon-fetch') {
                return `export const hasIconLibrary = () => true;
                    export const getIconLibrary = () => ({});
                    export const fetchIconLibrary = async () => ({});`;
            }
            const [file = id] = id.split('?', 1);
            if (path.basename(file) !== 'primitiveIcon.js') {
                return null;
            }
            const source = readFileSync(file, 'utf8');
            if (!source.includes(original)) {
                throw new Error(
                    `lightning/primitiveIcon is not the version that iconSprites knows`
                );
            }
            return source.replace(original, sprite);
        }
    };
}

/**
 * Leaves out the styles that the base components carry for native shadow: each of their rules is
 * guarded by `[data-render-mode="shadow"]`, which synthetic shadow never sets, and the page has the
 * whole design system anyway. They are 3 MB and a third of the build's time.
 */
export function withoutNativeShadowStyles(): Plugin {
    const guarded = /\.slds\.css$|^lightning\/slds(?:Utils\w*|Common)$/;
    return {
        name: 'without-native-shadow-styles',
        resolveId: (id) => (guarded.test(id.split('?', 1)[0] ?? id) ? '\0no-style' : null),
        // a list of no stylesheets
        load: (id) => (id === '\0no-style' ? 'export default [];' : null)
    };
}

/** Shows dates in the user's time zone where a component names none, as the platform does. */
export function userTimeZone(): Plugin {
    const original = 'timeZone: instance.timeZone,';
    return {
        name: 'user-time-zone',
        transform(source, id) {
            const [file = id] = id.split('?', 1);
            if (!file.endsWith('/lightning/utilsPrivate/formatUtils.js')) {
                return null;
            }
            if (!source.includes(original)) {
                throw new Error('lightning/utilsPrivate is not the version that is known here');
            }
            const zoned = source.replace(original, 'timeZone: instance.timeZone ?? userZone,');
            return {
                code: `import userZone from '@salesforce/i18n/timeZone';\n${zoned}`,
                map: null
            };
        }
    };
}
